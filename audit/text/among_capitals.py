"""Whether words stand among capitals, as in a headline."""

from audit.model.span import Span
from audit.text.document import Document

_AROUND = 30  # code points on each side
# Letters of one side that tell by themselves: "on YouTube; YOUTUBE STAR WINS CUP".
_ENOUGH = 8


def stands_in_capitals(document: Document, span: Span) -> bool:
    """Tell whether the words around a span, or those on one side of it, are all capitals."""
    prose = document.prose
    before = [sign for sign in prose[max(0, span.start - _AROUND) : span.start] if sign.isalpha()]
    after = [sign for sign in prose[span.end : span.end + _AROUND] if sign.isalpha()]
    if any(len(side) >= _ENOUGH and all(map(str.isupper, side)) for side in (before, after)):
        return True
    letters = before + after
    return bool(letters) and sum(map(str.isupper, letters)) > len(letters) / 2
