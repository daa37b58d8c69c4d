"""Endings that many Slavic and Georgian surnames share, and what a slip makes of them that no listed name has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

# Patronymics and surnames of more than one syllable: -ovich, -tskaya, -chenko, -shvili.
_SURNAME: Final = re.compile(
    r".*(?:sk(?:aya|a|yi|iy|yy|y|i)|enk[oa]|[eioy]v[iy]ch|[eioy]vna|[eioy]va?|[iy]?chuk|shvili)"
)
_LENGTHS: Final = range(4, 8)
_SHORTEST_SLIP, _SHORTEST_STEM = 4, 3
# Names among which an ending is common.
_COMMON: Final = 40
# Letters that names are written with once or twice: Gottlieb, Gotlieb.
_DOUBLED_ANYHOW: Final = frozenset("lmnrst")

# Slip, ending, names that have the ending.
Rows = list[tuple[str, str, int]]


@dataclass(frozen=True, slots=True)
class Ending:
    """A common ending that a slip, `written`, stands for; `names` counts the listed names that have it."""

    written: str
    right: str
    names: int


@dataclass(frozen=True, slots=True)
class Endings:
    """Slip → the commonest ending that it may stand for."""

    slips: Mapping[str, Ending]

    def of(self, folded: str) -> Ending | None:
        """Return what the longest ending of a folded name that is a slip stands for, if there is one."""
        for start in range(_SHORTEST_STEM, len(folded) - _SHORTEST_SLIP + 1):
            if found := self.slips.get(folded[start:]):
                return found
        return None


def endings_of(rows: Rows) -> Endings:
    """Return the endings that `ending_rows` tells."""
    return Endings({written: Ending(written, right, names) for written, right, names in rows})


def ending_rows(names: Iterable[str], surnames: Iterable[str]) -> Rows:
    """Return the slips that are the ending of none of the folded `names`, for the common endings of `surnames`."""
    lengths = range(_SHORTEST_SLIP, _LENGTHS.stop + 1)
    attested = {word[-length:] for name in names for word in name.split() for length in lengths}
    counts = Counter(
        name[-length:]
        for name in surnames
        if _SURNAME.fullmatch(name)
        for length in _LENGTHS
        if len(name) >= length + _SHORTEST_STEM
    )
    best: dict[str, tuple[int, str]] = {}
    for ending, count in counts.items():
        for slip in _slips(ending) if count >= _COMMON else ():
            if slip not in attested:
                best[slip] = max(best.get(slip, (count, ending)), (count, ending))
    return [(slip, ending, count) for slip, (count, ending) in sorted(best.items())]


def _slips(ending: str) -> Iterator[str]:
    """Yield an ending with an inner letter lost or doubled, or two letters swapped, all but the first one."""
    last = len(ending) - 1
    found = [ending[:at] + ending[at + 1 :] for at in range(1, last)]
    found += [ending[:at] + ending[at + 1] + ending[at] + ending[at + 2 :] for at in range(1, last)]
    found += [
        ending[:at] + letter + ending[at:] for at, letter in enumerate(ending) if at and letter not in _DOUBLED_ANYHOW
    ]
    yield from (slip for slip in found if len(slip) >= _SHORTEST_SLIP and slip != ending)
