"""How many words of a document were evaluated."""

from audit.model.scope import Scope
from audit.text.document import Document
from audit.text.words import WORD

# Rules hardly speak here; to count these words would thin out the faults of the article itself.
_NOT_EVALUATED = frozenset({Scope.BOILERPLATE, Scope.FOREIGN, Scope.URL, Scope.CODE})


def evaluated_words(document: Document) -> int:
    """Count the running words outside boilerplate, foreign passages, web addresses and code."""
    left_out = [part.span for part in (*document.blocks, *document.foreign_matter) if part.scope in _NOT_EVALUATED]
    end = inside = 0
    for span in sorted(left_out):
        inside += sum(1 for _ in WORD.finditer(document.prose, max(end, span.start), max(end, span.end)))
        end = max(end, span.end)
    return max(0, document.word_count - inside)
