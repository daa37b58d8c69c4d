"""Which forms of names in a document are slips for which others, and how sure that is."""

from dataclasses import dataclass
from functools import lru_cache

from audit.lexicons.vocabulary import Vocabulary
from audit.names.features import is_accepted
from audit.names.fold import bare
from audit.names.forms import Form, Pair
from audit.names.key import english_key
from audit.names.mentions import Usage
from audit.names.model import chance_first_is_wrong, chance_of_one_name
from audit.names.readings import readings
from audit.text.document import Document


@dataclass(frozen=True, slots=True)
class Verdict:
    """One form held for a slip, or a variant, of another.

    `one_name` (0-1) is the chance that both are meant for one name, `confidence` that they are and the suspect is the
    one to give up. `is_variant`: both are accepted ways of writing the name, and only their mixing is at fault.
    """

    suspect: Usage
    candidate: Usage
    one_name: float
    confidence: float
    is_variant: bool

    @property
    def is_tie(self) -> bool:
        """Tell whether it is open which of the two forms is right."""
        return self.confidence < self.one_name * 2 / 3


# Two rules ask for those of one article, one after the other.
@lru_cache(maxsize=1)
def verdicts(document: Document, vocabulary: Vocabulary) -> tuple[Verdict, ...]:
    """Return the best verdict on each suspect form, in the order of the forms' alphabet."""
    best: dict[str, Verdict] = {}
    for verdict in sorted((_verdict(*reading, vocabulary) for reading in readings(document, vocabulary)), key=_rank):
        best.setdefault(verdict.suspect.form.folded, verdict)
    return tuple(best[folded] for folded in sorted(best) if not _is_outdone(best[folded], best))


def _rank(verdict: Verdict) -> tuple[float, str, str]:
    return -verdict.confidence, verdict.suspect.form.folded, verdict.candidate.form.folded


def _is_outdone(verdict: Verdict, best: dict[str, Verdict]) -> bool:
    """Tell whether the form kept is itself held, and more surely, for a slip of this suspect's other readings."""
    rival = best.get(verdict.candidate.form.folded)
    return rival is not None and rival.confidence > verdict.confidence and rival.candidate.form == verdict.suspect.form


def _verdict(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary) -> Verdict:
    """Return the likelier of the two readings of a pair: only one side of it can be the slip."""
    one_name = chance_of_one_name(pair, first, second, vocabulary)
    wrong = chance_first_is_wrong(pair, first, second, vocabulary)
    if wrong < 0.5:
        first, second, wrong = second, first, 1 - wrong
    # "Européen" beside "European" is a word of another language.
    if _is_accented(first.form) and not _is_accented(second.form):
        one_name = 0.0
    return Verdict(first, second, one_name, one_name * wrong, _are_variants(pair, vocabulary))


def _is_accented(form: Form) -> bool:
    return not any(map(str.isascii, map(bare, form.words)))


def _are_variants(pair: Pair, vocabulary: Vocabulary) -> bool:
    """Tell whether English usage accepts both: two of its schemes of romanisation, or two forms in use."""
    if english_key(pair.first.folded) == english_key(pair.second.folded):
        return True
    return is_accepted(pair.first, vocabulary) and is_accepted(pair.second, vocabulary)
