"""Names that no source has as a standard form."""

import re
from functools import lru_cache

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.names.forms import form_of
from audit.names.mentions import Usage, usages
from audit.names.standing import is_known, is_overshadowed
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

_PREFIXED = re.compile("(?:Mc|Mac)[A-Z][a-z]+")


# Several checks ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def suspects(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Usage, ...]:
    """Return the use of capitalised forms that no source has as standard, in the order of the alphabet."""
    spellings = capitalised_forms(document.distinct_words)
    doubtful = [
        form_of(folded, spellings[folded])
        for folded in sorted(_doubtful(gazetteer, vocabulary).of(spellings.keys()))
        if all(map(_is_plain, spellings[folded]))
    ]
    used = usages(document, doubtful) if doubtful else {}
    return tuple(used[form.folded] for form in doubtful if used[form.folded].count)


@lru_cache(maxsize=1)
def _doubtful(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda folded: _is_doubtful(folded, gazetteer, vocabulary))


def _is_doubtful(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    return not is_known(folded, gazetteer, vocabulary) or is_overshadowed(folded, gazetteer, vocabulary)


def _is_plain(word: str) -> bool:
    """Tell whether a word has one capital, but for McDonald, or is all capitals: no iPhone."""
    return word[1:].islower() or word.isupper() or _PREFIXED.fullmatch(word) is not None
