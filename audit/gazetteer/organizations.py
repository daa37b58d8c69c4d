"""Organizations that news names: which names they have, and which of their names have words in common with a text's."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from audit.gazetteer.organization_words import (
    Term,
    Token,
    country,
    head,
    is_content,
    kind,
    singular,
    term,
    tokens,
)
from audit.lexicons.store import open_bytes

ANY_COUNTRY: Final = "*"
_LEAST_CONTENT = 2


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization by its official name; `country` is a code, `ANY_COUNTRY` where each may have one, or "".

    Without a country it is a body of many.
    """

    name: str
    acronyms: tuple[str, ...]
    country: str


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


@dataclass(frozen=True, eq=False)
class Organizations:
    """All organizations, from one compiled file."""

    content: Mapping[str, Any]

    @property
    def countries(self) -> Mapping[str, str]:
        """Names of countries and of their people, each word as `singular` gives it → code."""
        countries: Mapping[str, str] = self.content["countries"]
        return countries

    def tokens(self, name: str) -> tuple[Token, ...]:
        """Return the terms of a name in their order, each with its place."""
        return tokens(name, self.countries)

    def is_known(self, terms: Iterable[Term]) -> bool:
        """Tell whether the terms are exactly an official or accepted name, in either variety of English."""
        return key(terms) in self.content["known"]

    def calqued(self, terms: Iterable[Term]) -> NameForm | None:
        """Return the organization of which the terms are a listed translation word by word."""
        row = self.content["calques"].get(key(terms))
        return self._form(*row) if row else None

    def forms_of_kind(self, name: str) -> tuple[NameForm, ...]:
        """Return the names of two words and more whose head is of this `kind`, in the order of the table."""
        if name not in self._forms:
            self._forms[name] = tuple(self._form(*row) for row in self.content["kinds"].get(name, ()))
        return self._forms[name]

    def _form(self, number: int, text: str, words: str, place: int) -> NameForm:
        terms = tuple(country(word[1:]) if word[0] == "@" else term(word) for word in words.split())
        senses = frozenset(one.sense for at, one in enumerate(terms) if at != place and one.sense)
        return NameForm(self._organizations[number], text, terms, place, senses)

    @cached_property
    def _forms(self) -> dict[str, tuple[NameForm, ...]]:
        return {}

    @cached_property
    def _organizations(self) -> tuple[Organization, ...]:
        return tuple(
            Organization(name, tuple(short), country) for name, short, country in self.content["organizations"]
        )


def open_organizations(path: Path) -> Organizations:
    """Open what `compile_organizations` wrote among the compiled data; may raise CompiledDataError."""
    return Organizations(json.loads(bytes(open_bytes(path.parent, path.name))))


def compile_organizations(source: Path, target: Path) -> None:
    """Write the file `target` from `organizations.tsv` and `countries.tsv` in the folder `source`."""
    countries = dict(_country_words(source / "countries.tsv"))
    rows = list(_cells(source / "organizations.tsv"))
    known: set[str] = set()
    kinds: dict[str, list[_Row]] = defaultdict(list)
    for number, (name, forms, *_) in enumerate(rows):
        for form in (name, *_bars(forms)):
            terms = _terms(form, countries)
            known.add(key(terms))
            place = head(terms)
            if place is not None and sum(map(is_content, terms)) >= _LEAST_CONTENT:
                kinds[kind(terms[place])].append(_row(number, form, terms))
    calques = {
        key(_terms(calque, countries)): _row(number, row[0], _terms(row[0], countries))
        for number, row in enumerate(rows)
        for calque in _bars(row[4])
    }
    content = {
        "organizations": [(name, _bars(short), country) for name, _, short, country, _ in rows],
        "known": dict.fromkeys(sorted(known), 1),
        "calques": calques,
        "kinds": kinds,
        "countries": countries,
    }
    target.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


_Row = tuple[int, str, str, int]


def _row(number: int, form: str, terms: tuple[Term, ...]) -> _Row:
    return number, form, " ".join(one.word for one in terms), head(terms) or 0


def _terms(name: str, countries: Mapping[str, str]) -> tuple[Term, ...]:
    return tuple(token.term for token in tokens(name, countries))


def key(terms: Iterable[Term]) -> str:
    """Return what names share that differ in case, articles, plural, hyphens, "and" or variety of English."""
    return "".join(one.word for one in terms if one.word != "and")


def _country_words(path: Path) -> Iterator[tuple[str, str]]:
    for code, name, accepted, _, demonyms, *_ in _cells(path):
        for form in (name, *_bars(accepted), *_bars(demonyms)):
            words = [singular(word) for word in form.replace("&", "and").split() if word.lower() != "the"]
            yield " ".join(words), code


def _bars(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _cells(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
