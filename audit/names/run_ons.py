"""Take apart a word that a name and a common word make up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import TITLES
from audit.names.places import geography
from audit.orthography.fold import fold
from audit.text.document import Document

# "inMoscow", "PresidentMacron"; not "iPhone", "eBay".
_NAME_LAST = re.compile("([a-z]{2,}|[A-Z][a-z]+)([A-Z][a-z]{3,})")
# Inhabitants of a place from which "city" behind it is a word of its own: Aleppocity, but Ashfield.
_CITY = 100_000
_SHORTEST_NAME = 4
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """A name and a common word, in the order of the text; `in_article`: the name stands there by itself."""

    first: str
    second: str
    in_article: bool


@dataclass(frozen=True, slots=True)
class Splitter:
    """Splits words of one article; Zipf frequencies are the least that count.

    `endings` are words that names are made with: Murrayfield, Kirkland.
    """

    document: Document
    vocabulary: Vocabulary
    gazetteer: Gazetteer
    least_zipf: float
    least_zipf_short: float
    least_zipf_name: float
    endings: frozenset[str]

    def parts(self, word: str) -> Parts | None:
        """Return the likeliest way to part `word`: with a name that the article has, and the longest name, first."""
        ways = [*self._name_last(word), *(self._name_first(word) if word[0].isupper() else ())]
        return max(ways, key=lambda parts: (parts.in_article, len(parts.first)), default=None)

    def _name_first(self, word: str) -> Iterator[Parts]:
        for name, rest in _before_common_word(word, self.vocabulary, self.least_zipf, self.least_zipf_short):
            if rest not in self.endings or any(self._people(place) >= _CITY for place in self._places(name)):
                in_article = self._is_in_article(name)
                if in_article or (len(rest) >= _SHORT_WORD and self._is_well_known(name)):
                    yield Parts(name, rest, in_article)

    def _name_last(self, word: str) -> Iterator[Parts]:
        found = _NAME_LAST.fullmatch(word)
        if found and self._stands_before_names(found[1]):
            in_article = self._is_in_article(found[2])
            if in_article or self._is_well_known(found[2]) or self._is_famous(found[2]):
                yield Parts(found[1], found[2], in_article)

    def _stands_before_names(self, word: str) -> bool:
        """Tell whether a word is a common one in small letters, or a title with a capital."""
        if word[0].isupper():
            return len(word) > _SHORT_WORD and word.lower() in TITLES
        least = self.least_zipf if len(word) > _SHORT_WORD else self.least_zipf_short
        return self.vocabulary.zipf(word) >= least and self.vocabulary.in_dictionary(word)

    def _is_famous(self, name: str) -> bool:
        number = self.gazetteer.number(fold(name))
        if number is None:
            return False
        is_figure = any(map(self.gazetteer.bearers.is_figure, self.gazetteer.bearers_of(number)))
        return is_figure or self.gazetteer.fame(number) >= self.least_zipf_name

    def _is_in_article(self, name: str) -> bool:
        words = self.document.distinct_words
        return name in words and name.lower() not in words and not self.vocabulary.in_dictionary(name.lower())

    def _is_well_known(self, name: str) -> bool:
        if self.vocabulary.is_name(name) and self.vocabulary.zipf(name) >= self.least_zipf_name:
            return True
        return not self.vocabulary.in_dictionary(name.lower()) and bool(self._places(name))

    def _places(self, name: str) -> list[int]:
        """Return the places of that name in the countries that the article names."""
        bearers, called = self.gazetteer.bearers, self.gazetteer.bearers_called(fold(name))
        places = [bearer for bearer in called if bearers.kind(bearer) is Kind.PLACE]
        countries = geography(self.document, self.gazetteer, self.vocabulary).countries if places else {}
        return [place for place in places if not countries.keys().isdisjoint(bearers.codes(place))]

    def _people(self, place: int) -> int:
        return self.gazetteer.bearers.populations[place]


@lru_cache(maxsize=20_000)
def _before_common_word(
    word: str, vocabulary: Vocabulary, least_zipf: float, least_zipf_short: float
) -> tuple[tuple[str, str], ...]:
    """Return the ways to part a word that end in a common one."""
    cuts = ((word[:cut], word[cut:]) for cut in range(_SHORTEST_NAME, len(word) - 1))
    return tuple(
        (name, rest)
        for name, rest in cuts
        if vocabulary.in_dictionary(rest)
        and vocabulary.zipf(rest) >= (least_zipf if len(rest) > _SHORT_WORD else least_zipf_short)
    )
