"""Find what an article writes in two ways where each is good: 24 July and July 24, 5 per cent and 5%."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.anchors import required_words
from audit.text.context import Context
from audit.text.document import Document
from audit.text.expressions import Found, as_trace, compiled

_KEYS: Final = ({"regex"}, {"regex", "write"})
_REACH: Final = 40  # code points after a notation that tell whether it belongs to a name


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    found: Found
    notation: int


def mixed_notations(
    document: Document,
    context: Context,
    *,
    notations: Sequence[Mapping[str, str]],
    unless_after: str = "",
    least_kept: int = 1,
    pairs_within: int = 0,
    most_related: int = 20,
) -> Iterator[Match]:
    r"""Yield each place of the rarer notations, of two as frequent those after the first; quotations do not count.

    A notation has a `regex`, whose groups bear the same names in all of them, and `write`, which makes it of these
    groups; without it there is no suggestion. `unless_after` tells by what follows that a place is part of a name. The
    notation that is kept must stand at least `least_kept` times. Where two of a sentence stand within `pairs_within`
    code points of one another, one explains the other, and an article that does so once has both on purpose.
    `most_related` bounds how many places of the notation to keep are named.
    """
    places = [place for number in range(len(notations)) for place in _places(document, notations, number, unless_after)]
    if _agree(places) or _has_pair(document.prose, places, pairs_within):
        return
    # Costly, for it has quotations found, and seldom asked.
    places = [place for place in places if document.scope_at(place.span.start) in OWN_WORDS]
    if _agree(places):
        return
    places.sort(key=lambda place: place.span)
    kept = _most_frequent(places)
    others = [place for place in places if place.notation == kept]
    if len(others) < least_kept:
        return
    related = tuple(Reference("", place.span) for place in others[:most_related])
    evidence = (f"Elsewhere in this article: {others[0].found.group()}.",)
    for place in places:
        if place.notation != kept:
            write = notations[kept].get("write")
            suggestions = (Suggestion(place.found.expand(write), "article"),) if write else ()
            yield Match(place.span, suggestions, evidence=evidence, related=related)


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return words one of which every match of the rule must contain, or None where a notation demands none."""
    words = [required_words(notation["regex"], whole_words=True) for notation in options["notations"]]
    return None if None in words else {word for some in words for word in some or ()}


def trace_of(options: Mapping[str, Any]) -> str:
    """Return an expression of RE2 that occurs wherever the rule finds something: of two notations one is no last."""
    return as_trace(notation["regex"] for notation in options["notations"][:-1])


def test_options(options: Mapping[str, Any]) -> None:
    """Raise ValueError where a notation lacks a key or its expression or template cannot be used."""
    for notation in options["notations"]:
        if set(notation) not in _KEYS:
            raise ValueError("each of notations needs regex and may have write")
    for notation in options["notations"]:
        expression = compiled(notation["regex"])
        for other in options["notations"]:
            unknown = expression.unknown_references(other.get("write", ""))
            if unknown:
                raise ValueError(f"option notations: {notation['regex']} has no group {unknown[0]}")


def _places(
    document: Document, notations: Sequence[Mapping[str, str]], number: int, unless_after: str
) -> Iterator[_Place]:
    for found in compiled(notations[number]["regex"]).find_all(document.prose, whole_words=True):
        span = Span(*found.span("fault" if "fault" in found.names else 0))
        following = document.prose[span.end : span.end + _REACH]
        in_name = bool(unless_after) and compiled(unless_after).starts(following)
        if not in_name:
            yield _Place(span, found, number)


def _has_pair(prose: str, places: Sequence[_Place], within: int) -> bool:
    ordered = sorted(places, key=lambda place: place.span)
    return any(
        first.notation != second.notation
        and second.span.start - first.span.end < within
        and ". " not in prose[first.span.end : second.span.start]
        for first, second in pairwise(ordered)
    )


def _agree(places: Sequence[_Place]) -> bool:
    return len({place.notation for place in places}) < 2


def _most_frequent(places: Sequence[_Place]) -> int:
    counts = [place.notation for place in places]
    return max(counts, key=lambda notation: (counts.count(notation), -counts.index(notation)))
