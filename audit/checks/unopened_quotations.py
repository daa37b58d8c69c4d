"""Find a quotation mark that closes what nothing has opened."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[A-Za-z\x{80}-\x{10FFFF}.,!?)][\"\x{201D}](?:[\s.,;:!?)]|\z)"

_MARK: Final = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_OPENS: Final = re.compile(r"(?<![^\s(\[\u2013\u2014/'\u2018-])[\"\u201c](?![\s.,;:!?)])")
_CLOSES: Final = re.compile(r"(?<=[^\s\d(\[\u2013\u2014/'\u2018-])[\"\u201d](?=[\s.,;:!?)\]]|\Z)")
# What is left of a mark read in the wrong encoding, or written as HTML.
_GARBLED: Final = re.compile("\u00e2\u20ac|&\\w+;|&#\\d+;")
_DASH: Final = re.compile("[-\u2013\u2014] ?")
_OPENING: Final = {'"': '"', "\u201d": "\u201c"}


def unopened_quotations(document: Document, context: Context) -> Iterator[Match]:
    """Yield the sentence up to the mark, to be opened at its beginning.

    A paragraph counts where one mark closes more than open, each of them plainly does the one or the other, and the
    paragraph before leaves nothing open. What begins the text may be an extract whose beginning lies before it; what
    begins in lower case is the rest of a paragraph, whose quotation may have begun in any line before.
    """
    carried = False
    for block in document.blocks:
        signs = _signs(document.prose, block.span)
        carried = carried or document.prose[block.span.start].islower()
        if not carried and signs is not None and sum(signs.values()) == -1:
            match = _match(document, _first_lone(signs), signs)
            if match.span.start > document.blocks[0].span.start:
                yield match
        carried = signs is None or sum(signs.values()) > 0


def _signs(prose: str, paragraph: Span) -> dict[int, int] | None:
    """Return 1 for each mark that opens and -1 for each that closes, by offset, or None where one may do either."""
    text = paragraph.of(prose)
    signs = {}
    for found in _MARK.finditer(text):
        opens, closes = _OPENS.match(text, found.start()), _CLOSES.match(text, found.start())
        if bool(opens) == bool(closes):
            return None
        signs[paragraph.start + found.start()] = 1 if opens else -1
    return None if _GARBLED.search(text) else signs


def _first_lone(signs: dict[int, int]) -> int:
    depth = 0
    for offset, sign in signs.items():
        depth += sign
        if depth < 0:
            return offset
    raise ValueError("as many marks open as close")


def _match(document: Document, offset: int, signs: dict[int, int]) -> Match:
    prose = document.prose
    start = document.sentence_at(offset).start
    between = [other for other in signs if start <= other < offset]
    if dash := _DASH.match(prose, start):
        start = dash.end()
    if between:
        start = offset - len(prose[between[-1] + 1 : offset].lstrip())
    span = Span(start, offset + 1)
    text = _OPENING[prose[offset]] + span.of(prose)
    return Match(span, () if between else (Suggestion(text, "rule"),))
