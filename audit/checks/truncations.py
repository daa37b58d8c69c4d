"""Find paragraphs that break off: their last word is one after which more must come."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r" [a-z]{1,9}\s*(?:\n|\z)"

_LAST: Final = re.compile(r"(?<= )[a-z]+\Z")
_LONGEST_WORD: Final = 20


def truncations(
    document: Document,
    context: Context,
    *,
    never_last: Collection[str],
    seldom_last: Collection[str] = (),
    fewest_words: int = 8,
) -> Iterator[Match]:
    """Yield the last word of such paragraphs of `fewest_words` words.

    A paragraph may end in one of `seldom_last` ("the rock it was found in"), but the article does not.
    """
    blocks = [block for block in document.blocks if block.scope is Scope.BODY]
    for index, block in enumerate(blocks):
        word = _last_word(document, block)
        is_end = index == len(blocks) - 1
        if not (word in never_last or (is_end and word in seldom_last)):
            continue
        if len(block.span.of(document.prose).split()) >= fewest_words and (
            is_end or _is_whole(document, blocks[index + 1])
        ):
            yield Match(Span(block.span.end - len(word), block.span.end))


def _last_word(document: Document, block: Region) -> str:
    found = _LAST.search(document.prose[max(block.span.start, block.span.end - _LONGEST_WORD) : block.span.end])
    return found.group() if found else ""


def _is_whole(document: Document, block: Region) -> bool:
    """Tell whether the paragraph is one of its own and not the rest of a line that was broken."""
    text = block.span.of(document.prose)
    return text[0].isupper() and len(text.split()) > 3
