"""Lists of numbers in two flat arrays: most lists have one member, which then stands in place of its address."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from audit.lexicons.store import open_numbers

# A value with this bit is an address among the lists, any other the only member.
_ADDRESS: Final = 1 << 31


@dataclass(frozen=True, slots=True)
class Postings:
    """`values` has one number for each list, `lists` the length and the members of those that have several."""

    values: Sequence[int]
    lists: Sequence[int]

    def of(self, number: int) -> Sequence[int]:
        """Return the members of a list."""
        value = self.values[number]
        if not value & _ADDRESS:
            return (value,)
        start = (value ^ _ADDRESS) + 1
        return self.lists[start : start + self.lists[start - 1]]


def open_postings(folder: Path, name: str) -> Postings:
    """Return the mapped lists `name` of a folder of compiled data. Raises CompiledDataError."""
    return Postings(open_numbers(folder, f"{name}.bin", "I"), open_numbers(folder, f"{name}-lists.bin", "I"))


def flatten(members: Sequence[Collection[int]]) -> Postings:
    """Return the lists, none of them empty, as arrays; members are below 2 to the 31st."""
    values, lists = array("I"), array("I")
    for some in members:
        if len(some) == 1:
            values.extend(some)
        else:
            values.append(_ADDRESS | len(lists))
            lists.append(len(some))
            lists.extend(some)
    return Postings(values, lists)
