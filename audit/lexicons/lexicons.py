"""All lexicons in one value, each opened when it is first asked for."""

from dataclasses import dataclass
from functools import cache, cached_property

from audit.lexicons.bigrams import Bigrams, open_bigrams
from audit.lexicons.corrector import Corrector
from audit.lexicons.proper_words import ProperWords, open_proper_words
from audit.lexicons.spelling import Spelling, open_spelling
from audit.lexicons.syllables import Syllables, open_syllables
from audit.lexicons.vocabulary import Vocabulary, open_vocabulary


@dataclass(frozen=True)
class Lexicons:
    """What is known of words; opening any of them raises CompiledDataError where the build has not run."""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return open_vocabulary()

    @cached_property
    def spelling(self) -> Spelling:
        return open_spelling()

    @cached_property
    def bigrams(self) -> Bigrams:
        return open_bigrams()

    @cached_property
    def corrector(self) -> Corrector:
        return Corrector(self.vocabulary, self.spelling, self.bigrams)

    @cached_property
    def proper_words(self) -> ProperWords:
        return open_proper_words()

    @cached_property
    def syllables(self) -> Syllables:
        return open_syllables()


@cache
def shipped_lexicons() -> Lexicons:
    """Return the lexicons that come with the package."""
    return Lexicons()
