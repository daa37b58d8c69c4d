"""Names that lack their last letters: Prigozh, Kramators, Zaporizhz."""

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import Pair
from audit.orthography.derivations import is_derived

# Letters that are left, and those that may be lost.
SHORTEST_CUT = 6
MOST_LOST = 3
# Zipf frequency up to which what is left is no word.
_MOST_COMMON = 1.0


def is_truncation(pair: Pair, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether one form of a pair is a known name, and the other, of which nothing is known, its beginning."""
    short, whole = sorted((pair.first.folded, pair.second.folded), key=len)
    return is_beginning(short, whole) and is_unknown(short, vocabulary, gazetteer) and gazetteer.is_standard(whole)


def is_beginning(short: str, whole: str) -> bool:
    """Tell whether a folded form only lacks letters of another, which is not made of it: Kulmin, Kulminsky."""
    lost = len(whole) - len(short)
    is_likely = len(short) >= SHORTEST_CUT and 0 < lost <= MOST_LOST and whole.startswith(short)
    return is_likely and not is_derived(short, whole, is_known=False)


def is_unknown(folded: str, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether no source has a form at all."""
    return (
        gazetteer.number(folded) is None
        and vocabulary.zipf(folded) <= _MOST_COMMON
        and not vocabulary.in_dictionary(folded.capitalize())
    )
