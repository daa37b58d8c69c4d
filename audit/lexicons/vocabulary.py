"""Which words exist: dictionaries of four varieties of English, a second list, and forms attested by frequency."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from audit.lexicons.sieve import Sieve
from audit.lexicons.store import Trie, open_numbers, open_trie
from audit.lexicons.word_records import (
    ANY_VARIETY,
    IN_DICTIONARY,
    NAME_LIKE,
    SECOND_LIST,
    VARIETY_NAMES,
    bits_of,
    zipf_of,
)
from audit.model.at_hand import AT_HAND

_APOSTROPHES = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{MODIFIER LETTER APOSTROPHE}": "'"})

# Words of which is remembered whether they are listed.
_REMEMBERED = 200_000
# Words whose record or folded form is remembered: those that checks ask for one by one.
_RECENT = 50_000


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Questions about single words; apostrophes may be straight or curly, case is as in the text.

    A word is *listed* when a dictionary or the second list has it; *attested* when it is only known to occur.
    Frequency lists hold the common misspellings too, so an attested word may still be wrong.
    """

    words: Trie
    records: memoryview

    def unlisted(self, words: Set[str]) -> list[str]:
        """Return, sorted, those words that are not listed; a word met before in this process costs next to nothing."""
        return list(self._unlisted_of(frozenset(words)))

    @cached_property
    def _unlisted_of(self) -> Callable[[frozenset[str]], tuple[str, ...]]:
        # Several checks ask for those of one article, one after the other.
        sieve = Sieve(lambda word: not self.is_listed(word), remembered=_REMEMBERED)
        return lru_cache(maxsize=AT_HAND)(lambda words: tuple(sorted(sieve.of(words))))

    def is_listed(self, word: str) -> bool:
        """Tell whether the word or its base without a possessive ending is listed; a capital may stand anywhere."""
        plain = word if word.isascii() else _plain(word)
        base = without_possessive(plain)
        return self._has(plain) or (base != plain and self._has(base))

    def zipf(self, word: str) -> float:
        """Return log10 of the frequency per thousand million words, 0 for an unknown word; case does not count."""
        return zipf_of(self._record(fold(word)))

    def varieties(self, word: str) -> frozenset[str]:
        """Return the varieties of English ("US", "GB", "CA", "AU") whose dictionary has the word."""
        bits = self._bits(word.translate(_APOSTROPHES)) | self._bits(fold(word))
        return frozenset(name for bit, name in VARIETY_NAMES.items() if bits & bit)

    def is_everybodys(self, word: str) -> bool:
        """Tell whether the dictionaries of all varieties have exactly this form."""
        return self._bits(word) & ANY_VARIETY == ANY_VARIETY

    def is_name(self, word: str) -> bool:
        """Tell whether the dictionaries have the word with a capital only: London, Ukrainian."""
        plain = without_possessive(word.translate(_APOSTROPHES))
        folded = plain.lower()
        return bool(self._bits(folded.capitalize()) & ANY_VARIETY) and not self._bits(folded) & ANY_VARIETY

    def in_dictionary(self, word: str) -> bool:
        """Tell whether a dictionary has exactly this form; the second list and frequency do not count."""
        return self._record(word) & IN_DICTIONARY != 0

    def _has(self, word: str) -> bool:
        if _is_listed(self._bits(word)):
            return True
        folded = word.lower()
        return folded != word and (_is_listed(self._bits(folded)) or self.in_dictionary(folded.capitalize()))

    @cached_property
    def _record(self) -> Callable[[str], int]:
        return lru_cache(maxsize=_RECENT)(self._look_up)

    def _look_up(self, word: str) -> int:
        number = self.words.get(word)
        return 0 if number is None else int(self.records[number])

    def _bits(self, word: str) -> int:
        return bits_of(self._record(word))


@lru_cache(maxsize=_RECENT)
def fold(word: str) -> str:
    """Return the word in lower case, with a straight apostrophe and without a possessive ending."""
    return without_possessive(word.translate(_APOSTROPHES).lower())


def _plain(word: str) -> str:
    """Return the word with straight apostrophes and without accents: the dictionaries have "cafe" for "café"."""
    letters = normalize("NFKD", word.translate(_APOSTROPHES))
    return "".join(letter for letter in letters if not combining(letter))


def without_possessive(word: str) -> str:
    """Return the word without a final 's or lone apostrophe."""
    if word.endswith(("'s", "'S")):
        return word[:-2]
    return word.removesuffix("'")


def open_vocabulary(folder: Path) -> Vocabulary:
    """Map the vocabulary compiled into `folder`. Raises CompiledDataError."""
    return Vocabulary(open_trie(folder, "words.marisa"), open_numbers(folder, "word-records.bin", "H"))


def _is_listed(bits: int) -> bool:
    # "sam" is in the second list, but it is Sam without a capital.
    return bool(bits & ANY_VARIETY) or bits & (SECOND_LIST | NAME_LIKE) == SECOND_LIST
