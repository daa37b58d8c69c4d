"""Names of one word that media, platforms and companies have, and which of them a misspelt word is near to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from audit.orthography.distance import edit_distance
from audit.orthography.fold import fold
from audit.orthography.key import key

_MOST_EDITS: Final = 1
# Sounds from which two words that sound alike are no accident.
_SHORTEST: Final = 6


@dataclass(frozen=True, slots=True)
class Brand:
    """A name as it is printed; `sort` says what bears it: "newspaper", "company"."""

    name: str
    sort: str
    country: str

    @property
    def folded(self) -> str:
        return fold(self.name)


@dataclass(frozen=True, eq=False)
class Brands:
    """All brands; `rows` are name, accepted spellings, sort and country."""

    rows: Sequence[tuple[str, Sequence[str], str, str]]

    def is_known(self, folded: str) -> bool:
        return folded in self._spellings

    def near(self, folded: str) -> list[Brand]:
        """Return the brands one letter away, or that sound as the word does, in the order of the table."""
        sounds = key(folded)
        alike = self._by_key.get(sounds, ()) if len(sounds) >= _SHORTEST else ()
        numbers = sorted({*alike, *(number for trace in _traces(folded) for number in self._by_trace.get(trace, ()))})
        near = (Brand(name, sort, country) for name, _, sort, country in (self.rows[number] for number in numbers))
        return [one for one in near if edit_distance(folded, one.folded) <= _MOST_EDITS or key(one.folded) == sounds]

    @cached_property
    def _spellings(self) -> frozenset[str]:
        return frozenset(fold(spelling) for name, accepted, *_ in self.rows for spelling in (name, *accepted))

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, (name, *_) in enumerate(self.rows):
            found[key(fold(name))].append(number)
        return found

    @cached_property
    def _by_trace(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, (name, *_) in enumerate(self.rows):
            for trace in _traces(fold(name)):
                found[trace].append(number)
        return found


def brand_rows(cells: Iterable[Sequence[str]]) -> Iterator[tuple[str, list[str], str, str]]:
    """Yield the rows of the source table for `Brands`."""
    for name, accepted, sort, country in cells:
        yield name, list(filter(None, accepted.split("|"))), sort, country


def _traces(folded: str) -> set[str]:
    """Return the word and what is left of it without any one letter: words one letter apart share one of these."""
    return {folded} | {folded[:at] + folded[at + 1 :] for at in range(len(folded))}
