"""Web and e-mail addresses and the handles of social media."""

import re
from collections.abc import Iterator

from audit.model.span import Span

# Every repetition is bounded, so that a line of 20 MB without a blank costs no more than its length.
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"\u201c\u201d\u00ab\u00bb]{1,2000}", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w./@-])(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,8}/[^\s<>\"\u201c\u201d]{0,2000}")
_MAIL_OR_HANDLE = re.compile(r"(?<![\w.+-])(?:[\w.+-]{1,64})?@\w[\w-]{0,62}(?:\.[\w-]{1,63}){0,8}")
_TRAILING = ".,;:!?)]}'\u2019\u2026"


def addresses_in(prose: str) -> Iterator[Span]:
    """Yield addresses without the punctuation that follows them; those of one kind in reading order."""
    if "://" in prose or "www." in prose or "WWW." in prose:
        yield from _found(_WEB, prose)
    if "/" in prose:
        yield from _found(_BARE, prose)
    if "@" in prose:
        yield from _found(_MAIL_OR_HANDLE, prose)


def _found(expression: re.Pattern[str], prose: str) -> Iterator[Span]:
    for found in expression.finditer(prose):
        length = len(found.group().rstrip(_TRAILING))
        if length > 1:
            yield Span(found.start(), found.start() + length)
