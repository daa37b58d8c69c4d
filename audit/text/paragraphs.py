"""Paragraphs of plain text: lines, or runs of lines where the text is hard-wrapped."""

import re
from collections.abc import Iterator
from itertools import pairwise

from audit.model.span import Span

# All that ends a line anywhere, a lone carriage return and U+2028 included.
_LINE = re.compile(r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*\S)?")
_RARE_BREAKS = "\r\v\f\x85\u2028\u2029"
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ITEM = re.compile(r"(?:[-*\u2022\u2013\u2014\u25aa\u25cf\u00b7]|\d{1,3}[.)])\s")
_FINAL = '.!?:\u2026"\u201d\u2019)'
_WIDTHS = range(40, 111)
_FIT = 0.8


def paragraphs_in(text: str) -> list[Span]:
    """Return the paragraphs in reading order, without the blanks at their ends."""
    lines = _lines_in(text)
    if len(lines) > 2 and max(end - start for start, end in lines) in _WIDTHS:
        return list(_unwrapped(text, lines))
    return [Span(start, end) for start, end in lines]


def _lines_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of lines without the blanks at their ends, of blank lines none."""
    if any(map(text.__contains__, _RARE_BREAKS)):
        return [found.span() for found in _LINE.finditer(text)]
    # The same for what nearly every file is, at a third of the cost.
    lines, offset = [], 0
    for line in text.split("\n"):
        if stripped := line.lstrip():
            start = offset + len(line) - len(stripped)
            lines.append((start, start + len(stripped.rstrip())))
        offset += len(line) + 1
    return lines


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> Iterator[Span]:
    """Join lines that were broken only because the next word would not have fitted."""
    width = max(end - start for start, end in lines)
    neighbours = [pair for pair in pairwise(lines) if _adjacent(text, *pair)]
    full = [pair for pair in neighbours if _is_full(text, *pair, width)]
    unfinished = sum(text[line[1] - 1] not in _FINAL for line, _ in full)
    wrapped = unfinished >= 2 and 2 * unfinished >= len(full) >= _FIT * len(neighbours)
    start, end = lines[0]
    for before, line in pairwise(lines):
        if not (wrapped and _adjacent(text, before, line) and _is_full(text, before, line, width)):
            yield Span(start, end)
            start = line[0]
        end = line[1]
    yield Span(start, end)


def _adjacent(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    between = text[line[1] : following[0]]
    return len(_BREAK.findall(between)) == 1 and not _ITEM.match(text, following[0])


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    word = text[following[0] : following[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width
