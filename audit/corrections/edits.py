"""Edits: stretches of a file's text and what is to stand there instead."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import pairwise, takewhile

from audit.model.span import Span
from audit.text.document import Document
from audit.text.lines import ANY_END
from audit.text.positions import Piece


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a file's text, in code points, and what is written there instead; the empty text deletes."""

    span: Span
    replacement: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with every edit put in, in whatever order they are given.

    Raises ValueError where two of them claim the same words or one reaches beyond the text.
    """
    parts, end = [], 0
    for edit in sorted(edits):
        if edit.span.start < end or edit.span.end > len(text):
            raise ValueError(f"an edit that overlaps another or reaches beyond the text: {edit}")
        parts += [text[end : edit.span.start], edit.replacement]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def edit_of(document: Document, span: Span, replacement: str) -> Edit | None:
    """Return the edit of the file that replaces a span of the prose.

    Where markup stands inside the span, the letters that change are replaced alone ("<b>Pru</b>gozhin" keeps its
    tags); None where the markup stands among these. `replacement` is written as in the file: "&amp;" in HTML.
    """
    if not _holds_markup(document, span):
        return Edit(document.positions.to_text(span), _with_line_ends(replacement, document.text))
    old, new = span.of(document.prose), unescape(replacement) if document.is_html else replacement
    same = _shared(old, new)
    same_after = _shared(old[same:][::-1], new[same:][::-1])
    changed = Span(span.start + same, span.end - same_after)
    if _holds_markup(document, changed):
        return None
    written = new[same : len(new) - same_after]
    written = escape(written, quote=False) if document.is_html else written
    return Edit(document.positions.to_text(changed), _with_line_ends(written, document.text))


def _holds_markup(document: Document, span: Span) -> bool:
    """Tell whether the file has something inside a span of the prose that its reader does not see."""
    pieces = document.positions.pieces_in(span)
    return (
        any(document.text[one.raw_end : other.raw_start].strip() for one, other in pairwise(pieces))
        or _reaches_over_paragraphs(pieces, span)
        or (not document.is_html and any(_is_escaped(piece, document.text) for piece in pieces))
    )


def _reaches_over_paragraphs(pieces: Sequence[Piece], span: Span) -> bool:
    """Tell whether a span holds the line feed between two paragraphs, for which the file has tags or blank lines."""
    ends = ((piece.prose_start, piece.prose_start + piece.length) for piece in pieces)
    return bool(pieces) and sum(min(end, span.end) - max(start, span.start) for start, end in ends) < len(span)


def _is_escaped(piece: Piece, text: str) -> bool:
    """Tell whether a piece is written otherwise than it shows, as "\\*" is in Markdown; blanks do not count."""
    return piece.length != piece.raw_length and bool(text[piece.raw_start : piece.raw_end].strip())


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _with_line_ends(replacement: str, text: str) -> str:
    """Return what is written with line ends as the file has them."""
    if "\n" not in replacement and "\r" not in replacement:
        return replacement
    end = ANY_END.search(text)
    return re.sub(ANY_END, end.group(), replacement) if end else replacement
