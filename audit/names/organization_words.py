"""Words misspelt in names of organizations that no source has: "African Union Comission"."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.organization_senses import HEADS
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.organization_slips import words_near
from audit.names.standing import is_trifling
from audit.orthography.fold import fold
from audit.text.document import Document
from audit.text.function_words import ENGLISH

_SHORTEST: Final = 7
# Zipf frequency up to which a form is no word of any language that is met in English copy, and from which every editor
# knows a word.
_MOST_COMMON: Final = 3.0
_COMMON: Final = 3.5
_BEFORE: Final = re.compile(r"([^\W\d_a-z][^\W\d_]*)[ \u00a0](?:(?:of|for|and)[ \u00a0](?:the[ \u00a0])?)?\Z")
_BEHIND: Final = re.compile(r"[ \u00a0](?:(?:of|for|and)[ \u00a0](?:the[ \u00a0])?)?([^\W\d_a-z][^\W\d_]*)")
_FOREIGN: Final = re.compile(r"[ \u00a0](?:da|das|de|del|der|des|di|do|du|e|et|i|und|y)\b")
_OF: Final = re.compile("[ \u00a0]of[ \u00a0]")
# Before them the word is of an address: Goverment Street.
_STREETS: Final = re.compile(r"[ \u00a0](?:Avenue|Boulevard|Bridge|Lane|Road|Square|Street|Way)\b")
_REACH: Final = 40


class WordSlip(NamedTuple):
    """A word of a document that none is, what was meant, and a word of organizations' names that stands beside it.

    `beside` is "of" where that stands behind a word that says what an organization is: "Univercity of Turku".
    """

    span: Span
    right: str
    beside: str


def word_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[WordSlip]:
    """Return the slips in reading order: strange words between English ones that organizations have in their names.

    One that says what sort of body it is may stand behind any English word, and before "of".
    """
    found: list[WordSlip] = []
    for word in _strange(gazetteer, vocabulary).of(document.raised_words):
        right = _meant(word, gazetteer, vocabulary)
        for span in document.places_of(word):
            beside = _word_beside(document.prose, span, right, gazetteer, vocabulary)
            if beside and not _FOREIGN.match(document.prose, span.end) and not _STREETS.match(document.prose, span.end):
                found.append(WordSlip(span, right, beside))
    return sorted(found)


def _word_beside(prose: str, span: Span, right: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> str:
    """Return the longest of the words with a capital on either side, "" where one can be none of such a name."""
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    before = None if before is None or before[1].lower() in ENGLISH else before
    behind = _BEHIND.match(prose, span.end, span.end + _REACH)
    words, is_body = [found[1] for found in (before, behind) if found], right.lower() in HEADS
    named = [word for word in words if _is_of_names(word, gazetteer, vocabulary)]
    if words and len(named) == len(words):
        return max(named, key=len)
    if is_body and before and vocabulary.in_dictionary(before[1].lower()):
        return max(named or words, key=len)
    return "of" if is_body and not before and _OF.match(prose, span.end) else ""


@lru_cache(maxsize=1)
def _strange(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda word: _meant(word, gazetteer, vocabulary))


def _meant(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> str:
    """Return the common word, met in names of organizations, that is a letter away from a strange one, or ""."""
    folded = fold(word)
    if len(folded) < _SHORTEST - 1 or not word.isascii() or not (word[0].isupper() and word[1:].islower()):
        return ""
    if vocabulary.zipf(folded) > _MOST_COMMON or _is_listed(word, vocabulary):
        return ""
    if not is_trifling(folded, gazetteer, vocabulary):
        return ""
    likely = [one for one in words_near(word, gazetteer.organizations) if _is_likely(folded, one, vocabulary)]
    return likely[0].capitalize() if len(likely) == 1 else ""


def _is_likely(folded: str, right: str, vocabulary: Vocabulary) -> bool:
    if len(right) < _SHORTEST or not vocabulary.in_dictionary(right) or vocabulary.zipf(right) < _COMMON:
        return False
    return damerau_osa.distance(folded, right, 1) == 1


def _is_listed(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.is_listed(word) or vocabulary.is_listed(word.lower())


def _is_of_names(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a common one of which names are made."""
    return vocabulary.in_dictionary(word.lower()) and fold(word) in gazetteer.organizations.words
