"""A small map of the places that a finding speaks of: points, names, and a bar for scale, north up."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians
from typing import Final, NamedTuple

from audit.gazetteer.entry import Location
from audit.gazetteer.geography import direction, kilometers
from audit.model.place import PlaceOnMap

WIDTH: Final = 280
# What is below it holds the bar and the arrow.
FIELD: Final = 132
HEIGHT: Final = 160
_MARGIN: Final = 18
# Kilometres that a map shows at least; locations are rounded to one.
_LEAST_SIDE: Final = 6.0
_KM_PER_DEGREE: Final = 6371 * pi / 180
_BARS: Final = (200, 100, 50, 20, 10, 5, 2, 1)
_LONGEST_BAR: Final = 0.4

# Of a label at 11 px, in px: a letter is 6.2 wide on average, seldom more.
_LETTER: Final = 6.2
_RISE: Final = 9
_DROP: Final = 3
_GAP: Final = 8
_LONGEST_LABEL: Final = 18


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name, its baseline, and which end of it stands there, as SVG has it."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Point:
    """A place in px from the upper left corner; no label where none fits."""

    x: float
    y: float
    is_meant: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn, and `text`, which says the same; `meant` is a name, `bar` px, and `bar_km` kilometres."""

    meant: str
    points: tuple[Point, ...]
    bar: float
    bar_km: int
    text: str
    width: int = WIDTH
    height: int = HEIGHT


def map_of(places: Sequence[PlaceOnMap]) -> Map | None:
    """Return the map, or None where there is no place meant or nothing beside it."""
    meant = next((place for place in places if place.is_meant), None)
    others = [place for place in places if not place.is_meant]
    if meant is None or not others:
        return None
    shown = [meant, *others]
    spots, scale = _projected(shown)
    bar_km = next((km for km in _BARS if km * scale <= _LONGEST_BAR * WIDTH), _BARS[-1])
    return Map(meant.name, _labelled(shown, spots), round(bar_km * scale, 1), bar_km, _in_words(meant, others))


def _projected(places: Sequence[PlaceOnMap]) -> tuple[list[tuple[float, float]], float]:
    """Return px from the upper left corner, and px per kilometre: equirectangular, true at the middle latitude."""
    origin = places[0]
    middle = (max(place.latitude for place in places) + min(place.latitude for place in places)) / 2
    # East of Chukotka comes the 180th meridian.
    east = [(place.longitude - origin.longitude + 180) % 360 - 180 for place in places]
    across = [degrees * cos(radians(middle)) * _KM_PER_DEGREE for degrees in east]
    down = [(origin.latitude - place.latitude) * _KM_PER_DEGREE for place in places]
    sides = [max(max(side) - min(side), _LEAST_SIDE) for side in (across, down)]
    scale = min((WIDTH - 2 * _MARGIN) / sides[0], (FIELD - 2 * _MARGIN) / sides[1])
    center = (max(across) + min(across)) / 2, (max(down) + min(down)) / 2
    spots = [
        (round(WIDTH / 2 + (x - center[0]) * scale, 1), round(FIELD / 2 + (y - center[1]) * scale, 1))
        for x, y in zip(across, down, strict=True)
    ]
    return spots, scale


def _labelled(places: Sequence[PlaceOnMap], spots: Sequence[tuple[float, float]]) -> tuple[Point, ...]:
    """Put each name right, left, above or below its point, where it covers neither a point nor another name."""
    taken = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in spots]
    points = []
    for place, (x, y) in zip(places, spots, strict=True):
        free = ((label, box) for label, box in _choices(place.name, x, y) if _is_free(box, taken))
        label, box = next(free, (None, None))
        if box:
            taken.append(box)
        points.append(Point(x, y, place.is_meant, label))
    return tuple(points)


def _choices(name: str, x: float, y: float) -> list[tuple[Label, Box]]:
    text = name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}\N{HORIZONTAL ELLIPSIS}"
    wide = len(text) * _LETTER
    ways = (
        ("start", x + _GAP, y + 4, x + _GAP),
        ("end", x - _GAP, y + 4, x - _GAP - wide),
        ("middle", x, y - _GAP, x - wide / 2),
        ("middle", x, y + _GAP + _RISE, x - wide / 2),
    )
    return [
        (Label(text, round(at, 1), round(base, 1), anchor), Box(left, base - _RISE, left + wide, base + _DROP))
        for anchor, at, base, left in ways
    ]


def _is_free(box: Box, taken: Sequence[Box]) -> bool:
    if box.left < 2 or box.right > WIDTH - 2 or box.top < 1 or box.bottom > FIELD:
        return False
    return not any(
        box.left < other.right and other.left < box.right and box.top < other.bottom and other.top < box.bottom
        for other in taken
    )


def _in_words(meant: PlaceOnMap, others: Sequence[PlaceOnMap]) -> str:
    """Return "Kreminna, 40 km northwest of Rubizhne, 60 km south of Svatove"; distances as in evidence."""
    return ", ".join([meant.name, *(f"{_away(meant, other)} {other.name}" for other in others)])


def _away(meant: PlaceOnMap, other: PlaceOnMap) -> str:
    here, there = (Location(place.latitude, place.longitude) for place in (meant, other))
    far = kilometers(there, here)
    return "beside" if far < 5 else f"{round(far, -1) or 10:.0f} km {direction(there, here)} of"
