"""Collects the layout of a file with markup, piece by piece."""

import re
from dataclasses import dataclass, field, replace

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.comments import Comment, is_addressed
from audit.text.layout import Layout
from audit.text.positions import Piece, Positions

# Blanks that a browser shows as one; single spaces pass as they are.
_BLANKS = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


@dataclass(slots=True)
class LayoutBuilder:
    """Collects prose paragraph by paragraph, remembering where in the file each stretch stands.

    Paragraphs are joined by a line feed; blank ones leave no trace.
    """

    _parts: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _blocks: list[Region] = field(default_factory=list)
    _marked: list[Region] = field(default_factory=list)
    _comments: list[Comment] = field(default_factory=list)
    _length: int = 0
    _block_parts: list[str] = field(default_factory=list)
    _block_pieces: list[Piece] = field(default_factory=list)
    _block_length: int = 0
    _after_blank: bool = True

    def write(self, text: str, raw_start: int) -> None:
        """Add text that stands in the file letter for letter, its blanks collapsed."""
        done = 0
        for blanks in _BLANKS.finditer(text):
            self._copy(text[done : blanks.start()], raw_start + done)
            self._copy(" ", raw_start + blanks.start(), len(blanks.group()))
            done = blanks.end()
        self._copy(text[done:], raw_start + done)

    def write_exactly(self, text: str, raw_start: int, raw_length: int | None = None) -> None:
        """Add text with its blanks kept; `raw_length` code points of the file show as it, by default as many."""
        if text:
            self._add(text, raw_start, len(text) if raw_length is None else raw_length)
            self._after_blank = False

    def end_block(self, scope: Scope) -> None:
        """Close the paragraph under way, if there is one."""
        self._drop_last_blank()
        content = "".join(self._block_parts)
        if content and not content.isspace():
            start = self._begin_block()
            self._parts.append(content)
            self._pieces += self._block_pieces
            self._length = start + len(content)
            lead = len(content) - len(content.lstrip())
            self._blocks.append(Region(Span(start + lead, start + len(content.rstrip())), scope))
        self._block_parts, self._block_pieces, self._block_length, self._after_blank = [], [], 0, True

    def place(self) -> int:
        """Return where in the prose the next letter goes."""
        return self._length + (1 if self._blocks else 0) + self._block_length

    def mark(self, start: int, scope: Scope) -> None:
        """Give a scope to the prose from `start`, an earlier `place`, up to here."""
        if start < self.place():
            self._marked.append(Region(Span(start, self.place()), scope))

    def note(self, comment: str, raw_start: int) -> None:
        """Keep a comment of the markup, given without its brackets, if it speaks to the auditor."""
        if is_addressed(comment):
            inside = any(part and not part.isspace() for part in self._block_parts)
            self._comments.append(Comment(comment, raw_start, len(self._blocks), inside))

    def append(self, layout: Layout) -> None:
        """Add the paragraphs of another layout of the same file."""
        first = len(self._blocks)
        self._comments += [replace(comment, block=first + comment.block) for comment in layout.comments]
        pieces = iter(layout.positions.pieces)
        piece = next(pieces, None)
        for block in layout.blocks:
            while piece and piece.prose_start < block.span.end:
                content = layout.prose[piece.prose_start : piece.prose_start + piece.length]
                self.write_exactly(content, piece.raw_start, piece.raw_length)
                piece = next(pieces, None)
            self.end_block(block.scope)

    def layout(self, *, title: str = "") -> Layout:
        """Return all that was collected."""
        prose = "".join(self._parts)
        marked = (
            Region(Span(region.span.start, min(region.span.end, len(prose))), region.scope)
            for region in self._marked
            if region.span.start < len(prose)
        )
        # A file without prose still must not look like plain text, whose positions are its own.
        pieces = tuple(self._pieces) or (Piece(0, 0, 0, 0),)
        return Layout(
            prose, tuple(self._blocks), tuple(sorted(marked)), Positions(pieces), title, tuple(self._comments)
        )

    def _drop_last_blank(self) -> None:
        """Take back the one blank that collapsed blanks left at the end; a browser does not show it."""
        if not self._after_blank or not self._block_parts:
            return
        self._block_parts[-1] = self._block_parts[-1][:-1]
        last = self._block_pieces.pop()
        if last.length > 1:
            self._block_pieces.append(Piece(last.prose_start, last.raw_start, last.length - 1, last.length - 1))

    def _begin_block(self) -> int:
        if not self._blocks:
            return 0
        self._parts.append("\n")
        return self._length + 1

    def _copy(self, text: str, raw_start: int, raw_length: int | None = None) -> None:
        if self._after_blank and text.startswith(" "):
            text, raw_start, raw_length = text[1:], raw_start + 1, None
        if text:
            self._add(text, raw_start, len(text) if raw_length is None else raw_length)
            self._after_blank = text.endswith(" ")

    def _add(self, text: str, raw_start: int, raw_length: int) -> None:
        start, length = self.place(), len(text)
        last = self._block_pieces[-1] if self._block_pieces else None
        if (
            last
            and length == raw_length
            and last.length == last.raw_length
            and last.raw_start + last.length == raw_start
        ):
            self._block_pieces[-1] = Piece(last.prose_start, last.raw_start, last.length + length, last.length + length)
        else:
            self._block_pieces.append(Piece(start, raw_start, length, raw_length))
        self._block_parts.append(text)
        self._block_length += length
