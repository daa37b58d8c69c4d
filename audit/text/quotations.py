"""What stands between quotation marks, in one paragraph or over several."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.model.span import Span

_DOUBLE = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_SINGLE = re.compile("['\u2018\u2019]")
_SINGLE_OPENER = re.compile(r"(?:^|[\s(\[\"\u201c\u2013\u2014-])['\u2018](?=[\w\u201c\"(\u2026])", re.MULTILINE)
# "'em", "'90s", "rock 'n' roll": a letter is missing, nothing is quoted.
_ELISION = re.compile(
    r"['\u2018\u2019](?:em|til|tis|twas|twere|cause|cos|bout|n|neath|round|tain|\d\ds?)\b", re.IGNORECASE
)
_CLOSES = {
    '"': '"',
    "\u201c": "\u201d\u201c",
    "\u201e": '\u201c\u201d"',
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u201d": "\u201d",
}
_ENDS = ".!?\u2026"
_OPENS = '"\u201c\u201e\u00ab'


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation that its paragraph does not close."""

    start: int
    mark: str
    paragraph: Span


def quotations_in(prose: str, paragraphs: Iterable[Span]) -> Iterator[Span]:
    """Yield what is quoted, its marks left out; the order is that of paragraphs.

    Where each paragraph opens with a mark and only the last one closes, each is quoted to its end; so is a paragraph
    that begins with a mark and closes nowhere. Any other mark without its partner quotes nothing.
    """
    left_open: _Open | None = None
    for paragraph in paragraphs:
        if left_open:
            yield from _carried(prose, left_open, paragraph)
        spans, left_open = _doubles(prose, paragraph)
        yield from spans
        if _SINGLE_OPENER.search(prose, paragraph.start, paragraph.end):
            yield from _singles(prose, paragraph)
    if left_open:
        yield from _to_the_end(left_open)


def is_elision(prose: str, offset: int) -> bool:
    """Tell whether an apostrophe stands for a missing letter ('em, '90s) rather than opens a quotation."""
    return _ELISION.match(prose, offset) is not None


def _doubles(prose: str, paragraph: Span) -> tuple[list[Span], _Open | None]:
    """Return what double marks quote in a paragraph, and what stays open."""
    spans: list[Span] = []
    start, mark = -1, ""
    for found in _DOUBLE.finditer(prose, paragraph.start, paragraph.end):
        at, character = found.start(), found.group()
        opens, closes = _looks(prose, paragraph, at)
        if mark and character in _CLOSES[mark] and (closes or not opens):
            spans += [Span(start, at)] if start < at else []
            mark = ""
        elif opens and (character in _OPENS or (not mark and character in "\u00bb\u201d")):
            if mark == character and at - 1 > start and prose[at - 2] in _ENDS:
                # Paragraphs of one quotation, each with its opening mark, run together.
                spans.append(Span(start, at - 1))
            start, mark = found.end(), character
    return spans, _Open(start, mark, paragraph) if mark else None


def _looks(prose: str, paragraph: Span, at: int) -> tuple[bool, bool]:
    """Tell whether the blanks and letters around a mark let it open and let it close."""
    before = prose[at - 1] if at > paragraph.start else " "
    after = prose[at + 1] if at + 1 < paragraph.end else " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    if opens and closes:
        # '("No")' has letters inside; '" "' and '"",' have none.
        return before in "([{-\u2013\u2014/\u2018'" or after.isalnum(), before not in "([{-\u2013\u2014/\u2018'"
    return opens, closes


def _carried(prose: str, left_open: _Open, paragraph: Span) -> Iterator[Span]:
    """Yield a quotation left open before this paragraph, and what of the paragraph it closes in."""
    if prose[paragraph.start] == left_open.mark:
        yield _rest(left_open)
        return
    first = _DOUBLE.search(prose, paragraph.start, paragraph.end)
    if first and first.group() in _CLOSES[left_open.mark] and _looks(prose, paragraph, first.start()) == (False, True):
        yield _rest(left_open)
        yield Span(paragraph.start, first.start())
    else:
        yield from _to_the_end(left_open)


def _to_the_end(left_open: _Open) -> Iterator[Span]:
    if left_open.start - 1 == left_open.paragraph.start and left_open.start < left_open.paragraph.end:
        yield _rest(left_open)


def _rest(left_open: _Open) -> Span:
    return Span(left_open.start, left_open.paragraph.end)


def _singles(prose: str, paragraph: Span) -> Iterator[Span]:
    """Yield what single marks quote; a possessive ("the boys' toys") closes only for want of better."""
    start, possessive = -1, -1
    for found in _SINGLE.finditer(prose, paragraph.start, paragraph.end):
        at = found.start()
        before = prose[at - 1] if at > paragraph.start else " "
        after = prose[at + 1] if at + 1 < paragraph.end else " "
        if before.isalnum() and after.isalnum():
            continue
        if _opens_single(before, prose[at], after):
            if possessive > 0:
                yield Span(start, possessive)
            start, possessive = (-1, -1) if is_elision(prose, at) else (found.end(), -1)
        elif start >= 0 and at > start and not before.isspace() and not after.isalnum():
            if before in "sS":
                possessive = at
            else:
                yield Span(start, at)
                start, possessive = -1, -1
    if possessive > 0:
        yield Span(start, possessive)


def _opens_single(before: str, mark: str, after: str) -> bool:
    return mark != "\u2019" and (before.isspace() or before in '(["\u201c\u2013\u2014-') and not after.isspace()
