"""Find a word that comes back where another was meant: "effective, necessary, necessary", "senior and senior"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_JOINT: Final = re.compile(r"(?<=[a-z])(?:, | and | or |, and )(?=[a-z])")
_LEFT: Final = re.compile(r"(?<![\w'\u2019-])[a-z]+\Z")
_RIGHT: Final = re.compile(r"[a-z]+(?![\w'\u2019-])")
_LONGEST_WORD: Final = 30


def oscillations(
    document: Document, context: Context, *, endings: Collection[str], shortest: int = 1, allowed: Collection[str] = ()
) -> Iterator[Match]:
    """Yield both words with what joins them, to be replaced by one.

    Words of these `endings` count, of `shortest` letters and other than `allowed`.
    """
    prose, tails = document.prose, tuple(endings)
    for joint in _JOINT.finditer(prose):
        right = _RIGHT.match(prose, joint.end())
        if not right or len(right.group()) < shortest:
            continue
        if not right.group().endswith(tails) or right.group() in allowed:
            continue
        left = _LEFT.search(prose[max(0, joint.start() - _LONGEST_WORD) : joint.start()])
        if left and left.group() == right.group() and not _goes_on(prose, joint, right):
            yield Match(Span(joint.start() - len(left.group()), right.end()), (Suggestion(right.group(), "rule"),))


def _goes_on(prose: str, joint: re.Match[str], right: re.Match[str]) -> bool:
    """Tell whether the word stands a third time, or a comma parts it from the clause that it begins."""
    start, end = joint.start() - len(right.group()), right.end()
    around = prose[max(0, start - _LONGEST_WORD) : start] + prose[end : end + _LONGEST_WORD]
    return right.group() in around or (joint.group() == ", " and prose[end : end + 1] == " ")
