"""How many words of a document were evaluated."""

from bisect import bisect_left

from audit.model.scope import Scope
from audit.text.document import Document

# Rules hardly speak here; to count these words would thin out the faults of the article itself.
_NOT_EVALUATED = frozenset({Scope.BOILERPLATE, Scope.FOREIGN, Scope.URL, Scope.CODE})


def evaluated_words(document: Document) -> int:
    """Count the running words outside boilerplate, foreign passages, web addresses and code."""
    left_out = [part.span for part in (*document.blocks, *document.foreign_matter) if part.scope in _NOT_EVALUATED]
    if not left_out:
        return document.word_count
    words = [token.span.start for token in document.tokens if token.text[0].isalnum()]
    inside: set[int] = set()
    for span in left_out:
        inside.update(words[bisect_left(words, span.start) : bisect_left(words, span.end)])
    return max(0, document.word_count - len(inside))
