"""Find acronyms of letters that are spoken one by one, written like words: "Wsj", "Fbi"."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.decided_places import places_of_form
from audit.text.context import Context
from audit.text.document import Document

# Without a vowel no English word is built; "Mrs" is too frequent a sight.
_LETTERS: Final = "[BCDFGHJKLNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,4}|M[bcdfghjklmnpqstvwxz][bcdfghjklmnpqrstvwxz]{1,3}"
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = rf"(?:^|[^\w.'-])(?:{_LETTERS})(?:[^\w-]|$)"

_WORD: Final = re.compile(rf"(?<![\w.'\u2019&-])(?:{_LETTERS})(?![\w-])")


# "the Cia" is the agency, "Cia Berg" a woman.
_ARTICLE: Final = re.compile(r"\bthe[ \u00a0]\Z", re.IGNORECASE)


def miscased_acronyms(
    document: Document,
    context: Context,
    *,
    allowed: Collection[str] = (),
    spelled_out: Collection[str] = (),
    rarest: float = 2.2,
) -> Iterator[Match]:
    """Yield such words, to be replaced by capitals; `rarest` is the least Zipf frequency of a sure acronym.

    Of words with a vowel, those that stand among `spelled_out`; one that is a name or a word too only where the article
    has it in capitals elsewhere, or "the" before it.
    """
    matches = [*_without_vowel(document, context, allowed, rarest)]
    for acronym in spelled_out:
        if acronym.lower() in document.folded_words and acronym.capitalize() not in allowed:
            matches += [Match(span, (Suggestion(acronym, "rule"),)) for span in _sure(document, context, acronym)]
    yield from sorted(matches, key=lambda match: match.span)


def anchors(options: Mapping[str, Any]) -> Collection[str]:
    """Return the acronyms with a vowel in small letters."""
    return [acronym.lower() for acronym in options.get("spelled_out", ())]


def _without_vowel(document: Document, context: Context, allowed: Collection[str], rarest: float) -> Iterator[Match]:
    vocabulary = context.lexicons.vocabulary
    for found in _WORD.finditer(document.prose):
        word = found.group()
        if word in allowed or vocabulary.is_listed(word.lower()) or vocabulary.in_dictionary(word):
            continue
        in_capitals = _in_capitals(context, word)
        if vocabulary.zipf(word) >= rarest or in_capitals in document.distinct_words:
            yield Match(Span(*found.span()), (Suggestion(in_capitals, "rule"),))


def _sure(document: Document, context: Context, acronym: str) -> Iterator[Span]:
    """Yield where the acronym written small is meant, and no name or word."""
    small = acronym.capitalize()
    is_other = context.gazetteer.is_standard(small.lower()) or context.lexicons.vocabulary.is_listed(small)
    for span in (place for place in places_of_form(small, document) if place.of(document.prose) == small):
        before = document.prose[max(0, span.start - 5) : span.start]
        if not is_other or acronym in document.distinct_words or _ARTICLE.search(before):
            yield span


def _in_capitals(context: Context, word: str) -> str:
    """Return the word in capitals; a plural keeps its small ending."""
    in_dictionary = context.lexicons.vocabulary.in_dictionary
    if word.endswith("s") and not in_dictionary(word.upper()) and in_dictionary(word[:-1].upper()):
        return word[:-1].upper() + "s"
    return word.upper()
