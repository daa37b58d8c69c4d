"""How well a known name fits where an unknown one stands, as numbers for the model."""

from functools import lru_cache
from math import exp, log, log10
from typing import Final, NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.slips import are_neighbouring_keys, difference
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate
from audit.names.scene import Scene
from audit.orthography.derivations import is_case_of
from audit.orthography.letters import oddness
from audit.orthography.misreadings import misread_group, misread_letter
from audit.orthography.round_trips import is_telling

_VOWELS = frozenset("aeiouy")
# Which of them is written tells the language of the copy: Siliwri.
_ONE_SOUND = frozenset("vw")
_SHORT = 5
# Pairs of forms of which is remembered how alike they are.
_REMEMBERED = 20_000

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

# Numbers that only the article decides, of lands, other places and persons, and of all of them.
OF_LAND: Final = ("land", "place_after_given_name")
OF_PLACE: Final = (
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
)
OF_PERSON: Final = (
    "slavic_person",
    "western_person",
    "figure_after_title",
    "person_after_title",
    "person_after_given_name",
    "person_before_name",
)
OF_MENTIONS: Final = ("mentions", "first_word_only")

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
    "misread_group",
    "misread_letter",
    "cut",
    "cut_long",
    "case_ending",
    "slavic_case",
    "two_words",
    "variant",
    "sounds_of_variant",
    "letters_of_variant",
    "round_trip",
    "odd",
    "fame",
    "very_well_known",
    "suspect_in_use",
    *OF_MENTIONS,
    *(f"person_{name}" for name in _TOLD_APART),
    "land",
    *OF_PLACE,
    *OF_PERSON,
)


def features(candidate: Candidate, scene: Scene) -> dict[str, float]:
    """Return the numbers of `FEATURES`, those that are 0 left out."""
    suspect, bearers = scene.suspect, scene.gazetteer.bearers
    found = features_of_forms(candidate, suspect.form.folded, scene.gazetteer, scene.vocabulary)
    found |= {"mentions": log(suspect.count), "first_word_only": not suspect.stands_inside_sentence}
    if bearers.kind(candidate.bearer) is Kind.PERSON:
        found |= _of_person(candidate, scene)
    else:
        found |= _of_land(candidate, scene) if bearers.type(candidate.bearer) in LANDS else _of_place(candidate, scene)
    return {name: value for name, value in found.items() if value}


def features_of_forms(
    candidate: Candidate, folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> dict[str, float]:
    """Return the numbers that a folded form and the candidate decide by themselves, whatever the article says."""
    bearers = gazetteer.bearers
    is_slavic, is_person = bearers.is_cyrillic(candidate.bearer), bearers.kind(candidate.bearer) is Kind.PERSON
    known = gazetteer.fame(candidate.number)
    found = _likeness(_Pair.of(candidate, folded)) | {
        "bias": 1.0,
        "fame": known,
        "very_well_known": max(0.0, known - WELL_KNOWN),
        "suspect_in_use": vocabulary.zipf(folded),
    }
    if is_slavic:
        # A place has got an -a; of persons that would be a woman's name.
        is_genitive = not is_person and folded == f"{candidate.word}a"
        found["slavic_case"] = found.get("case_ending", 0.0) or is_genitive
    elif is_person:
        found |= {f"person_{name}": found.get(name, 0.0) for name in _TOLD_APART}
    return found


def fame(candidate: Candidate, scene: Scene) -> float:
    """Return how well known the form is as a name, on the scale of Zipf frequencies."""
    return scene.gazetteer.fame(candidate.number)


class _Pair(NamedTuple):
    """A folded form and all of a candidate that their likeness depends on."""

    mine: str
    word: str
    edits: int
    sounds: float
    is_variant: bool
    is_phrase: bool
    is_cut: bool
    has_spelling: bool

    @classmethod
    def of(cls, candidate: Candidate, mine: str) -> "_Pair":
        one = candidate
        kinds = (one.is_variant, one.is_phrase, one.completes(mine), bool(one.spelling))
        return cls(mine, one.word, one.edits, one.sounds, *kinds)


# The bound of a candidate, its score and the next article ask for the same.
@lru_cache(maxsize=_REMEMBERED)
def _likeness(pair: _Pair) -> dict[str, float]:
    mine, word, is_cut = pair.mine, pair.word, pair.is_cut
    if pair.is_variant:
        # A source says that the form is the bearer's; its letters need not. Those of a round trip tell by themselves.
        is_round_trip = pair.has_spelling and is_telling(mine)
        return {
            "variant": 1.0,
            "sounds_of_variant": 0.0 if is_round_trip else pair.sounds,
            "letters_of_variant": max(0, len(mine) - _SHORT),
            "round_trip": is_round_trip,
        }
    is_doubling = _undoubled(mine) == _undoubled(word)
    is_misread = misread_group(mine, word) is not None
    # The wrong letter doubled is one slip, Kremmina, and so is rn for m.
    edits = 0 if is_cut else 1 if is_doubling or is_misread else pair.edits
    longer = len(mine) - len(word)
    return {
        "edits_per_letter": edits / len(mine),
        "single_edit": edits == 1,
        "single_edit_long": (edits == 1) * max(0, len(mine) - _SHORT),
        "sounds": 0.0 if is_cut or is_misread else pair.sounds,
        "same_key": pair.sounds == 0,
        "same_key_long": max(0, len(mine) - _SHORT) * (pair.sounds == 0),
        "letters": log(len(mine)),
        "other_initial": mine[0] != word[0],
        "swap": edits == 1 and not longer and sorted(mine) == sorted(word),
        "doubling": is_doubling,
        "far_letter": _has_far_letter(mine, word),
        "letter_lost": edits == 1 and longer < 0,
        "letter_added": edits == 1 and longer > 0,
        "misread_group": is_misread,
        "misread_letter": edits == 1 and misread_letter(mine, word) is not None,
        "cut": is_cut and pair.edits > 1,
        "cut_long": is_cut * max(0, len(mine) - _SHORT),
        "case_ending": is_case_of(mine, word),
        "two_words": pair.is_phrase,
        "odd": 0.0 if is_cut else _oddness_of_letter(mine) - _oddness_of_letter(word.replace(" ", "")),
    }


def _of_land(candidate: Candidate, scene: Scene) -> dict[str, float]:
    return {"land": 1.0, "place_after_given_name": bool(scene.given_name)}


def _of_place(candidate: Candidate, scene: Scene) -> dict[str, float]:
    bearers = scene.gazetteer.bearers
    location = bearers.location(candidate.bearer)
    near = scene.near(location) if location else None
    beside = scene.near_in_sentence(location) if location else None
    codes = bearers.codes(candidate.bearer)
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
        "figure_after_title": scene.has_role and _is_in_office(candidate, scene),
        "person_after_title": scene.has_role,
        "person_after_given_name": bool(scene.given_name),
        "person_before_name": scene.is_before_name,
    }


def _is_in_office(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a candidate is a public figure who may hold an office today, or be the champion of a sport."""
    bearers = scene.gazetteer.bearers
    return bearers.is_figure(candidate.bearer) and not bearers.is_of_history(candidate.bearer)


def _oddness_of_letter(folded: str) -> float:
    return oddness(folded) / len(folded)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _has_far_letter(mine: str, theirs: str) -> bool:
    mine, theirs = difference(mine, theirs)
    if len(mine) != 1 or len(theirs) != 1 or are_neighbouring_keys(mine, theirs) or {mine, theirs} == _ONE_SOUND:
        return False
    return not {mine, theirs} <= _VOWELS
