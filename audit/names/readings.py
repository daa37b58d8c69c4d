"""The pairs of forms in a document that may be one name in two spellings."""

from collections.abc import Iterator

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import Pair, near_pairs
from audit.names.mentions import Usage, usages
from audit.names.truncations import is_truncation
from audit.names.vetoes import are_two_names, are_two_words
from audit.text.document import Document


def readings(document: Document, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Iterator[tuple[Pair, Usage, Usage]]:
    """Yield the pairs of forms that may be one name in two spellings, with their use in the document."""
    near = near_pairs(document.distinct_words, vocabulary)
    pairs = [pair for pair in near if not are_two_words(pair, vocabulary) or is_truncation(pair, vocabulary, gazetteer)]
    used = usages(document, {form for pair in pairs for form in (pair.first, pair.second)}) if pairs else {}
    for pair in pairs:
        first, second = used[pair.first.folded], used[pair.second.folded]
        if first.count and second.count and not are_two_names(pair, first, second, vocabulary, gazetteer):
            yield pair, first, second
