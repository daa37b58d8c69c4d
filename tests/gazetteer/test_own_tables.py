"""The hand-made tables of countries, regions, waters and type words: whole, sorted, and of one mind."""

import re
from collections import Counter
from pathlib import Path

import pytest

from audit.gazetteer.entry import Kind

ROOT = Path(__file__).parents[2]
COUNTRIES = ROOT / "data" / "countries.tsv"
REGIONS = ROOT / "data" / "regions.tsv"
CYRILLIC_NAMES = ROOT / "data" / "cyrillic-names.tsv"
FEATURES = ROOT / "data" / "features.tsv"
CITY_NAMES = ROOT / "rules" / "lexicons" / "city-names.tsv"
TYPE_WORDS = ROOT / "rules" / "lexicons" / "type-words.tsv"
COLUMNS = {COUNTRIES: 8, REGIONS: 5, CYRILLIC_NAMES: 3, FEATURES: 7, CITY_NAMES: 3, TYPE_WORDS: 4}
# Where the preferred name, the accepted and the nonstandard ones stand, and the coordinates.
FORMS = {COUNTRIES: (1, 2, 3), REGIONS: (2, 3, 4), FEATURES: (0, 5, 6)}
COORDINATES = {COUNTRIES: 6, FEATURES: 3}
KEYS = {COUNTRIES: 1, REGIONS: 2, CYRILLIC_NAMES: 2, FEATURES: 2, CITY_NAMES: 1, TYPE_WORDS: 2}

every_table = pytest.mark.parametrize("path", COLUMNS, ids=lambda path: path.name)
tables_of_forms = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)


def rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def forms(path: Path, column: int) -> list[str]:
    return [form for row in rows(path) for form in row[column].split("|") if form]


def codes() -> set[str]:
    return {row[0] for row in rows(COUNTRIES)}


@every_table
def test_a_table_names_its_source_and_licence(path: Path) -> None:
    head = "".join(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#"))
    assert all(word in head for word in ("Source:", "Licence:", "Date:"))


@every_table
def test_each_line_has_all_columns_and_no_stray_blanks(path: Path) -> None:
    for row in rows(path):
        assert len(row) == COLUMNS[path], row
        assert all(cell == " ".join(cell.split()) and "||" not in cell for cell in row), row


@every_table
def test_lines_are_sorted_and_each_key_stands_once(path: Path) -> None:
    keys = [row[: KEYS[path]] for row in rows(path)]
    assert keys == sorted(keys)
    assert len({tuple(key) for key in keys}) == len(keys)


@pytest.mark.parametrize(("path", "column"), [(REGIONS, 0), (FEATURES, 2)], ids=["regions", "features"])
def test_codes_of_countries_are_in_the_table_of_countries(path: Path, column: int) -> None:
    assert set(forms(path, column)) <= codes()


def test_cyrillic_names_are_of_countries_and_regions() -> None:
    names = {tuple(row[:2]) for row in rows(COUNTRIES)} | {(row[0], row[2]) for row in rows(REGIONS)}
    assert {tuple(row[:2]) for row in rows(CYRILLIC_NAMES)} <= names
    assert all(re.fullmatch("[А-Яа-яЄІЇєіїґё' -]+", form) for form in forms(CYRILLIC_NAMES, 2))


def test_codes_are_two_capital_letters() -> None:
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes())
    assert {"PS", "TW", "XK"} <= codes()


@pytest.mark.parametrize("path", COORDINATES, ids=lambda path: path.name)
def test_coordinates_lie_on_the_globe(path: Path) -> None:
    for row in rows(path):
        latitude, longitude = row[COORDINATES[path] : COORDINATES[path] + 2]
        assert -90 <= float(latitude) <= 90, row
        assert -180 <= float(longitude) <= 180, row


@tables_of_forms
def test_a_line_gives_no_form_two_statuses(path: Path) -> None:
    for row in rows(path):
        found = Counter(form for column in FORMS[path] for form in row[column].split("|") if form)
        assert not [form for form, times in found.items() if times > 1], row


def test_what_is_right_for_one_bearer_is_nonstandard_for_none() -> None:
    sound = {form for path, columns in FORMS.items() for column in columns[:2] for form in forms(path, column)}
    unsound = {form for path, columns in FORMS.items() for form in forms(path, columns[2])}
    assert not sound & unsound


@tables_of_forms
def test_no_form_is_a_lower_case_word(path: Path) -> None:
    # "al-Jawf" would pass for a word; every form begins as it is printed alone.
    assert not [form for column in FORMS[path] for form in forms(path, column) if form[0].islower()]


def test_type_words_have_a_kind_a_side_and_a_strength() -> None:
    for _, kind, side, strength in rows(TYPE_WORDS):
        assert kind in set(Kind)
        assert side in {"before", "after", "both"}
        assert strength in {"strong", "weak"}


def test_on_one_side_a_type_word_tells_of_one_kind() -> None:
    beside = Counter(
        (end, words.lower())
        for words, _, side, _ in rows(TYPE_WORDS)
        for end in (("before", "after") if side == "both" else (side,))
    )
    assert not [words for words, times in beside.items() if times > 1]
