"""Find percentages that are percentage points: up 2 per cent, from 3 to 5 per cent."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"to \d+(?:\.\d+)?(?:%| ?per ?cent)"

_PERCENT: Final = r"(?:%| ?per ?cent\b)(?! ?points?)"
_BOTH: Final = re.compile(
    rf"\bfrom (?P<old>\d+(?:\.\d+)?)(?:{_PERCENT})? to (?P<new>\d+(?:\.\d+)?){_PERCENT}"
    rf"|\bto (?P<to>\d+(?:\.\d+)?){_PERCENT} from (?P<from>\d+(?:\.\d+)?){_PERCENT}"
)
_CHANGE: Final = re.compile(
    r"\b(?:by|up|down|rose|fell|grew|dropped|(?:increase|rise|fall|drop|growth|decline) of) "
    rf"(?P<change>(?P<number>\d+(?:\.\d+)?){_PERCENT})"
)


def mistaken_percentages(
    document: Document, context: Context, *, least_apart: float = 0.25, most_away: int = 40
) -> Iterator[Match]:
    """Yield a change that is the difference of two percentages beside it, to be given in points.

    Where the change, reckoned in per cent of the old share, differs from it by less than the ratio `least_apart`,
    either may be meant. Between the change and the two stand `most_away` code points at most.
    """
    for both in _BOTH.finditer(document.prose):
        old, new = Decimal(both["old"] or both["from"]), Decimal(both["new"] or both["to"])
        for found in _changes(document, Span(*both.span()), most_away):
            number = Decimal(found["number"])
            is_near = old and abs(abs(new - old) / old * 100 - number) < number * Decimal(str(least_apart))
            if number and number == abs(new - old) and not is_near:
                points = f"{found['number']} percentage point" + ("" if number == 1 else "s")
                evidence = f"From {old} to {new} per cent is {number} of the hundred, not of the {old}."
                yield Match(Span(*found.span("change")), (Suggestion(points, "rule"),), evidence=(evidence,))


def _changes(document: Document, both: Span, most_away: int) -> Iterator[re.Match[str]]:
    sentence = document.sentence_at(both.start)
    start, end = max(sentence.start, both.start - most_away), min(sentence.end, both.end + most_away)
    for found in _CHANGE.finditer(document.prose, start, end):
        if found.end() <= both.start or both.end <= found.start():
            yield found
