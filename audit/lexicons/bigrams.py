"""How often two words stand side by side."""

from dataclasses import dataclass
from pathlib import Path

from audit.lexicons.store import Trie, open_numbers, open_trie


@dataclass(frozen=True, slots=True)
class Bigrams:
    """The frequent pairs of words that symspellpy carries."""

    pairs: Trie
    counts: memoryview

    def count(self, first: str, second: str) -> int:
        """Return the occurrences of the pair of lower-case words, in thousands; 0 for a pair not listed."""
        number = self.pairs.get(f"{first} {second}")
        return 0 if number is None else int(self.counts[number])


def open_bigrams(folder: Path) -> Bigrams:
    """Map the bigrams compiled into `folder`. Raises CompiledDataError."""
    return Bigrams(open_trie(folder, "bigrams.marisa"), open_numbers(folder, "bigram-counts.bin", "I"))
