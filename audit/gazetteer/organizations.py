"""Organizations that news names: which names they have, and which of their names have words in common with a text's."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from audit.gazetteer.brands import Brands
from audit.gazetteer.organization_senses import HEADS
from audit.gazetteer.organization_words import Term, Token, country, term, tokens
from audit.lexicons.store import open_bytes

ANY_COUNTRY: Final = "*"
# The words of a name, the parts of a compound each.
WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization by its official name; `countries` are codes, or `ANY_COUNTRY` where each may have one.

    Without a country it is a body of many.
    """

    name: str
    acronyms: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def is_common(self) -> bool:
        """Tell whether each country may have an organization of this name."""
        return ANY_COUNTRY in self.countries


@dataclass(frozen=True, slots=True)
class NameForm:
    """An official or accepted name of an organization, with its terms; the one at `head` says what it is.

    `senses` are those of the other terms.
    """

    organization: Organization
    text: str
    terms: tuple[Term, ...]
    head: int
    senses: frozenset[str]

    @property
    def is_official(self) -> bool:
        return self.text == self.organization.name


class _Kind(NamedTuple):
    """Names whose heads say the same, and the places among them of those that have a sense."""

    forms: tuple[NameForm, ...]
    places: Mapping[str, Sequence[int]]


@dataclass(frozen=True, eq=False)
class Organizations:
    """All organizations, from one compiled file."""

    content: Mapping[str, Any]

    @property
    def countries(self) -> Mapping[str, str]:
        """Names of countries and of their people, each word as `singular` gives it → code."""
        countries: Mapping[str, str] = self.content["countries"]
        return countries

    @cached_property
    def longer_countries(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The first word of those `countries` that have several → their names and codes."""
        longer: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, code in self.countries.items():
            if " " in name:
                longer[name.split(" ")[0]].append((name, code))
        return longer

    @cached_property
    def brands(self) -> Brands:
        """Names of one word that media, platforms and companies have."""
        return Brands(self.content["brands"])

    @property
    def capitals(self) -> Mapping[str, str]:
        """Capital cities → codes of their countries."""
        capitals: Mapping[str, str] = self.content["capitals"]
        return capitals

    @cached_property
    def marks(self) -> frozenset[str]:
        """Capitalised words one of which is in every name and listed translation of one."""
        return frozenset(map(str.capitalize, HEADS)) | frozenset(self.content["marks"])

    @property
    def originals(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """First words of names in other languages than English → those names, each with a number for `by_number`."""
        originals: Mapping[str, tuple[tuple[str, int], ...]] = self.content["originals"]
        return originals

    def by_number(self, number: int) -> Organization:
        return self._organizations[number]

    def names_of(self, organization: Organization) -> tuple[str, ...]:
        """Return its official and accepted names, the official one first."""
        return self._names[organization.name]

    @property
    def words(self) -> Mapping[str, Sequence[int]]:
        """The folded words of names of several words → the numbers of these for `form`."""
        words: Mapping[str, Sequence[int]] = self.content["words"]
        return words

    def form(self, number: int) -> NameForm:
        return self._form(*self.content["forms"][number])

    def tokens(self, name: str) -> tuple[Token, ...]:
        """Return the terms of a name in their order, each with its place."""
        return tokens(name, self.countries, self._adjectives, self.longer_countries)

    def is_known(self, terms: Iterable[Term]) -> bool:
        """Tell whether the terms are exactly an official or accepted name, in either variety of English."""
        return key(terms) in self.content["known"]

    def known_in(self, terms: Sequence[Term]) -> Iterator[range]:
        """Yield the places of the terms that are exactly an official or accepted name."""
        return _ranges_in(["" if one.word == "and" else one.word for one in terms], self.content["known"])

    def calques_in(self, terms: Sequence[Term]) -> Iterator[range]:
        """Yield the places of the terms that are a listed translation, with or without words that connect others."""
        return _ranges_in([one.word if one.stem else "" for one in terms], self.content["calques"])

    def forms_of(self, terms: Iterable[Term]) -> tuple[NameForm, ...]:
        """Return the names that are these terms, but for number and articles; none where any country may have it."""
        return self._all(self.content["known"].get(key(terms), ()))

    def calqued(self, terms: Iterable[Term]) -> tuple[NameForm, ...]:
        """Return the names of organizations of which the terms are a listed translation word by word."""
        return self._all(self.content["calques"].get(gist(terms), ()))

    def owners(self, terms: Iterable[Term]) -> frozenset[str]:
        """Return the countries that have an organization of this name: codes, `ANY_COUNTRY`, or "" for many's body."""
        return frozenset(self.content["owners"].get(gist(terms), ()))

    def forms_with_acronym(self, acronym: str) -> tuple[NameForm, ...]:
        """Return the names of organizations that have this acronym and are no common ones."""
        return self._all(self.content["acronyms"].get(acronym, ()))

    def forms_of_kind(self, name: str, senses: Iterable[str]) -> list[NameForm]:
        """Return the names whose head is of this `kind`, at least half of their other senses among these.

        They are of two words and more, and in the order of the table.
        """
        kind = self._kind(name)
        shared = Counter(chain.from_iterable(kind.places.get(sense, ()) for sense in senses))
        likely = ((kind.forms[place], shared[place]) for place in sorted(shared))
        return [form for form, count in likely if 2 * count >= len(form.senses)]

    def _kind(self, name: str) -> _Kind:
        if name not in self._kinds:
            self._kinds[name] = _kind_of(self._all(self.content["kinds"].get(name, ())))
        return self._kinds[name]

    def _all(self, numbers: Iterable[int]) -> tuple[NameForm, ...]:
        return tuple(map(self.form, numbers))

    def _form(self, number: int, text: str, words: str, place: int) -> NameForm:
        terms = tuple(country(word[1:]) if word[0] == "@" else term(word) for word in words.split())
        senses = frozenset(one.sense for at, one in enumerate(terms) if at != place and one.sense)
        return NameForm(self._organizations[number], text, terms, place, senses)

    @cached_property
    def _adjectives(self) -> frozenset[str]:
        return frozenset(self.content["adjectives"])

    @cached_property
    def _kinds(self) -> dict[str, _Kind]:
        return {}

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        for number, text, *_ in self.content["forms"]:
            name = self.by_number(number).name
            names[name] = (*names.get(name, ()), text)
        return names

    @cached_property
    def _organizations(self) -> tuple[Organization, ...]:
        return tuple(
            Organization(name, tuple(short), tuple(countries))
            for name, short, countries in self.content["organizations"]
        )


def open_organizations(path: Path) -> Organizations:
    """Open what `compile_organizations` wrote among the compiled data; may raise CompiledDataError."""
    return Organizations(json.loads(bytes(open_bytes(path.parent, path.name))))


def _kind_of(forms: tuple[NameForm, ...]) -> _Kind:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        for sense in form.senses:
            places[sense].append(place)
    return _Kind(forms, places)


def _ranges_in(words: Sequence[str], names: Container[str]) -> Iterator[range]:
    """Yield the places of those words in a row that, joined, are among the names."""
    for first in range(len(words)):
        for end, name in enumerate(accumulate(words[first:]), first + 1):
            if name in names:
                yield range(first, end)


def key(terms: Iterable[Term]) -> str:
    """Return what names share that differ in case, articles, plural, hyphens, "and" or variety of English."""
    return "".join(one.word for one in terms if one.word != "and")


def gist(terms: Iterable[Term]) -> str:
    """Return what names share that differ, besides, in the words that connect others."""
    return "".join(one.word for one in terms if one.stem)
