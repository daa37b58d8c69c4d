"""How many syllables a word has, after the CMU Pronouncing Dictionary."""

from dataclasses import dataclass
from pathlib import Path

from audit.lexicons.store import Trie, open_numbers, open_trie


@dataclass(frozen=True, slots=True)
class Syllables:
    """Word → syllables of its usual pronunciation."""

    words: Trie
    counts: memoryview

    def count(self, word: str) -> int | None:
        """Return the syllables of a word in any case, or None where the dictionary lacks it."""
        number = self.words.get(word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        return None if number is None else int(self.counts[number])


def open_syllables(folder: Path) -> Syllables:
    """Map the table compiled into `folder`. Raises CompiledDataError."""
    return Syllables(open_trie(folder, "syllable-words.marisa"), open_numbers(folder, "syllable-counts.bin", "B"))
