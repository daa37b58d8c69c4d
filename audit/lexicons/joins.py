"""Whether an unlisted word is two words that lost the blank between them; weights by `tools/fit_spelling.py`."""

import math
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Final, NamedTuple

from audit.lexicons.formation import PREFIXES, SUFFIXES
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.spelling_model import logistic
from audit.lexicons.surroundings import Surroundings
from audit.lexicons.vocabulary import Vocabulary, fold

# Words that stand beside any other and make no compounds, so that one of them betrays the lost blank.
FUNCTION_WORDS: Final = frozenset(
    "a an the this that these those his her its their our your my he she it they we you i who which what whose "
    "him them us me and or but nor so yet if when while where because although as than since until of in on at to "
    "for from with by about into over after before between against during without within through under toward "
    "towards upon among amid despite via near is are was were be been being am has have had having do does did "
    "will would could should may might must can cannot not said says there also then only still even both all "
    "each every any some no more most other such very just another here how many much already".split()
)

# Adverbs in -ly make no compounds either; "fly" and "family" are none.
_SHORTEST_ADVERB: Final = 7


class Join(NamedTuple):
    """What speaks for a lost blank; yes and no are 1 and 0, frequencies log10 (Zipf for words, thousands for pairs)."""

    always: float
    frequency_of_parts: float
    frequency_of_pair: float
    fits_before: float
    fits_after: float
    frequency_of_whole: float
    # letters of the whole
    length: float
    first_is_prefix: float
    second_is_suffix: float
    first_is_function_word: float
    second_is_function_word: float
    # chance that the whole is a slip
    slip: float


WEIGHTS = Join(
    always=-6.7,
    frequency_of_parts=0.33,
    frequency_of_pair=0.52,
    fits_before=0.25,
    fits_after=0.26,
    frequency_of_whole=-1.91,
    length=0.35,
    first_is_prefix=-1.71,
    second_is_suffix=-1.38,
    first_is_function_word=1.93,
    second_is_function_word=2.52,
    slip=-3.13,
)


@dataclass(frozen=True, slots=True)
class Division:
    """A word divided, and the chance (0-1) that it was meant as two; `is_plain` where it cannot be a compound."""

    first: str
    second: str
    chance: float
    is_plain: bool


def divide(word: str, place: Surroundings, lexicons: Lexicons, *, slip: float) -> Division | None:
    """Return the likeliest division of an unlisted lower-case word, or None; `slip` is its chance of being a slip."""
    ways = [_weighed(word, first, second, place, lexicons, slip) for first, second in _ways(word, lexicons.vocabulary)]
    return max(ways, key=lambda way: (way.chance, way.first), default=None)


def is_divisible(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether `divide` has a way to divide a lower-case word, wherever it stands."""
    return bool(_ways(word, vocabulary))


@lru_cache(maxsize=20_000)
def _ways(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    cuts = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
    return tuple(cut for cut in cuts if all(_is_part(part, vocabulary) for part in cut))


def _is_part(part: str, vocabulary: Vocabulary) -> bool:
    return (len(part) > 1 or part == "a") and vocabulary.in_dictionary(part)


def _weighed(word: str, first: str, second: str, place: Surroundings, lexicons: Lexicons, slip: float) -> Division:
    join = join_of(word, first, second, place, lexicons, slip)
    is_plain = bool(join.first_is_function_word or join.second_is_function_word) or any(
        map(_is_adverb, (first, second))
    )
    return Division(first, second, logistic(sum(map(mul, join, WEIGHTS))), is_plain)


def _is_adverb(part: str) -> bool:
    return part.endswith("ly") and len(part) >= _SHORTEST_ADVERB


def join_of(word: str, first: str, second: str, place: Surroundings, lexicons: Lexicons, slip: float) -> Join:
    """Return what speaks for `word` being `first` and `second`."""
    zipf, pairs = lexicons.vocabulary.zipf, lexicons.bigrams
    return Join(
        always=1,
        frequency_of_parts=zipf(first) + zipf(second),
        frequency_of_pair=math.log10(1 + pairs.count(first, second)),
        fits_before=math.log10(1 + pairs.count(fold(place.before), first)),
        fits_after=math.log10(1 + pairs.count(second, fold(place.after))),
        frequency_of_whole=zipf(word),
        length=len(word),
        first_is_prefix=first in PREFIXES,
        second_is_suffix=second in SUFFIXES,
        first_is_function_word=first in FUNCTION_WORDS and first not in PREFIXES,
        second_is_function_word=second in FUNCTION_WORDS,
        slip=slip,
    )
