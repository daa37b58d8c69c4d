"""What beside likeness speaks for a known name, in words that an editor can check."""

from typing import NamedTuple

from audit.gazetteer.entry import LANDS, Kind, Location, is_well_known
from audit.gazetteer.geography import direction
from audit.gazetteer.scripts import CYRILLIC
from audit.gazetteer.store import Bearers
from audit.names.candidates import Candidate
from audit.names.evidence import alike_in_print, written
from audit.names.fit import WELL_KNOWN, fame
from audit.names.persons import is_borne_by_persons
from audit.names.places import NamedPlace
from audit.names.scene import Scene
from audit.names.wording import of_figure, with_article
from audit.orthography.fold import fold, folded_phrase
from audit.orthography.romanization import english_forms
from audit.orthography.round_trips import is_telling, spelling_of

# Kilometres within which a named place says where an article plays.
NEAR = 150
_VERY_NEAR = 5
# How many times as far as the nearest place one in the same sentence may be to be named instead.
_AS_NEAR = 1.5

# From here on a place may be named in an article about another country.
_FAMOUS = 4.0

# Inhabitants from which a place is known to every reader.
_WORLD_CITY = 5_000_000

# Letters from which a name has few neighbours.
_LONG = 6
_SHORT = 4
_VERY_LONG = 10


class ToldPlace(NamedTuple):
    """A place of the article that says where it plays: kilometres away; `is_beside`: named in the same sentence."""

    place: NamedPlace
    far: float
    is_beside: bool


class Support(NamedTuple):
    """Sentences, the weightiest first; `is_enough`: one of them is more than likeness.

    `is_weak`: only fame, or a name that persons bear, who spell it in many ways.
    """

    sentences: tuple[str, ...]
    is_enough: bool
    is_weak: bool


def supporting_evidence(candidate: Candidate, scene: Scene) -> Support:
    """Return the evidence for a candidate: geography, a country named, a type or role word, a first name, fame."""
    bearers = scene.gazetteer.bearers
    kind = bearers.kind(candidate.bearer)
    reasons = _of_place(candidate, scene) if kind is Kind.PLACE else _of_person(candidate, scene)
    is_weak = kind is Kind.PERSON or not reasons or _is_of_country_alone(reasons, candidate, scene)
    if candidate.is_phrase:
        is_weak = False
        reasons = [_of_whole_name(candidate, scene), *reasons]
    is_misplaced = kind is Kind.PLACE and not reasons and scene.is_of_person
    if candidate.spelling and is_telling(scene.suspect.form.folded) and not is_misplaced:
        return Support((_of_round_trip(candidate, scene), *reasons), is_enough=True, is_weak=False)
    if not reasons and not scene.is_of_street and _speaks_for_itself(candidate, scene):
        reasons.append(f"{candidate.name} is a very well-known name.")
        is_weak = True
    return Support((*reasons, _of_source(candidate, scene)), bool(reasons), is_weak)


def _of_round_trip(candidate: Candidate, scene: Scene) -> str:
    found, native = written(scene.suspect.form.words), scene.gazetteer.bearers.entry(candidate.bearer).native
    whose = spelling_of(candidate.spelling, native)
    # Венгрия is no spelling of Hungary.
    what = "name" if scene.gazetteer.bearers.type(candidate.bearer) in LANDS else "spelling"
    return f"{found} is what machines make of {candidate.spelling}, the {whose} {what} of {candidate.whole}."


def _of_whole_name(candidate: Candidate, scene: Scene) -> str:
    bearers = scene.gazetteer.bearers
    if bearers.is_figure(candidate.bearer):
        return of_figure(candidate.bearer, bearers)
    return f"{candidate.whole} is a known name of two words."


def _speaks_for_itself(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a name is so well known that likeness is enough: Thaliand. Persons have too many neighbours."""
    bearers = scene.gazetteer.bearers
    if scene.given_name and not _is_borne_by_persons(candidate, scene):
        return False
    if _is_rare_surname(candidate, scene):
        return True
    if (scene.is_of_person or scene.is_behind_stranger) and not scene.given_name:
        return False
    is_large = bearers.populations[candidate.bearer] >= _WORLD_CITY or _is_land_in_old_form(candidate, scene)
    if bearers.kind(candidate.bearer) is not Kind.PLACE or not (is_large or fame(candidate, scene) >= WELL_KNOWN):
        return False
    return bearers.type(candidate.bearer) == "country" or len(candidate.word) >= _LONG


def _is_land_in_old_form(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether another spelling of a country is better known than the one that a form is near: Rumania."""
    gazetteer = scene.gazetteer
    whole = gazetteer.number(folded_phrase(candidate.whole))
    is_country = gazetteer.bearers.type(candidate.bearer) == "country"
    return is_country and whole is not None and gazetteer.fame(whole) >= WELL_KNOWN


def _is_rare_surname(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a letter is missing from, or too much in, a long surname of a public figure: Schwarzeneger."""
    if len(candidate.word) < _VERY_LONG or candidate.edits > 1 or candidate.is_variant or scene.given_name:
        return False
    return any(map(scene.gazetteer.bearers.is_figure, scene.gazetteer.bearers_of(candidate.number)))


def _is_borne_by_persons(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether what is a place's name is a person's too: Hamilton."""
    return not candidate.is_variant and is_borne_by_persons(candidate.form, scene.gazetteer)


def _of_source(candidate: Candidate, scene: Scene) -> str:
    found = written(scene.suspect.form.words)
    if candidate.spelling:
        return _of_round_trip(candidate, scene)
    if candidate.is_variant and scene.suspect.form.folded == folded_phrase(candidate.whole).replace(" ", ""):
        return f"{found} is {candidate.whole} without the blank."
    if candidate.is_variant:
        return f"Sources have {found} as a form of {candidate.whole} that English copy does not use."
    if scene.gazetteer.is_standard(scene.suspect.form.folded):
        return f"Sources know {found} only as the name of small places elsewhere, or of a few persons."
    if candidate.sounds == 0:
        return f"No source has {found}, which sounds like {candidate.name}."
    alike = alike_in_print(scene.suspect.form.folded, candidate.word)
    return f"No source has {found}. {alike}." if alike else f"No source has {found}."


def _of_place(candidate: Candidate, scene: Scene) -> list[str]:
    bearers = scene.gazetteer.bearers
    kind_word = bearers.type(candidate.bearer)
    if kind_word in LANDS:
        return []
    what = description(candidate.bearer, bearers)
    where = _distance(candidate, scene)
    countries = [scene.named.countries.get(code) for code in bearers.codes(candidate.bearer)]
    named = next(filter(None, countries), None)
    word = scene.word_for(Kind.PLACE, strong=True)
    # "Jorg Meier" is not York, however near, and "Sophia Antipolis" is not Antibes.
    if not word and (scene.is_of_person or scene.word_for(Kind.PERSON, strong=True)):
        return []
    # "Artan Abrashi" is no village, whoever misread it.
    is_known = is_well_known(kind_word, bearers.populations[candidate.bearer])
    if not word and not is_known and not candidate.is_variant and _goes_on(candidate, scene):
        return []
    # Fito is anybody's nickname before it is the town of Vito.
    if not word and not is_known and len(candidate.word) <= _SHORT and not candidate.is_variant:
        return []
    # Where an article is about Iraq, a county in China is not what it lists.
    if not where and not named and scene.named.countries and fame(candidate, scene) < _FAMOUS:
        return []
    reasons = []
    if where:
        reasons.append(f"{what}, {where}.")
    elif named:
        reasons.append(f"{what}; the article names {named}.")
    if scene.listed_with:
        reasons.append(f"It stands in a list with {scene.listed_with}.")
    if word:
        reasons.append(f"The word beside it, {word.phrase}, wants a place.")
    return reasons


def _goes_on(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether another word follows that makes one name with the suspect, but no place: not Kremina-Svatove."""
    bearers, called = scene.gazetteer.bearers, scene.gazetteer.bearers_called
    behind = () if candidate.is_phrase else scene.suspect.after.values()
    return any(all(bearers.kind(one) is not Kind.PLACE for one in called(name)) for name in behind)


def _is_of_country_alone(reasons: list[str], candidate: Candidate, scene: Scene) -> bool:
    """Tell whether of a place nobody writes so no more fits than its country, and no word beside wants a place."""
    is_place = scene.gazetteer.bearers.kind(candidate.bearer) is Kind.PLACE and not candidate.is_variant
    has_word = scene.is_behind_preposition or any(word.kind is Kind.PLACE for word in scene.type_words)
    return is_place and len(reasons) == 1 and not has_word and not _distance(candidate, scene)


def who_or_what(number: int, bearers: Bearers) -> str:
    """Return a sentence that says who a public figure is, or what a place."""
    return of_figure(number, bearers) if bearers.is_figure(number) else f"{description(number, bearers)}."


def description(number: int, bearers: Bearers) -> str:
    """Return "Kreminna is a town in Luhansk Oblast, Ukraine"."""
    word = bearers.type(number) or "place"
    country = " and ".join(filter(None, map(bearers.country_name, bearers.codes(number))))
    # Great Britain is a country, but not one in the United Kingdom.
    inside = "" if word in LANDS else ", ".join(filter(None, (bearers.region(number), country)))
    return f"{bearers.name(number)} is {with_article(word)}" + (f" in {inside}" if inside else "")


def _distance(candidate: Candidate, scene: Scene) -> str:
    """Return "40 km northwest of Svatove, which is named in the same sentence", or "" where no place is near."""
    location = scene.gazetteer.bearers.location(candidate.bearer)
    if location is None:
        return ""
    told = told_place(location, scene)
    if told is None:
        return ""
    place, far, is_beside = told
    where = "the same sentence" if is_beside else "this article"
    if far < _VERY_NEAR:
        return f"beside {place.written}, which is named in {where}"
    side = direction(place.location, location)
    return f"{round(far, -1) or 10:.0f} km {side} of {place.written}, which is named in {where}"


def told_place(location: Location, scene: Scene) -> ToldPlace | None:
    """Return the named place nearest to `location`, or one nearly as near in the same sentence; None if all are far."""
    beside, near = scene.near_in_sentence(location), scene.near(location)
    if near is None or near[1] > NEAR:
        return None
    is_beside = beside is not None and beside[1] <= max(_AS_NEAR * near[1], _VERY_NEAR)
    return ToldPlace(*(beside if beside and is_beside else near), is_beside)


def _of_person(candidate: Candidate, scene: Scene) -> list[str]:
    native = _native_form(candidate, scene)
    # Elsewhere people spell their names as they like: Alyson, Jonathon.
    if not candidate.is_variant and scene.named.told_countries.isdisjoint(CYRILLIC):
        return []
    known = f"{candidate.name} ({native}) is a known name" if native else f"{candidate.name} is a known name"
    if scene.given_name:
        return [f"{known}; it stands after a first name, {scene.given_name.capitalize()}."]
    word = scene.word_for(Kind.PERSON, strong=True)
    role = scene.title or (word.phrase if word else "")
    if role:
        return [f"{known}; the word beside it, {role}, wants a person."]
    if scene.is_before_name:
        return [f"{known}; it stands before a surname."]
    return []


def _native_form(candidate: Candidate, scene: Scene) -> str:
    """Return the Cyrillic name that English copy writes as the candidate, or ""."""
    if not scene.gazetteer.bearers.is_cyrillic(candidate.bearer):
        return ""
    natives = scene.gazetteer.bearers.entry(candidate.bearer).native
    return next((native for native in natives if fold(candidate.name) in english_forms(native)), "")
