"""Marks in running text: findings that nest or overlap become elements that only nest."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from audit.model.finding import Finding
from audit.model.span import Span
from audit.renderers.maps import Map


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its number in the article, from 1, the name of its anchors in the page, and its map."""

    number: int
    anchor: str
    finding: Finding
    map: Map | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A mark begins; `first` where it is the first part of its finding."""

    card: Card
    first: bool
    kind: str = "open"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text, and the innermost finding it belongs to."""

    text: str
    card: Card | None
    kind: str = "words"


@dataclass(frozen=True, slots=True)
class Close:
    """A mark ends; `last` where it is the last part of its finding, `linked` where some words lead to its card."""

    card: Card
    last: bool
    linked: bool
    kind: str = "close"


Event = Open | Words | Close


@dataclass(order=True, slots=True)
class _Part:
    """What is still to be marked of a finding; the longer of two that start together comes first, so as to enclose."""

    start: int
    minus_end: int
    number: int
    card: Card
    first: bool
    last: bool

    @property
    def end(self) -> int:
        return -self.minus_end


def events(prose: str, block: Span, marked: Iterable[tuple[Card, Span]]) -> list[Event]:
    """Return the text of a paragraph with its marks, balanced, in reading order.

    A mark that crosses the end of the one around it is cut there and goes on behind it. Spans lie within the block.
    """
    waiting = [_Part(span.start, -span.end, card.number, card, first=True, last=True) for card, span in marked]
    heapify(waiting)
    opened: list[_Part] = []
    linked: set[int] = set()
    found: list[Event] = []
    position = block.start
    while waiting or opened:
        closing = bool(opened) and (not waiting or opened[-1].end <= waiting[0].start)
        here = opened[-1].end if closing else waiting[0].start
        if position < here:
            found.append(_words(prose[position:here], opened, linked))
            position = here
        if closing:
            part = opened.pop()
            found.append(Close(part.card, part.last, part.number in linked))
        else:
            part = _cut(heappop(waiting), opened, waiting)
            found.append(Open(part.card, part.first))
            opened.append(part)
    if position < block.end:
        found.append(Words(prose[position : block.end], None))
    return found


def _words(text: str, opened: list[_Part], linked: set[int]) -> Words:
    if not opened:
        return Words(text, None)
    linked.add(opened[-1].number)
    return Words(text, opened[-1].card)


def _cut(part: _Part, opened: list[_Part], waiting: list[_Part]) -> _Part:
    """Return what fits into the innermost open mark, and leave the rest waiting."""
    if not opened or part.end <= opened[-1].end:
        return part
    end = opened[-1].end
    heappush(waiting, _Part(end, part.minus_end, part.number, part.card, first=False, last=part.last))
    return _Part(part.start, -end, part.number, part.card, part.first, last=False)
