"""What other languages call great cities, of `rules/lexicons/city-names.tsv`."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from audit.orthography.fold import folded_phrase
from audit.resources import rules_folder


class CityName(NamedTuple):
    """What `languages` call a city, and what English does."""

    name: str
    languages: tuple[str, ...]
    english: str


@cache
def city_names() -> Mapping[str, CityName]:
    """Return folded name → what is known of it."""
    lines = (rules_folder() / "lexicons" / "city-names.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    found = (CityName(name, tuple(languages.split(", ")), english) for name, languages, english in rows)
    return MappingProxyType({folded_phrase(one.name): one for one in found})
