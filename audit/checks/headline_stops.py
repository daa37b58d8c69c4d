"""Find headlines that end in a full stop."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_LAST_WORD: Final = re.compile(r"(?<![\w.])[\w'\u2019-]{4,}\.\Z")


def headline_stops(document: Document, context: Context) -> Iterator[Match]:
    """Yield the last word with its stop, to be replaced by the word alone; a headline of several sentences keeps it."""
    for block in document.blocks:
        if block.scope is Scope.HEADLINE:
            found = _LAST_WORD.search(block.span.of(document.prose))
            if found and document.sentence_at(block.span.end - 1) == block.span:
                span = Span(block.span.start + found.start(), block.span.end)
                yield Match(span, (Suggestion(found.group()[:-1], "rule"),))
