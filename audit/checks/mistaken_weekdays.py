"""Find weekdays on which the date beside them does not fall: Friday, 4 May 2024."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.dates import WEEKDAYS, WrittenDate, dates_in
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"day,? (?:the )?(?:\d|[A-Z]\w+ \d)"

# What stands around the date of a dateline: "BERGEN, March 3, 2024 (Agency) - ".
_BEFORE_DATELINE: Final = re.compile(r"(?:^|\n)(?:[^\W\d_a-z][^\n.!?]{0,60}[,(] ?)?\Z")
_AFTER_DATELINE: Final = re.compile(r"\)?(?:,? ?\([^)\n]{1,60}\))? ?[-\u2013\u2014] ")
_LONGEST_BEFORE: Final = 70


def mistaken_weekdays(document: Document, context: Context, *, most_days: int = 100) -> Iterator[Match]:
    """Yield the weekdays that are wrong for their date; the right one is the suggestion.

    A date without a year is taken for the nearest to the date of the article, if that is known or stands in a dateline
    with its year, and no more than `most_days` away.
    """
    published = _published(document)
    for written in dates_in(document.prose):
        if written.weekday:
            day = _day_of(written, published, timedelta(days=most_days))
            right = WEEKDAYS[day.weekday()] if day else written.weekday
            if day and right != written.weekday:
                span = Span(written.span.start, written.span.start + len(written.weekday))
                evidence = (f"{day.day} {day:%B} {day.year} is a {right}.",)
                yield Match(span, (Suggestion(right, "rule"),), evidence=evidence)


def _published(document: Document) -> date | None:
    try:
        return date.fromisoformat(document.date[:10])
    except ValueError:
        datelines = (one.in_year(one.year) for one in dates_in(document.prose) if _is_of_dateline(one, document.prose))
        return next(datelines, None)


def _is_of_dateline(written: WrittenDate, prose: str) -> bool:
    before = prose[max(0, written.span.start - _LONGEST_BEFORE) : written.span.start]
    return bool(written.year and _AFTER_DATELINE.match(prose, written.span.end) and _BEFORE_DATELINE.search(before))


def _day_of(written: WrittenDate, published: date | None, most: timedelta) -> date | None:
    if written.year:
        return written.in_year(written.year)
    if published is None:
        return None
    days = [written.in_year(published.year + years) for years in (-1, 0, 1)]
    near = [day for day in days if day and abs(day - published) <= most]
    return min(near, key=lambda day: abs(day - published), default=None)
