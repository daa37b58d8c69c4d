"""Find what stands around an article on its page and is not part of it."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.scope import Scope
from audit.text.context import Context
from audit.text.document import Document


def boilerplate_blocks(document: Document, context: Context) -> Iterator[Match]:
    """Yield the paragraphs and passages that reading took for boilerplate, to be deleted."""
    regions = [region for region in (*document.blocks, *document.foreign_matter) if region.scope is Scope.BOILERPLATE]
    end = 0
    for region in sorted(regions):
        if region.span.start >= end:
            end = region.span.end
            yield Match(region.span, (Suggestion("", "rule"),))
