"""Find a quotation mark that closes what nothing has opened."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.quotation_signs import signs_in

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[A-Za-z\x{80}-\x{10FFFF}.,!?)][\"\x{201D}](?:[\s.,;:!?)]|\z)"

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
        signs = signs_in(document.prose, block.span)
        carried = carried or document.prose[block.span.start].islower()
        if not carried and signs is not None and sum(signs.values()) == -1:
            match = _match(document, _first_lone(signs), signs)
            if match.span.start > document.blocks[0].span.start:
                yield match
        # A letter is opened once and closed at its end, over paragraphs without a mark.
        if signs != {}:
            carried = signs is None or sum(signs.values()) > 0


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
