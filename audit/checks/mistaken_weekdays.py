"""Find weekdays on which the date beside them does not fall: Friday, 4 May 2024."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.dates import MONTHS, WEEKDAYS, WrittenDate, dates_in
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"day,? (?:the )?(?:\d|[A-Z]\w+ \d)"

# What stands around the date of a dateline: "BERGEN, March 3, 2024 (Agency) - ".
_BEFORE_DATELINE: Final = re.compile(r"(?:^|\n)(?:[^\W\d_a-z][^\n.!?]{0,60}[,(] ?)?\Z")
_AFTER_DATELINE: Final = re.compile(r"\)?(?:,? ?\([^)\n]{1,60}\))? ?[-\u2013\u2014] ")
_LONGEST_BEFORE: Final = 70
_ANY_YEAR: Final = 2024
_FEBRUARY: Final = 2


def mistaken_weekdays(document: Document, context: Context, *, most_days: int = 100) -> Iterator[Match]:
    """Yield the weekdays that are wrong for their date; the right one is the suggestion.

    A date without a year is taken for the nearest to the date of the article, if that is known or stands in a dateline
    with its year, and no more than `most_days` away. Where that is not known either, dates no more than `most_days`
    apart are held against one another, and those count as right that most of them bear out, else the first.
    """
    published = _published(document)
    dates = [written for written in dates_in(document.prose) if written.weekday]
    if not published:
        yield from _contradicting([one for one in dates if not one.year], most_days)
    for written in dates:
        day = _day_of(written, published, timedelta(days=most_days))
        if day and (right := WEEKDAYS[day.weekday()]) != written.weekday:
            yield _match(written, right, f"{day.day} {day:%B} {day.year} is a {right}.")


def _contradicting(dates: Sequence[WrittenDate], most_days: int) -> Iterator[Match]:
    """Yield those that cannot lie in one year with the others; dates before and after a leap day are not compared."""
    for half in (False, True):
        shifts = {one: shift for one in dates if (one.month > _FEBRUARY) == half and (shift := _shift(one)) is not None}
        if not shifts:
            continue
        usual = Counter(shifts.values()).most_common(1)[0][0]
        witness = next(one for one, shift in shifts.items() if shift == usual)
        for written, shift in shifts.items():
            if shift != usual and abs(_ordinal(written) - _ordinal(witness)) <= most_days:
                right = WEEKDAYS[(_ordinal(written) + usual) % 7]
                named = f"{witness.weekday}, {witness.day} {MONTHS[witness.month - 1]}"
                day = f"{written.day} {MONTHS[written.month - 1]}"
                yield _match(written, right, f"If {named}, is right, {day} of that year is a {right}.")


def _shift(written: WrittenDate) -> int | None:
    """Return how far weekdays lie from the count of days, as the date would have it, or None of no day of a year."""
    return (WEEKDAYS.index(written.weekday) - _ordinal(written)) % 7 if written.in_year(_ANY_YEAR) else None


def _ordinal(written: WrittenDate) -> int:
    return date(_ANY_YEAR, written.month, written.day).toordinal()


def _match(written: WrittenDate, right: str, evidence: str) -> Match:
    span = Span(written.span.start, written.span.start + len(written.weekday))
    return Match(span, (Suggestion(right, "rule"),), evidence=(evidence,))


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
