"""Find a quotation that is never closed."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.scope import Region
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.quotation_signs import signs_in
from audit.text.quotations import is_elision
from audit.text.reporting import ATTRIBUTION

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:^|[\s(\[\x{2013}\x{2014}-])[\"\x{201C}]"

_DOUBLE_MARKS: Final = '"\u201c\u201d\u201e\u00ab\u00bb'
_ATTRIBUTED: Final = re.compile(rf"[,!?](?=\s{ATTRIBUTION})")
_SINGLE_OPENS: Final = re.compile(r"['\u2018](?<![^\s(\[\u2013\u2014-].)(?=\w)")
_SINGLE_CLOSES: Final = re.compile(r"['\u2019](?<=[^\s(\[\u2013\u2014-].)(?!\w)")
_CLOSING: Final = {'"': '"', "\u201c": "\u201d", "'": "'", "\u2018": "\u2019"}
_SENTENCE_ENDS: Final = (".", "!", "?", "\u2026")


def unclosed_quotations(document: Document, context: Context) -> Iterator[Match]:
    """Yield what is quoted, up to where it seems to end.

    That is the comma before "he said", and where there is none, the end of the paragraph, or of the sentence whose
    part it is. Over several paragraphs a quotation opens each of them and closes the last, so without "he said" one
    counts only where the next paragraph has all its marks, and where one begins its paragraph, if the next is running
    text. In single marks one counts within another that ends before it.
    """
    for number, block in enumerate(document.blocks):
        text = block.span.of(document.prose)
        count = sum(map(text.count, _DOUBLE_MARKS))
        is_open = count % 2 == 1 or (count > 0 and _SINGLE_OPENS.search(text))
        signs = signs_in(document.prose, block.span) if is_open else None
        if signs is None:
            continue
        matches = [*_nested(document.prose, signs)]
        opener = _lone_opener(signs)
        end = None if opener is None else _end(document, number, opener, signs)
        if opener is not None and end is not None:
            matches.append(_match(document.prose, opener, end))
        yield from sorted(matches, key=lambda match: match.span)


def _lone_opener(signs: dict[int, int]) -> int | None:
    """Return the one mark that opens before another does, or before the end, or None where there are none or more."""
    ends = {**signs, max(signs, default=0) + 1: 1}
    lone = [offset for (offset, sign), (_, next_sign) in pairwise(ends.items()) if sign == next_sign == 1]
    return lone[0] if len(lone) == 1 == sum(signs.values()) else None


def _end(document: Document, number: int, opener: int, signs: dict[int, int]) -> int | None:
    """Return where the quotation surely ends, or None where nothing tells."""
    block = document.blocks[number].span
    following = document.blocks[number + 1 : number + 2]
    behind = next((offset for offset in signs if offset > opener), None)
    if following and document.prose[following[0].span.start] in _CLOSING:
        return None
    limit = min(document.sentence_at(opener).end, behind or block.end)
    attributed = _ATTRIBUTED.search(document.prose, opener, limit)
    if attributed:
        return attributed.end()
    if behind or not document.prose[opener : block.end].endswith(_SENTENCE_ENDS):
        return None
    # Words that go on with the sentence end with it: He called it "a disgrace. The council ...
    end = document.sentence_at(opener).end if document.prose[opener + 1].islower() else block.end
    if not following:
        return end if opener > block.start else None
    signs_behind = (signs_in(document.prose, other.span) for other in document.blocks[number + 1 :])
    next_signs = next((others for others in signs_behind if others != {}), {})
    is_whole = next_signs is not None and sum(next_signs.values()) == 0
    return end if is_whole and _goes_on(document.prose, following[0], inside=opener > block.start) else None


def _goes_on(prose: str, following: Region, *, inside: bool) -> bool:
    """Tell whether another paragraph of the article's own words follows."""
    text = following.span.of(prose)
    return not text[0].islower() and (inside or text.endswith(_SENTENCE_ENDS))


def _nested(prose: str, signs: dict[int, int]) -> Iterator[Match]:
    for (start, sign), (end, next_sign) in pairwise(signs.items()):
        if sign == 1 and next_sign == -1:
            openers = [found.start() for found in _SINGLE_OPENS.finditer(prose, start + 1, end)]
            openers = [opener for opener in openers if not is_elision(prose, opener)]
            closers = [found.start() for found in _SINGLE_CLOSES.finditer(prose, start + 1, end)]
            if len(openers) == len(closers) + 1 and openers[-1] > max(closers, default=0):
                yield _match(prose, openers[-1], end)


def _match(prose: str, start: int, end: int) -> Match:
    text = prose[start:end]
    return Match(Span(start, end), (Suggestion(text + _CLOSING[text[0]], "rule"),))
