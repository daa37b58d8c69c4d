"""Find paragraphs that break off: their last word is one after which more must come."""

from collections.abc import Collection, Iterator

from audit.model.match import Match
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document


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
    start = max(block.span.start, document.prose.rfind(" ", block.span.start, block.span.end) + 1)
    return document.prose[start : block.span.end]


def _is_whole(document: Document, block: Region) -> bool:
    """Tell whether the paragraph is one of its own and not the rest of a line that was broken."""
    text = block.span.of(document.prose)
    return text[0].isupper() and len(text.split()) > 3
