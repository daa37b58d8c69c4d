"""How well a known name fits where an unknown one stands, as numbers for the model."""

import re
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, log10
from typing import Final

from audit.gazetteer.entry import LANDS, Kind, Location
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.slips import are_neighbouring_keys, difference
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate
from audit.names.company import TypeWord, type_words
from audit.names.mentions import ROLES, TITLES, Usage
from audit.names.places import Geography, NamedPlace
from audit.orthography.derivations import is_case_of
from audit.orthography.letters import oddness
from audit.text.document import Document

_VOWELS = frozenset("aeiouy")
_LIST_BEFORE = re.compile(r"([^\W\d_][\w'\u2019-]+)(?:,| and| or|, and|, or) \Z")
_LIST_AFTER = re.compile(r"(?:,| and| or|, and|, or) ([^\W\d_][\w'\u2019-]+)")
_REACH = 40
_SHORT = 5

# Kilometres at which a named place says a third of what one in the same spot says.
_NEIGHBOURHOOD = 150.0
# From here on a name is known to every reader: Canada, Hamilton.
WELL_KNOWN: Final = 5.5

# Likeness speaks otherwise for names of Western persons, who spell the same name in many ways: Coogan, Coonan.
_TOLD_APART: Final = (
    "edits_per_letter",
    "single_edit",
    "sounds",
    "same_key",
    "swap",
    "doubling",
    "far_letter",
    "letter_lost",
    "letter_added",
    "odd",
    "fame",
)

FEATURES: Final = (
    "bias",
    "edits_per_letter",
    "single_edit",
    "single_edit_long",
    "sounds",
    "same_key",
    "same_key_long",
    "letters",
    "other_initial",
    "swap",
    "doubling",
    "far_letter",
    "letter_lost",
    "letter_added",
    "cut",
    "cut_long",
    "case_ending",
    "two_words",
    "variant",
    "sounds_of_variant",
    "letters_of_variant",
    "odd",
    "fame",
    "very_well_known",
    "suspect_in_use",
    "mentions",
    "first_word_only",
    *(f"person_{name}" for name in _TOLD_APART),
    "land",
    "place",
    "country_named",
    "country_named_size",
    "sound_in_country",
    "place_near",
    "place_near_in_sentence",
    "place_word",
    "place_hint",
    "place_in_list",
    "place_after_name",
    "place_before_name",
    "place_after_given_name",
    "place_after_title",
    "slavic_person",
    "western_person",
    "figure_after_title",
    "person_after_title",
    "person_after_given_name",
    "person_before_name",
)


@dataclass(frozen=True)
class Scene:
    """What the article says around a suspect."""

    suspect: Usage
    named: Geography
    gazetteer: Gazetteer
    vocabulary: Vocabulary

    @property
    def document(self) -> Document:
        return self.suspect.document

    @cached_property
    def type_words(self) -> tuple[TypeWord, ...]:
        return type_words(self.suspect)

    def word_for(self, kind: Kind, *, strong: bool) -> TypeWord | None:
        """Return the first type word of a kind beside the suspect."""
        return next((word for word in self.type_words if word.kind is kind and word.is_strong == strong), None)

    @cached_property
    def given_name(self) -> str:
        """A given name before the suspect, folded, or ""."""
        names = (name for name in self.suspect.before.values() if name not in TITLES and len(name) > 1)
        return next((name for name in names if self._is_person(name)), "")

    @cached_property
    def title(self) -> str:
        """A title or role before the suspect, folded, or ""."""
        before = (mention.before for mention in self.suspect.mentions)
        return next((word for word in before if word in ROLES), "")

    @cached_property
    def has_role(self) -> bool:
        """Tell whether a title or a word for a person stands beside the suspect."""
        return bool(self.title) or self.word_for(Kind.PERSON, strong=True) is not None

    @cached_property
    def is_before_name(self) -> bool:
        return any(self._is_person(name) for name in self.suspect.after.values())

    def near(self, location: Location) -> tuple[NamedPlace, float] | None:
        """Return the named place nearest to `location`, and kilometres."""
        return self.named.nearest(location)

    def near_in_sentence(self, location: Location) -> tuple[NamedPlace, float] | None:
        """Return the nearest of the places named in a sentence of the suspect, and kilometres."""
        return Geography({}, self._places_in_sentence).nearest(location)

    @cached_property
    def listed_with(self) -> str:
        """A named place with which the suspect stands in a list, as it is written, or "": "Bakhmut and Predtechy"."""
        prose, places = self.document.prose, {place.written for place in self.named.places}
        for mention in self.suspect.mentions:
            before = _LIST_BEFORE.search(prose[max(0, mention.span.start - _REACH) : mention.span.start])
            after = _LIST_AFTER.match(prose, mention.span.end)
            for found in filter(None, (before, after)):
                if found[1] in places:
                    return found[1]
        return ""

    @cached_property
    def _places_in_sentence(self) -> tuple[NamedPlace, ...]:
        prose = self.document.prose
        sentences = [self.document.sentence_at(mention.span.start).of(prose) for mention in self.suspect.mentions[:5]]
        return tuple(place for place in self.named.places if any(place.written in sentence for sentence in sentences))

    def _is_person(self, folded: str) -> bool:
        number = self.gazetteer.number(folded)
        if number is None or self.vocabulary.in_dictionary(folded):
            return False
        senses = self.gazetteer.senses_of(number)
        return any(status <= 1 and self.gazetteer.bearers.kind(bearer) is Kind.PERSON for bearer, status in senses)


def features(candidate: Candidate, scene: Scene) -> dict[str, float]:
    """Return the numbers of `FEATURES`, those that are 0 left out."""
    found = _likeness(candidate, scene) | _standing(candidate, scene)
    bearers = scene.gazetteer.bearers
    if bearers.kind(candidate.bearer) is Kind.PLACE:
        found |= _of_land(candidate, scene) if bearers.type(candidate.bearer) in LANDS else _of_place(candidate, scene)
    else:
        found |= _of_person(candidate, scene)
        if not bearers.is_cyrillic(candidate.bearer):
            found |= {f"person_{name}": found.get(name, 0.0) for name in _TOLD_APART}
    return {name: value for name, value in found.items() if value}


def fame(candidate: Candidate, scene: Scene) -> float:
    """Return how well known the form is as a name, on the scale of Zipf frequencies."""
    return scene.gazetteer.fame(candidate.number)


def _likeness(candidate: Candidate, scene: Scene) -> dict[str, float]:
    mine, word = scene.suspect.form.folded, candidate.word
    if candidate.is_variant:
        # A source says that the form is the bearer's; its letters need not.
        return {
            "variant": 1.0,
            "sounds_of_variant": candidate.sounds,
            "letters_of_variant": max(0, len(mine) - _SHORT),
        }
    is_cut, is_doubling = candidate.completes(mine), _undoubled(mine) == _undoubled(word)
    # The wrong letter doubled is one slip: Kremmina.
    edits = 0 if is_cut else 1 if is_doubling else candidate.edits
    longer = len(mine) - len(word)
    return {
        "edits_per_letter": edits / len(mine),
        "single_edit": edits == 1,
        "single_edit_long": (edits == 1) * max(0, len(mine) - _SHORT),
        "sounds": 0.0 if is_cut else candidate.sounds,
        "same_key": candidate.sounds == 0,
        "same_key_long": max(0, len(mine) - _SHORT) * (candidate.sounds == 0),
        "letters": log(len(mine)),
        "other_initial": mine[0] != word[0],
        "swap": edits == 1 and not longer and sorted(mine) == sorted(word),
        "doubling": is_doubling,
        "far_letter": _has_far_letter(mine, word),
        "letter_lost": edits == 1 and longer < 0,
        "letter_added": edits == 1 and longer > 0,
        "cut": is_cut and candidate.edits > 1,
        "cut_long": is_cut * max(0, len(mine) - _SHORT),
        "case_ending": is_case_of(mine, word),
        "two_words": candidate.is_phrase,
        "odd": 0.0 if is_cut else _oddness_of_letter(mine) - _oddness_of_letter(word.replace(" ", "")),
    }


def _standing(candidate: Candidate, scene: Scene) -> dict[str, float]:
    suspect, known = scene.suspect, fame(candidate, scene)
    return {
        "bias": 1.0,
        "fame": known,
        "very_well_known": max(0.0, known - WELL_KNOWN),
        "suspect_in_use": scene.vocabulary.zipf(suspect.form.folded),
        "mentions": log(suspect.count),
        "first_word_only": not suspect.stands_inside_sentence,
    }


def _of_land(candidate: Candidate, scene: Scene) -> dict[str, float]:
    return {"land": 1.0, "place_after_given_name": bool(scene.given_name)}


def _of_place(candidate: Candidate, scene: Scene) -> dict[str, float]:
    bearers = scene.gazetteer.bearers
    location = bearers.location(candidate.bearer)
    near = scene.near(location) if location else None
    beside = scene.near_in_sentence(location) if location else None
    codes = bearers.country(candidate.bearer).split("|")
    is_named = any(code in scene.named.countries for code in codes)
    return {
        "place": 1.0,
        "country_named": is_named,
        "sound_in_country": is_named and candidate.sounds == 0,
        "country_named_size": is_named * log10(1 + bearers.country_size(codes[0])),
        "place_near": exp(-near[1] / _NEIGHBOURHOOD) if near else 0.0,
        "place_near_in_sentence": exp(-beside[1] / _NEIGHBOURHOOD) if beside else 0.0,
        "place_word": scene.word_for(Kind.PLACE, strong=True) is not None,
        "place_hint": scene.word_for(Kind.PLACE, strong=False) is not None,
        "place_in_list": bool(scene.listed_with),
        "place_after_name": bool(scene.suspect.before),
        "place_before_name": bool(scene.suspect.after),
        "place_after_given_name": bool(scene.given_name),
        "place_after_title": scene.has_role,
    }


def _of_person(candidate: Candidate, scene: Scene) -> dict[str, float]:
    is_slavic = scene.gazetteer.bearers.is_cyrillic(candidate.bearer)
    return {
        "slavic_person": is_slavic,
        "western_person": not is_slavic,
        "figure_after_title": scene.has_role and scene.gazetteer.bearers.is_figure(candidate.bearer),
        "person_after_title": scene.has_role,
        "person_after_given_name": bool(scene.given_name),
        "person_before_name": scene.is_before_name,
    }


def _oddness_of_letter(folded: str) -> float:
    return oddness(folded) / len(folded)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _has_far_letter(mine: str, theirs: str) -> bool:
    mine, theirs = difference(mine, theirs)
    if len(mine) != 1 or len(theirs) != 1 or are_neighbouring_keys(mine, theirs):
        return False
    return not {mine, theirs} <= _VOWELS
