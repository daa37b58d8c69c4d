"""The tables of public figures and people of history: whole, sorted, each form one person's, native names in step."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.orthography.romanization import is_cyrillic, languages, renderings
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

DATA = Path(__file__).parents[2] / "data"
COLUMNS = 8
# Full name, short name, role, countries, year.
NEEDED = (0, 1, 4, 5, 6)
# Of those who died before 2000 also years before Christ.
YEARS = {"figures.tsv": range(1900, 2027), "history.tsv": range(-3000, 2000)}
MOST_ROLE_WORDS = 6
# Persons whose own name is Cyrillic, by the first of their countries; of others "native" is how they are named there.
CYRILLIC_COUNTRIES = {"RU", "UA", "BY"}
# Share of them whose English surname is a regular rendering of the native one; the rest chose otherwise: Klitschko.
LEAST_REGULAR = 0.9

# Full name, short name, a form that a newsroom may write, a form that it does not.
PERSONS = [
    ("Volodymyr Zelensky", "Zelensky", "Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
    ("Oleksandr Syrskyi", "Syrskyi", "Oleksandr Syrsky", "Olexander Syrskyj"),
    ("Yevgeny Prigozhin", "Prigozhin", "Evgeny Prigozhin", "Jewgeni Prigoschin"),
    ("Abdel Fattah al-Sisi", "Sisi", "Abdel-Fattah el-Sissi", ""),
    ("Abiy Ahmed", "Abiy", "Abiy Ahmed Ali", ""),
    ("Antony Blinken", "Blinken", "Tony Blinken", "Anthony Blinken"),
    ("Recep Tayyip Erdogan", "Erdogan", "Recep Tayyip Erdoğan", ""),
    ("F.W. de Klerk", "de Klerk", "FW de Klerk", ""),
    ("Kevin De Bruyne", "De Bruyne", "Kevin de Bruyne", ""),
    ("Kim Jong Un", "Kim", "Kim Jong-un", "Kim Chen Yn"),
    ("Luiz Inacio Lula da Silva", "Lula", "Luiz Inácio Lula da Silva", ""),
    ("Mahinda Rajapaksa", "Rajapaksa", "Mahinda Rajapakse", ""),
    ("Mobutu Sese Seko", "Mobutu", "", ""),
    ("Sanae Takaichi", "Takaichi", "Takaichi Sanae", ""),
    ("Than Shwe", "Than Shwe", "", ""),
    ("Xi Jinping", "Xi", "", "Si Tszinpin"),
    ("Fyodor Dostoevsky", "Dostoevsky", "Fyodor Dostoyevsky", ""),
    ("Pyotr Tchaikovsky", "Tchaikovsky", "Pyotr Ilyich Tchaikovsky", ""),
    ("Genghis Khan", "Genghis Khan", "Chinggis Khan", "Dschingis Khan"),
    ("Tutankhamun", "Tutankhamun", "Tutankhamen", "Tutanchamun"),
    ("Johann Wolfgang von Goethe", "Goethe", "Johann Wolfgang Goethe", ""),
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table, its lists taken apart."""

    name: str
    short: str
    accepted: tuple[str, ...]
    nonstandard: tuple[str, ...]
    role: str
    countries: tuple[str, ...]
    year: str
    native: tuple[str, ...]

    def standard(self) -> tuple[str, ...]:
        return (self.name, *self.accepted)


def lines(table: str) -> list[str]:
    return (DATA / table).read_text(encoding="utf-8").splitlines()


def cells(table: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in lines(table) if not line.startswith("#"))


def forms(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def figures() -> dict[str, Figure]:
    found = (
        Figure(name, short, forms(accepted), forms(nonstandard), role, forms(countries), year, forms(native))
        for table in YEARS
        for name, short, accepted, nonstandard, role, countries, year, native in cells(table)
    )
    return {figure.name: figure for figure in found}


def is_part(short: str, form: str) -> bool:
    """Say whether a short name stands in a form as whole words; al-Sisi holds Sisi."""
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", form) is not None


def has_regular_surname(figure: Figure) -> bool:
    surnames = {native.split()[-1] for native in figure.native}
    rendered = {form for native in surnames for code in languages(native) for form in renderings(native, code)}
    return figure.short.split()[-1] in rendered


every_table = pytest.mark.parametrize("table", YEARS)


@every_table
def test_a_table_names_its_source_and_licence(table: str) -> None:
    head = "".join(line for line in lines(table) if line.startswith("#"))
    assert all(word in head for word in ("Source:", "Licence:", "Date:"))


@every_table
def test_each_line_has_all_columns_and_no_stray_blanks(table: str) -> None:
    for row in cells(table):
        assert len(row) == COLUMNS, row
        assert all(cell == unicodedata.normalize("NFC", " ".join(cell.split())) for cell in row), row
        assert all("" not in cell.split("|") for cell in row if cell), row
        assert all(row[column] for column in NEEDED), row


@every_table
def test_persons_are_sorted(table: str) -> None:
    names = [row[0] for row in cells(table)]
    assert names == sorted(names)


def test_persons_stand_once() -> None:
    counted = Counter(row[0] for table in YEARS for row in cells(table))
    assert not [name for name, times in counted.items() if times > 1]


def test_no_form_is_of_two_persons_or_of_two_statuses() -> None:
    counted = Counter(form for one in figures().values() for form in (*one.standard(), *one.nonstandard))
    assert not [form for form, times in counted.items() if times > 1]


def test_the_short_name_is_part_of_a_standard_form() -> None:
    assert not [one for one in figures().values() if not any(is_part(one.short, form) for form in one.standard())]


def test_full_names_are_in_plain_latin_letters() -> None:
    assert not [name for name in figures() if not re.fullmatch(r"[A-Za-z.' -]+", name)]


def test_only_native_names_are_cyrillic_and_they_wholly() -> None:
    for one in figures().values():
        assert not any(map(is_cyrillic, (*one.standard(), *one.nonstandard))), one
        assert all(re.fullmatch(r"[\u0400-\u04ff' -]+", native) for native in one.native), one


def test_countries_are_in_the_table_of_countries() -> None:
    codes = {row[0] for row in cells("countries.tsv")}
    assert {code for one in figures().values() for code in one.countries} <= codes


@every_table
def test_years_are_years(table: str) -> None:
    assert not [row for row in cells(table) if int(row[6]) not in YEARS[table]]


def test_a_role_is_a_few_words_and_no_sentence() -> None:
    assert not [one for one in figures().values() if len(one.role.split()) > MOST_ROLE_WORDS or one.role.endswith(".")]


def test_english_surnames_are_mostly_regular_renderings_of_the_native() -> None:
    cyrillic = [one for one in figures().values() if one.native and one.countries[0] in CYRILLIC_COUNTRIES]
    irregular = [one.name for one in cyrillic if not has_regular_surname(one)]
    assert len(irregular) <= (1 - LEAST_REGULAR) * len(cyrillic), irregular


def test_no_standard_form_of_a_figure_is_found_fault_with() -> None:
    auditor = Auditor(settings_without_file(Overrides()))
    written = [form for one in figures().values() for form in one.standard()]
    texts = [f"The remarks by {form} were reported on Monday by several newspapers." for form in written]
    assert not [text for text in texts if auditor.audit(document_from_text(text, name="figure")).findings]


@pytest.mark.parametrize(("name", "short", "accepted", "nonstandard"), PERSONS, ids=[row[0] for row in PERSONS])
def test_a_person_is_named_as_news_copy_does(name: str, short: str, accepted: str, nonstandard: str) -> None:
    one = figures()[name]
    assert one.short == short
    assert {accepted} - {""} <= set(one.accepted)
    assert {nonstandard} - {""} <= set(one.nonstandard)
