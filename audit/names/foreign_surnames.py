"""Slavic surnames as another language writes them, behind a first name: "the blogger Nikolai Smirnow"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate, printed
from audit.names.evidence import written
from audit.names.mentions import Usage
from audit.names.persons import is_rendered
from audit.names.places import geography
from audit.names.scene import Scene
from audit.orthography.fold import folded_phrase
from audit.orthography.romanization import foreign_usage

# Where persons of Slavic names are written by a usage of romanization other than the English one; Polish has the w of
# German in many.
HOMES: Final = {
    "German": frozenset({"AT", "CH", "DE", "EE", "FI", "LI", "LU", "LV", "NO", "PL", "SE"}),
    "French": frozenset({"BE", "CA", "CH", "FR", "LU", "MC"}),
    "Polish": frozenset({"PL"}),
    "Czech": frozenset({"CZ", "HR", "LT", "LV", "RS", "SI", "SK"}),
    "Spanish": frozenset({"AR", "CL", "ES", "MX"}),
    "Dutch": frozenset({"BE", "NL"}),
    "Hungarian": frozenset({"HU", "RO", "RS", "SK"}),
}
# Where an article has to play for a name to be of Cyrillic letters, whoever bears it elsewhere.
_EAST: Final = frozenset({"BY", "RU", "UA"})
# Zipf frequency up to which a form is nobody's in English copy.
_MOST_COMMON: Final = 2.0
_REMEMBERED: Final = 20_000


class _Surname(NamedTuple):
    """A surname, of whose Cyrillic spelling `native` a usage of romanization ("German") makes a form."""

    number: int
    bearer: int
    native: str
    usage: str


def foreign_surname(suspect: Usage, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Candidate, str] | None:
    """Return the surname meant by a suspect and the evidence, where the article is of a country in the East only."""
    folded = suspect.form.folded
    surnames = _surnames(folded, gazetteer) if vocabulary.zipf(folded) <= _MOST_COMMON and suspect.before else ()
    if not surnames or suspect.after:
        return None
    named = geography(suspect.document, gazetteer, vocabulary)
    given = Scene(suspect, named, gazetteer, vocabulary).given_name
    told = named.told_countries
    if not given or not is_rendered(given, gazetteer) or _EAST.isdisjoint(told):
        return None
    meant = next((one for one in surnames if HOMES.get(one.usage, frozenset()).isdisjoint(told)), None)
    if meant is None:
        return None
    form, near = gazetteer.form(meant.number), gazetteer.neighbour(folded, meant.number)
    name = printed(form, gazetteer.bearers.name(meant.bearer))
    candidate = Candidate(form, form, meant.number, meant.bearer, name, name, near.edits, near.sounds, is_variant=True)
    return candidate, f"{written(suspect.form.words)} is how {meant.usage} writes {meant.native}."


@lru_cache(maxsize=_REMEMBERED)
def _surnames(folded: str, gazetteer: Gazetteer) -> tuple[_Surname, ...]:
    """Return the names of persons of whose Cyrillic spellings another language makes the form, the best known first."""
    found = [one for number in gazetteer.near(folded) for one in _spelt_abroad(folded, number, gazetteer)]
    return tuple(sorted(found, key=lambda one: (-gazetteer.fame(one.number), one)))


def _spelt_abroad(folded: str, number: int, gazetteer: Gazetteer) -> Iterator[_Surname]:
    bearers = gazetteer.bearers
    for bearer in gazetteer.bearers_of(number):
        is_name = bearers.kind(bearer) is Kind.PERSON and bearers.is_cyrillic(bearer) and not bearers.is_figure(bearer)
        if is_name and folded_phrase(bearers.name(bearer)) == gazetteer.form(number):
            for native in bearers.entry(bearer).native:
                if usage := foreign_usage(folded, native):
                    yield _Surname(number, bearer, native, usage)
