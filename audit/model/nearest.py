"""What a mistyped name was probably meant to be."""

import difflib
from collections.abc import Iterable


def hint(word: str, allowed: Iterable[str]) -> str:
    """Return a clause that names the nearest allowed name, or all of them where none is near."""
    names = sorted(map(str, allowed))
    close = difflib.get_close_matches(word, names, n=1)
    return f"did you mean {close[0]!r}?" if close else f"use one of {', '.join(names)}"
