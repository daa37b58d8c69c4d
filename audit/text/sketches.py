"""Which articles of a stream tell one that came before, in memory that hardly grows."""

from array import array
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from audit.text.clippings import lead_of, traits_of
from audit.text.document import Document
from audit.text.retellings import ALIKE

# One hash of each trait, the least kept in each of these bins: one-permutation hashing, Li, Owen and Zhang 2012.
_BINS = 32
_EMPTY = 0xFFFF
# Fewer bins in use than these estimate no share.
_LEAST_BINS = 8
_SLOTS = 1 << 23
_REMEMBERED = 50_000


class Sketches:
    """Sketches of the articles met: 68 bytes each, and a table of 32 MB that leads to those like another.

    Where two articles want one slot of the table the later has it: of very many some are no longer recognized.
    """

    def __init__(self) -> None:
        self._bins = array("H")
        self._leads = array("I")
        # Slot → number of an article, counted from 1.
        self._table = array("I", bytes(_SLOTS * 4))

    def is_retold(self, document: Document) -> bool:
        """Tell whether an earlier document tells the same; if none does, keep this one for those to come."""
        bins, lead = _bins_of(document), _number_of(lead_of(document)) & 0xFFFFFFFF
        slots = [*_slots(bins), lead % _SLOTS]
        met = {self._table[slot] for slot in slots} - {0}
        if any(self._leads[one - 1] == lead or self._is_like(one - 1, bins) for one in met):
            return True
        self._bins.extend(bins)
        self._leads.append(lead)
        for slot in slots:
            self._table[slot] = len(self._leads)
        return False

    def _is_like(self, article: int, bins: "array[int]") -> bool:
        there = self._bins[article * _BINS : (article + 1) * _BINS]
        if min(_in_use(there), _in_use(bins)) < _LEAST_BINS:
            return False
        both = [(one, other) for one, other in zip(there, bins, strict=True) if min(one, other) != _EMPTY]
        return sum(one == other for one, other in both) >= ALIKE * len(both)


def _in_use(bins: "array[int]") -> int:
    return _BINS - bins.count(_EMPTY)


def _bins_of(document: Document) -> "array[int]":
    bins = array("H", [_EMPTY] * _BINS)
    for number in map(_number_of, traits_of(document)):
        place, value = number % _BINS, number // _BINS % _EMPTY
        bins[place] = min(bins[place], value)
    return bins


def _slots(bins: "array[int]") -> Iterator[int]:
    """Yield a slot for each two bins side by side: of two articles alike some two agree."""
    for place, (one, other) in enumerate(pairwise(bins)):
        if _EMPTY not in (one, other):
            yield (place + _BINS * (one + _EMPTY * other)) * 0x9E3779B1 % 0x7FFFFFFF % _SLOTS


@lru_cache(maxsize=_REMEMBERED)
def _number_of(text: str) -> int:
    """Return 64 bits that are the same in every run, as those of `hash` are not."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
