"""Find a name that nobody knows, near one that the house has added."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.decisions import Decision
from audit.gazetteer.house import HouseLexicon
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.decided_places import places_of_form
from audit.names.wording import as_loud_as
from audit.orthography.derivations import is_case_of, is_derived, is_other_gender
from audit.orthography.distance import blurred, key_distance
from audit.orthography.fold import bare, differ_in_diacritics_only, fold
from audit.orthography.key import key
from audit.orthography.phrases import WORD
from audit.text.context import Context
from audit.text.document import Document


class _Part(NamedTuple):
    """A word of an added name, folded too, and what stands before and behind it there."""

    decision: Decision
    before: str
    word: str
    after: str
    folded: str
    blurred: str

    @property
    def is_alone(self) -> bool:
        return not self.before and not self.after

    def edits(self, letters_for_one: int, letters_for_two: int) -> int:
        """Return how many letters a slip may change, which are fewer where nothing stands beside it."""
        letters = len(self.folded)
        if self.is_alone:
            return int(letters >= letters_for_one)
        return 1 + (letters >= letters_for_two)


def misspelled_house_names(
    document: Document,
    context: Context,
    *,
    least_letters: int = 5,
    letters_for_one_edit: int = 7,
    letters_for_two_edits: int = 8,
    most_sounds: float = 0.35,
    confidence: float = 0.7,
    confidence_beside: float = 0.95,
) -> Iterator[Match]:
    """Yield each mention of an unknown name that is near a word of an added one, to be replaced by that word.

    Sounds may be `most_sounds` apart. One letter may differ from `letters_for_one_edit` on; in an added name of several
    words, where the others must stand beside it, in any, and two from `letters_for_two_edits` on: so few names are
    near one another there that `confidence_beside` (0-1) holds, else `confidence`.
    """
    parts = [part for part in _parts(context.house) if len(part.word) >= least_letters and part.word[0].isupper()]
    if not parts:
        return
    found: list[Match] = []
    for written in _unknown_names(document, context, least_letters):
        folded = fold(written)
        sounds, like = key(folded), blurred(key(folded))
        for part in parts:
            most = part.edits(letters_for_one_edit, letters_for_two_edits)
            is_near = damerau_osa.distance(folded, part.folded, most) >= 0
            if not is_near and like == part.blurred:
                is_near = key_distance(sounds, key(part.folded)) <= most_sounds
            if is_near and _are_one_name(written, folded, part):
                sure = confidence if part.is_alone else confidence_beside
                found += [_match(document, span, part, sure) for span in _places(document, written, part)]
    surest: dict[Span, Match] = {}
    for match in sorted(found, key=lambda one: (one.span, -(one.confidence or 0))):
        surest.setdefault(match.span, match)
    yield from surest.values()


@lru_cache(maxsize=1)
def _parts(house: HouseLexicon) -> list[_Part]:
    found = ((one, word) for one in house.added for word in WORD.finditer(one.form))
    return [_part(decision, *word.span()) for decision, word in found]


def _part(decision: Decision, start: int, end: int) -> _Part:
    form = decision.form
    folded = fold(form[start:end])
    return _Part(decision, form[:start], form[start:end], form[end:], folded, blurred(key(folded)))


def _unknown_names(document: Document, context: Context, least_letters: int) -> list[str]:
    """Return capitalised words that no source has as standard."""
    words = {bare(word) for word in context.lexicons.vocabulary.unlisted(document.distinct_words)}
    return sorted(
        word
        for word in words
        if len(word) >= least_letters - 1 and word[0].isupper() and not context.gazetteer.is_standard(fold(word))
    )


def _are_one_name(written: str, folded: str, part: _Part) -> bool:
    """Tell whether a form near an added name may be a slip for it."""
    if differ_in_diacritics_only(written, part.word) or is_other_gender(folded, part.folded):
        return False
    # "Bilkan", "the Bilkas": made of the name, not a slip for it.
    return not is_derived(folded, part.folded, is_known=True) or is_case_of(folded, part.folded)


def _places(document: Document, written: str, part: _Part) -> Iterator[Span]:
    """Yield where the written word stands in the place of a word of the added name."""
    for span in places_of_form(f"{part.before}{written}{part.after}", document):
        start = span.start + len(part.before)
        if document.prose.startswith(written, start):
            yield Span(start, start + len(written))


def _match(document: Document, span: Span, part: _Part, confidence: float) -> Match:
    decision, right = part.decision, as_loud_as(span.of(document.prose), part.word)
    note = f" ({decision.note})" if decision.note else ""
    evidence = f"{decision.lexicon.capitalize()} has {decision.form}{note}."
    values = (("lexicon", decision.lexicon),)
    return Match(span, (Suggestion(right, "house"),), values, confidence=confidence, evidence=(evidence,))
