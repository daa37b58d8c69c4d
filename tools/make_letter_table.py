"""Write `audit/orthography/letter_table.py` from the words of the dictionaries: `python tools/make_letter_table.py`."""

import lzma
import math
from collections import Counter
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
LETTERS = "`abcdefghijklmnopqrstuvwxyz"

# How many sightings the estimate by fewer letters counts for.
PRIOR = 5

_HEAD = '''"""Cost of each letter in a word after the two before it; made by tools/make_letter_table.py.

Source: data/english-words.tsv.xz. A string for each two letters, in the order of the
alphabet after "`", the edge of the word; in it a character for each next letter: "#" costs 0, each character after it
in ASCII .05 more of the negative log10 of the chance.
"""

COSTS = (
'''


def main() -> None:
    """Count three letters in a row in all entries and write the table."""
    with lzma.open(ROOT / "data" / "english-words.tsv.xz", "rt", encoding="utf-8") as stream:
        words = [line.partition("\t")[0] for line in stream]
    names = {word.lower() for word in words if word.isascii() and word.isalpha() and len(word) > 3}
    counts: Counter[str] = Counter()
    for name in names:
        framed = f"``{name}`"
        counts.update(
            framed[start : start + size] for size in (1, 2, 3) for start in range(2 - size + 1, len(framed) - size + 1)
        )
    rows = (
        "".join(_code(counts, before, letter) for letter in LETTERS)
        for before in map("".join, product(LETTERS, LETTERS))
    )
    lines = "".join(f"    {row!r},\n" for row in rows)
    (ROOT / "audit" / "orthography" / "letter_table.py").write_text(f"{_HEAD}{lines})\n")


def _code(counts: Counter[str], before: str, letter: str) -> str:
    cost = -math.log10(_chance(counts, before, letter))
    return chr(ord("#") + min(80, round(cost * 20)))


def _chance(counts: Counter[str], before: str, letter: str) -> float:
    """Return the share of `letter` after `before`, mixed with its share after fewer letters."""
    if not before:
        return (counts[letter] + 1) / (sum(counts[other] for other in LETTERS) + len(LETTERS))
    seen = sum(counts[before + other] for other in LETTERS)
    return (counts[before + letter] + PRIOR * _chance(counts, before[1:], letter)) / (seen + PRIOR)


if __name__ == "__main__":
    main()
