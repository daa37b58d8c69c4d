"""The known names that may be meant by one that no source has as a standard form."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from typing import NamedTuple

from audit.gazetteer.entry import LANDS, SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer, Neighbour
from audit.gazetteer.sounds import fewest_edits, readings
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import Usage
from audit.names.places import Geography
from audit.names.wording import with_capitals
from audit.orthography.derivations import is_case_of, is_derived, is_place_made_of
from audit.orthography.distance import LEAST_DISTANCE, edit_distance
from audit.orthography.fold import fold, folded_phrase
from audit.orthography.foreign_spellings import english_spellings
from audit.orthography.key import key, keys
from audit.orthography.misreadings import before_misreading
from audit.orthography.romanization import foreign_usage
from audit.orthography.round_trips import is_telling, round_trips

# Forms of which is remembered what known ones are near them.
_REMEMBERED = 5_000

# Of the known names near a form those looked at, and of the bearers of a name.
_MOST_CANDIDATES = 12
MOST_BEARERS = 12
_MOST_EDITS = 3
# Letters up to which an older name of a country is but a spelling of the one that copy writes: Rumania.
_NEAR_LAND = 2
# Letters that a name may have lost at its end.
_MOST_LOST = 3
_SHORTEST_CUT = 6

# Distance of the keys, for each letter, up to which two forms are spellings of one name.
_ALIKE = 0.3
# The same for what comes of a name by way of Cyrillic: Kembridzh for Cambridge.
_SAME_ORIGIN = 0.6

# A country is taken for what is meant rather than any town so called.
_PEOPLE_OF_LAND = 10**8
# What the naming of its country, or a place near it, adds to the tenfold inhabitants by which bearers are told apart.
_WEIGHT_OF_COUNTRY = 3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known form, folded; `name` is the form as printed, `whole` the preferred form of its bearer.

    `edits` count letters, `sounds` is the distance of the keys. `is_phrase`: it is `word` and a word beside the
    suspect; `is_variant`: sources list the suspect as a form of it. `spelling` is the Cyrillic one of a foreign name
    out of which translations make the suspect, or "".
    """

    form: str
    word: str
    number: int
    bearer: int
    name: str
    whole: str
    edits: int
    sounds: float
    is_variant: bool
    spelling: str = ""

    @property
    def is_phrase(self) -> bool:
        return self.form != self.word

    def completes(self, folded: str) -> bool:
        """Tell whether a folded form only lacks letters at its end."""
        return self.word.startswith(folded) and not self.is_variant


class Near(NamedTuple):
    """A known form near a suspect; `word` is the part of it that the suspect stands for."""

    number: int
    form: str
    word: str
    edits: int
    sounds: float
    variant_of: int | None = None
    spelling: str = ""


def names_near(suspect: Usage, gazetteer: Gazetteer) -> list[Near]:
    """Return the known forms that may be meant, whatever the article is about."""
    return [*_near_by_itself(suspect.form.folded, gazetteer), *_phrases(suspect, gazetteer)]


@lru_cache(maxsize=_REMEMBERED)
def _near_by_itself(folded: str, gazetteer: Gazetteer) -> tuple[Near, ...]:
    """Return the known forms that may be meant, whatever stands beside the suspect."""
    found = [*_variants(folded, gazetteer), *_near(folded, gazetteer), *_completions(folded, gazetteer)]
    return (*found, *_misread(folded, gazetteer))


def candidates(
    found: Collection[Near],
    named: Geography,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    *,
    hidden: frozenset[int] = frozenset(),
) -> list[Candidate]:
    """Return the names meant by forms of `names_near`, the likeliest first; `hidden` bearers count as unknown."""
    chosen: dict[tuple[str, bool], Candidate] = {}
    for near in sorted(found, key=lambda near: _distance(near, gazetteer)):
        bearer = near.variant_of if near.variant_of is not None else _bearer(near.number, named, gazetteer, hidden)
        if bearer is None or bearer in hidden or not _is_latin(near.word):
            continue
        # A place and a person may be called Gamilton.
        place = near.word, bool(near.spelling) and gazetteer.bearers.kind(bearer) is Kind.PERSON
        is_met = place in chosen or (not near.spelling and (near.word, True) in chosen)
        is_land = gazetteer.bearers.type(bearer) in LANDS
        is_sure = near.variant_of is not None or near.form != near.word or is_land
        if not is_met and (is_sure or not vocabulary.in_dictionary(near.word)):
            chosen[place] = _candidate(near, bearer, gazetteer)
        if len(chosen) == _MOST_CANDIDATES:
            break
    return list(chosen.values())


def _candidate(near: Near, bearer: int, gazetteer: Gazetteer) -> Candidate:
    whole, is_variant = gazetteer.bearers.name(bearer), near.variant_of is not None
    is_land = gazetteer.bearers.type(bearer) == "country" and not near.word.startswith(fold(whole))
    is_spelling = is_land and edit_distance(near.word, fold(whole)) <= _NEAR_LAND
    name = whole if is_variant or is_spelling else printed(near.word, whole)
    like = near.edits, near.sounds, is_variant, near.spelling
    return Candidate(near.form, near.word, near.number, bearer, name, whole, *like)


def _distance(near: Near, gazetteer: Gazetteer) -> tuple[bool, bool, float, str]:
    nearness = near.sounds + near.edits / 4 - gazetteer.prominence[near.number] / 100
    return near.variant_of is None, near.form == near.word, nearness, near.form


def _variants(folded: str, gazetteer: Gazetteer) -> Iterator[Near]:
    """Yield the preferred forms of the bearers of which the suspect is a nonstandard form."""
    meanings, kind = gazetteer.meanings(folded), gazetteer.bearers.kind
    places = [bearer for bearer, _ in meanings if kind(bearer) is Kind.PLACE]
    persons = [bearer for bearer, _ in meanings if kind(bearer) is Kind.PERSON]
    for bearer in (*places[:MOST_BEARERS], *persons[:MOST_BEARERS]):
        preferred = folded_phrase(gazetteer.bearers.name(bearer))
        known = gazetteer.number(preferred)
        if known is not None:
            near = gazetteer.neighbour(folded, known)
            spelling = _foreign_spelling(folded, bearer, near, gazetteer)
            if spelling or _is_spelling_of_name(folded, bearer, near, gazetteer):
                yield Near(known, preferred, preferred, near.edits, near.sounds, bearer, spelling)


def _foreign_spelling(folded: str, bearer: int, known: Neighbour, gazetteer: Gazetteer) -> str:
    """Return the Cyrillic spelling of a foreign name out of which translations make a form, or "".

    Of names of persons, who are called all sorts of things, only forms that tell of it: Errera is not Herrera. Nor is
    Anselmi Anselm, though a source has them together; and Leninakan is another name of Gyumri. Of countries and regions
    none is such: Vengriya.
    """
    if folded.startswith(known.form):
        return ""
    bearers = gazetteer.bearers
    if bearers.kind(bearer) is Kind.PERSON and not is_telling(folded):
        return ""
    if bearers.type(bearer) in SETTLEMENTS and known.sounds > _SAME_ORIGIN * len(folded):
        return ""
    return round_trips(gazetteer.bearers.entry(bearer).native).get(folded, "")


def _is_spelling_of_name(folded: str, bearer: int, known: Neighbour, gazetteer: Gazetteer) -> bool:
    """Tell whether a nonstandard form is another spelling of the name, of persons as of a Slavic one."""
    if gazetteer.bearers.kind(bearer) is Kind.PERSON:
        is_slavic = gazetteer.bearers.is_cyrillic(bearer)
        if not is_slavic or not _is_foreign_rendering(folded, bearer, gazetteer):
            return False
    # Stalino is another name of Donetsk, not another spelling.
    return known.sounds <= _ALIKE * len(folded)


def _is_foreign_rendering(folded: str, bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether another language's scheme writes a native form of the bearer so: Selenskyj is German."""
    return any(foreign_usage(folded, native) for native in gazetteer.bearers.entry(bearer).native)


def _near(folded: str, gazetteer: Gazetteer) -> Iterator[Near]:
    own, likely = frozenset(readings(folded)), list(_near_by_letters(folded, gazetteer))
    for (number, form, edits), sounds in zip(likely, keys([form for _, form, _ in likely]), strict=True):
        known = gazetteer.fame(number) / 2
        if _likeness(folded, edits, 0.0 if sounds in own else LEAST_DISTANCE) + known <= 0:
            continue
        near = gazetteer.neighbour(folded, number)
        if _likeness(folded, edits, near.sounds) + known > 0 and not is_other_word(folded, form):
            yield Near(number, form, form, near.edits, near.sounds)


def _near_by_letters(folded: str, gazetteer: Gazetteer) -> Iterator[tuple[int, str, int]]:
    """Yield the forms of one word that sound and are spelt much alike, with their numbers and the edits."""
    most, spelt = min(_MOST_EDITS, 1 + len(folded) // 4), (folded, *english_spellings(folded))
    for number in gazetteer.near(folded):
        form = gazetteer.form(number)
        if " " not in form and form != folded:
            edits = fewest_edits(spelt, form, most)
            if edits >= 0:
                yield number, form, edits


def _likeness(folded: str, edits: int, sounds: float) -> float:
    """Return how alike two forms are, roughly in log-odds; with half the fame below 0, no company makes up for it."""
    return 1.5 * (edits == 1) - 2.5 * edits / len(folded) - 2 * sounds + 0.2 * len(folded) * (sounds == 0)


def _misread(folded: str, gazetteer: Gazetteer) -> Iterator[Near]:
    """Yield the known forms that a scanner may have read so: Harnilton, which sounds like nothing."""
    for form in before_misreading(folded):
        number = gazetteer.number(form)
        if number is not None and gazetteer.is_standard(form):
            yield Near(number, form, form, 1, LEAST_DISTANCE)


def _completions(folded: str, gazetteer: Gazetteer) -> Iterator[Near]:
    if len(folded) >= _SHORTEST_CUT:
        for form in gazetteer.completions(folded, _MOST_LOST):
            number = gazetteer.number(form)
            if number is not None and " " not in form and not is_other_word(folded, form):
                near = gazetteer.neighbour(folded, number)
                yield Near(number, form, form, near.edits, near.sounds)


def _phrases(suspect: Usage, gazetteer: Gazetteer) -> Iterator[Near]:
    """Yield known names of two words of which the suspect may be one, the other standing beside it, however spelt."""
    folded = suspect.form.folded
    for others, at in ((suspect.before, 1), (suspect.after, 0)):
        for other in others.values():
            phrase = f"{other} {folded}" if at else f"{folded} {other}"
            for number in gazetteer.near(phrase):
                words = gazetteer.form(number).split()
                if len(words) == 2 and key(words[1 - at]) == key(other) and words[at] != folded:
                    near = gazetteer.neighbour(phrase, number)
                    yield Near(number, " ".join(words), words[at], near.edits, near.sounds)


def is_other_word(folded: str, form: str) -> bool:
    """Tell whether one of the names is made of the other, or is but its plural: Bakhmut, Bakhmutka."""
    if len(form) > len(folded):
        return is_place_made_of(form, folded)
    return is_derived(form, folded, is_known=True) and not is_case_of(folded, form)


def _bearer(number: int, named: Geography, gazetteer: Gazetteer, hidden: frozenset[int]) -> int | None:
    """Return the likeliest bearer of a form: in a country that the article names, then the largest."""
    best: tuple[float, int] | None = None
    for bearer in gazetteer.bearers_of(number)[:MOST_BEARERS]:
        if bearer not in hidden:
            is_place = gazetteer.bearers.kind(bearer) is Kind.PLACE
            is_land = gazetteer.bearers.type(bearer) in LANDS
            people = _PEOPLE_OF_LAND if is_land else gazetteer.bearers.populations[bearer]
            is_named = is_place and gazetteer.bearers.country(bearer) in named.countries
            rank = log10(people + 1) * (1.0 if is_place else 2.0) + _WEIGHT_OF_COUNTRY * is_named
            if best is None or rank > best[0]:
                best = rank, bearer
    return best and best[1]


def printed(word: str, whole: str) -> str:
    """Return the known word as printed: out of the bearer's name where it stands there, else with a capital."""
    for part in (whole, *whole.replace("-", " ").split()):
        if fold(part) == word:
            return part
    return with_capitals(word)


def _is_latin(folded: str) -> bool:
    letters = folded.replace(" ", "")
    return letters.isascii() and letters.isalpha()
