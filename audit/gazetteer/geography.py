"""How far places are apart, and in which direction."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

from audit.gazetteer.entry import Location

_RADIUS = 6371.0
_DIRECTIONS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")


def kilometers(first: Location, second: Location) -> float:
    """Return the great-circle distance; source: the haversine formula."""
    latitudes = radians(first.latitude), radians(second.latitude)
    across = radians(second.longitude - first.longitude)
    half = sin((latitudes[1] - latitudes[0]) / 2) ** 2 + cos(latitudes[0]) * cos(latitudes[1]) * sin(across / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(min(1.0, half)))


def direction(start: Location, end: Location) -> str:
    """Return where `end` lies as seen from `start`: "north", "southwest"."""
    here, there = radians(start.latitude), radians(end.latitude)
    across = radians(end.longitude - start.longitude)
    bearing = degrees(atan2(sin(across) * cos(there), cos(here) * sin(there) - sin(here) * cos(there) * cos(across)))
    return _DIRECTIONS[round(bearing % 360 / 45) % 8]
