"""Where sentences begin and end, decided only where somebody asks."""

import re
from collections.abc import Iterator

from audit.model.span import Span
from audit.text.sentence_ends import ends_sentence

# Marks that may end a sentence with the marks that close over them, before a blank or glued to the next sentence.
_CANDIDATE = re.compile(
    r"""(?<![.!?\u2026])[.!?\u2026]++["'\u201d\u2019)\]\u00bb\u201c]*+(?=\s|["\u201c]?[A-Z][a-z])"""
)
_FIRST_WINDOW = 256
# Nobody writes a sentence of this many code points; without a bound a line of 20 MB would be searched at every call.
_LONGEST = 4096
# Nor a sentence with so many stops that do not end it.
_MOST_STOPS = 60


def sentences_in(prose: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph, without the blanks between them."""
    start = block.start
    for end in _ends(prose, block, block.start, block.end):
        yield from _trimmed(prose, start, end)
        start = end
    yield from _trimmed(prose, start, block.end)


def sentence_around(prose: str, block: Span, offset: int) -> Span:
    """Return the sentence of `block` that holds `offset`; a blank between two belongs to the one after it.

    Looks only around the offset: a sentence of thousands of letters, or with scores of abbreviations, is cut short.
    """
    offset = min(max(offset, block.start), block.end)
    start = _last_end_before(prose, block, offset)
    end = _first_end_after(prose, block, offset)
    return next(_trimmed(prose, start, end), None) or _last_sentence(prose, block, start)


def _last_end_before(prose: str, block: Span, offset: int) -> int:
    width, stop, judged = _FIRST_WINDOW, offset, 0
    while True:
        start = _word_start(prose, max(block.start, offset - width), block.start)
        for found in reversed(list(_candidates(prose, block, start, stop))):
            judged += 1
            if found.end() <= offset and (judged > _MOST_STOPS or ends_sentence(prose, block, *found.span())):
                return found.end()
        if start == block.start or width >= _LONGEST:
            return start
        width, stop = width * 4, start


def _first_end_after(prose: str, block: Span, offset: int) -> int:
    limit = min(block.end, offset + _LONGEST)
    # The marks around the offset belong to the sentence they end.
    start = _word_start(prose, offset, block.start)
    for judged, found in enumerate(_candidates(prose, block, start, limit)):
        if found.end() > offset and (judged > _MOST_STOPS or ends_sentence(prose, block, *found.span())):
            return found.end()
    return limit


def _last_sentence(prose: str, block: Span, end: int) -> Span:
    """Return the sentence before the blanks at the end of a paragraph."""
    start = _last_end_before(prose, block, max(block.start, end - 1))
    return next(_trimmed(prose, start, end), Span(block.start, block.start))


def _word_start(prose: str, offset: int, limit: int) -> int:
    """Go back to a blank, so that no run of marks is seen in part; 100 code points at the most."""
    limit = max(limit, offset - 100)
    while offset > limit and not prose[offset - 1].isspace():
        offset -= 1
    return offset


def _ends(prose: str, block: Span, start: int, stop: int) -> Iterator[int]:
    """Yield the ends of sentences whose marks begin between two offsets; each depends on its neighbourhood alone."""
    for found in _candidates(prose, block, start, stop):
        if ends_sentence(prose, block, *found.span()):
            yield found.end()


def _candidates(prose: str, block: Span, start: int, stop: int) -> Iterator[re.Match[str]]:
    for found in _CANDIDATE.finditer(prose, start, min(block.end, stop + 100)):
        if found.start() >= stop:
            return
        yield found


def _trimmed(prose: str, start: int, end: int) -> Iterator[Span]:
    while start < end and prose[start].isspace():
        start += 1
    while end > start and prose[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
