"""Which full names of public figures are held for what a machine makes of Cyrillic letters."""

import pytest

from audit.gazetteer.entry import HISTORY, NAME, Kind
from audit.gazetteer.renderings import with_renderings
from audit.gazetteer.tables import Row


def named(name: str, native: str, *, is_cyrillic: bool = False, source: str = HISTORY) -> Row:
    return Row(name, Kind.PERSON, "Scottish novelist", native=(native,), source=source, is_cyrillic=is_cyrillic)


def renderings(*rows: Row) -> set[str]:
    return set(with_renderings(rows)[0].nonstandard)


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
    names = [Row(name, Kind.PERSON, NAME, fame=3) for name in ("Adam", "Smit")]
    smith = named("Adam Smith", "Адам Смит")
    assert "adam smit" in renderings(smith)
    assert "adam smit" not in renderings(smith, *names)


@pytest.mark.parametrize(
    ("name", "native", "is_cyrillic", "expected"),
    [
        ("Robert Fico", "Роберт Фицо", False, {"robert fitso"}),
        ("Denys Shmyhal", "Денис Шмигаль", True, set()),
    ],
)
def test_who_is_in_the_news_has_them_where_the_name_is_none_in_cyrillic_letters(
    name: str, native: str, is_cyrillic: bool, expected: set[str]
) -> None:
    figure = named(name, native, is_cyrillic=is_cyrillic, source="table of public figures")
    assert expected == renderings(figure) & {"robert fitso", "denis shmigal", "denys shmygal"}
