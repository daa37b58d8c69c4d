"""How an unlisted word may have been formed: by a prefix, a suffix, or from two words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from audit.lexicons.vocabulary import Vocabulary

# Shorter parts make compounds of anything: "a-bout", "th-is".
_SHORTEST_PART: Final = 3
_SHORTEST_AFFIX: Final = 2
_SHORTEST_STEM: Final = 4
_RAREST_STEM: Final = 2.0
_RAREST_PART: Final = 3.2

PREFIXES: Final = frozenset(
    "aero after agro anti astro audio auto bio by chemo co counter crypto cyber de demi dis down eco electro euro "
    "ex extra fin fore geo giga gyro hecto hetero homo hydro hyper immuno in infra inter intra iso kilo macro "
    "mega meta micro mid mini mis mono multi nano narco neo neuro non off omni on ortho out over paleo para petro "
    "pharma photo physio pico poly post pre pro proto pseudo psycho quasi radio re retro semi socio stereo sub "
    "super techno tele thermo through trans tri turbo ultra un under uni up vice".split()
)

# Endings that make new words of listed ones; inflections are left out, because slips imitate them ("occured").
SUFFIXES: Final = frozenset(
    "able ably athon ation ations backed based bound care centric cracy cracies craft crat crats dom driven esque "
    "fest free friendly ful gate gram grams graphy group groups holder holders hood ification isation isations ise "
    "ised ises ish ising ism isms ist ists ite ites ization izations ize ized izes izing led less like logist "
    "logists logy made maker makers making man ment ments meter metre metres meters ness nik nomics oid ology phile "
    "philes philia phobe phobes phobia phobic proof related ship ships side sized sphere stan style tech tonne "
    "tonnes ton tons wide wise woman women worthy".split()
)


class Formation(StrEnum):
    """The ways that are told apart."""

    PREFIX = "prefix"
    SUFFIX = "suffix"
    COMPOUND = "compound"


@dataclass(frozen=True, slots=True)
class Parts:
    """An unlisted word taken apart."""

    kind: Formation
    first: str
    second: str


@lru_cache(maxsize=20_000)
def parts_of(word: str, vocabulary: Vocabulary) -> Parts | None:
    """Return the likeliest way in which a lower-case word was formed, or None."""
    return next(_ways(word, vocabulary), None)


def is_agent_noun(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a lower-case word is formed of a listed one like who or what does it: "sulkers", "fermentor"."""
    singular = word.removesuffix("s")
    stem = singular[:-2]
    stems = (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return singular.endswith(("er", "or")) and any(_is_stem(one, vocabulary) for one in stems)


def _ways(word: str, vocabulary: Vocabulary) -> Iterator[Parts]:
    cuts = [(word[:cut], word[cut:]) for cut in range(_SHORTEST_AFFIX, len(word) - _SHORTEST_AFFIX + 1)]
    for first, second in cuts:
        if first in PREFIXES and _is_stem(second, vocabulary):
            yield Parts(Formation.PREFIX, first, second)
    for first, second in cuts:
        if second in SUFFIXES and (_is_stem(first, vocabulary) or _is_stem(first + "e", vocabulary)):
            yield Parts(Formation.SUFFIX, first, second)
    for first, second in cuts:
        if min(len(first), len(second)) >= _SHORTEST_PART and all(
            _is_part(part, vocabulary) for part in (first, second)
        ):
            yield Parts(Formation.COMPOUND, first, second)


def _is_stem(word: str, vocabulary: Vocabulary) -> bool:
    return len(word) >= _SHORTEST_STEM and vocabulary.zipf(word) >= _RAREST_STEM and vocabulary.in_dictionary(word)


def _is_part(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.zipf(word) >= _RAREST_PART and vocabulary.in_dictionary(word)
