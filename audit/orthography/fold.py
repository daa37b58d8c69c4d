"""Bring a form of a name to the shape in which forms are compared: no case, no diacritics, no possessive."""

import re
import unicodedata
from functools import lru_cache

_POSSESSIVE = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}](?:[sS])?$")

# Words and names of which is remembered what they are folded; most of an article have been met in another.
_REMEMBERED = 50_000

_BREAKS = re.compile(r"[\s\u2010-\u2015/-]+")

# Letters that Unicode does not decompose.
_SINGLE = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "'": None,
        "\N{RIGHT SINGLE QUOTATION MARK}": None,
        "\N{MODIFIER LETTER APOSTROPHE}": None,
    }
)

# How copy without diacritics spells the sound instead of the letter: Müller, Mueller; Erdoğan, Şahin, Shahin.
_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ş": "sh", "š": "sh", "č": "ch", "ç": "ch", "ž": "zh"}
)


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """Return `word` in lower case without diacritics, apostrophes and possessive."""
    word = bare(word)
    if word.isascii():
        return word.lower().replace("'", "")
    return _without_marks(word.lower().translate(_SINGLE))


@lru_cache(maxsize=_REMEMBERED)
def folded_phrase(name: str) -> str:
    """Return a name of one or more words folded, a single blank between them whether they had a blank or a hyphen."""
    return " ".join(filter(None, map(fold, _BREAKS.split(name))))


def bare(word: str) -> str:
    """Return `word` without a possessive, whichever the apostrophe."""
    return word if word.isalpha() else _POSSESSIVE.sub("", word)


def differ_in_diacritics_only(first: str, second: str) -> bool:
    """Tell whether two words are one but for diacritics, dropped or spelt out."""
    return not _foldings(first).isdisjoint(_foldings(second))


def _foldings(word: str) -> set[str]:
    spelt_out = unicodedata.normalize("NFC", bare(word).lower()).translate(_SPELT_OUT)
    return {fold(word), fold(spelt_out)}


def _without_marks(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
