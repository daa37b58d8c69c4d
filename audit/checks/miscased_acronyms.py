"""Find acronyms written like words: "Wsj", "Cnn"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Without a vowel no English word is built; "Mrs" is too frequent a sight.
_LETTERS: Final = "[BCDFGHJKLNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,4}|M[bcdfghjklmnpqstvwxz][bcdfghjklmnpqrstvwxz]{1,3}"
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = rf"(?:^|[^\w.'-])(?:{_LETTERS})(?:[^\w-]|$)"

_WORD: Final = re.compile(rf"(?<![\w.'\u2019&-])(?:{_LETTERS})(?![\w-])")


def miscased_acronyms(
    document: Document, context: Context, *, allowed: Collection[str] = (), rarest: float = 2.2
) -> Iterator[Match]:
    """Yield such words, to be replaced by capitals; `rarest` is the least Zipf frequency of a sure acronym."""
    vocabulary = context.lexicons.vocabulary
    for found in _WORD.finditer(document.prose):
        word = found.group()
        if word in allowed or vocabulary.is_listed(word.lower()) or vocabulary.in_dictionary(word):
            continue
        in_capitals = _in_capitals(context, word)
        if vocabulary.zipf(word) >= rarest or in_capitals in document.distinct_words:
            yield Match(Span(*found.span()), (Suggestion(in_capitals, "rule"),))


def _in_capitals(context: Context, word: str) -> str:
    """Return the word in capitals; a plural keeps its small ending."""
    in_dictionary = context.lexicons.vocabulary.in_dictionary
    if word.endswith("s") and not in_dictionary(word.upper()) and in_dictionary(word[:-1].upper()):
        return word[:-1].upper() + "s"
    return word.upper()
