"""Find lines that hold nothing but a mark, cut off from the paragraph before them."""

from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\n\s*[\"'\x{201C}\x{201D}\x{2018}\x{2019}\x{BB}),.;:!?]{1,2}\s*(?:\n|\z)"

_MARKS: Final = frozenset("\"'\u201c\u201d\u2018\u2019\u00bb),.;:!?")
_MOST: Final = 2


def stranded_marks(document: Document, context: Context) -> Iterator[Match]:
    """Yield such marks; what becomes of them depends on the paragraph before."""
    for block in document.blocks[1:]:
        if len(block.span) <= _MOST and _MARKS.issuperset(block.span.of(document.prose)):
            yield Match(block.span)
