"""Words that the varieties of English spell in their own ways: colour and color, organise and organize."""

import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import Final

from audit.lexicons.lexicons import Lexicons
from audit.lexicons.sieve import Sieve

BRITISH: Final = "British"
AMERICAN: Final = "American"

# What one variety writes, what another writes in its place, and what follows; the dictionaries decide whose it is.
_FAMILIES: Final = (
    ("is", "iz", r"(?:e[drs]?|ers|ing|able|ations?|ational(?:ly)?)$"),
    ("ys", "yz", r"(?:e[drs]?|ers|ing)$"),
    ("our", "or", ""),
    ("re", "er", r"s?$"),
    ("red", "ered", r"$"),
    ("ring", "ering", r"$"),
    ("ogue", "og", ""),
    ("ae", "e", ""),
    ("oe", "e", ""),
    ("enc", "ens", r"(?:e|es|eless)$"),
    ("amme", "am", r"s?$"),
    ("ll", "l", ""),
    ("l", "ll", r"(?:s|ments?|ful|fully)?$"),
    ("dgement", "dgment", ""),
    ("geing", "ging", r"$"),
    ("eable", "able", r"$"),
    ("oul", "ol", r"[dt]"),
    ("grey", "gray", ""),
    ("plough", "plow", ""),
    ("tyre", "tire", ""),
    ("ctis", "ctic", r"(?:e[ds]?|ing)$"),
    ("inium", "inum", r"$"),
    ("orey", "ory", r"s?$"),
    ("oreys", "ories", r"$"),
    ("cept", "kept", r"ic"),
    ("artef", "artif", r"act"),
    ("cheque", "check", r"(?:s?|books?)$"),
    ("kerb", "curb", ""),
    ("draught", "draft", ""),
    ("moustache", "mustache", ""),
    ("pyjama", "pajama", ""),
    ("cosi", "cozi", ""),
    ("cosy", "cozy", r"$"),
    ("jewellery", "jewelry", r"$"),
    ("aeroplane", "airplane", r"s?$"),
)
# In no dictionary, for the British too write kilograms.
_LONG_GRAMS: Final = ("gramme", "grammes")
# Written on both sides of the ocean, whatever a dictionary lacks, or with more than one meaning.
_NEUTRAL: Final = frozenset(
    """
    acknowledgement acknowledgements acknowledgment acknowledgments aeon aeons analog analogue armory armoury catalogue
    catalogued catalogues chili chilli councillor councillors councilor councilors dialog downdraft judgement judgements
    judgment judgments ocher ochre prise prised prized saleable salable savory savoury tranquility tranquillity
    """.split()
)
# Words whose side is remembered; few are not everybody's.
_RECENT: Final = 5_000


def in_variety(word: str, variety: str, lexicons: Lexicons) -> tuple[str, ...]:
    """Return how `variety` spells a lower-case word that only other varieties have; nothing where it is theirs too."""
    listed = lexicons.vocabulary.varieties(word)
    if not listed or variety in listed:
        return ()
    return tuple(_spelt_in(variety, word, lexicons))


def words_of_a_side(words: Set[str], lexicons: Lexicons) -> Set[str]:
    """Return the lower-case words that `side_of` tells to be one side's."""
    return _of_a_side(lexicons).of(words)


@lru_cache(maxsize=1)
def _of_a_side(lexicons: Lexicons) -> Sieve:
    return Sieve(lambda word: word.islower() and side_of(word, lexicons)[0])


@lru_cache(maxsize=_RECENT)
def side_of(word: str, lexicons: Lexicons) -> tuple[str, str]:
    """Return whose a lower-case word is, BRITISH or AMERICAN, and the other's spelling; empty where anybody's."""
    if lexicons.vocabulary.is_everybodys(word) or word in _NEUTRAL:
        return "", ""
    listed = lexicons.vocabulary.varieties(word)
    if "US" not in listed and (listed or word.endswith(_LONG_GRAMS)):
        other = next(_spelt_in("US", word, lexicons), "")
        return (BRITISH, other) if other else ("", "")
    if listed and "GB" not in listed:
        other = next(_spelt_in("GB", word, lexicons), "")
        return (AMERICAN, other) if other else ("", "")
    return "", ""


def british_spelling(word: str, lexicons: Lexicons) -> str:
    """Return what the British write for a word in a sense in which it is American, storey for story, or nothing."""
    british = _spelt_in("GB", word, lexicons)
    return next((one for one in british if "US" not in lexicons.vocabulary.varieties(one)), "")


def _spelt_in(variety: str, word: str, lexicons: Lexicons) -> Iterator[str]:
    """Yield the other spellings of a word that the dictionary of a variety has."""
    return (one for one in _respelled(word) if variety in lexicons.vocabulary.varieties(one))


def _respelled(word: str) -> Iterator[str]:
    for one, other in _exchanges():
        respelled = one.sub(other, word, count=1)
        if respelled != word:
            yield respelled


@cache
def _exchanges() -> tuple[tuple[re.Pattern[str], str], ...]:
    exchanges = []
    for british, american, rest in _FAMILIES:
        exchanges.append((re.compile(f"{british}(?={rest})"), american))
        exchanges.append((re.compile(f"{american}(?={rest})"), british))
    return tuple(exchanges)
