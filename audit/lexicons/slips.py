"""What kind of slip leads from one word to another: a key beside the right one, the same sound, a doubled letter."""

import re
from functools import cache
from typing import Final

_VOWELS: Final = frozenset("aeiouy")

# Rows of a QWERTY keyboard; a key touches its neighbours in the row and two keys in the row below.
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

# Spellings of one sound, applied in this order; source: the classes of Metaphone, reduced to what slips confuse.
_SOUNDS: Final = (
    ("^(?:kn|gn|pn)", "n"),
    ("^wr", "r"),
    ("^ps", "s"),
    ("^wh", "w"),
    ("tch|ch|sh|sch|[stc]i(?=[aou])|sci(?=[aou])", "S"),
    ("ph|gh(?=t?$)", "f"),
    ("gh(?=t)|gh$", ""),
    ("dge|ge|gi|j", "j"),
    ("ck|qu|q|x|c(?![eiy])", "k"),
    ("c|z", "s"),
    ("mb$", "m"),
    ("d(?=ed$)|ed$", "d"),
    ("th", "T"),
    ("v", "f"),
    ("(?<=[bdfgjklmnprstS])e$", ""),
    ("y$", "e"),
    ("[aeiouy]+", "a"),
    ("(?<!^)[hw]", ""),
)
_PATTERNS: Final = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)
_DOUBLED: Final = re.compile(r"(.)\1+")


def undoubled(word: str) -> str:
    """Return the word with each run of one letter written once."""
    return _DOUBLED.sub(r"\1", word)


def skeleton(word: str) -> str:
    """Return the consonants, runs written once."""
    return undoubled("".join(letter for letter in word if letter not in _VOWELS))


@cache
def are_neighbouring_keys(first: str, second: str) -> bool:
    """Tell whether two single letters lie side by side on the keyboard."""
    places = {letter: (row, column) for row, keys in enumerate(_ROWS) for column, letter in enumerate(keys)}
    if first == second or first not in places or second not in places:
        return False
    (upper, left), (lower, right) = sorted((places[first], places[second]))
    return (upper == lower and abs(left - right) == 1) or (lower - upper == 1 and left - right in (0, 1))


def sound(word: str) -> str:
    """Return a key that words of about the same sound share."""
    for pattern, replacement in _PATTERNS:
        word = pattern.sub(replacement, word)
    return undoubled(word)


def difference(word: str, other: str) -> tuple[str, str]:
    """Return what is left of the two when their common beginning and end are taken away."""
    shorter = min(len(word), len(other))
    start = 0
    while start < shorter and word[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return word[start : len(word) - end], other[start : len(other) - end]


def is_one_edit(word: str, other: str) -> bool:
    """Tell whether one letter put in, left out or exchanged, or two neighbouring ones swapped, make one the other."""
    wrong, right = difference(word, other)
    return max(len(wrong), len(right)) == 1 or (len(wrong) == 2 and wrong == right[::-1])


def with_one_left_out(word: str) -> set[str]:
    """Return the word itself and every form of it that lacks one letter."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
