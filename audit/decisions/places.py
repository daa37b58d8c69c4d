"""Where a decided finding may stand in a text that has changed, and how well the words around fit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from audit.decisions.decisions_file import DecidedFinding
from audit.model.span import Span
from audit.suppression.matching import LEAST_AGREEMENT, shared
from audit.text.document import Document
from audit.text.vicinity import REACH, vicinity

# Of the words around so much must be as it was, as a share; or one side whole, of at least LEAST_AGREEMENT code points.
# One of the two words beside must be the same, or a word would fit where it comes again in its sentence.
_LEAST_SHARE = 0.6
# How far the words around may have moved apart, in code points on each side.
_FURTHER = 2 * REACH
_BLANKS = re.compile(r"\s+")
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r"[*\\`]+")


@dataclass(frozen=True, slots=True, order=True)
class Fit:
    """How well the words around a place are those around a finding, the better the greater.

    `beside` counts the words directly before and behind that are the same, `share` is that of all words, 0-1.
    """

    is_exact: bool
    beside: int
    share: float


NO_FIT = Fit(False, 0, 0.0)


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the prose where a finding may be, or where its replacement stands already."""

    span: Span
    is_mended: bool
    fit: Fit


class _Candidate(NamedTuple):
    """A place, the words around it, and more of these."""

    span: Span
    is_mended: bool
    here: tuple[str, str]
    further: tuple[str, str]


def places(decided: DecidedFinding, document: Document, beside: Sequence[DecidedFinding]) -> list[Place]:
    """Return the places that fit, the best first; `beside` are other decisions, whose replacements may stand around."""
    around = list(_around(decided, beside, document))
    found = [
        Place(one.span, one.is_mended, fit)
        for one in _candidates(decided.text, decided.replacement, document)
        if (fit := _best_fit(around, one)) is not None
    ]
    standing, mended = ([place for place in found if place.is_mended is wanted] for wanted in (False, True))
    if decided.replacement == "" and mended:
        # Between any two words near by nothing may have been deleted.
        best = max(mended, key=_precedence)
        mended = [] if standing and max(standing, key=_precedence).fit >= best.fit else [best]
    return sorted([*standing, *mended], key=_precedence, reverse=True)


def _precedence(place: Place) -> tuple[Fit, bool, int]:
    return place.fit, not place.is_mended, -place.span.start


def stands_nowhere(decided: DecidedFinding, document: Document) -> bool:
    """Tell whether the words of a finding are nowhere in a text."""
    return next(_standing(decided.text, document), None) is None


@lru_cache(maxsize=4)
def _candidates(text: str, replacement: str | None, document: Document) -> tuple[_Candidate, ...]:
    """Return where the words of a finding, or its replacement, stand: the same for all findings that write the same."""
    spans = ((False, _standing(text, document)), (True, _mended(text, replacement, document)))
    return tuple(_candidate(span, document, is_mended=is_mended) for is_mended, found in spans for span in found)


def _candidate(span: Span, document: Document, *, is_mended: bool) -> _Candidate:
    block = document.block_at(span.start).span
    here = vicinity(document.prose, block, span)
    return _Candidate(span, is_mended, here, vicinity(document.prose, block, span, _FURTHER))


def _standing(words: str, document: Document) -> Iterator[Span]:
    """Yield where the words of a finding stand as the file writes them, however they are wrapped."""
    if not words:
        return
    blank = words.isspace()
    pattern = re.escape(words) if blank else r"\s+".join(map(re.escape, _BLANKS.split(words)))
    for found in re.finditer(pattern, document.text):
        span = document.positions.to_prose(Span(*found.span()))
        if document.positions.to_text(span) == Span(*found.span()) and not _is_part(document.prose, span):
            yield span


def _mended(text: str, replacement: str | None, document: Document) -> Iterator[Span]:
    """Yield where the replacement of a finding stands, or may have been deleted."""
    if replacement is None:
        return
    if not replacement:
        yield from (Span(token.span.end, token.span.end) for token in document.tokens)
        return
    words = unescape(replacement) if document.is_html else replacement
    # In "the the" there is no "the" that has been put in.
    faults = list(_standing(text, document)) if words in text else []
    for found in re.finditer(r"\s+".join(map(re.escape, _BLANKS.split(words))), document.prose):
        span = Span(*found.span())
        if not _is_part(document.prose, span) and not any(fault.covers(span) for fault in faults):
            yield span


def _is_part(prose: str, span: Span) -> bool:
    """Tell whether a span begins or ends within a word."""
    words = span.of(prose)
    before, after = prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 1]
    return (before.isalnum() and words[:1].isalnum()) or (words[-1:].isalnum() and after.isalnum())


def _around(decided: DecidedFinding, beside: Sequence[DecidedFinding], document: Document) -> Iterator[tuple[str, str]]:
    """Yield the words around a finding, as they were and with the faults among them mended."""
    before, after = decided.before, decided.after
    yield before, after
    for other in beside:
        behind, ahead = decided.start - other.end, other.start - decided.end
        if other.replacement is None or not other.text or not (0 <= behind <= _FURTHER or 0 <= ahead <= _FURTHER):
            continue
        old, new = _as_read(other.text, document), _as_read(other.replacement, document)
        if behind >= 0:
            head, found, tail = before.rpartition(old)
            before = head + new + tail if found else before
        else:
            after = after.replace(old, new, 1)
    if (before, after) != (decided.before, decided.after):
        yield before[-REACH:].lstrip(), after[:REACH].rstrip()


def _as_read(text: str, document: Document) -> str:
    """Return words of the file without what markup is likely to stand in them."""
    return unescape(_TAG.sub("", text)) if document.is_html else _MARK.sub("", text)


def _best_fit(around: Sequence[tuple[str, str]], candidate: _Candidate) -> Fit | None:
    fits = (Fit(True, 2, 1.0) if one == candidate.here else _fit(*one, *candidate.further) for one in around)
    return max(filter(None, fits), default=None)


def _fit(before: str, after: str, before_here: str, after_here: str) -> Fit | None:
    """Return how well the words around a place fit; None where too few do."""
    nearest = (before.split()[-1:] == before_here.split()[-1:], after.split()[:1] == after_here.split()[:1])
    if not any(nearest):
        return None
    # The outermost words may be cut off.
    if len(before) >= REACH - 1 and " " in before:
        before = before.partition(" ")[2]
    if len(after) >= REACH - 1 and " " in after:
        after = after.rpartition(" ")[0]
    same_before, same_after = shared(before, before_here), shared(after, after_here)
    room = min(len(before), len(before_here)) + min(len(after), len(after_here))
    share = (same_before + same_after) / room if room else 0.0
    is_side = same_before == len(before) >= LEAST_AGREEMENT or same_after == len(after) >= LEAST_AGREEMENT
    if same_before + same_after < LEAST_AGREEMENT or not (is_side or share >= _LEAST_SHARE):
        return None
    return Fit(False, sum(nearest), share)
