"""Find Cyrillic, Greek and full-width letters that pass for Latin ones inside an English word."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[\x{370}-\x{3FF}\x{400}-\x{52F}\x{FB00}-\x{FB06}\x{FF21}-\x{FF5A}]"

# Source: Unicode, confusables.txt (https://www.unicode.org/Public/security/latest/), reduced to letters alike in print.
_LATIN: Final = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXo",
)
_FOREIGN: Final = re.compile(r"[\u0370-\u03ff\u0400-\u052f\ufb00-\ufb06\uff21-\uff5a]")
_WORD_END: Final = re.compile(r"[\w'\u2019]*")
_WORD_START: Final = re.compile(r"[\w'\u2019]+\Z")
_LONGEST_WORD: Final = 60


def lookalike_letters(document: Document, context: Context) -> Iterator[Match]:
    """Yield words with such letters, to be replaced by the same word in Latin letters."""
    prose, end = document.prose, 0
    for found in _FOREIGN.finditer(prose):
        if found.start() < end:
            continue
        span = _word_around(prose, max(end, found.start() - _LONGEST_WORD), found.start())
        end = span.end
        word = span.of(prose)
        latin = normalize("NFKC", word).translate(_LATIN)
        if latin.isascii() and (_is_mixed(word) or _is_english(context, latin)):
            yield Match(span, (Suggestion(latin, "rule"),))


def _word_around(prose: str, first: int, offset: int) -> Span:
    head = _WORD_START.search(prose[first:offset])
    tail = _WORD_END.match(prose, offset)
    assert tail
    return Span(offset - (len(head.group()) if head else 0), tail.end())


def _is_mixed(word: str) -> bool:
    """Tell whether Latin letters stand beside the others; a full-width word or a ligature counts as mixed."""
    return any(letter.isascii() and letter.isalpha() for letter in normalize("NFKC", word))


def _is_english(context: Context, word: str) -> bool:
    """Tell whether a word wholly in foreign letters is an English one in disguise: a Cyrillic "a", "соме"."""
    vocabulary = context.lexicons.vocabulary
    return word in ("a", "A", "I") or (len(word) > 1 and vocabulary.in_dictionary(word) and vocabulary.zipf(word) >= 4)
