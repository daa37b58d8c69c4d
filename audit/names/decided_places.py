"""Where an article writes forms on which the house has decided."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from audit.gazetteer.decisions import Decision
from audit.gazetteer.house import HouseLexicon
from audit.model.at_hand import AT_HAND
from audit.model.match import Match
from audit.model.span import Span
from audit.orthography.fold import fold
from audit.orthography.phrases import end_of, phrase_of
from audit.text.document import Document

_POSSESSIVE = re.compile(r"['\u2019][sS]?(?!\w)")


class DecidedPlace(NamedTuple):
    """A form in the prose, without a possessive, and the decision that holds of it."""

    span: Span
    decision: Decision


# One rule asks for those of an article, and the flow does.
@lru_cache(maxsize=AT_HAND)
def decided_places(document: Document, house: HouseLexicon) -> tuple[DecidedPlace, ...]:
    """Return the places in reading order; of two that overlap the first, of those that begin together the longest.

    So may "chicken Kiev" stand though "Kiev" may not.
    """
    places = []
    end = 0
    for span, decisions in sorted(_found(document, house).items(), key=lambda one: (one[0].start, -one[0].end)):
        decision = house.nearest(decisions, span.of(document.prose))
        if decision is not None and span.start >= end:
            places.append(DecidedPlace(span, decision))
            end = span.end
    return tuple(places)


def unapproved(matches: Iterable[Match], document: Document, house: HouseLexicon) -> Iterator[Match]:
    """Yield the matches, all but those that lie wholly inside a form that the house adds or accepts."""
    for match in matches:
        if not _is_approved(match.span, document, house):
            yield match


def places_of_form(form: str, document: Document) -> list[Span]:
    """Return where a form stands, a possessive left out, in reading order."""
    phrase = phrase_of(form)
    starts = fold(phrase.words[0])
    places = (place for word in document.distinct_words if fold(word) == starts for place in document.places_of(word))
    ends = ((place.start, end_of(phrase, document.prose, place.start)) for place in places)
    return sorted(Span(start, end) for start, end in ends if end is not None)


def _found(document: Document, house: HouseLexicon) -> dict[Span, list[Decision]]:
    found: dict[Span, list[Decision]] = defaultdict(list)
    for word in document.distinct_words:
        for decision, phrase in house.beginning_with(word):
            if house.is_for(decision, document.name):
                for place in document.spans_of(word):
                    end = end_of(phrase, document.prose, place.start)
                    if end is not None:
                        found[Span(place.start, end)].append(decision)
    return found


def _is_approved(span: Span, document: Document, house: HouseLexicon) -> bool:
    places = _approved_spans(document, house)
    at = bisect_right(places, (span.start, len(document.prose))) - 1
    return at >= 0 and span.end <= places[at][1]


@lru_cache(maxsize=AT_HAND)
def _approved_spans(document: Document, house: HouseLexicon) -> list[tuple[int, int]]:
    """Return start and end of the approved forms, a possessive included, in reading order."""
    return [
        (place.span.start, _end_of_word(document.prose, place.span.end))
        for place in decided_places(document, house)
        if place.decision.approves
    ]


def _end_of_word(prose: str, end: int) -> int:
    possessive = _POSSESSIVE.match(prose, end)
    return possessive.end() if possessive else end
