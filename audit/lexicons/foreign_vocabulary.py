"""Words of other languages in Latin letters that no English word is like."""

from dataclasses import dataclass, field
from pathlib import Path

from audit.lexicons.store import Trie, open_trie

# Words whose answer is remembered; beyond it the memory starts afresh.
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class ForeignWord:
    """What a form is: the code of its language, and the word in Cyrillic letters that it renders, or ""."""

    language: str
    original: str


@dataclass(frozen=True, eq=False)
class ForeignVocabulary:
    """A list of common words, in lower case; those of Russian and Ukrainian as English copy would spell them."""

    lines: Trie
    _asked: dict[str, tuple[ForeignWord, ...]] = field(default_factory=dict)

    def meanings(self, word: str) -> tuple[ForeignWord, ...]:
        """Return, sorted by language, what a form in lower case may be."""
        answer = self._asked.get(word)
        if answer is None:
            if len(self._asked) > _REMEMBERED:
                self._asked.clear()
            cells = sorted(line.split("\t")[1:] for line in self.lines.iterkeys(f"{word}\t"))
            answer = self._asked[word] = tuple(ForeignWord(*two) for two in cells)
        return answer


def open_foreign_vocabulary(folder: Path) -> ForeignVocabulary:
    """Map the list compiled into `folder`. Raises CompiledDataError."""
    return ForeignVocabulary(open_trie(folder, "foreign-words.marisa"))
