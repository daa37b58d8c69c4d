"""Full names of public figures as an article writes them, rightly or nearly; told by folded words alone."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.gazetteer import Gazetteer
from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.key import key

# Distance of the keys up to which one surname may be a slip for another, and letters.
_MOST_SOUNDS = 0.75
_MOST_EDITS = 3
_SHORTEST = 4
_SHORTEST_SOUNDS = 5
# Where the role of the figure stands beside the name.
_MOST_SOUNDS_WITH_ROLE = 1.6

# First words and what follows them, of which is remembered what they are like.
_REMEMBERED = 20_000

_ACCEPTED = 1


class FullName(NamedTuple):
    """A known form like the one written: so many words behind the first, the last one meant for `right`.

    `is_written`: it is the form itself, but perhaps for another spelling of the first word, `first`. `is_listed`:
    sources have it as nobody's preferred or accepted form. `is_near`: near enough to be meant whatever else is said.
    """

    number: int
    bearer: int
    first: str
    words: int
    right: str
    is_written: bool
    is_listed: bool
    is_near: bool

    def distance(self, word: str) -> float:
        """Return how far the last word as written is from the right one."""
        return key_distance(key(word), key(self.right)) + edit_distance(word, self.right) / 4


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
            bearer = next(filter(gazetteer.bearers.is_figure, (bearer for bearer, _ in gazetteer.senses_of(number))))
            is_listed = all(status > _ACCEPTED for _, status in gazetteer.senses_of(number))
            is_written = written[-1] == rest[-1]
            yield FullName(number, bearer, known, len(rest), rest[-1], is_written, is_listed, near)


def is_near(word: str, right: str) -> bool:
    """Tell whether a folded surname is near enough to another to be a slip for it."""
    if min(len(word), len(right)) < _SHORTEST:
        return False
    edits = damerau_osa.distance(word, right, _MOST_EDITS)
    if edits <= 1:
        return edits == 1
    is_long = min(len(word), len(right)) >= _SHORTEST_SOUNDS
    return is_long and key_distance(key(word), key(right)) <= _MOST_SOUNDS


def _is_rather_near(word: str, right: str) -> bool:
    if word[0] != right[0] or min(len(word), len(right)) < _SHORTEST:
        return False
    is_like = damerau_osa.distance(word, right, _MOST_EDITS) >= 0
    return is_like and key_distance(key(word), key(right)) <= _MOST_SOUNDS_WITH_ROLE
