"""All lexicons in one value, each opened when it is first asked for."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from audit.lexicons.bigrams import Bigrams, open_bigrams
from audit.lexicons.corrector import Corrector
from audit.lexicons.foreign_vocabulary import ForeignVocabulary, open_foreign_vocabulary
from audit.lexicons.proper_words import ProperWords, open_proper_words
from audit.lexicons.spelling import Spelling, open_spelling
from audit.lexicons.store import open_trie
from audit.lexicons.syllables import Syllables, open_syllables
from audit.lexicons.vocabulary import Vocabulary, open_vocabulary
from audit.resources import data_folder


@dataclass(frozen=True, eq=False)
class Lexicons:
    """What is known of words, from a folder of compiled data; opening any of them may raise CompiledDataError."""

    folder: Path

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return open_vocabulary(self.folder)

    @cached_property
    def spelling(self) -> Spelling:
        return open_spelling(self.folder)

    @cached_property
    def bigrams(self) -> Bigrams:
        return open_bigrams(self.folder)

    @cached_property
    def corrector(self) -> Corrector:
        return Corrector(self.vocabulary, self.spelling, self.bigrams)

    @cached_property
    def proper_words(self) -> ProperWords:
        return open_proper_words(self.folder)

    @cached_property
    def foreign(self) -> ForeignVocabulary:
        return open_foreign_vocabulary(self.folder)

    @cached_property
    def rare_words(self) -> Container[str]:
        """Words in lower case that the dictionaries leave out, because few writers use them."""
        return open_trie(self.folder, "rare-words.marisa")

    @cached_property
    def syllables(self) -> Syllables:
        return open_syllables(self.folder)


@cache
def shipped_lexicons() -> Lexicons:
    """Return the lexicons that come with the package."""
    return Lexicons(data_folder())
