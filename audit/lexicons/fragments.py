"""Whether a word is a piece of one that a blank or a line's end tore apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from audit.lexicons.formation import PREFIXES
from audit.lexicons.joins import FUNCTION_WORDS
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.surroundings import surroundings, word_ending_at
from audit.lexicons.vocabulary import fold
from audit.model.span import Span

# Zipf frequency of a whole below which two pieces rather are two words.
_RAREST_WHOLE: Final = 2.5
_LEAST_LETTERS: Final = 5

# A possessive ending stays outside the span: "reta iler's".
_PIECE_AFTER = re.compile(r" ([^\W\d_]+)(?=['\u2019]s\b|(?![\w'\u2019-]))")


@dataclass(frozen=True, slots=True)
class Torn:
    """Two neighbouring pieces, and the word they make."""

    span: Span
    first: str
    second: str
    whole: str


def torn_at(prose: str, span: Span, lexicons: Lexicons) -> Iterator[Torn]:
    """Yield the words that the unlisted word at `span` makes with its neighbours where it is likelier a piece."""
    piece = span.of(prose)
    before = word_ending_at(prose, span.start - 1) if prose[span.start - 1 : span.start] == " " else ""
    if before.isalpha():
        yield from _mended(prose, Span(span.start - 1 - len(before), span.end), before, piece, lexicons)
    after = _PIECE_AFTER.match(prose, span.end)
    if after:
        yield from _mended(prose, Span(span.start, after.end()), piece, after.group(1), lexicons)


def _mended(prose: str, span: Span, first: str, second: str, lexicons: Lexicons) -> Iterator[Torn]:
    vocabulary = lexicons.vocabulary
    pieces = (first.lower(), second)
    whole = first.lower() + second
    if len(whole) < _LEAST_LETTERS or not second.islower() or not vocabulary.in_dictionary(whole):
        return
    strange = [piece for piece in pieces if not vocabulary.is_listed(piece)]
    if lexicons.bigrams.count(*pieces) or (pieces[0] in PREFIXES and second not in strange):
        return
    frequency = vocabulary.zipf(whole)
    torn = Torn(span, first, second, whole)
    if frequency < _RAREST_WHOLE or frequency <= max(map(vocabulary.zipf, strange), default=frequency):
        return
    # "bac on his knees": a word that stands everywhere is seldom a piece.
    if FUNCTION_WORDS.isdisjoint(pieces) or _fits(prose, torn, lexicons):
        yield torn


def _fits(prose: str, torn: Torn, lexicons: Lexicons) -> bool:
    """Tell whether the words around go better with the whole than with its pieces."""
    place = surroundings(prose, torn.span.start, torn.span.end)
    before, after, count = fold(place.before), fold(place.after), lexicons.bigrams.count
    as_whole = count(before, torn.whole) + count(torn.whole, after)
    return as_whole > count(before, torn.first.lower()) + count(torn.second, after)
