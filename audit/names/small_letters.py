"""Names written with a small letter that the words around them tell: "in bakhmut", "President zelensky"."""

import re
from collections.abc import Iterable, Set
from functools import lru_cache
from typing import Final

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import Bearers
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.city_names import city_names
from audit.names.mentions import COURTESY, ROLES
from audit.orthography.fold import fold
from audit.text.document import Document
from audit.text.function_words import ENGLISH

# After these stands a place, or hardly anything that no dictionary has.
_PLACE: Final = re.compile(
    r"(?<![\w'\u2019-])(?:across|around|from|in|into|near|outside|(?:back|fled|flew|flown|fly|flying|moved|returned|sent|"
    r"travelled|traveled|went) to|from \w+ to)[ \u00a0]\Z",
    re.IGNORECASE,
)
# After these may stand what bears the name of a place too: "of valencia oranges".
_OPEN: Final = re.compile(
    r"(?<![\w'\u2019-])(?:between|leave|left|of|reach|reached|[^\W\d_a-z][\w'\u2019]*(?:,| and| or))[ \u00a0]\Z"
)
# After these stands a place however small.
_SETTLEMENT: Final = re.compile(r"(?<![\w'\u2019-])(?:city|hamlet|mayor|municipality|town|village) of[ \u00a0]\Z")
_VERB: Final = re.compile(r"\w+ed|came|cannot|fell|go|goes|has|held|hit|left|lost|made|rose|saw|took|went|will|won")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)\.?[ \u00a0]\Z")
_WORD_BEHIND: Final = re.compile(r"[ \u00a0]([^\W\d_]+)")
_REACH: Final = 32
_TITLES: Final = ROLES - COURTESY


def small_names(words: Set[str], gazetteer: Gazetteer, vocabulary: Vocabulary) -> Set[str]:
    """Return the words in small letters that are in no dictionary, but places or persons are called so."""
    return _small_names(gazetteer, vocabulary).of(words)


@lru_cache(maxsize=1)
def _small_names(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda word: _may_be_small_name(word, gazetteer, vocabulary))


def _may_be_small_name(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    is_open = word.islower() and word.isascii() and word.isalpha() and not vocabulary.in_dictionary(word)
    return is_open and (word in city_names() or bool(gazetteer.bearers_called(word)))


def is_written_small(span: Span, document: Document) -> bool:
    """Tell whether everything around a place is in small letters, so that they prove nothing."""
    return not any(map(str.isupper, document.block_at(span.start).span.of(document.prose)))


def is_told_by_words(
    name: Span, document: Document, gazetteer: Gazetteer, *, least_people: int, least_fame: float
) -> bool:
    """Tell whether a well-known place stands after a word of place, or a public figure after a title.

    A lesser place is told by the word for it ("the village of"), or by the article with a capital elsewhere. What
    another language calls a great city counts as its name.
    """
    prose, word = document.prose, name.of(document.prose)
    number = gazetteer.number(word)
    bearers, named = gazetteer.bearers, gazetteer.bearers_of(number) if number is not None else []
    before = prose[max(0, name.start - _REACH) : name.start]
    if word in city_names() and _PLACE.search(before) and not _qualifies(prose, name.end):
        return True
    if number is None or not named:
        return False
    title = _WORD_BEFORE.search(before)
    if title and fold(title[1]) in _TITLES:
        return any(map(bearers.is_figure, named))
    people = [bearers.populations[one] for one in named if bearers.kind(one) is Kind.PLACE]
    if any(people) and _SETTLEMENT.search(before):
        return True
    is_known = bool(people) and (max(people) >= least_people or gazetteer.fame(number) >= least_fame)
    if _qualifies(prose, name.end) or not (is_known or (people and word.capitalize() in document.distinct_words)):
        return False
    return bool(_PLACE.search(before) or (_OPEN.search(before) and not _is_borne(named, bearers)))


def _is_borne(named: Iterable[int], bearers: Bearers) -> bool:
    """Tell whether people are called so, after whom grass and pears may be."""
    return any(bearers.kind(one) is Kind.PERSON and not bearers.is_figure(one) for one in named)


def _qualifies(prose: str, end: int) -> bool:
    """Tell whether another word follows that it may go with: "from durham wheat"."""
    behind = _WORD_BEHIND.match(prose, end)
    return (
        behind is not None and behind[1].islower() and behind[1] not in ENGLISH and _VERB.fullmatch(behind[1]) is None
    )
