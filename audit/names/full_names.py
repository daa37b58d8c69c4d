"""Full names of public figures as an article writes them, rightly or nearly; told by folded words alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.sounds import sound_within
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

# First words, and those with a last one, of which is remembered what they are like.
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


class _Known(NamedTuple):
    """A known full name: the number of the form, its first word and its last."""

    number: int
    first: str
    last: str


@lru_cache(maxsize=_REMEMBERED)
def most_words_behind(first: str, gazetteer: Gazetteer) -> int:
    """Return how many words may stand behind a folded one, or one that sounds alike, in a figure's full name."""
    return max((len(middle) + 1 for middle in _known(first, gazetteer)), default=0)


def full_names_like(first: str, following: tuple[str, ...], gazetteer: Gazetteer) -> Iterator[FullName]:
    """Yield the known full names that a folded word and the folded words behind it may be meant for."""
    for middle in _known(first, gazetteer):
        at = len(middle)
        if at < len(following) and following[:at] == middle:
            yield from _like(first, middle, following[at], gazetteer)


@lru_cache(maxsize=_REMEMBERED)
def _known(first: str, gazetteer: Gazetteer) -> Mapping[tuple[str, ...], tuple[_Known, ...]]:
    """Return the full names that begin with a folded word, by the words between the first and the last."""
    found: defaultdict[tuple[str, ...], list[_Known]] = defaultdict(list)
    for number in gazetteer.figures_called(first):
        known, *middle, last = gazetteer.form(number).split()
        found[tuple(middle)].append(_Known(number, known, last))
    return {middle: tuple(names) for middle, names in found.items()}


@lru_cache(maxsize=_REMEMBERED)
def _like(first: str, middle: tuple[str, ...], written: str, gazetteer: Gazetteer) -> tuple[FullName, ...]:
    names = _known(first, gazetteer)[middle]
    likely = [known for known in names if damerau_osa.distance(written, known.last, _MOST_EDITS) >= 0]
    found = ((known, is_near(written, known.last) or _sounds_short(first, written, known)) for known in likely)
    return tuple(
        _full_name(known, len(middle) + 1, written, gazetteer, near=near)
        for known, near in found
        if near or written == known.last or _sounds_rather_near(written, known.last)
    )


def _sounds_short(first: str, written: str, known: _Known) -> bool:
    """Tell whether a short surname behind the very first name only sounds like the right one: Karim Han, Marta Koss."""
    return first == known.first and written != known.last and key(written) == key(known.last)


def _full_name(known: _Known, words: int, written: str, gazetteer: Gazetteer, *, near: bool) -> FullName:
    senses = gazetteer.senses_of(known.number)
    bearer = next(bearer for bearer, _ in senses if gazetteer.bearers.is_figure(bearer))
    is_listed = not gazetteer.bearers_of(known.number)
    return FullName(bearer, known.first, words, known.last, written == known.last, is_listed, near)


def distance(word: str, right: str) -> float:
    """Return how far a folded surname is from another."""
    return key_distance(key(word), key(right)) + edit_distance(word, right) / 4


def cyrillic_form(word: str, bearer: int, gazetteer: Gazetteer) -> str:
    """Return a figure's surname in Cyrillic letters where one of the regular schemes makes the word of it, or ""."""
    for native in gazetteer.bearers.entry(bearer).native:
        if word in (form.split()[-1] for form in english_forms(native)):
            return native.split()[-1]
    return ""


def cyrillic_name(folded: str, bearer: int, gazetteer: Gazetteer) -> str:
    """Return a figure's name in Cyrillic letters where a regular scheme makes the folded one of it, or ""."""
    natives = gazetteer.bearers.entry(bearer).native
    return next((native for native in natives if folded in english_forms(native)), "")


def is_near(word: str, right: str) -> bool:
    """Tell whether a folded surname is near enough to another to be a slip for it."""
    if min(len(word), len(right)) < _SHORTEST:
        return False
    edits = damerau_osa.distance(word, right, _MOST_EDITS)
    if edits <= 1:
        return edits == 1
    is_long = min(len(word), len(right)) >= _SHORTEST_SOUNDS
    return is_long and sound_within(word, right, _MOST_SOUNDS)


def _sounds_rather_near(word: str, right: str) -> bool:
    """Tell whether a surname of like letters is near enough where the role stands beside it."""
    if word[0] != right[0] or min(len(word), len(right)) < _SHORTEST:
        return False
    return sound_within(word, right, _MOST_SOUNDS_WITH_ROLE)
