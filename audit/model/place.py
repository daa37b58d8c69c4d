"""A place that a finding speaks of, as a map shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceOnMap:
    """Degrees, north and east positive; `is_meant`: the place that a name is taken for, not one that speaks for it."""

    name: str
    latitude: float
    longitude: float
    is_meant: bool = False
