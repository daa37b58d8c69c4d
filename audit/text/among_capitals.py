"""Whether words stand among capitals, as in a headline."""

from audit.model.span import Span
from audit.text.document import Document

_AROUND = 30  # code points on each side


def stands_in_capitals(document: Document, span: Span) -> bool:
    """Tell whether the words around a span are all capitals."""
    around = document.prose[max(0, span.start - _AROUND) : span.start] + document.prose[span.end : span.end + _AROUND]
    letters = [sign for sign in around if sign.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > len(letters) / 2
