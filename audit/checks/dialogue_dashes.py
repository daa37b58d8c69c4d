"""Find dashes that open or resume speech, as Russian and French print it: "— We will stay, — said the mayor."."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"[.!?,][\"\x{201D}]? [-\x{2013}\x{2014}] [\"\x{201C}]?[A-Z\x{C0}-\x{DE}]"
    r"|(?:\A|\n)\s*[-\x{2013}\x{2014}] ?[A-Z\x{C0}-\x{DE}]"
)

# A word of four letters is no abbreviation: "at 6 p.m. - Central Park".
_INSIDE: Final = re.compile(
    r"(?<![\w.])[\w'\u2019-]{4,}(?:,|[.!?])[\"\u201d]? [-\u2013\u2014] [\"\u201c]?[A-Z\u00c0-\u00de]\w*(?= \w)"
)
# "SONORA, Calif. — Supervisors voted": where an article was written, at the start of its paragraph.
_DATELINE: Final = re.compile(r"(?:\A|\n)[A-Z][\w .'\u2019-]{2,40}, [A-Z][a-z]{2,4}\. [-\u2013\u2014] \Z")
_LONGEST_DATELINE: Final = 60
_START: Final = re.compile(r"[-\u2013\u2014] ?[A-Z\u00c0-\u00de]\w*(?= \w)")
_SPEAKER: Final = re.compile(r"\b(?:I|we|our|my|you|me)\b|\bWe\b")
_MARKS: Final = re.compile('["\u201c\u201d]')
_STOPS: Final = (".", "!", "?", "\u2026")


def dialogue_dashes(document: Document, context: Context, *, shortest: int = 60) -> Iterator[Match]:
    """Yield the dash with the words on its sides.

    At its start a paragraph counts if it has `shortest` code points, a stop and a word of somebody who speaks, and its
    neighbours start otherwise: what begins with a dash line by line is a list.
    """
    spans = [Span(*found.span()) for found in _INSIDE.finditer(document.prose) if not _is_dateline(document, found)]
    spans += [span for index in range(len(document.blocks)) for span in _opening(document, index, shortest)]
    yield from map(Match, sorted(spans))


def _is_dateline(document: Document, found: re.Match[str]) -> bool:
    dash = re.search("[-\u2013\u2014] ", found.group())
    end = found.start() + dash.end() if dash else found.end()
    return bool(_DATELINE.search(document.prose[max(0, end - _LONGEST_DATELINE) : end]))


def _opening(document: Document, index: int, shortest: int) -> Iterator[Span]:
    prose, block = document.prose, document.blocks[index]
    found = _START.match(prose, block.span.start)
    if found and block.scope in (Scope.BODY, Scope.QUOTATION) and len(block.span) >= shortest:
        beside = (*document.blocks[max(0, index - 1) : index], *document.blocks[index + 1 : index + 2])
        is_item = any(_START.match(prose, other.span.start) for other in beside)
        text = block.span.of(prose)
        if not is_item and text.endswith(_STOPS) and _SPEAKER.search(text) and not _MARKS.search(text):
            yield Span(*found.span())
