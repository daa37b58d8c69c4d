"""Lines of a text, and places in them as other programs count."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# What ends a line for a reader; programs that compare files, as git does, know the line feed alone.
ANY_END = re.compile(r"\r\n|\r|\n")
LINE_FEED = re.compile(r"\n")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column, both from 1; who makes it says in what unit the column counts."""

    line: int
    column: int


class Lines:
    """The lines of one text; offsets are code points, a byte order mark is no part of the text."""

    def __init__(self, text: str, end: re.Pattern[str] = ANY_END) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in end.finditer(text))]

    def place(self, offset: int) -> Place:
        """Return where an offset is, its column in code points."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def place_in_bytes(self, offset: int) -> Place:
        """Return where an offset is, its column in bytes of UTF-8."""
        place = self.place(offset)
        before = self._text[offset - place.column + 1 : offset]
        return Place(place.line, len(before.encode("utf-8", "surrogatepass")) + 1)
