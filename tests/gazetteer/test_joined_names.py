"""Names of places of two words without the blank."""

import pytest

from audit.gazetteer.entry import NAME, Kind
from audit.gazetteer.joined_names import with_joined
from audit.gazetteer.tables import Row


def city(name: str, country: str, people: int) -> Row:
    return Row(name, Kind.PLACE, "city", country=country, population=people)


@pytest.mark.parametrize(
    ("name", "country", "people", "joined"),
    [
        ("Port Sudan", "SD", 490_000, ("portsudan",)),
        ("Banja Luka", "BA", 200_000, ("banjaluka",)),
        ("Buenos Aires", "AR", 2_900_000, ("buenosaires",)),
        ("Monte Alegre", "BR", 60_000, ()),
        ("Wad Madani", "SD", 20_000, ()),
    ],
)
def test_well_known_places_have_them(name: str, country: str, people: int, joined: tuple[str, ...]) -> None:
    assert with_joined([city(name, country, people)])[0].nonstandard == joined


def test_what_is_somebodys_name_is_none() -> None:
    person = Row("Novisad", Kind.PERSON, NAME)
    assert with_joined([city("Novi Sad", "RS", 260_000), person])[0].nonstandard == ()
