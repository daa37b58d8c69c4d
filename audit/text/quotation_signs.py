"""Which quotation marks of a paragraph open and which close."""

import re
from typing import Final

from audit.model.span import Span

_MARK: Final = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_OPENS: Final = re.compile(r"(?<![^\s(\[\u2013\u2014/'\u2018-])[\"\u201c](?![\s.,;:!?)])")
_CLOSES: Final = re.compile(r"(?<=[^\s\d(\[\u2013\u2014/'\u2018-])[\"\u201d](?=[\s.,;:!?)\]]|\Z)")
# What is left of a mark read in the wrong encoding, or written as HTML or by commas.
_GARBLED: Final = re.compile("\u00e2\u20ac|&\\w+;|&#\\d+;|(?<!\\S),,(?=\\w)")


def signs_in(prose: str, paragraph: Span) -> dict[int, int] | None:
    """Return 1 for each double mark that opens and -1 for one that closes, by offset, or None if one may do either."""
    text = paragraph.of(prose)
    signs = {}
    for found in _MARK.finditer(text):
        opens, closes = _OPENS.match(text, found.start()), _CLOSES.match(text, found.start())
        if bool(opens) == bool(closes):
            return None
        signs[paragraph.start + found.start()] = 1 if opens else -1
    return None if _GARBLED.search(text) else signs
