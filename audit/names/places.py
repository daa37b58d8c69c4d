"""The countries and places that an article names, as far as one can tell which place is meant."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log10

from audit.gazetteer.entry import LANDS, SETTLEMENTS, Kind, Location
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.geography import kilometers
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.model.span import Span
from audit.orthography.fold import bare, folded_phrase
from audit.text.capitals import NOT_SMALL
from audit.text.document import Document

# Inhabitants from which on a city is meant before anybody called so: London.
CITY = 100_000
_MOST_BEARERS = 12
_FEW = 3

# Below as many inhabitants a place is taken to be meant only where its country is named.
_WELL_KNOWN = 100_000
_SHORTEST = 4
# A country in another language is meant rather than a place, or a name of persons, of so few.
_HARDLY_KNOWN, _FEW_SPELLINGS = 20_000, 7

# Names of which is remembered who is called so.
_REMEMBERED = 50_000
# What the naming of its country adds to the tenfold inhabitants by which places of one name are told apart.
_WEIGHT_OF_COUNTRY = 3.0

_PHRASE = re.compile(
    rf"{NOT_SMALL}[\w'\u2019]*(?:[ \u00a0-](?:(?:of|on|am|an|de|al|del|do|du|la|sur|the)[ -])?{NOT_SMALL}[\w'\u2019]*)+"
)
_WORD = re.compile(r"[^ \u00a0-]+")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that the article names: as it is written, where it first stands, and who bears the name."""

    written: str
    span: Span
    bearer: int
    country: str
    location: Location


@dataclass(frozen=True, slots=True)
class Geography:
    """`countries` leads from ISO codes to the word that names the country; `places` are in reading order.

    That word is a foreign form only where no other names the country.
    """

    countries: Mapping[str, str]
    places: tuple[NamedPlace, ...]

    @property
    def told_countries(self) -> frozenset[str]:
        """The codes of the countries that are named, or of which a place is."""
        return frozenset(self.countries) | {place.country for place in self.places}

    def countries_besides(self, forms: Collection[str]) -> frozenset[str]:
        """Return the codes of the countries that another word than these forms names."""
        return frozenset(code for code, word in self.countries.items() if word not in forms)

    def nearest(self, location: Location) -> tuple[NamedPlace, float] | None:
        """Return the named place nearest to `location`, and kilometres; one in the very spot is the place itself."""
        distances = [(kilometers(location, place.location), index) for index, place in enumerate(self.places)]
        others = [(far, index) for far, index in distances if far]
        return (self.places[min(others)[1]], min(others)[0]) if others else None


@lru_cache(maxsize=AT_HAND)
def geography(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Geography:
    """Return the countries and places that the document names by a preferred or accepted form."""
    written = _names_of_places(gazetteer).of(_written_names(document))
    found = {word: _bearers(word, gazetteer) for word in sorted(written)}
    countries: dict[str, str] = {}
    for word, bearers in sorted(found.items(), key=lambda item: _is_foreign(item[0], item[1], gazetteer)):
        for bearer in bearers:
            kind_word = gazetteer.bearers.type(bearer)
            # Dagestan tells of Russia.
            if kind_word == "country" or (kind_word in {"demonym", "region"} and len(bearers) <= _FEW):
                countries.setdefault(gazetteer.bearers.country(bearer), bare(word))
    longer = _words_of_regions(found, gazetteer)
    places = []
    for word, bearers in found.items():
        place = _meant(word, bearers, countries, gazetteer, vocabulary)
        span = next(_places_of(word, longer.get(word, []), document), None) if place else None
        if place and span:
            bearer, location = place
            places.append(NamedPlace(word, span, bearer, gazetteer.bearers.country(bearer), location))
    return Geography(countries, tuple(sorted(places, key=lambda place: (place.span, place.written))))


def _words_of_regions(found: Mapping[str, Sequence[int]], gazetteer: Gazetteer) -> dict[str, list[str]]:
    """Return word → names of regions that begin with it: Luhansk Oblast says nothing of the city."""
    regions: dict[str, list[str]] = {}
    for name, bearers in found.items():
        first, blank, _ = name.partition(" ")
        if blank and any(gazetteer.bearers.type(bearer) == "region" for bearer in bearers):
            regions.setdefault(first, []).append(name)
    return regions


def _places_of(word: str, longer: list[str], document: Document) -> Iterator[Span]:
    for span in document.places_of(word):
        if not any(document.prose.startswith(name, span.start) for name in longer):
            yield span


# Several checks ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def phrases(document: Document) -> frozenset[str]:
    """Return the names of several capitalised words, and of two neighbours among them, as they are written."""
    return frozenset(_phrases(document))


def _phrases(document: Document) -> Iterator[str]:
    for found in _PHRASE.finditer(document.prose):
        yield found.group()
        words = list(_WORD.finditer(found.group()))
        if len(words) > 2:
            yield from (found.group()[one.start() : other.end()] for one, other in pairwise(words))


def _written_names(document: Document) -> set[str]:
    words = {word for word in document.raised_words if len(word) >= _SHORTEST - 1 and not word[0].islower()}
    return words | phrases(document)


@lru_cache(maxsize=1)
def _names_of_places(gazetteer: Gazetteer) -> Sieve:
    return Sieve(lambda word: _bearers(word, gazetteer))


@lru_cache(maxsize=_REMEMBERED)
def _bearers(word: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the places that `word` is a preferred or accepted name of, or the country that alone is written so."""
    called, bearers = gazetteer.bearers_called(folded_phrase(word))[:_MOST_BEARERS], gazetteer.bearers
    places = tuple(bearer for bearer in called if bearers.kind(bearer) is Kind.PLACE)
    if any(bearers.populations[bearer] > _most_of_lesser(bearer, gazetteer) for bearer in called):
        return places
    # Bangladesch tells of Bangladesh, and Katar of Qatar, however these are written.
    senses = gazetteer.meanings(folded_phrase(word))
    lands = tuple(bearer for bearer, _ in senses if bearers.type(bearer) in LANDS)
    return places if any(bearers.type(one) in LANDS for one in places) else (lands or places)


def _is_foreign(word: str, bearers: Sequence[int], gazetteer: Gazetteer) -> bool:
    return set(gazetteer.bearers_called(folded_phrase(word))).isdisjoint(bearers)


def _most_of_lesser(bearer: int, gazetteer: Gazetteer) -> int:
    """Return the inhabitants of a place, or the spellings of a name of persons, up to which it is hardly known."""
    return _HARDLY_KNOWN if gazetteer.bearers.kind(bearer) is Kind.PLACE else _FEW_SPELLINGS


def _meant(
    word: str, bearers: Sequence[int], countries: Mapping[str, str], gazetteer: Gazetteer, vocabulary: Vocabulary
) -> tuple[int, Location] | None:
    """Return the likeliest of places of one name, unless none is likely: the largest, in a named country if any is."""
    ordinary = vocabulary.in_dictionary(word.lower())
    is_only_one = not ordinary and len(word) > _SHORTEST and _has_one_bearer(word, gazetteer)
    is_land = any(gazetteer.bearers.type(bearer) in LANDS for bearer in bearers)
    best: tuple[float, int, Location] | None = None
    for bearer in bearers:
        location, people = gazetteer.bearers.location(bearer), gazetteer.bearers.populations[bearer]
        is_named = gazetteer.bearers.country(bearer) in countries
        if location is None or gazetteer.bearers.type(bearer) in LANDS:
            continue
        is_small = people < _WELL_KNOWN and gazetteer.bearers.type(bearer) in SETTLEMENTS
        # Russia is no village in Ohio, though the article names America.
        if is_small and (ordinary or is_land or not (is_named or is_only_one)):
            continue
        rank = log10(people or _WELL_KNOWN) + _WEIGHT_OF_COUNTRY * is_named
        if best is None or rank > best[0]:
            best = rank, bearer, location
    return best and best[1:]


@lru_cache(maxsize=_REMEMBERED)
def _has_one_bearer(word: str, gazetteer: Gazetteer) -> bool:
    """Tell whether one place and nothing else is called so: Svatove."""
    senses = gazetteer.meanings(folded_phrase(word))
    return len([bearer for bearer, _ in senses if not _is_unplaced(bearer, gazetteer)]) == 1


def _is_unplaced(bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a dictionary has the place, without saying where it is: as like as not it is one of the others."""
    return gazetteer.bearers.kind(bearer) is Kind.PLACE and gazetteer.bearers.location(bearer) is None
