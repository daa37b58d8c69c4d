"""Find dates that no calendar has: 31 June, 29 February 2023."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.text.context import Context
from audit.text.dates import dates_in
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:29|3\d)(?:st|nd|rd|th)?(?: of)? [FAJSN]|(?:y|l|e|r) (?:29|3\d)"

# "Of 31 June weddings" tells of no day.
_BEFORE_A_DAY: Final = re.compile(r"(?i)\b(?:on|since|until|till|by|before|after)\s(?:the\s)?\Z")
_REACH: Final = 12
# No month has more days; what is greater is a number of things.
_MOST: Final = 39
_LEAP_YEAR: Final = 2000


def impossible_dates(document: Document, context: Context) -> Iterator[Match]:
    """Yield the dates that do not exist, without a suggestion; 29 February only where the year is given."""
    for written in dates_in(document.prose):
        start = written.span.start
        sure = written.year or written.weekday or _BEFORE_A_DAY.search(document.prose[max(0, start - _REACH) : start])
        if sure and 0 < written.day <= _MOST and written.in_year(written.year or _LEAP_YEAR) is None:
            yield Match(written.span)
