"""How unusual the letters of a name are after one another: Hmailton is odder than Hamilton."""

import re

from audit.orthography.letter_table import COSTS

_EDGE = "`"
_FREE = ord("#")
_SIZE = 27

# One ending of Slavic surnames in several schemes, none of them odd: Zelensky, Zelenskyy, Zelenskiy.
_SCHEME_ENDING = re.compile("(?<=[ksnr])[iyj]{1,2}$")


def oddness(folded: str) -> float:
    """Return the negative log10 likelihood of the letters of a folded form."""
    framed = f"{_EDGE}{_EDGE}{_SCHEME_ENDING.sub('y', folded)}{_EDGE}"
    codes = [ord(letter) - ord(_EDGE) for letter in framed]
    steps = zip(codes, codes[1:], codes[2:], strict=False)
    return sum(ord(COSTS[first * _SIZE + second][third]) - _FREE for first, second, third in steps) / 20
