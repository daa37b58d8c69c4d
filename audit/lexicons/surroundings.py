"""What stands beside a word."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_APOSTROPHES = frozenset("'\u2019")
_HYPHENS = frozenset("-\u2010\u2011\u2013")

# Beside them stands no word of the language, but a name of a site or a file, a tag, a code.
_CODE_MARKS = frozenset("@#/\\_&=+*~0123456789")

# Longer than any word, so that a line without blanks costs no more than another.
_REACH = 40


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words and characters beside a word, as they stand, each empty where there is none.

    `before` and `after` are divided from it by blanks only, `half_before` and `half_after` by a hyphen; the characters
    `touching_before` and `touching_after` by nothing.
    """

    before: str
    after: str
    half_before: str
    half_after: str
    touching_before: str
    touching_after: str


def surroundings(prose: str, start: int, end: int) -> Surroundings:
    """Return what stands beside `prose[start:end]`."""
    touching_before = prose[start - 1 : start] if start else ""
    touching_after = prose[end : end + 1]
    return Surroundings(
        before=word_ending_at(prose, _before_blanks(prose, start)) if touching_before.isspace() else "",
        after=word_starting_at(prose, _behind_blanks(prose, end)) if touching_after.isspace() else "",
        half_before=word_ending_at(prose, start - 1) if touching_before in _HYPHENS else "",
        half_after=word_starting_at(prose, end + 1) if touching_after in _HYPHENS else "",
        touching_before=touching_before,
        touching_after=touching_after,
    )


def stands_in_code(prose: str, start: int, end: int) -> bool:
    """Tell whether what touches the word shows that it is part of an address, a tag or a number."""
    before, after = prose[start - 1 : start] if start else "", prose[end : end + 1]
    if before in (".", ";") or {before, after} & _CODE_MARKS:
        return True
    return after == "." and prose[end + 1 : end + 2].islower()


def word_starting_at(prose: str, start: int) -> str:
    """Return the word at `start`, apostrophes included, empty where none begins."""
    found = _WORD.match(prose, start, start + _REACH)
    return found.group() if found else ""


def word_ending_at(prose: str, end: int) -> str:
    """Return the word before `end`, apostrophes included, empty where none ends."""
    start = end
    least = max(0, end - _REACH)
    while start > least and (prose[start - 1].isalpha() or (prose[start - 1] in _APOSTROPHES and start < end)):
        start -= 1
    return prose[start:end].lstrip("'\u2019")


def _before_blanks(prose: str, start: int) -> int:
    while start and prose[start - 1].isspace():
        start -= 1
    return start


def _behind_blanks(prose: str, end: int) -> int:
    while end < len(prose) and prose[end].isspace():
        end += 1
    return end
