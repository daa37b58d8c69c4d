"""The paragraphs of a document as an engine is asked about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from audit.lexicons.lexicons import Lexicons
from audit.lexicons.varieties import BRITISH, side_of, words_of_a_side
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.sentences import sentences_in
from audit.text.words import distinct_and_running

# Code points above which a paragraph is cut between sentences.
_LONGEST = 8_000
_ASKED: Final = frozenset({Scope.HEADLINE, Scope.BODY, Scope.QUOTATION, Scope.CAPTION})
_LANGUAGES: Final = {"US": "en-US", "GB": "en-GB", "CA": "en-CA", "AU": "en-AU"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or some sentences of a long one: where it starts in the prose, and its text."""

    start: int
    text: str


def pieces_of(prose: str, blocks: Sequence[Region]) -> Iterator[Piece]:
    """Yield in reading order what an engine is asked about."""
    for block in blocks:
        if block.scope in _ASKED:
            for span in _cut(prose, block.span):
                text = span.of(prose)
                if any(map(str.isalpha, text)):
                    yield Piece(span.start, text)


def language_of(prose: str, variety: str, lexicons: Lexicons) -> str:
    """Return the language to ask in, "en-GB": of the variety that a run wants, else of that in which most is spelt."""
    if variety:
        return _LANGUAGES[variety]
    words = words_of_a_side(distinct_and_running(prose).distinct, lexicons)
    british = sum(side_of(word, lexicons)[0] == BRITISH for word in words)
    return _LANGUAGES["GB" if 2 * british > len(words) else "US"]


def _cut(prose: str, span: Span) -> Iterator[Span]:
    if len(span) <= _LONGEST:
        yield span
        return
    start = end = span.start
    for sentence in sentences_in(prose, span):
        if sentence.end - start > _LONGEST and end > start:
            yield Span(start, end)
            start = sentence.start
        end = sentence.end
    yield Span(start, span.end)
