"""Find a word that comes back where another was meant: "effective, necessary, necessary", "senior and senior"."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_LINKS: Final = (" and ", " or ", ", ")
_WORD: Final = re.compile(r"(?<![\w'\u2019-])[a-z]+(?![\w'\u2019-])")
_AROUND: Final = 30


def oscillations(
    document: Document,
    context: Context,
    *,
    endings: Collection[str],
    shortest: int = 1,
    allowed: Collection[str] = (),
) -> Iterator[Match]:
    """Yield both words with what joins them, to be replaced by one.

    Words of these `endings` count, of `shortest` letters and other than `allowed`.
    """
    prose, tails = document.prose, tuple(endings)
    spans = []
    for link in _LINKS:
        for word, start in _repeated(prose, link):
            if len(word) >= shortest and word.endswith(tails) and word not in allowed:
                span = Span(start, start + 2 * len(word) + len(link))
                spans += [(span, word)] if _stands_alone(prose, span, word, link) else []
    for span, word in sorted(spans):
        yield Match(span, (Suggestion(word, "rule"),))


def _repeated(prose: str, link: str) -> Iterator[tuple[str, int]]:
    """Yield the words that stand before `link` and begin what stands behind it, each with its offset."""
    end = 0
    for before, after in pairwise(prose.split(link)):
        end += len(before)
        word = before[before.rfind(" ") + 1 :]
        if word and after.startswith(word):
            yield word, end - len(word)
        end += len(link)


def _stands_alone(prose: str, span: Span, word: str, link: str) -> bool:
    """Tell whether both are whole words, no third follows, and no clause begins with the second."""
    whole = _WORD.fullmatch(prose, span.start, span.start + len(word)) and _WORD.match(prose, span.end - len(word))
    around = prose[max(0, span.start - _AROUND) : span.start] + prose[span.end : span.end + _AROUND]
    begins = link == ", " and prose[span.end : span.end + 1] == " "
    return whole is not None and whole.end() == span.end and word not in around and not begins
