"""Which places a map beside a finding shows: the one meant, and those of the article that speak for it."""

from typing import Final

from audit.gazetteer.entry import LANDS, Kind, Location
from audit.gazetteer.geography import kilometers
from audit.model.place import PlaceOnMap
from audit.names.candidates import Candidate
from audit.names.places import NamedPlace
from audit.names.scene import Scene
from audit.names.support import NEAR, told_place

_MOST: Final = 6


def places_on_map(candidate: Candidate, scene: Scene) -> tuple[PlaceOnMap, ...]:
    """Return the place meant, the one that the evidence tells of, and others by distance; none where none is near."""
    bearers = scene.gazetteer.bearers
    location, is_land = bearers.location(candidate.bearer), bearers.type(candidate.bearer) in LANDS
    if location is None or is_land or bearers.kind(candidate.bearer) is not Kind.PLACE:
        return ()
    told = told_place(location, scene)
    if told is None:
        return ()
    distances = {place: kilometers(location, place.location) for place in scene.named.places}
    others = sorted((place for place, far in distances.items() if 0 < far <= NEAR), key=lambda one: distances[one])
    # One town in two spellings is one point.
    apart: dict[Location, NamedPlace] = {}
    for place in (told.place, *others):
        apart.setdefault(place.location, place)
    shown = [PlaceOnMap(one.written, *_degrees(one.location)) for one in apart.values()]
    meant = PlaceOnMap(bearers.name(candidate.bearer), *_degrees(location), is_meant=True)
    return (meant, *shown[: _MOST - 1])


def _degrees(location: Location) -> tuple[float, float]:
    return location.latitude, location.longitude
