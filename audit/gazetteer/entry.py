"""What the gazetteer holds: bearers of names, and the forms in which their names are written."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# The type of what is only a given name or a surname.
NAME: Final = "name"

# The source of bearers who died before 2000, whatever office their type says.
HISTORY: Final = "table of history"

# Types of bearers that stand for a whole country.
LANDS: Final = frozenset({"country", "demonym"})
SETTLEMENTS: Final = frozenset({"city", "town", "village", "place"})

# Inhabitants from which a settlement is known well enough; countries, regions and waters are anyhow.
_CITY: Final = 50_000


class Kind(StrEnum):
    """What bears a name. A person here is a given name or a surname with all its spellings, not one human being."""

    PLACE = "place"
    PERSON = "person"
    ORGANIZATION = "organization"


class Status(StrEnum):
    """How English copy stands to a form: writes it, lets a newsroom choose it, or only meets it elsewhere."""

    PREFERRED = "preferred"
    ACCEPTED = "accepted"
    NONSTANDARD = "nonstandard"


@dataclass(frozen=True, slots=True)
class Location:
    """Degrees, north and east positive; rounded to about a kilometre."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One bearer: a place, a name of persons, an organization.

    `name` is the preferred form as printed. `type` is what an editor would call it: "town", "river", "name".
    `country` is an ISO 3166-1 alpha-2 code and `region` a name, both "" where they do not apply. `native` are forms in
    the bearer's own script, or in Cyrillic letters; `is_cyrillic`: the name was first written in these. `source` names
    the record: "GeoNames 704138", "Wikidata Q117081631".
    """

    name: str
    kind: Kind
    type: str
    country: str = ""
    region: str = ""
    location: Location | None = None
    population: int = 0
    native: tuple[str, ...] = ()
    source: str = ""
    is_cyrillic: bool = False


def is_well_known(kind_word: str, people: int) -> bool:
    """Tell whether a place of a type is a city, or what is known however few live there: a country, region or water."""
    return kind_word not in SETTLEMENTS or people >= _CITY


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a form: the bearer, and the status of the form for it."""

    entry: Entry
    status: Status
