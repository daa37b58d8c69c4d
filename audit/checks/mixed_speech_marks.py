"""Find speech in single quotation marks beside speech in double ones."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.quotations import quotations_in
from audit.text.reporting import ATTRIBUTION, VERBS

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:^|[\s(\[])['\x{2018}]\w"

_DOUBLE: Final = frozenset('"\u201c')
_SINGLE: Final = frozenset("'\u2018")
_ATTRIBUTED: Final = re.compile(rf"[,!?]['\"\u2019\u201d] {ATTRIBUTION}")
# Speech in single marks ends so; a possessive does not.
_SINGLE_ENDS: Final = re.compile(r"[,.!?]['\u2019](?=\s|\Z)")
_ANNOUNCED: Final = re.compile(rf"(?:^|[^\w'\u2019-])(?:{VERBS})(?: \w+){{0,4}}[,:] \Z")
_REACH: Final = 60  # code points before a quotation in which its verb stands
_SWAPPED: Final = str.maketrans({'"': "'", "\u201c": "\u2018", "\u201d": "\u2019"})


def mixed_speech_marks(document: Document, context: Context, *, most_related: int = 20) -> Iterator[Match]:
    """Yield speech in the rarer sort of marks, of two as frequent what comes later; marks within marks do not count.

    Speech is what stands beside a verb of saying and ends like a sentence or in a comma; titles, names and single words
    are not. `most_related` bounds how many quotations in the other sort are named.
    """
    if not _SINGLE_ENDS.search(document.prose):
        return
    double, single = _speeches(document)
    if not double or not single:
        return
    # Of two as frequent the one that comes first is kept.
    many, few = sorted((double, single), key=lambda spans: (-len(spans), spans[0]))
    evidence = (f"This article has {len(many)} of the other sort.",)
    related = tuple(Reference("", span) for span in many[:most_related])
    marks = document.prose[many[0].start] + document.prose[many[0].end - 1]
    for span in few:
        yield Match(span, _suggestions(span.of(document.prose), marks), evidence=evidence, related=related)


def _speeches(document: Document) -> tuple[list[Span], list[Span]]:
    """Return speech in double and in single marks, each with its marks."""
    double: list[Span] = []
    single: list[Span] = []
    end = 0
    for inside in sorted(quotations_in(document.prose, (block.span for block in document.blocks))):
        if inside.end <= end or inside.start == 0:
            continue
        span = Span(inside.start - 1, inside.end + 1)
        end = inside.end
        if _is_speech(document.prose, span):
            opener = document.prose[span.start]
            (double if opener in _DOUBLE else single if opener in _SINGLE else []).append(span)
    return double, single


def _is_speech(prose: str, span: Span) -> bool:
    if _ATTRIBUTED.match(prose, span.end - 2):
        return True
    announced = _ANNOUNCED.search(prose[max(0, span.start - _REACH) : span.start])
    return announced is not None and prose[span.start + 1].isupper() and prose[span.end - 2] in ".!?,"


def _suggestions(text: str, marks: str) -> tuple[Suggestion, ...]:
    """Return the quotation in other marks; what single marks mean within it, an apostrophe or not, nobody can tell."""
    opener, closer = marks[0], marks[1]
    inside = text[1:-1]
    if opener in _SINGLE and not _SINGLE.isdisjoint(inside):
        return ()
    return (Suggestion(opener + inside.translate(_SWAPPED) + closer, "article"),)
