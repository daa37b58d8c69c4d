"""Find figures with "thousand" as a word, which English writes in figures alone: 4 thousand, 3 thousand 200."""

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_THOUSAND: Final = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{1,3}|,\d{1,2})?)[ \N{NO-BREAK SPACE}-]thousands?\b"
    r"(?: (?P<rest>\d{1,3})(?![\d.,]*\d|%))?"
    r"(?! (?:million|billion|of)\b)"
    # "2 thousand five hundred" goes on.
    r"(?! (?:and )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty)\b))"
)


def worded_thousands(document: Document, context: Context) -> Iterator[Match]:
    """Yield the number and the word, to be replaced by the number in full: 4,000, 1,500."""
    for found in _THOUSAND.finditer(document.prose):
        number = Decimal(found["number"].replace(",", ".")) * 1000 + int(found["rest"] or 0)
        yield Match(Span(*found.span()), (Suggestion(f"{int(number):,}", "rule"),))


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return the words one of which must occur."""
    return ("thousand", "thousands")
