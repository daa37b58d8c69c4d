"""Laws of the compressed tables of names, and names that they must have as news copy writes them."""

import lzma
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from audit.orthography.fold import folded_phrase
from audit.orthography.romanization import is_cyrillic, kmu_2010

DATA = Path(__file__).parents[2] / "data"
COLUMNS = {"places": 10, "persons": 7, "ukrainian-names": 3}
# Bytes of all three together.
MOST_BYTES = 9_000_000

# Country, preferred form, accepted ones, nonstandard ones.
PLACES = [
    ("UA", "Kreminna", ["Kremennaya"], ["Kremina"]),
    ("UA", "Kupiansk", ["Kupyansk"], ["Kupjansk"]),
    ("UA", "Avdiivka", ["Avdeevka", "Avdiyivka"], ["Awdijiwka"]),
    ("UA", "Bakhmut", ["Artemivsk", "Artemovsk"], ["Bachmut", "Bahmut"]),
    ("UA", "Zaporizhzhia", ["Zaporizhzhya", "Zaporozhye"], ["Zaporizhia", "Zaporijia", "Saporischschja"]),
    ("UA", "Svatove", ["Svatovo"], ["Swatowe"]),
    ("UA", "Chornobyl", ["Chernobyl"], ["Tschernobyl"]),
    ("UA", "Kyiv", ["Kiev"], ["Kiew", "Kijev"]),
    ("UA", "Odesa", ["Odessa"], ["Odessza"]),
    ("UA", "Kharkiv", ["Kharkov"], ["Charkow"]),
    ("UA", "Lviv", ["Lvov"], ["Lwiw", "Lemberg"]),
    ("UA", "Luhansk", ["Lugansk"], ["Lukhansk"]),
    ("UA", "Uzhhorod", ["Uzhgorod"], ["Uschhorod"]),
    ("UA", "Sloviansk", ["Slavyansk"], ["Slovjansk"]),
    ("UA", "Dnipro", ["Dnipropetrovsk", "Dnepropetrovsk"], ["Dniepropetrovskas"]),
    ("UA", "Mykolaiv", ["Nikolaev"], ["Mikolajiv"]),
    ("RU", "Moscow", ["Moskva"], ["Moskau", "Moscou"]),
    ("RU", "St. Petersburg", ["Saint Petersburg", "Petersburg"], ["San Pietroburgo"]),
    ("RU", "Nizhny Novgorod", ["Nizhniy Novgorod"], ["Nischni Nowgorod"]),
    ("RU", "Yekaterinburg", ["Ekaterinburg"], ["Jekaterinburg"]),
    ("RU", "Rostov-on-Don", ["Rostov-na-Donu"], ["Rostow"]),
    ("RU", "Oryol", ["Orel"], ["Orjol"]),
    ("BY", "Grodno", ["Hrodna"], []),
    ("CN", "Beijing", ["Peking"], ["Pequim"]),
    ("IN", "Mumbai", ["Bombay"], ["Bombaim"]),
    ("IN", "Kolkata", ["Calcutta"], ["Kalkutta"]),
    ("SY", "Raqqa", ["Ar Raqqah"], []),
    ("PS", "Gaza", ["Gaza City"], []),
    ("GB", "London", [], ["Londres"]),
]
PERSONS = [
    ("Prigozhin", [], ["Prigojine"]),
    ("Zelensky", ["Zelenskyy"], ["Selenskyj"]),
    ("Gorbachev", [], ["Gorbatschow", "Gorbatchev"]),
    ("Podolyak", ["Podoliak"], ["Podoljak"]),
    ("Yeltsin", ["Eltsin"], ["Jelzin"]),
    ("Shoigu", ["Shoygu"], []),
]


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a table."""
    text = lzma.decompress((DATA / f"{table}.tsv.xz").read_bytes()).decode()
    return tuple(tuple(line.split("\t")) for line in text.removesuffix("\n").split("\n"))


def forms(cell: str) -> list[str]:
    return cell.split("|") if cell else []


@pytest.mark.parametrize("table", COLUMNS)
def test_every_line_has_its_columns_and_a_name(table: str) -> None:
    assert {len(cells) for cells in rows(table)} == {COLUMNS[table]}
    assert all(all(cells[: 2 if table != "ukrainian-names" else 1]) for cells in rows(table))


@pytest.mark.parametrize(
    ("table", "order"), [("places", (2, 1)), ("persons", (1, 0)), ("ukrainian-names", (0, 1))], ids=[*COLUMNS]
)
def test_lines_are_sorted(table: str, order: Sequence[int]) -> None:
    keys = [tuple(cells[column] for column in order) for cells in rows(table)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("table", COLUMNS)
def test_there_are_no_control_characters_and_no_carriage_returns(table: str) -> None:
    letters = set("".join(cell for cells in rows(table) for cell in cells))
    assert not [letter for letter in letters if unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn")]


def test_the_tables_stay_small() -> None:
    assert sum((DATA / f"{table}.tsv.xz").stat().st_size for table in COLUMNS) < MOST_BYTES


@pytest.mark.parametrize(("table", "first"), [("places", 7), ("persons", 2)])
def test_a_form_has_one_status_of_a_bearer(table: str, first: int) -> None:
    for cells in rows(table)[::7]:
        listed = [cells[1], *forms(cells[first]), *forms(cells[first + 1])]
        assert len(set(map(folded_phrase, listed))) == len(listed), cells


@pytest.mark.parametrize(("table", "first"), [("places", 7), ("persons", 2)])
def test_latin_forms_are_latin_and_native_ones_cyrillic(table: str, first: int) -> None:
    for cells in rows(table)[::5]:
        assert not any(map(is_cyrillic, (cells[1], cells[first], cells[first + 1]))), cells
        assert all(map(is_cyrillic, forms(cells[first + 2]))), cells


def test_places_lie_on_the_globe_and_numbers_are_their_own() -> None:
    assert len({cells[0] for cells in rows("places")}) == len(rows("places")) > 230_000
    for cells in rows("places")[::11]:
        assert cells[0].isdigit()
        assert cells[6].isdigit()
        assert len(cells[2]) == 2
        assert abs(float(cells[4])) <= 90
        assert abs(float(cells[5])) <= 180


@pytest.mark.parametrize(("country", "name", "accepted", "nonstandard"), PLACES, ids=[place[1] for place in PLACES])
def test_places_are_known_by_their_statuses(
    country: str, name: str, accepted: list[str], nonstandard: list[str]
) -> None:
    same = [cells for cells in rows("places") if cells[2] == country and cells[1] == name]
    largest = max(same, key=lambda cells: int(cells[6]))
    assert set(accepted) <= set(forms(largest[7]))
    assert set(nonstandard) <= set(forms(largest[8]))


@pytest.mark.parametrize(("name", "accepted", "nonstandard"), PERSONS, ids=[person[0] for person in PERSONS])
def test_persons_are_known_by_their_statuses(name: str, accepted: list[str], nonstandard: list[str]) -> None:
    (cells,) = [cells for cells in rows("persons") if cells[1] == name]
    assert set(accepted) <= set(forms(cells[2]))
    assert set(nonstandard) <= set(forms(cells[3]))
    assert cells[5] == "c"


@pytest.mark.parametrize("name", ["Hamilton", "Churchill"])
def test_names_that_cyrillic_only_borrowed_are_not_of_cyrillic_origin(name: str) -> None:
    (cells,) = [cells for cells in rows("persons") if cells[1] == name]
    assert "Khamilton" not in forms(cells[2])


def test_women_and_men_of_one_name_are_two_lines() -> None:
    assert {"Kadyrov", "Kadyrova"} <= {cells[1] for cells in rows("persons")}


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Predtechyne", "Предтечине"),
        ("Robotyne", "Роботине"),
        ("Klishchiivka", "Кліщіївка"),
        ("Rzhyshchiv", "Ржищів"),
        ("Khromove", "Хромове"),
    ],
)
def test_small_places_of_the_war_are_in_the_ukrainian_list(latin: str, native: str) -> None:
    assert (latin, native, "place") in rows("ukrainian-names")


def test_ukrainian_names_are_rendered_by_the_resolution() -> None:
    assert all(kmu_2010(native) == latin for latin, native, _ in rows("ukrainian-names")[::9])
