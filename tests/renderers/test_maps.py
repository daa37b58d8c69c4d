"""Maps of places: distances, directions, and names that can be read."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.gazetteer.entry import Location
from audit.gazetteer.geography import kilometers
from audit.model.place import PlaceOnMap
from audit.renderers.maps import FIELD, WIDTH, Map, map_of

UKRAINE = (
    ("Kyiv", 50.45, 30.52),
    ("Zhytomyr", 50.25, 28.66),
    ("Chernihiv", 51.5, 31.29),
    ("Bila Tserkva", 49.8, 30.12),
)
NORWAY = (("Narvik", 68.44, 17.43), ("Tromsø", 69.65, 18.96), ("Harstad", 68.8, 16.54))
FIJI = (("Labasa", -16.43, 179.36), ("Waiyevo", -16.79, -179.98))
NEAR = (("Rubizhne", 49.01, 38.38), ("Sievierodonetsk", 48.95, 38.49))


def drawn(*places: tuple[str, float, float]) -> Map:
    """Return the map of places of which the first is meant."""
    made = map_of([PlaceOnMap(*place, is_meant=not number) for number, place in enumerate(places)])
    assert made
    return made


@pytest.mark.parametrize("places", [UKRAINE, NORWAY, FIJI, NEAR], ids=["Ukraine", "Norway", "180th meridian", "near"])
def test_distances_are_those_of_the_bar(places: tuple[tuple[str, float, float], ...]) -> None:
    made = drawn(*places)
    for (one, (_, *here)), (other, (_, *there)) in combinations(zip(made.points, places, strict=True), 2):
        measured = hypot(one.x - other.x, one.y - other.y) / made.bar * made.bar_km
        assert measured == pytest.approx(kilometers(Location(*here), Location(*there)), rel=0.03)


def test_north_is_up_and_east_is_right() -> None:
    kyiv, zhytomyr, chernihiv, tserkva = drawn(*UKRAINE).points
    assert zhytomyr.x < kyiv.x < chernihiv.x
    assert chernihiv.y < kyiv.y < tserkva.y
    assert [point.is_meant for point in (kyiv, zhytomyr, chernihiv, tserkva)] == [True, False, False, False]


def test_the_text_says_what_the_map_shows() -> None:
    assert drawn(*UKRAINE).text == (
        "Kyiv, 130 km east of Zhytomyr, 130 km southwest of Chernihiv, 80 km north of Bila Tserkva"
    )


@given(st.lists(st.tuples(st.text(max_size=30), st.floats(48, 50), st.floats(37, 39)), min_size=2, max_size=6))
def test_points_and_names_stay_in_the_field(places: list[tuple[str, float, float]]) -> None:
    for point in drawn(*places).points:
        assert 0 < point.x < WIDTH
        assert 0 < point.y < FIELD
        if label := point.label:
            assert 0 < label.x < WIDTH
            assert 0 < label.y < FIELD


def test_a_place_alone_is_no_map() -> None:
    assert map_of([PlaceOnMap("Kyiv", 50.45, 30.52, is_meant=True)]) is None
    assert map_of([PlaceOnMap("Kyiv", 50.45, 30.52), PlaceOnMap("Zhytomyr", 50.25, 28.66)]) is None
