"""What the people of a great city are called: Londoners, Muscovites."""

from functools import lru_cache
from typing import Final

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer

# What stands behind the city's name, or in place of its last letter.
_ENDINGS: Final = ("ers", "ians", "nians", "ans", "ites", "is")
_LOST: Final = ("", "a", "o", "e", "y")
_OTHERS: Final = {
    "aberdonians": "aberdeen",
    "angelenos": "los angeles",
    "brummies": "birmingham",
    "cariocas": "rio de janeiro",
    "damascenes": "damascus",
    "florentines": "florence",
    "glaswegians": "glasgow",
    "liverpudlians": "liverpool",
    "mancunians": "manchester",
    "muscovites": "moscow",
    "neapolitans": "naples",
    "novocastrians": "newcastle upon tyne",
    "petersburgers": "saint petersburg",
    "portenos": "buenos aires",
    "varsovians": "warsaw",
    "venetians": "venice",
    "viennese": "vienna",
}
# Inhabitants from which a city's people are called by its name.
_GREAT: Final = 500_000
_REMEMBERED: Final = 20_000


@lru_cache(maxsize=_REMEMBERED)
def city_of_people(folded: str, gazetteer: Gazetteer) -> str:
    """Return the folded name of the city whose people are called so, in the plural, or ""."""
    if folded in _OTHERS:
        return _OTHERS[folded]
    stems = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
    names = (stem + lost for stem in stems for lost in _LOST)
    return next((name for name in names if _is_great_city(name, gazetteer)), "")


def _is_great_city(name: str, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    places = (one for one in gazetteer.bearers_called(name)[:3] if bearers.kind(one) is Kind.PLACE)
    return any(bearers.populations[one] >= _GREAT for one in places)
