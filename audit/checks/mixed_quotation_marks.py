"""Find straight and curly quotation marks in one article."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = "[“”]"

# Behind a figure a straight mark may stand for inches.
_STRAIGHT: Final = re.compile(r'(?<!\d)"')
_CURLY: Final = re.compile("[“”]")
# With it “ closes, and all is another rule's.
_GERMAN: Final = "„"
# Marks of one kind inside those of the other: \N{LEFT DOUBLE QUOTATION MARK}they call it the "pit".
_NESTED: Final = re.compile(
    r"“[^“”\"\n]*(?<!\S)\"[^“”\"\n]*\"[^“”\n]*”" r"|(?<!\S)\"(?=\w)[^“”\"\n]*“[^“”\"\n]*”[^“”\"\n]*\""
)
_OPENS: Final = re.compile(r"(?:^|[\s(\[/\N{EN DASH}\N{EM DASH}-])\Z")


def mixed_quotation_marks(document: Document, context: Context, *, most_related: int = 20) -> Iterator[Match]:
    """Yield the marks of the rarer form, of two as frequent the straight ones; the other is the suggestion.

    Apostrophes do not count. `most_related` bounds how many marks of the form to keep are named.
    """
    prose = document.prose
    straight = [Span(*found.span()) for found in _STRAIGHT.finditer(prose)]
    curly = [Span(*found.span()) for found in _CURLY.finditer(prose)]
    if not straight or not curly or _GERMAN in prose or _NESTED.search(prose):
        return
    few, many = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
    evidence = (f"This article has {len(many)} of the other form.",)
    related = tuple(Reference("", span) for span in many[:most_related])
    for span in few:
        yield Match(span, (Suggestion(_other(prose, span), "article"),), evidence=evidence, related=related)


def _other(prose: str, span: Span) -> str:
    """Return the curly form of a straight mark, and the straight one of a curly mark."""
    if span.of(prose) != '"':
        return '"'
    return "“" if _OPENS.search(prose[max(0, span.start - 1) : span.start]) else "”"
