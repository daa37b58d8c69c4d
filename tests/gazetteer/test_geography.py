"""Distances and directions between places whose positions are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.gazetteer.entry import Location
from audit.gazetteer.geography import direction, kilometers

KYIV, KHARKIV, ODESA = Location(50.45, 30.52), Location(49.99, 36.23), Location(46.48, 30.73)
LONDON, PARIS, SYDNEY = Location(51.51, -0.13), Location(48.86, 2.35), Location(-33.87, 151.21)
TOKYO, ANCHORAGE = Location(35.68, 139.69), Location(61.22, -149.90)
QUITO, LIBREVILLE = Location(-0.22, -78.51), Location(0.39, 9.45)
# Degrees within which a line along a parallel keeps its direction.
NEARBY = st.floats(0.2, 1.0)
LOCATIONS = st.builds(Location, st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("start", "end", "far"),
    [
        (KYIV, KHARKIV, 410),
        (KYIV, ODESA, 442),
        (LONDON, PARIS, 344),
        (LONDON, SYDNEY, 16_994),
        (TOKYO, ANCHORAGE, 5_573),
        (QUITO, LIBREVILLE, 9_780),
    ],
    ids=["Kyiv-Kharkiv", "Kyiv-Odesa", "London-Paris", "London-Sydney", "across-the-date-line", "along-the-equator"],
)
def test_distances_are_those_of_the_map(start: Location, end: Location, far: int) -> None:
    assert kilometers(start, end) == pytest.approx(far, rel=0.01)


@pytest.mark.parametrize(
    ("start", "end", "side"),
    [
        (KYIV, KHARKIV, "east"),
        (KHARKIV, KYIV, "west"),
        (KYIV, ODESA, "south"),
        (ODESA, KYIV, "north"),
        (LONDON, PARIS, "southeast"),
        (PARIS, LONDON, "northwest"),
        (TOKYO, ANCHORAGE, "northeast"),
        (ODESA, KHARKIV, "northeast"),
        (KHARKIV, ODESA, "southwest"),
    ],
)
def test_directions_are_those_of_the_map(start: Location, end: Location, side: str) -> None:
    assert direction(start, end) == side


@given(LOCATIONS, LOCATIONS)
def test_a_distance_is_the_same_from_both_ends_and_never_beyond_half_the_globe(one: Location, other: Location) -> None:
    assert kilometers(one, other) == pytest.approx(kilometers(other, one), abs=1e-6)
    assert 0 <= kilometers(one, other) <= 20_016
    assert kilometers(one, one) == 0


@given(st.floats(-60, 60), st.floats(-170, 170), NEARBY)
def test_directions_there_and_back_are_opposite(latitude: float, longitude: float, far: float) -> None:
    here, north, east = (Location(latitude + up, longitude + right) for up, right in ((0, 0), (far, 0), (0, far)))
    assert (direction(here, north), direction(north, here)) == ("north", "south")
    assert (direction(here, east), direction(east, here)) == ("east", "west")
