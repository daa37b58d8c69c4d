"""Words near a given spelling: symspellpy's index, memory-mapped instead of built."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from audit.lexicons.store import Trie, open_numbers, open_trie

LONGEST_DISTANCE = 2
PREFIX_LENGTH = 7
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A known word near a spelling: `distance` in edits (optimal string alignment), `count` per thousand million."""

    word: str
    distance: int
    count: int


@dataclass(frozen=True)
class Spelling:
    """Proposes words of the index for a spelling; words are in lower case."""

    words: Trie
    counts: memoryview
    deletes: Trie
    starts: memoryview
    postings: memoryview

    def neighbours(self, word: str, *, distance: int = LONGEST_DISTANCE) -> list[Neighbour]:
        """Return all words within `distance` edits of a lower-case word, nearest first, then the most frequent."""
        from symspellpy import Verbosity

        items = self._index.lookup(word, Verbosity.ALL, max_edit_distance=distance)
        return [Neighbour(item.term, item.distance, item.count) for item in items]

    def as_symspell(self) -> Any:
        """Return symspellpy's index with its two dictionaries replaced by mapped ones; the package loads here."""
        from symspellpy import SymSpell
        from symspellpy.editdistance import DistanceAlgorithm, EditDistance

        symspell = SymSpell(LONGEST_DISTANCE, PREFIX_LENGTH)
        # The same distances as its own, which is written in Python, in half the time.
        symspell.distance_comparer = EditDistance(DistanceAlgorithm.DAMERAU_OSA_FAST)
        symspell._words = MappedCounts(self.words, self.counts)
        symspell._deletes = MappedDeletes(self.words, self.deletes, self.starts, self.postings)
        # Words longer than any in the index need no look-up; an upper bound is enough.
        symspell._max_length = _LONGEST_WORD
        return symspell

    @cached_property
    def _index(self) -> Any:
        return self.as_symspell()


@dataclass(frozen=True, slots=True)
class MappedCounts(Mapping[str, int]):
    """Word → count."""

    words: Trie
    counts: memoryview

    def __getitem__(self, word: str) -> int:
        return int(self.counts[self.words[word]])

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class MappedDeletes(Mapping[str, list[str]]):
    """Word with up to two letters deleted from its prefix → the words it comes from."""

    words: Trie
    deletes: Trie
    starts: memoryview
    postings: memoryview

    def __getitem__(self, delete: str) -> list[str]:
        number = self.deletes[delete]
        restore = self.words.restore_key
        return [restore(word) for word in self.postings[self.starts[number] : self.starts[number + 1]]]

    def __contains__(self, delete: object) -> bool:
        return delete in self.deletes

    def __iter__(self) -> Iterator[str]:
        return iter(self.deletes)

    def __len__(self) -> int:
        return len(self.deletes)


def open_spelling(folder: Path) -> Spelling:
    """Map the index compiled into `folder`. Raises CompiledDataError."""
    return Spelling(
        open_trie(folder, "spelling-words.marisa"),
        open_numbers(folder, "spelling-counts.bin", "I"),
        open_trie(folder, "spelling-deletes.marisa"),
        open_numbers(folder, "spelling-starts.bin", "I"),
        open_numbers(folder, "spelling-postings.bin", "I"),
    )
