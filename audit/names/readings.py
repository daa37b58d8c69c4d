"""The pairs of forms in a document that may be one name in two spellings."""

from collections.abc import Iterator

from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import Pair, near_pairs
from audit.names.mentions import Usage
from audit.names.vetoes import are_two_names, are_two_words
from audit.text.document import Document


def readings(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[Pair, Usage, Usage]]:
    """Yield the pairs of forms that may be one name in two spellings, with their use in the document."""
    for pair in near_pairs(document.distinct_words):
        if are_two_words(pair, vocabulary):
            continue
        first, second = Usage(document, pair.first), Usage(document, pair.second)
        if first.count and second.count and not are_two_names(pair, first, second, vocabulary):
            yield pair, first, second
