"""The pairs of forms in a document that may be one name in two spellings."""

from collections.abc import Iterator

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import Pair, near_pairs
from audit.names.mentions import Usage, usages
from audit.names.truncations import is_truncation
from audit.names.vetoes import are_two_names, are_two_words, share_first_name
from audit.orthography.derivations import is_other_gender
from audit.text.document import Document


def readings(document: Document, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Iterator[tuple[Pair, Usage, Usage]]:
    """Yield the pairs of forms that may be one name in two spellings, with their use in the document."""
    near = near_pairs(document.distinct_words, vocabulary)
    derived = {pair for pair in near if are_two_words(pair, vocabulary)}
    pairs = [pair for pair in near if pair not in derived or _is_open(pair, vocabulary, gazetteer)]
    used = usages(document, {form for pair in pairs for form in (pair.first, pair.second)}) if pairs else {}
    for pair in pairs:
        first, second = used[pair.first.folded], used[pair.second.folded]
        if not first.count or not second.count or are_two_names(pair, first, second, vocabulary, gazetteer):
            continue
        is_cut = pair in derived and is_truncation(pair, vocabulary, gazetteer)
        if pair not in derived or is_cut or share_first_name(first, second, vocabulary, gazetteer):
            yield pair, first, second


def _is_open(pair: Pair, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether a pair of which one seems made of the other may be a slip: Horb, Horby; but not Scott, Scotti."""
    short, long = sorted((pair.first.folded, pair.second.folded), key=len)
    are_names = gazetteer.is_standard(short) and gazetteer.is_standard(long)
    is_other = are_names or long == f"{short}s" or is_other_gender(short, long)
    return (pair.edits == 1 and not is_other) or is_truncation(pair, vocabulary, gazetteer)
