"""Which spellings of a name are free, where its script or its readers have no one way into Latin letters."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from audit.orthography.chinese import are_same_syllables
from audit.orthography.fold import folded_phrase
from audit.orthography.spelling_groups import GROUPS, LANGUAGES, OPEN_DOUBLINGS

_CHINESE: Final = "Chinese"
_NOTHING: Final = "_"
_NO_CONSONANTS: Final = frozenset({*"aeiouy<>", ""})


class _State(NamedTuple):
    """How far two forms are aligned; `doubled` is the one, 1 or 2, that has a doubling more, or 0."""

    mine: int
    theirs: int
    doubled: int


def are_free_spellings(first: str, second: str, country: str) -> bool:
    """Tell whether two forms are one name as schemes or habits of a country's language write it: Jabalia, Jabaliya.

    False for a country that writes Latin letters, or whose names we have no table for.
    """
    return any(_are_free(first, second, language) for language in LANGUAGES.get(country, ()))


@lru_cache(maxsize=4096)
def _are_free(first: str, second: str, language: str) -> bool:
    """Tell whether sounds and doublings that the language leaves open lead from the start of both forms to the end."""
    mine, theirs = folded_phrase(first), folded_phrase(second)
    if language == _CHINESE and are_same_syllables(mine, theirs):
        return True
    if _are_swapped(mine, theirs):
        return False
    mine, theirs = _with_ends(mine), _with_ends(theirs)
    frontier, done = [_State(0, 0, 0)], set[_State]()
    while frontier:
        state = frontier.pop()
        if (state.mine, state.theirs) == (len(mine), len(theirs)):
            return True
        if state not in done:
            done.add(state)
            frontier.extend(_steps(state, mine, theirs, language))
    return False


def _are_swapped(mine: str, theirs: str) -> bool:
    """Tell whether the only difference of two forms is two letters swapped.

    No Hussien for Hussein, though i and e stand for one another.
    """
    apart = [at for at, letters in enumerate(zip(mine, theirs, strict=False)) if len(set(letters)) > 1]
    if len(mine) != len(theirs) or len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    pair = slice(apart[0], apart[1] + 1)
    return mine[pair][::-1] == theirs[pair]


def _with_ends(folded: str) -> str:
    return f"<{folded.replace(' ', '><')}>"


def _steps(state: _State, mine: str, theirs: str, language: str) -> Iterator[_State]:
    """Yield how the alignment may go on: by a letter, by a sound, by a doubling; both have not a doubling more."""
    i, j, same = state.mine, state.theirs, _same(language)
    if mine[i : i + 1] == theirs[j : j + 1]:
        yield _State(i + 1, j + 1, state.doubled)
    for end in range(i, min(len(mine), i + _longest(language)) + 1):
        for other in same.get(mine[i:end], ()):
            if theirs.startswith(other, j):
                yield _State(end, j + len(other), state.doubled)
    if language in OPEN_DOUBLINGS:
        if _is_doubled(mine, i) and state.doubled != 2:
            yield _State(i + 1, j, 1)
        if _is_doubled(theirs, j) and state.doubled != 1:
            yield _State(i, j + 1, 2)


def _is_doubled(form: str, at: int) -> bool:
    """Tell whether the letter is the second of two equal consonants."""
    letter = form[at : at + 1]
    return at > 0 and letter == form[at - 1] and letter not in _NO_CONSONANTS


@cache
def _same(language: str) -> Mapping[str, frozenset[str]]:
    """Return letters → letters that may stand in their place; "" among either."""
    found: dict[str, set[str]] = {}
    for written in GROUPS[language].split(","):
        group = {letters.replace(_NOTHING, "") for letters in written.split()}
        for letters in group:
            found.setdefault(letters, set()).update(group - {letters})
    return {letters: frozenset(others) for letters, others in found.items()}


@cache
def _longest(language: str) -> int:
    return max(map(len, _same(language)), default=0)
