"""Find a quotation mark that closes what nothing has opened."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[A-Za-z.,!?)][\"\x{201D}](?:[\s.,;:!?)]|\z)"

_MARK: Final = re.compile('["\u201c\u201d\u201e\u00ab]')
_CLOSES: Final = re.compile(r"(?<=[^\W\d]|[.,!?)\u2026])[\"\u201d](?=[\s.,;:!?)])")
_SINGLE: Final = re.compile(r"(?:^|[\s(])['\u2018]\w|[\u2018]")
# What is left of an opening mark read in the wrong encoding.
_GARBLED: Final = "\u00e2\u20ac"
_WORD_BEFORE: Final = re.compile(r"[\w'\u2019-]+\W?\Z")


def unopened_quotations(document: Document, context: Context) -> Iterator[Match]:
    """Yield the mark with the word before it, where it is the first of its paragraph and leaves an odd number there.

    Nothing is said behind a paragraph that may have left a quotation open.
    """
    prose = document.prose
    carried = False
    for block in document.blocks:
        span = block.span
        marks = [found.start() for found in _MARK.finditer(prose, span.start, span.end)]
        if len(marks) % 2 and not carried and _CLOSES.match(prose, marks[0], span.end):
            before = prose[span.start : marks[0]]
            word = _WORD_BEFORE.search(before[-60:])
            if word and not _SINGLE.search(before) and _GARBLED not in before:
                yield Match(Span(marks[0] - len(word.group()), marks[0] + 1))
        carried = len(marks) % 2 == 1
