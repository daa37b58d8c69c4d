"""Read the source tables of names: one bearer a line, forms of one status between bars."""

import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audit.gazetteer.entry import HISTORY, NAME, Kind
from audit.gazetteer.scripts import ROMANIZED

PLACES = "places.tsv.xz"
PERSONS = "persons.tsv.xz"
FIGURES = "figures.tsv"
PAST_FIGURES = "history.tsv"
UKRAINIAN = "ukrainian-names.tsv.xz"
COUNTRIES = "countries.tsv"
REGIONS = "regions.tsv"
CYRILLIC_NAMES = "cyrillic-names.tsv"
FEATURES = "features.tsv"
TABLES = (COUNTRIES, REGIONS, CYRILLIC_NAMES, FEATURES, PLACES, FIGURES, PAST_FIGURES, PERSONS, UKRAINIAN)

# How the records of the own tables are called.
_COUNTRY_SOURCE, _REGION_SOURCE, _FEATURE_SOURCE = "ISO 3166", "GeoNames region", "own table"

_FIGURE_SOURCE = "table of public figures"
_UKRAINIAN_SOURCE = "hunspell-uk"
# Spellings of a name that make it as well known as a public figure.
_FAME = 24

# Inhabitants from which a place is called a city, a town; below it a village.
_CITY, _TOWN = 50_000, 3_000


@dataclass(frozen=True, slots=True)
class Row:
    """One bearer as the tables have it; `fame` counts forms in the source, `is_cyrillic` is the origin of the name."""

    name: str
    kind: Kind
    type: str
    accepted: tuple[str, ...] = ()
    nonstandard: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    country: str = ""
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    source: str = ""
    fame: int = 0
    is_cyrillic: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether the row comes from a table of countries, regions or waters."""
        own = (_COUNTRY_SOURCE, _REGION_SOURCE, _FEATURE_SOURCE)
        return self.kind is Kind.PLACE and self.source.startswith(own)

    @property
    def is_figure(self) -> bool:
        """Tell whether the row is one human being whom the news know by the full name."""
        return self.source in (_FIGURE_SOURCE, HISTORY)

    @property
    def is_ukrainian_word(self) -> bool:
        """Tell whether the row is a capitalized word of a dictionary, of which it is not known who bears it."""
        return self.source == _UKRAINIAN_SOURCE


def read_rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of all tables in `folder`, in their order."""
    regions = {(country, code): name for country, code, name, *_ in _cells(folder / REGIONS)}
    natives = {(country, name): _forms(native) for country, name, native in _cells(folder / CYRILLIC_NAMES)}
    for cells in _cells(folder / COUNTRIES):
        yield from _country(cells, natives)
    for country, code, name, accepted, nonstandard, *_ in _cells(folder / REGIONS):
        yield Row(
            name,
            Kind.PLACE,
            "region",
            _forms(accepted),
            _forms(nonstandard),
            natives.get((country, name), ()),
            country,
            source=f"{_REGION_SOURCE} {country}.{code}",
        )
    for cells in _cells(folder / FEATURES):
        yield _feature(cells)
    for cells in _cells(folder / PLACES):
        yield _place(cells, regions)
    for table, source in ((FIGURES, _FIGURE_SOURCE), (PAST_FIGURES, HISTORY)):
        for cells in _cells(folder / table):
            yield _figure(cells, source)
    for cells in _cells(folder / PERSONS):
        yield _person(cells)
    for name, lemma, kind in _cells(folder / UKRAINIAN):
        guess = Kind.PERSON if kind == "person" else Kind.PLACE
        word = {"place": "place", "person": NAME}.get(kind, "")
        yield Row(name, guess, word, native=(lemma,), country="UA", source=_UKRAINIAN_SOURCE, is_cyrillic=True)


def _country(cells: list[str], natives: Mapping[tuple[str, str], tuple[str, ...]]) -> Iterator[Row]:
    code, name, accepted, nonstandard, demonyms, _, latitude, longitude = cells
    yield Row(
        name,
        Kind.PLACE,
        "country",
        _forms(accepted),
        _forms(nonstandard),
        natives.get((code, name), ()),
        code,
        latitude=float(latitude),
        longitude=float(longitude),
        source=f"{_COUNTRY_SOURCE} {code}",
    )
    for demonym in _forms(demonyms):
        yield Row(demonym, Kind.PLACE, "demonym", country=code, source=f"{_COUNTRY_SOURCE} {code}")


def _feature(cells: list[str]) -> Row:
    name, word, countries, latitude, longitude, accepted, nonstandard = cells
    return Row(
        name,
        Kind.PLACE,
        word,
        _forms(accepted),
        _forms(nonstandard),
        country=countries,
        latitude=float(latitude),
        longitude=float(longitude),
        source=_FEATURE_SOURCE,
    )


def _place(cells: list[str], regions: dict[tuple[str, str], str]) -> Row:
    number, name, country, code, latitude, longitude, population, accepted, nonstandard, native = cells
    people = int(population)
    return Row(
        name,
        Kind.PLACE,
        "city" if people >= _CITY else "town" if people >= _TOWN else "village",
        _forms(accepted),
        _forms(nonstandard),
        _forms(native),
        country,
        regions.get((country, code), ""),
        float(latitude),
        float(longitude),
        people,
        f"GeoNames {number}",
        is_cyrillic=bool(native) and country in ROMANIZED,
    )


def _figure(cells: list[str], source: str) -> Row:
    name, short, accepted, nonstandard, role, countries, _, native = cells
    return Row(
        name,
        Kind.PERSON,
        role,
        tuple(dict.fromkeys((*_forms(accepted), short))),
        _forms(nonstandard),
        _forms(native),
        countries,
        source=source,
        fame=_FAME,
        is_cyrillic=bool(native) and countries.partition("|")[0] in ROMANIZED,
    )


def _person(cells: list[str]) -> Row:
    number, name, accepted, nonstandard, native, origin, fame = cells
    return Row(
        name,
        Kind.PERSON,
        NAME,
        _forms(accepted),
        _forms(nonstandard),
        _forms(native),
        source=f"Wikidata {number}",
        fame=int(fame),
        is_cyrillic=origin == "c",
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _cells(path: Path) -> Iterator[list[str]]:
    content = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    for line in content.decode().split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")
