"""What becomes of foreign names that go through Cyrillic letters."""

import pytest

from audit.orthography.round_trips import is_borne_by_slavs, is_telling, round_trips, spelling_of


@pytest.mark.parametrize(
    ("spelling", "form"),
    [
        ("Гамильтон", "gamilton"),
        ("Джонсон", "dzhonson"),
        ("Хьюстон", "khyuston"),
        ("Гюго", "gyugo"),
        ("Уайт", "uayt"),
        ("Эйзенхауэр", "eyzenkhauer"),
        ("Вашингтон", "vashington"),
        ("Г'юстон", "hiuston"),
        ("Трюдо", "triudo"),
    ],
)
def test_the_schemes_of_english_copy_write_a_foreign_name_anew(spelling: str, form: str) -> None:
    assert round_trips([spelling])[form] == spelling


def test_a_spelling_beside_a_ukrainian_one_is_read_as_russian() -> None:
    assert "henry" in round_trips(["Генри"])
    assert "henry" not in round_trips(["Генри", "Генрі"])
    assert spelling_of("Генри", ["Генри", "Генрі"]) == "Russian"
    assert spelling_of("Генрі", ["Генри", "Генрі"]) == "Ukrainian"
    assert spelling_of("Блер", ["Блер"]) == "Cyrillic"


@pytest.mark.parametrize("spelling", ["Хюстън", "Џонсон", "Hamilton", "Ҳамилтон"])
def test_other_letters_are_not_read(spelling: str) -> None:
    assert round_trips([spelling]) == {}


@pytest.mark.parametrize(
    ("form", "expected"), [("dzheff", True), ("gamilton", True), ("vaili", False), ("bler", False)]
)
def test_some_forms_tell_of_cyrillic_by_themselves(form: str, expected: object) -> None:
    assert is_telling(form) == expected


@pytest.mark.parametrize(("name", "expected"), [("richter", True), ("rubinstein", True), ("hamilton", False)])
def test_german_and_jewish_surnames_may_be_those_of_russians(name: str, expected: object) -> None:
    assert is_borne_by_slavs(name) == expected
