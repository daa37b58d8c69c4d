"""Foreign names of the tables, and what comes of their Cyrillic spellings."""

from audit.gazetteer.entry import NAME, Kind
from audit.gazetteer.foreign_names import with_round_trips
from audit.gazetteer.tables import Row
from audit.lexicons.lexicons import shipped_lexicons

VOCABULARY = shipped_lexicons().vocabulary
HAMILTON = Row("Hamilton", Kind.PERSON, NAME, native=("Гамильтон", "Гамільтон"), is_cyrillic=True)
HOUSTON = Row("Houston", Kind.PLACE, "city", native=("Хьюстон",), country="US", population=2_300_000)


def word(name: str, lemma: str) -> Row:
    return Row(name, Kind.PLACE, "", native=(lemma,), country="UA", source="hunspell-uk", is_cyrillic=True)


def nonstandard(*rows: Row) -> dict[str, tuple[str, ...]]:
    return {row.name: row.nonstandard for row in with_round_trips(rows, VOCABULARY)}


def test_foreign_names_get_what_comes_of_their_spellings() -> None:
    found = nonstandard(HAMILTON, HOUSTON)
    assert {"gamilton", "hamilton"} & set(found["Hamilton"]) == {"gamilton"}
    assert "khyuston" in found["Houston"]


def test_countries_have_what_comes_of_their_names_even_where_cyrillic_is_written() -> None:
    bulgaria = Row("Bulgaria", Kind.PLACE, "country", native=("Болгария", "Болгарія"), country="BG")
    hungary = Row("Hungary", Kind.PLACE, "country", native=("Венгрия", "Угорщина"), country="HU")
    found = nonstandard(bulgaria, hungary)
    assert {"bolgariya", "bolhariia"} <= set(found["Bulgaria"])
    assert {"vengriya", "uhorshchyna"} <= set(found["Hungary"])


def test_the_name_of_a_country_is_left_to_it() -> None:
    japan = Row("Japan", Kind.PLACE, "country", native=("Япония",), country="JP")
    sado = Row("Sado", Kind.PLACE, "city", native=("Япония",), country="JP", population=51_000)
    assert nonstandard(japan, sado)["Sado"] == ()


def test_a_form_that_somebody_bears_is_left_to_him() -> None:
    gamilton = Row("Gamilton", Kind.PERSON, NAME)
    assert "gamilton" not in nonstandard(HAMILTON, gamilton)["Hamilton"]


def test_names_of_cyrillic_origin_get_none() -> None:
    row = Row("Podolyak", Kind.PERSON, NAME, native=("Подоляк",), is_cyrillic=True)
    kharkiv = Row("Kharkiv", Kind.PLACE, "city", native=("Харків", "Харьков"), country="UA", is_cyrillic=True)
    assert nonstandard(row, kharkiv) == {"Podolyak": (), "Kharkiv": ()}


def test_ukrainian_spellings_of_foreign_names_are_no_names_of_their_own() -> None:
    oxford = Row("Oxford", Kind.PLACE, "city", native=("Оксфорд",), country="GB", population=160_000)
    assert set(nonstandard(oxford, word("Oksford", "Оксфорд"), word("Yahotyn", "Яготин"))) == {"Oxford", "Yahotyn"}


def test_a_place_in_ukraine_loses_a_form_that_is_a_foreign_city() -> None:
    raion = Row("Kamianobridskyi", Kind.PLACE, "town", ("Kamianyi Brid", "Khyuston"), country="UA", is_cyrillic=True)
    kept = {row.name: row.accepted for row in with_round_trips([HOUSTON, raion], VOCABULARY)}
    assert kept["Kamianobridskyi"] == ("Kamianyi Brid",)
