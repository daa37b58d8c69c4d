"""Compile the table of organizations into one file."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from audit.gazetteer.brands import brand_rows
from audit.gazetteer.organization_senses import HEADS
from audit.gazetteer.organization_words import Term, head, is_content, kind, singular, tokens
from audit.gazetteer.organizations import ANY_COUNTRY, WORD, gist, key
from audit.orthography.cyrillic_cases import case_forms
from audit.orthography.fold import fold

_LEAST_CONTENT = 2
_SHORTEST_ACRONYM = 3

# Number of the organization, name, its words, place of the head.
_Form = tuple[int, str, str, int]
_Forms = Mapping[str, list[_Form]]


@dataclass(frozen=True)
class _Row:
    """A line of the table; `shared` are names that are calques of this one only where its country is meant."""

    number: int
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    countries: tuple[str, ...]
    calques: tuple[str, ...]
    shared: tuple[str, ...]
    originals: tuple[str, ...]
    words: Mapping[str, str]

    @cached_property
    def forms(self) -> list[_Form]:
        return [self._form(name) for name in self.names]

    @property
    def is_common(self) -> bool:
        return ANY_COUNTRY in self.countries

    def terms(self, name: str) -> tuple[Term, ...]:
        return tuple(token.term for token in tokens(name, self.words))

    def form_like(self, calque: str) -> _Form:
        """Return the first name with the head where the calque has it, with a country if that has one."""
        terms = self.terms(calque)
        leads, is_national = head(terms) == 0, any(one.country for one in terms)
        words = {one.word for one in terms}

        def likeness(form: _Form) -> tuple[bool, bool, int]:
            has_lead = head(self.terms(form[1])) == 0
            return ("@" in form[2]) == is_national, has_lead == leads, len(words & set(form[2].split()))

        return max(self.forms, key=likeness)

    def _form(self, name: str) -> _Form:
        terms = self.terms(name)
        return self.number, name, " ".join(one.word for one in terms), head(terms) or 0


def compile_organizations(source: Path, target: Path) -> None:
    """Write the file `target` from `organizations.tsv`, `brands.tsv` and `countries.tsv` in the folder `source`."""
    countries = dict(_country_words(source / "countries.tsv"))
    rows = [_row(number, cells, countries) for number, cells in enumerate(_cells(source / "organizations.tsv"))]
    forms = [form for row in rows for form in row.forms]
    numbers = {form: number for number, form in enumerate(forms)}
    content: dict[str, Any] = {
        "organizations": [(row.names[0], row.acronyms, row.countries) for row in rows],
        "forms": forms,
        "known": _numbered(_known(rows), numbers),
        "acronyms": _numbered(_by_acronym(rows), numbers),
        "calques": _numbered(_calques(rows), numbers),
        "owners": _owners(rows),
        "kinds": _numbered(_by_kind(rows), numbers),
        "marks": sorted(_marks(rows)),
        "words": _words(forms),
        "originals": _originals(rows),
        "countries": countries,
        "brands": list(brand_rows(_cells(source / "brands.tsv"))),
        "capitals": {cells[5]: cells[0] for cells in _cells(source / "countries.tsv") if cells[5]},
        "adjectives": sorted(_adjectives(source / "countries.tsv")),
    }
    target.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def _row(number: int, cells: list[str], words: Mapping[str, str]) -> _Row:
    name, accepted, acronyms, countries, calques, shared, originals = cells
    lists = (_bars(acronyms), _bars(countries), _bars(calques), _bars(shared), _bars(originals))
    return _Row(number, (name, *_bars(accepted)), *lists, words)


def _numbered(found: _Forms, numbers: Mapping[_Form, int]) -> Mapping[str, list[int]]:
    return {name: [numbers[form] for form in forms] for name, forms in found.items()}


def _known(rows: Iterable[_Row]) -> _Forms:
    """Return the key of each name → its forms, but none for what every country may have: those vary in number."""
    known: _Forms = defaultdict(list)
    for row in rows:
        for form in row.forms:
            known[key(row.terms(form[1]))].append(form)
        for name in row.originals:
            known[key(row.terms(name))].extend([])
    common = {row.number for row in rows if row.is_common}
    return {name: [] if any(form[0] in common for form in forms) else forms for name, forms in known.items()}


def _by_acronym(rows: Iterable[_Row]) -> _Forms:
    found: _Forms = defaultdict(list)
    for row in rows:
        for acronym in row.acronyms if not row.is_common else ():
            if len(acronym) >= _SHORTEST_ACRONYM:
                found[acronym].extend(row.forms)
    return found


def _calques(rows: Iterable[_Row]) -> _Forms:
    found: _Forms = defaultdict(list)
    for row in rows:
        for calque in (*row.calques, *row.shared):
            found[gist(row.terms(calque))].append(row.form_like(calque))
    return found


def _owners(rows: Iterable[_Row]) -> Mapping[str, list[str]]:
    """Return the gist of each shared calque → the countries with an organization of that name."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for name in row.names:
            owners[gist(row.terms(name))].update(row.countries or ("",))
    shared = {gist(row.terms(calque)) for row in rows for calque in row.shared}
    return {name: sorted(owners[name]) or ["?"] for name in sorted(shared)}


def _by_kind(rows: Iterable[_Row]) -> _Forms:
    kinds: _Forms = defaultdict(list)
    for row in rows:
        for form in row.forms:
            terms = row.terms(form[1])
            place = head(terms)
            if place is not None and sum(map(is_content, terms)) >= _LEAST_CONTENT:
                kinds[kind(terms[place])].append(form)
    return kinds


def _marks(rows: Iterable[_Row]) -> set[str]:
    """Return the longest word of each name and calque that says of no word what sort of organization it is."""
    names = (name.split() for row in rows for name in (*row.names, *row.calques, *row.shared))
    return {
        max(words, key=len) for words in names if len(words) > 1 and HEADS.isdisjoint(word.lower() for word in words)
    }


def _words(forms: Sequence[_Form]) -> Mapping[str, list[int]]:
    """Return the folded words of names of several → the numbers of these."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, text, *_) in enumerate(forms):
        for word in WORD.findall(text) if " " in text else ():
            found[fold(word)].append(number)
    return found


def _originals(rows: Iterable[_Row]) -> Mapping[str, list[tuple[str, int]]]:
    found: Mapping[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        listed = dict.fromkeys((*row.originals, *chain.from_iterable(map(case_forms, row.originals))))
        for name in listed:
            found[name.split()[0].split("-")[0]].append((name, row.number))
    return found


def _country_words(path: Path) -> Iterator[tuple[str, str]]:
    for code, name, accepted, _, demonyms, *_ in _cells(path):
        for form in (name, *_bars(accepted), *_bars(demonyms)):
            words = [singular(word) for word in form.replace("&", "and").split() if word.lower() != "the"]
            yield " ".join(words), code


def _adjectives(path: Path) -> set[str]:
    return {singular(form) for _, _, _, _, demonyms, *_ in _cells(path) for form in _bars(demonyms)}


def _bars(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _cells(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
