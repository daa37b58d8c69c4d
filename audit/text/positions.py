"""From offsets in readable prose back to offsets in the file it was read from."""

from bisect import bisect_right
from dataclasses import dataclass

from audit.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose copied from the file; `raw_length` differs from `length` where an entity was decoded."""

    prose_start: int
    raw_start: int
    length: int
    raw_length: int


@dataclass(frozen=True, slots=True)
class Positions:
    """The pieces of a document's prose in order; none at all means that prose and file are the same text."""

    pieces: tuple[Piece, ...] = ()

    def to_text(self, span: Span) -> Span:
        """Return the span of the file's text that shows as `span` of the prose, code points in both."""
        if not self.pieces:
            return span
        start = self._raw(span.start, at_end=False)
        if span.start == span.end:
            return Span(start, start)
        return Span(start, max(start, self._raw(span.end, at_end=True)))

    def _raw(self, offset: int, *, at_end: bool) -> int:
        probe = offset - 1 if at_end else offset
        index = max(0, bisect_right(self.pieces, probe, key=lambda piece: piece.prose_start) - 1)
        piece = self.pieces[index]
        inside = offset - piece.prose_start
        if piece.length == piece.raw_length:
            return piece.raw_start + min(inside, piece.length)
        return piece.raw_start + (piece.raw_length if at_end else 0)
