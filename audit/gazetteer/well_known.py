"""Names of several words that well-known places have, found by all their words but one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from audit.gazetteer.postings import Postings, open_postings
from audit.lexicons.store import Trie, open_trie

# Stands for any word; no folded word has it.
_GAP = "_"


@dataclass(frozen=True, eq=False)
class WellKnownPlaces:
    """Opened file by file as they are asked for; words are folded. May raise CompiledDataError."""

    folder: Path

    def begin_with(self, word: str) -> bool:
        """Tell whether any of the names begins with a word."""
        return word in self._beginnings

    def but_for(self, words: Sequence[str], at: int) -> Sequence[int]:
        """Return the numbers of the forms that have all these words in this order, and any word in one place."""
        place = self._gaps.get(with_gap(words, at))
        return () if place is None else self._forms.of(place)

    @cached_property
    def _beginnings(self) -> Trie:
        return open_trie(self.folder, "beginnings.marisa")

    @cached_property
    def _gaps(self) -> Trie:
        return open_trie(self.folder, "gaps.marisa")

    @cached_property
    def _forms(self) -> Postings:
        return open_postings(self.folder, "gaps")


def with_gap(words: Sequence[str], at: int) -> str:
    """Return a phrase in which any word may stand in one place."""
    return " ".join((*words[:at], _GAP, *words[at + 1 :]))
