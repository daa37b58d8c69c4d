"""South Slavic names in Russian letters."""

import pytest

from audit.orthography.gaj import in_russian


@pytest.mark.parametrize(
    ("name", "russian"),
    [
        ("Šabac", "Шабац"),
        ("Zrenjanin", "Зренянин"),
        ("Đakovica", "Джаковица"),
        ("Banja Luka", "Баня Лука"),
        ("Kraljevo", "Кралево"),
        ("Győr", ""),
    ],
)
def test_names_are_spelt_as_russian_copy_does(name: str, russian: str) -> None:
    assert in_russian(name) == russian
