"""Names as the copy of other languages spells them."""

import pytest

from audit.gazetteer.sounds import edits_apart, sounds_apart
from audit.orthography.foreign_spellings import english_spellings


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("chruszczow", "khrushchow"),
        ("czernihow", "chernihow"),
        ("tsjerkasy", "cherkasy"),
        ("loekasjenko", "lukashenko"),
        ("bachmoet", "bakhmut"),
        ("gorbaciov", "gorbachov"),
        ("lukascenko", "lukashenko"),
        ("jarkov", "kharkov"),
    ],
)
def test_english_copy_has_other_letters(foreign: str, english: str) -> None:
    assert english in english_spellings(foreign)
    assert (edits_apart(foreign, english), sounds_apart(foreign, english)) == (0, 0.0)


@pytest.mark.parametrize("name", ["london", "kharkiv", "schmidt", "mueller"])
def test_other_names_are_spelt_in_one_way(name: str) -> None:
    assert english_spellings(name) == ()
