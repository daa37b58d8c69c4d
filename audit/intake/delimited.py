"""Tables of CSV and TSV, one row at a time."""

import codecs
import csv
import io
import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from audit.intake.headers import columns_in
from audit.intake.sources import Source, Wishes
from audit.model.report import Failure, Origin
from audit.text.columns import Columns
from audit.text.inputs import too_large
from audit.text.manuscript import Manuscript
from audit.text.records import is_cut, manuscript_of

_DELIMITERS = ",;\t|"
# A row holds more than its text: other columns, and quotation marks written twice.
_ROW_TO_TEXT = 4
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOTICE = "not UTF-8; read as Windows-1252"


def rows_in(source: Source, wishes: Wishes) -> Iterator[Manuscript | Failure]:
    """Yield the articles of a table whose first line names its columns, each with the line it begins in."""
    limit = wishes.max_size * _ROW_TO_TEXT
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    lines = _Lines(_decoded(source.stream, limit), limit)
    try:
        header = next(lines, "").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
        delimiter = "\t" if ".tsv" in os.path.basename(source.name).lower() else _delimiter(header)
        names = next(csv.reader([header], delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        yield Failure(source.name, f"its first line is to name the columns, but cannot be read: {error}")
        return
    if not header.strip():
        yield Failure(source.name, "holds no line with the names of columns")
        return
    columns = columns_in(names, source.name, wishes.columns)
    if isinstance(columns, Failure):
        yield columns
    else:
        yield from _articles(lines, _Table(source.name, names, delimiter, columns, wishes.max_size))


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    names: list[str]
    delimiter: str
    columns: Columns
    max_size: int

    def row(self, lines: Iterator[str]) -> list[str] | None:
        """Return the next row, or None after the last one. Raises csv.Error."""
        return next(csv.reader(lines, delimiter=self.delimiter, strict=True), None)


@dataclass(slots=True)
class _Line:
    """A line, or why there is none that could be read: `too_long`."""

    text: str
    too_long: bool = False
    notice: str = ""


@dataclass(frozen=True, slots=True)
class _Broken:
    """Where something begins that is no row."""

    line: int
    is_too_long: bool


class _Lines(Iterator[str]):
    """Lines that can be taken back as far as the row under way began; more than `limit` code points are no row."""

    def __init__(self, lines: Iterator[_Line], limit: int) -> None:
        self.number = 0
        self.taken: list[_Line] = []
        self._lines = lines
        self._limit = limit
        self._size = 0
        self._again: deque[_Line] = deque()

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.number += 1
        self.taken.append(line)
        self._size += len(line.text)
        if line.too_long or self._size > self._limit:
            raise csv.Error("longer than any row")
        return line.text

    def begin(self) -> None:
        """Let go of the lines of the last row."""
        self.taken, self._size = [], 0

    def take_back(self) -> None:
        """Take back all lines of this row but the first."""
        again = self.taken[1:]
        self._again.extendleft(reversed(again))
        self.number -= len(again)


def _articles(lines: _Lines, table: _Table) -> Iterator[Manuscript | Failure]:
    """Yield articles and broken rows; after one of these, lines count for nothing until one is a row again."""
    broken: _Broken | None = None
    while True:
        lines.begin()
        number = lines.number + 1
        try:
            row = table.row(lines)
        except csv.Error:
            row = _unquoted(lines.taken[0], table)
            lines.take_back()
            if row is None:
                broken = broken or _Broken(number, lines.taken[0].too_long)
                continue
        if broken and (row is None or len(row) == len(table.names)):
            yield _failure(broken, number - 1, table)
            broken = None
        if row is None:
            return
        if any(row) and not broken:
            yield _article(row, Origin(table.name, number), lines.taken, table)


def _unquoted(line: _Line, table: _Table) -> list[str] | None:
    """Return the row in a line of a table whose cells are between tabs alone, with quotation marks of their own."""
    cells = line.text.rstrip("\r\n").split("\t")
    return cells if table.delimiter == "\t" and len(cells) == len(table.names) and not line.too_long else None


def _failure(broken: _Broken, last: int, table: _Table) -> Failure:
    where = Origin(table.name, broken.line)
    name = f"{table.name}:{broken.line}"
    if broken.is_too_long and last == broken.line:
        return Failure(name, too_large(table.max_size), where)
    lines = f"lines {broken.line} to {last}" if last > broken.line else "this row"
    return Failure(name, f'quotation marks do not fit in {lines}: write those inside a cell twice ("")', where)


def _article(row: list[str], where: Origin, lines: list[_Line], table: _Table) -> Manuscript | Failure:
    if any(row[len(table.names) :]):
        reason = f"has {len(row)} cells where the first line names {len(table.names)} columns"
        return Failure(f"{where.file}:{where.line}", reason, where)
    notices = tuple({line.notice: None for line in lines if line.notice})
    fields = dict(zip(table.names, row, strict=False))
    return manuscript_of(fields, where, columns=table.columns, max_size=table.max_size, notices=notices)


def _decoded(stream: io.BufferedReader, limit: int) -> Iterator[_Line]:
    """Yield the lines of a stream in UTF-8, else Windows-1252, or in what its byte order mark says."""
    first = stream.peek(4)
    if first.startswith(_WIDE_MARKS):
        encoding = "utf-32" if first.startswith(_WIDE_MARKS[:2]) else "utf-16"
        yield from _wide_lines(io.TextIOWrapper(stream, encoding, errors="replace", newline=""), limit)
        return
    while data := stream.readline(limit + 1):
        too_long = is_cut(stream, data, limit)
        try:
            yield _Line(data.decode(), too_long)
        except UnicodeDecodeError:
            yield _Line(data.decode("cp1252", "replace"), too_long, _NOTICE)


def _wide_lines(text: io.TextIOWrapper, limit: int) -> Iterator[_Line]:
    try:
        while line := text.readline(limit + 1):
            yield _Line(line, too_long=is_cut(text, line, limit))
    finally:
        # Else it would close what it read from.
        text.detach()


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)
