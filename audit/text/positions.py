"""From offsets in readable prose back to offsets in the file it was read from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from audit.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose copied from the file; `raw_length` differs from `length` where an entity was decoded."""

    prose_start: int
    raw_start: int
    length: int
    raw_length: int

    @property
    def raw_end(self) -> int:
        return self.raw_start + self.raw_length

    def shown(self, offset: int, *, at_end: bool) -> int:
        """Return where an offset of the file lies in the prose; what was decoded is never divided."""
        inside = min(max(0, offset - self.raw_start), self.raw_length)
        if self.length == self.raw_length:
            return self.prose_start + inside
        return self.prose_start + (self.length if at_end else 0)


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

    def to_prose(self, span: Span) -> Span:
        """Return the span of the prose that shows what `span` of the file's text holds; the way back of `to_text`."""
        if not self.pieces:
            return span
        inside = [piece for piece in self.pieces if piece.raw_start < span.end and span.start < piece.raw_end]
        if not inside:
            before = (piece.prose_start + piece.length for piece in self.pieces if piece.raw_end <= span.start)
            start = max(before, default=0)
            return Span(start, start)
        first, last = inside[0], inside[-1]
        return Span(first.shown(span.start, at_end=False), last.shown(span.end, at_end=True))

    def pieces_in(self, span: Span) -> tuple[Piece, ...]:
        """Return the pieces that a span of the prose shares letters with, in order."""
        first = max(0, bisect_right(self.pieces, span.start, key=lambda piece: piece.prose_start) - 1)
        last = bisect_left(self.pieces, span.end, key=lambda piece: piece.prose_start)
        return tuple(piece for piece in self.pieces[first:last] if piece.prose_start + piece.length > span.start)

    def _raw(self, offset: int, *, at_end: bool) -> int:
        probe = offset - 1 if at_end else offset
        index = max(0, bisect_right(self.pieces, probe, key=lambda piece: piece.prose_start) - 1)
        piece = self.pieces[index]
        inside = offset - piece.prose_start
        if piece.length == piece.raw_length:
            return piece.raw_start + min(inside, piece.length)
        return piece.raw_start + (piece.raw_length if at_end else 0)
