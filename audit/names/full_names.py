"""Full names of public figures as an article writes them, rightly or nearly; told by folded words alone."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.sounds import readings
from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.key import key
from audit.orthography.romanization import english_forms

# Distance of the keys up to which one surname may be a slip for another, and letters.
_MOST_SOUNDS = 0.75
_MOST_EDITS = 3
_SHORTEST = 4
_SHORTEST_SOUNDS = 5
# Where the role of the figure stands beside the name.
_MOST_SOUNDS_WITH_ROLE = 1.6

# First words and what follows them, of which is remembered what they are like.
_REMEMBERED = 20_000


class FullName(NamedTuple):
    """A known form like the one written: so many words behind the first, the last one meant for `right`.

    `is_written`: it is the form itself, but perhaps for another spelling of the first word, `first`. `is_listed`:
    sources have it as nobody's preferred or accepted form. `is_near`: near enough to be meant whatever else is said.
    """

    bearer: int
    first: str
    words: int
    right: str
    is_written: bool
    is_listed: bool
    is_near: bool


@lru_cache(maxsize=_REMEMBERED)
def full_names_like(first: str, following: tuple[str, ...], gazetteer: Gazetteer) -> tuple[FullName, ...]:
    """Return the known full names that a folded word and the folded words behind it may be meant for."""
    return tuple(_like(first, following, gazetteer))


def _like(first: str, following: tuple[str, ...], gazetteer: Gazetteer) -> Iterator[FullName]:
    for number in gazetteer.figures_called(first):
        known, *rest = gazetteer.form(number).split()
        written = following[: len(rest)]
        if len(written) < len(rest) or written[:-1] != tuple(rest[:-1]):
            continue
        near = is_near(written[-1], rest[-1])
        if written[-1] == rest[-1] or near or _is_rather_near(written[-1], rest[-1]):
            bearer = next(bearer for bearer, _ in gazetteer.senses_of(number) if gazetteer.bearers.is_figure(bearer))
            is_listed = not gazetteer.bearers_of(number)
            is_written = written[-1] == rest[-1]
            yield FullName(bearer, known, len(rest), rest[-1], is_written, is_listed, near)


def distance(word: str, right: str) -> float:
    """Return how far a folded surname is from another."""
    return key_distance(key(word), key(right)) + edit_distance(word, right) / 4


def cyrillic_form(word: str, bearer: int, gazetteer: Gazetteer) -> str:
    """Return a figure's surname in Cyrillic letters where one of the regular schemes makes the word of it, or ""."""
    for native in gazetteer.bearers.entry(bearer).native:
        if word in (form.split()[-1] for form in english_forms(native)):
            return native.split()[-1]
    return ""


def is_near(word: str, right: str) -> bool:
    """Tell whether a folded surname is near enough to another to be a slip for it."""
    if min(len(word), len(right)) < _SHORTEST:
        return False
    edits = damerau_osa.distance(word, right, _MOST_EDITS)
    if edits <= 1:
        return edits == 1
    is_long = min(len(word), len(right)) >= _SHORTEST_SOUNDS
    return is_long and _sounds_apart(word, right) <= _MOST_SOUNDS


def _is_rather_near(word: str, right: str) -> bool:
    if word[0] != right[0] or min(len(word), len(right)) < _SHORTEST:
        return False
    is_like = damerau_osa.distance(word, right, _MOST_EDITS) >= 0
    return is_like and _sounds_apart(word, right) <= _MOST_SOUNDS_WITH_ROLE


def _sounds_apart(word: str, right: str) -> float:
    """Return the distance of the keys, whatever scheme the word may be written by: Zouckerberg, Zuccerberg."""
    return min(key_distance(reading, key(right)) for reading in readings(word))
