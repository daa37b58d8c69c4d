"""Which spellings of a name are free, where its script or its readers have no one way into Latin letters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import heappop, heappush
from typing import Final, NamedTuple

from audit.orthography.chinese import are_same_syllables
from audit.orthography.fold import folded_phrase
from audit.orthography.spelling_groups import GROUPS, LANGUAGES, OPEN_DOUBLINGS

_CHINESE: Final = "Chinese"
_NOTHING: Final = "_"
_VOWELS: Final = frozenset("aeiouy")
_ENDS: Final = frozenset({"<", ">", ""})


@dataclass(frozen=True, slots=True, order=True)
class Deviation:
    """A difference that no scheme makes; `first` and `second` are the letters, "" where one has none.

    `kind` is "swapped letters", "lost consonant", "lost vowel", "wrong consonant", "wrong vowel" or "wrong doubling".
    Lost is what either of the two has not.
    """

    kind: str
    first: str
    second: str


class _State(NamedTuple):
    """How far two forms are aligned; `doubled` is the one, 1 or 2, that has a doubling more, or 0.

    In order of the heap: fewest deviations first, then what is furthest on.
    """

    deviations: int
    left: int
    mine: int
    theirs: int
    doubled: int
    found: tuple[Deviation, ...]


def are_free_spellings(first: str, second: str, country: str) -> bool:
    """Tell whether two forms are one name as schemes or habits of a country's language write it: Jabalia, Jabaliya.

    False for a country that writes Latin letters, or whose names we have no table for.
    """
    return any(_aligned(first, second, language, most=0) is not None for language in LANGUAGES.get(country, ()))


def deviations(first: str, second: str, country: str) -> tuple[Deviation, ...]:
    """Return the fewest differences of two forms that no scheme of the country's languages makes, in their order.

    Of Falluja and Falujjah it is the doubled j, for Fallujah is as good as Falluja. Raises KeyError where
    `LANGUAGES` has no country of that code.
    """
    found = [_aligned(first, second, language, most=None) for language in LANGUAGES[country]]
    return min((deviated for deviated in found if deviated is not None), key=len)


@lru_cache(maxsize=4096)
def _aligned(first: str, second: str, language: str, *, most: int | None) -> tuple[Deviation, ...] | None:
    """Return the deviations of the best alignment, or None where there are more than `most`."""
    mine, theirs = folded_phrase(first), folded_phrase(second)
    if language == _CHINESE and are_same_syllables(mine, theirs):
        return ()
    swap = _swap(mine, theirs)
    if swap:
        return None if most == 0 else (swap,)
    mine, theirs = _with_ends(mine), _with_ends(theirs)
    frontier = [_State(0, len(mine) + len(theirs), 0, 0, 0, ())]
    done: set[tuple[int, int, int]] = set()
    while frontier:
        state = heappop(frontier)
        if not state.left:
            return state.found
        at = (state.mine, state.theirs, state.doubled)
        if at not in done:
            done.add(at)
            for after in _steps(state, mine, theirs, language):
                if most is None or after.deviations <= most:
                    heappush(frontier, after)
    return None


def _swap(mine: str, theirs: str) -> Deviation | None:
    """Return the only difference of two forms if it is two letters swapped.

    No Hussien for Hussein, though i and e stand for one another.
    """
    apart = [at for at, letters in enumerate(zip(mine, theirs, strict=False)) if len(set(letters)) > 1]
    if len(mine) != len(theirs) or len(apart) != 2:
        return None
    first, last = apart[0], apart[1] + 1
    pair = mine[first:last]
    return (
        Deviation("swapped letters", pair, pair[::-1]) if len(pair) == 2 and pair[::-1] == theirs[first:last] else None
    )


def _with_ends(folded: str) -> str:
    return f"<{folded.replace(' ', '><')}>"


def _steps(state: _State, mine: str, theirs: str, language: str) -> Iterator[_State]:
    """Yield how the alignment may go on: by a sound, by a doubling, and by a deviation."""
    i, j, same = state.mine, state.theirs, _same(language)
    if mine[i : i + 1] == theirs[j : j + 1]:
        yield _moved(state, 1, 1)
    for end in range(i, min(len(mine), i + _longest(same)) + 1):
        for other in same.get(mine[i:end], ()):
            if theirs.startswith(other, j):
                yield _moved(state, end - i, len(other))
    yield from _doublings(state, mine, theirs, is_open=language in OPEN_DOUBLINGS)
    yield from _deviated(state, mine, theirs)


def _doublings(state: _State, mine: str, theirs: str, *, is_open: bool) -> Iterator[_State]:
    """Yield the step over the second of two equal consonants; that both have a doubling more is a deviation."""
    for form, at, (ahead, behind), number in ((mine, state.mine, (1, 0), 1), (theirs, state.theirs, (0, 1), 2)):
        if _is_doubled(form, at):
            if is_open and state.doubled in (0, number):
                yield _moved(state, ahead, behind)._replace(doubled=number)
            else:
                letter = form[at]
                yield _moved(state, ahead, behind, Deviation("wrong doubling", letter * ahead, letter * behind))


def _is_doubled(form: str, at: int) -> bool:
    letter = form[at : at + 1]
    return at > 0 and letter == form[at - 1] and letter not in _VOWELS | _ENDS


def _deviated(state: _State, mine: str, theirs: str) -> Iterator[_State]:
    """Yield the steps over letters that no scheme explains."""
    i, j = state.mine, state.theirs
    first, second, pair = mine[i : i + 1], theirs[j : j + 1], mine[i : i + 2]
    if pair == theirs[j : j + 2][::-1] and len(set(pair) - _ENDS) == 2:
        yield _moved(state, 2, 2, Deviation("swapped letters", pair, pair[::-1]))
    if first not in _ENDS and not _is_doubled(mine, i):
        yield _moved(state, 1, 0, Deviation(_kind("lost", first), first, ""))
    if second not in _ENDS and not _is_doubled(theirs, j):
        yield _moved(state, 0, 1, Deviation(_kind("lost", second), "", second))
    if _ENDS.isdisjoint((first, second)):
        yield _moved(state, 1, 1, Deviation(_kind("wrong", first, second), first, second))


def _kind(fault: str, *letters: str) -> str:
    return f"{fault} {'vowel' if _VOWELS.issuperset(letters) else 'consonant'}"


def _moved(state: _State, ahead: int, behind: int, deviation: Deviation | None = None) -> _State:
    found = (*state.found, deviation) if deviation else state.found
    left = state.left - ahead - behind
    return _State(len(found), left, state.mine + ahead, state.theirs + behind, state.doubled, found)


@cache
def _same(language: str) -> Mapping[str, frozenset[str]]:
    """Return letters → letters that may stand in their place; "" among either."""
    found: dict[str, set[str]] = {}
    for written in GROUPS[language].split(","):
        group = {letters.replace(_NOTHING, "") for letters in written.split()}
        for letters in group:
            found.setdefault(letters, set()).update(group - {letters})
    return {letters: frozenset(others) for letters, others in found.items()}


def _longest(same: Mapping[str, frozenset[str]]) -> int:
    return max(map(len, same), default=0)
