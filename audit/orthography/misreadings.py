"""Letters that look alike in print, so that a scanner reads one for the other: rn for m, cl for d."""

from collections.abc import Iterator
from typing import Final

from audit.lexicons.slips import difference

# Two letters that run together into one, and letters of one outline.
_GROUPS: Final = (
    ("rn", "m"),
    ("nn", "m"),
    ("cl", "d"),
    ("li", "h"),
    ("lc", "k"),
    ("ri", "n"),
    ("ii", "u"),
    ("vv", "w"),
)
_LETTERS: Final = frozenset({("b", "h"), ("c", "e"), ("f", "t"), ("g", "q"), ("i", "l"), ("n", "u")})
_PAIRS: Final = frozenset(_GROUPS) | frozenset((letter, group) for group, letter in _GROUPS)


def misread_group(folded: str, other: str) -> tuple[str, str] | None:
    """Return what the first has for what of the second if all that differs is two letters read as one, or one as two.

    ("rn", "m") for Harnilton and Hamilton.
    """
    letters = difference(folded, other)
    return letters if letters in _PAIRS else None


def misread_letter(folded: str, other: str) -> tuple[str, str] | None:
    """Return what the first has for what of the second if all that differs is one letter of the same outline.

    ("i", "l") for Beriin and Berlin.
    """
    letters = difference(folded, other)
    return letters if letters in _LETTERS or letters[::-1] in _LETTERS else None


def before_misreading(folded: str) -> Iterator[str]:
    """Yield the forms that a scanner may have read so, two letters in one place as one or one as two."""
    for mine, theirs in sorted(_PAIRS):
        at = folded.find(mine)
        while at >= 0:
            yield folded[:at] + theirs + folded[at + len(mine) :]
            at = folded.find(mine, at + 1)
