"""Which full names are held for what a machine makes of Cyrillic letters."""

import pytest

from audit.gazetteer.entry import HISTORY, NAME, Kind
from audit.gazetteer.renderings import with_renderings
from audit.gazetteer.tables import Row
from audit.lexicons.lexicons import shipped_lexicons

VOCABULARY = shipped_lexicons().vocabulary
FIGURE = "table of public figures"


def named(name: str, native: str, *, is_cyrillic: bool = False, source: str = HISTORY) -> Row:
    return Row(name, Kind.PERSON, "Scottish novelist", native=(native,), source=source, is_cyrillic=is_cyrillic)


def renderings(*rows: Row) -> set[str]:
    return set(with_renderings(rows, VOCABULARY)[0].nonstandard)


def test_a_western_name_comes_back_whole_or_behind_its_own_first_name() -> None:
    assert {"viktor gyugo", "victor gyugo"} <= renderings(named("Victor Hugo", "Виктор Гюго"))


def test_the_name_itself_is_no_wrong_form_of_it() -> None:
    assert "bruno kreiski" not in renderings(named("Bruno Kreiski", "Бруно Крейски"))


@pytest.mark.parametrize(
    ("name", "native", "expected"),
    [("Alexander Pushkin", "Александр Пушкин", False), ("Sergei Eisenstein", "Сергей Эйзенштейн", True)],
)
def test_a_cyrillic_name_has_them_only_where_english_follows_no_scheme(name: str, native: str, expected: bool) -> None:
    assert bool(renderings(named(name, native, is_cyrillic=True))) is expected


def test_what_somebody_may_be_called_is_left_out() -> None:
    names = [Row(name, Kind.PERSON, NAME, fame=3) for name in ("Adam", "Smit", "Novak", "Dzhokovich")]
    smith = named("Adam Smith", "Адам Смит")
    assert "adam smit" in renderings(smith)
    assert "adam smit" not in renderings(smith, *names)
    assert "novak dzhokovich" in renderings(named("Novak Djokovic", "Новак Джокович"), *names)


def test_a_foreign_figure_has_them_and_one_with_a_cyrillic_name_has_none() -> None:
    hoekstra = named("Wopke Hoekstra", "Вопке Гукстра", source=FIGURE)
    assert {"vopke gukstra", "vopke hukstra", "wopke gukstra"} <= renderings(hoekstra)
    assert not renderings(named("Sergei Lavrov", "Сергей Лавров", is_cyrillic=True, source=FIGURE))


def test_an_h_may_stand_for_kh() -> None:
    haftar = named("Khalifa Haftar", "Халифа Хафтар", source=FIGURE)
    assert {"khalifa khaftar", "halifa haftar"} <= renderings(haftar)
