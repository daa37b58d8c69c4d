"""Find brackets that open and never close, or close without having opened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[()\[\]]"

_BRACKET: Final = re.compile(r"[()\[\]]")
_PAIRS: Final = {")": "(", "]": "["}
_CLOSING: Final = {"(": ")", "[": "]"}
# "a)", "12)", "iv)" at the start of an item; ":-)", ";)".
_ENUMERATOR: Final = re.compile(r"(?:^|[\s;,.:\u2022])(?:[A-Za-z]|\d{1,3}|[ivx]{2,5})\Z")
_FACE: Final = re.compile(r"[:;]-?\Z")
# An abbreviation in capitals, a range of years, a number: what a bracket holds when it holds one word.
_SHORT: Final = re.compile(
    r"[(\[](?:[A-Z][A-Z&-]{1,9}s?(?:\s[A-Z]\w*)*|\d{4}[\u2013-]\d{2,4}|\d{1,4})(?=[\s,.;:!?\"'\u201d\u2019])"
)
# A name goes on with small joining words only.
_NAME: Final = re.compile(
    r"[(\[][A-Z][\w&'-]+(?:\s[A-Z\d][\w&'-]*)*(?=\s(?!(?:of|the|and|in|for|at|on|to|from|by|with|or|who|which|as)\s)[a-z])"
)
# Up to a mark that parts clauses, a dash or the end of the sentence.
_INSIDE: Final = re.compile(
    r"[(\[](?:[^\s()\[\]]+\s){0,24}?[^\s()\[\]]*?"
    r"(?=[,;:!?](?:\s|\Z)|\.[\"\u201d]?(?:\s+[\"\u201c]?[A-Z]|\Z)|\s[\u2013\u2014-]+\s(?!Ed\.)|\Z)"
)


@dataclass(frozen=True, slots=True)
class _Bracket:
    mark: str
    offset: int


def unbalanced_brackets(document: Document, context: Context) -> Iterator[Match]:
    """Yield what a bracket left open seems to hold, with the same closed behind it; of a lone closing one, the mark."""
    prose = document.prose
    for bracket in _lone(_brackets(prose)):
        if bracket.mark in _PAIRS:
            if not _ENUMERATOR.search(prose[max(0, bracket.offset - 6) : bracket.offset]):
                yield Match(Span(bracket.offset, bracket.offset + 1))
            continue
        end = _end_of_inside(prose, bracket.offset, document.block_at(bracket.offset).span.end)
        text = prose[bracket.offset : end]
        suggestions = (Suggestion(text + _CLOSING[bracket.mark], "rule"),) if len(text) > 2 else ()
        yield Match(Span(bracket.offset, end), suggestions)


def _brackets(prose: str) -> list[_Bracket]:
    return [
        _Bracket(found.group(), found.start())
        for found in _BRACKET.finditer(prose)
        if not _FACE.search(prose[max(0, found.start() - 2) : found.start()])
    ]


def _lone(brackets: Sequence[_Bracket]) -> list[_Bracket]:
    """Return the brackets without a partner, in reading order; those of the other kind in between do not matter."""
    open_ones: dict[str, list[_Bracket]] = {"(": [], "[": []}
    lone = []
    for bracket in brackets:
        if bracket.mark in open_ones:
            open_ones[bracket.mark].append(bracket)
        elif open_ones[_PAIRS[bracket.mark]]:
            open_ones[_PAIRS[bracket.mark]].pop()
        else:
            lone.append(bracket)
    return sorted([*lone, *open_ones["("], *open_ones["["]], key=lambda bracket: bracket.offset)


def _end_of_inside(prose: str, start: int, limit: int) -> int:
    guesses = (pattern.match(prose, start, limit) for pattern in (_SHORT, _NAME, _INSIDE))
    return next((guess.end() for guess in guesses if guess), start + 1)
