"""Find character references of HTML that nobody decoded: "&quot;", "&#39;", "&nbsp;"."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});"

_REFERENCE: Final = re.compile(r"(?:&(?:amp;)*(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});)+")
_TAIL: Final = re.compile(rf"(?:[\w'\u2019]|{_REFERENCE.pattern})*")
_HEAD: Final = re.compile(r"[\w'\u2019]+\Z")
_LONGEST_WORD: Final = 60


def leftover_entities(document: Document, context: Context) -> Iterator[Match]:
    """Yield the word with its references, to be replaced by the word with the characters they stand for."""
    prose, end = document.prose, 0
    for found in _REFERENCE.finditer(prose):
        if found.start() < end or _decoded(found.group()) == found.group():
            continue
        head = _HEAD.search(prose[max(end, found.start() - _LONGEST_WORD) : found.start()])
        tail = _TAIL.match(prose, found.end())
        assert tail
        span = Span(found.start() - (len(head.group()) if head else 0), tail.end())
        end = span.end
        yield Match(span, (Suggestion(_decoded(span.of(prose)), "rule"),))


def _decoded(text: str) -> str:
    # Copy that was encoded twice reads "&amp;quot;".
    return unescape(unescape(text)).replace("\N{NO-BREAK SPACE}", " ")
