"""Dates as articles write them: "Friday, 3 May 2024", "May 3rd"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from audit.model.span import Span

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH: Final = "|".join(MONTHS)
_ORDINAL: Final = "(?:st|nd|rd|th)?"
_DATE: Final = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?)?"
    rf"(?:(?P<day>\d\d?){_ORDINAL}(?: of)? (?P<month>{_MONTH})\b"
    rf"|(?P<month_first>{_MONTH}) (?P<day_last>\d\d?){_ORDINAL}\b(?![:.,]\d))"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
# Before it Russia, Ukraine and Greece counted otherwise.
_FIRST_YEAR: Final = 1924


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in the prose; `month` and `day` as numbers, the day as written; `year` 0 and `weekday` "" if not given."""

    span: Span
    day: int
    month: int
    year: int
    weekday: str

    def in_year(self, year: int) -> date | None:
        """Return the day of the calendar, or None where that year has none such."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def dates_in(prose: str) -> Iterator[WrittenDate]:
    """Yield the dates with a day and a month, in reading order; those of years with another calendar left out."""
    for found in _DATE.finditer(prose):
        year = int(found["year"] or 0)
        if not year or year >= _FIRST_YEAR:
            month = MONTHS.index(found["month"] or found["month_first"]) + 1
            day = int(found["day"] or found["day_last"])
            yield WrittenDate(Span(*found.span()), day, month, year, found["weekday"] or "")
