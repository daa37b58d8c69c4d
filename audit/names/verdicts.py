"""Which forms of names in a document are slips for which others, and how sure that is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.names.features import is_accepted, is_ordinary
from audit.names.forms import Form, Pair
from audit.names.mentions import Usage
from audit.names.model import chance_first_is_wrong, chance_of_one_name
from audit.names.namesakes import shared_places
from audit.names.readings import readings
from audit.names.truncations import is_truncation
from audit.orthography.derivations import is_other_gender
from audit.orthography.fold import bare, fold, folded_phrase
from audit.orthography.key import english_key
from audit.text.archive import Archive
from audit.text.document import Document

# Power of the ratio of articles in the odds. A judgement: no annotated archive was at hand to fit it on.
_WEIGHT_OF_ARTICLES = 2.0

# Two words before the last of a name: Kim Il Sung.
_NAMES_BEFORE = re.compile(r"([^\W\d_a-z]\w*)[ \xa0-]([^\W\d_a-z]\w*)[ \xa0-]\Z")
_NAMES_AFTER = re.compile(r"(?:[ \xa0-][^\W\d_]\w*){2,4}")
_REACH = 32

# How far a sure slip loses as a suggestion. A judgement.
_WEIGHT_OF_DOUBT = 0.9

# Chance that of two forms of one name the nonstandard one is the slip. A judgement.
_BY_STATUS = 0.95


# Chance that of two forms the one that is met once is the slip, where the other is met so often. A judgement.
_BY_NUMBER = 0.85
_OFTEN = 3

# Chance that what begins like a known name, and of which nothing is known, is that name cut short. A judgement.
_TRUNCATION = 0.9


@dataclass(frozen=True, slots=True)
class Verdict:
    """One form held for a slip, or a variant, of another.

    `one_name` (0-1) is the chance that both are meant for one name, `confidence` that they are and the suspect is the
    one to give up. `is_variant`: both are accepted ways of writing the name, and only their mixing is at fault.
    `elsewhere` counts the other articles that have the suspect and the candidate, where these had to decide.
    """

    suspect: Usage
    candidate: Usage
    one_name: float
    confidence: float
    is_variant: bool
    elsewhere: tuple[int, int] = (0, 0)

    @property
    def is_tie(self) -> bool:
        """Tell whether it is open which of the two forms is right."""
        return self.confidence < self.one_name * 2 / 3


# Two rules ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def verdicts(document: Document, vocabulary: Vocabulary, gazetteer: Gazetteer, archive: Archive) -> tuple[Verdict, ...]:
    """Return the best verdict on each suspect form, in the order of the forms' alphabet."""
    found = [_verdict(*reading, vocabulary, gazetteer) for reading in readings(document, vocabulary, gazetteer)]
    settled = sorted((_settled(verdict, document, archive) for verdict in found), key=_rank)
    doubts: dict[str, float] = {}
    for verdict in settled:
        doubts.setdefault(verdict.suspect.form.folded, verdict.confidence)
    best: dict[str, Verdict] = {}
    for verdict in sorted(settled, key=lambda one: (-_worth(one, doubts), *_rank(one))):
        best.setdefault(verdict.suspect.form.folded, verdict)
    return tuple(best[folded] for folded in sorted(best) if not _is_outdone(best[folded], best))


def _rank(verdict: Verdict) -> tuple[float, str, str]:
    return -verdict.confidence, verdict.suspect.form.folded, verdict.candidate.form.folded


def _worth(verdict: Verdict, doubts: dict[str, float]) -> float:
    """Return what a verdict is worth if the form to keep is in doubt itself: one slip is no cure for another."""
    return verdict.confidence * (1 - _WEIGHT_OF_DOUBT * doubts.get(verdict.candidate.form.folded, 0.0))


def _is_outdone(verdict: Verdict, best: dict[str, Verdict]) -> bool:
    """Tell whether the form kept is itself held, and more surely, for a slip of this suspect's other readings."""
    rival = best.get(verdict.candidate.form.folded)
    return rival is not None and rival.confidence > verdict.confidence and rival.candidate.form == verdict.suspect.form


def _verdict(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Verdict:
    """Return the likelier of the two readings of a pair: only one side of it can be the slip."""
    one_name = chance_of_one_name(pair, first, second, vocabulary, gazetteer)
    wrong = chance_first_is_wrong(pair, first, second, vocabulary, gazetteer)
    standing = [gazetteer.is_standard(usage.form.folded) for usage in (first, second)]
    nonstandard = [gazetteer.is_nonstandard(usage.form.folded) for usage in (first, second)]
    # However often the article has it: Kremina is not what Kreminna should be.
    if any(standing) and any(nonstandard):
        wrong = _BY_STATUS if nonstandard[0] else 1 - _BY_STATUS
    # Dictionaries may lack Milley; but sources have Mark Milley. Il Song may be somebody, but Kim Il Sung is known.
    full = [_most_words_known(one, other, gazetteer) for one, other in ((first, second), (second, first))]
    if full[0] != full[1]:
        wrong = max(wrong, _BY_STATUS) if full[0] < full[1] else min(wrong, 1 - _BY_STATUS)
    # A well-known place is no slip for a common word: Odesa, and not Odes.
    if all(standing) is False and any(standing) and is_ordinary(first.form if standing[1] else second.form, vocabulary):
        wrong = _BY_STATUS if standing[1] else 1 - _BY_STATUS
    if is_truncation(pair, vocabulary, gazetteer):
        is_first = len(first.form.folded) < len(second.form.folded)
        one_name, wrong = max(one_name, _TRUNCATION), _BY_STATUS if is_first else 1 - _BY_STATUS
    if _is_outnumbered(first, second, gazetteer):
        wrong = max(wrong, _BY_NUMBER)
    elif _is_outnumbered(second, first, gazetteer):
        wrong = min(wrong, 1 - _BY_NUMBER)
    if wrong < 0.5:
        first, second, wrong = second, first, 1 - wrong
    # "Européen" beside "European" is a word of another language.
    if _is_accented(first.form) and not _is_accented(second.form):
        one_name = 0.0
    return Verdict(first, second, one_name, one_name * wrong, _are_variants(pair, vocabulary, gazetteer))


def _is_outnumbered(usage: Usage, other: Usage, gazetteer: Gazetteer) -> bool:
    """Tell whether against a form that stands once there is another that stands thrice: Ashby, Ashbey.

    The name of a figure may be misspelt all through, and that of a place where no first name stands before it.
    """
    if usage.count > 1 or other.count < _OFTEN or usage.before:
        return False
    bearers = [bearer for bearer, _ in gazetteer.meanings(usage.form.folded)]
    is_place = any(gazetteer.bearers.kind(bearer) is Kind.PLACE for bearer in bearers)
    return not any(map(gazetteer.bearers.is_figure, bearers)) and (bool(other.before) or not is_place)


def _most_words_known(usage: Usage, other: Usage, gazetteer: Gazetteer) -> int:
    """Return how many words the longest full name has that sources have, stood the form where the other does, too."""
    names = (*full_names(usage, gazetteer), *_full_names_with(usage.form.folded, other, gazetteer))
    return max((len(name.split()) for name in names), default=0)


def full_names(usage: Usage, gazetteer: Gazetteer) -> list[str]:
    """Return the full names with that word by which the article and the sources call someone, folded."""
    return _full_names_with(usage.form.folded, usage, gazetteer)


def _full_names_with(folded: str, usage: Usage, gazetteer: Gazetteer) -> list[str]:
    """Return the full names that sources have, made of a form and the words around the places of a usage."""
    prose = usage.document.prose
    found = (_NAMES_BEFORE.search(prose[max(0, one.span.start - _REACH) : one.span.start]) for one in usage.mentions)
    longer = {f"{fold(names[1])} {fold(names[2])} {folded}" for names in found if names}
    longer.update(f"{one.before} {folded} {one.after}" for one in usage.mentions if one.before and one.after)
    longer.update(name for one in usage.mentions if one.after for name in _beginning_with(folded, prose, one.span.end))
    names = [f"{given} {folded}" for given in usage.before.values()]
    names += [f"{folded} {surname}" for surname in usage.after.values()]
    return [name for name in (*names, *sorted(longer)) if gazetteer.bearers_called(name)]


def _beginning_with(folded: str, prose: str, end: int) -> Iterator[str]:
    """Yield what a form and the two to four words behind it make: Luiz Inacio Lula da Silva."""
    words = _NAMES_AFTER.match(prose, end)
    behind = folded_phrase(words.group()).split() if words else []
    for count in range(2, len(behind) + 1):
        yield " ".join((folded, *behind[:count]))


def _settled(verdict: Verdict, document: Document, archive: Archive) -> Verdict:
    """Return the verdict on a pair that the article leaves open, as the other articles decide it.

    Each doubling of the articles that have one form over those that have the other weighs like a mention more here.
    """
    if not verdict.is_tie or not verdict.one_name:
        return verdict
    here, there = (
        archive.evidence_for(usage.form.words, besides=document) for usage in (verdict.suspect, verdict.candidate)
    )
    if here.outweigh(there, times=1) == there.outweigh(here, times=1):
        return verdict
    wrong = verdict.confidence / verdict.one_name
    odds = wrong / (1 - wrong) * ((1 + there.weight) / (1 + here.weight)) ** _WEIGHT_OF_ARTICLES
    wrong = odds / (1 + odds)
    suspect, candidate, elsewhere = verdict.suspect, verdict.candidate, (here.number, there.number)
    if wrong < 0.5:
        suspect, candidate, elsewhere, wrong = candidate, suspect, elsewhere[::-1], 1 - wrong
    return Verdict(suspect, candidate, verdict.one_name, verdict.one_name * wrong, verdict.is_variant, elsewhere)


def _is_accented(form: Form) -> bool:
    return not any(map(str.isascii, map(bare, form.words)))


def _are_variants(pair: Pair, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether English usage accepts both: two of its schemes of romanisation, two forms in use, two of a place."""
    first, second = pair.first.folded, pair.second.folded
    if english_key(first) == english_key(second) or shared_places(first, second, gazetteer):
        return True
    # Of one bearer: Olga Petrov, as some countries have it, is Olga Petrova.
    if is_other_gender(first, second):
        return True
    return is_accepted(pair.first, vocabulary) and is_accepted(pair.second, vocabulary)
