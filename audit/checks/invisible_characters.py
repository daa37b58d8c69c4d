"""Find characters that nobody sees but that break words: zero-width spaces, soft hyphens, direction marks."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"[\x{0}-\x{8}\x{B}\x{E}-\x{1F}\x{7F}\x{AD}\x{34F}\x{180E}"
    r"\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}]"
)

_INVISIBLE: Final = (
    "\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
_RUN: Final = re.compile(rf"[\w'\u2019-]*[{_INVISIBLE}](?:[\w'\u2019-]|[{_INVISIBLE}])*")
_ONE: Final = re.compile(f"[{_INVISIBLE}]")
_REACH: Final = 60
_JOINERS: Final = "\u200c\u200d"


def invisible_characters(document: Document, context: Context) -> Iterator[Match]:
    """Yield the word around such characters, to be replaced by the word without them."""
    prose, end = document.prose, 0
    for found in _ONE.finditer(prose):
        if found.start() < end or _is_needed(prose, found):
            continue
        first = max(end, found.start() - _REACH)
        run = next(run for run in _RUN.finditer(prose, first, found.end() + _REACH) if run.end() >= found.end())
        end = run.end()
        yield Match(Span(*run.span()), (Suggestion(_ONE.sub("", run.group()), "rule"),))


def _is_needed(prose: str, found: re.Match[str]) -> bool:
    """Tell whether the character joins signs of an emoji or serves a script written from the right or in clusters."""
    beside = prose[max(0, found.start() - 1) : found.start()] + prose[found.end() : found.end() + 1]
    if found.group() in _JOINERS:
        return any(ord(character) > 0x2BF for character in beside)
    return any("\u0590" <= character <= "\u08ff" for character in beside)
