"""Find words spelt as in another variety of English than the rest of the article."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from audit.lexicons.varieties import AMERICAN, BRITISH, british_spelling, side_of, words_of_a_side
from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.expressions import compiled

# What people said is spelt by whoever wrote it down, but it tells less of the article than its own words.
_WEIGHTS: Final = {Scope.HEADLINE: 2, Scope.BODY: 2, Scope.CAPTION: 2, Scope.QUOTATION: 1}
# Oxford University Press, Nature and Canada's papers write "organize" beside "colour".
_WITH_Z: Final = re.compile(r"iz(?:e[drs]?|ers|ing|able|ations?|ational(?:ly)?)\Z")
_OTHER_SIDE: Final = {BRITISH: AMERICAN, AMERICAN: BRITISH}
_REACH: Final = 20  # code points before a word that tell what it means


@dataclass(frozen=True, slots=True)
class _Use:
    span: Span
    word: str
    other: str
    weight: int


def mixed_varieties(
    document: Document,
    context: Context,
    *,
    shared: Collection[str] = (),
    american_after: Mapping[str, str] | None = None,
    british_cue: str = "",
    american_cue: str = "",
    least_letters: int = 4,
    most_evidence: int = 5,
) -> Iterator[Match]:
    """Yield the words of the rarer side, British or American, to be respelt; names do not count.

    A `shared` word is American where its British spelling stands in the article, one of `american_after` behind what
    matches the expression. What matches `british_cue` and `american_cue` decides where both sides weigh the same;
    without any, what is American is kept. `most_evidence` bounds how many words of the other side are named. Where the
    run has a variety, nothing is yielded.
    """
    if context.variety:
        return
    sides = _by_side(document, context, shared, least_letters)
    behind = {word: before for word, before in (american_after or {}).items() if word in document.distinct_words}
    british = {word: british_spelling(word, context.lexicons) for word in behind}
    sides[AMERICAN] |= {word: other for word, other in british.items() if other}
    uses = {side: _uses(document, words, behind) for side, words in sides.items()} if all(sides.values()) else {}
    if uses and all(uses.values()) and not _may_be_oxford(uses):
        yield from _matches(uses, _kept(document, uses, british_cue, american_cue), most_evidence)


def _by_side(
    document: Document, context: Context, shared: Collection[str], least_letters: int
) -> dict[str, dict[str, str]]:
    """Return, by side, the words that only this side has with what the other side writes."""
    sides: dict[str, dict[str, str]] = {BRITISH: {}, AMERICAN: {}}
    for word in words_of_a_side(document.distinct_words, context.lexicons):
        if len(word) >= least_letters:
            side, other = side_of(word, context.lexicons)
            sides[side][word] = other
            if other in shared and other in document.distinct_words:
                sides[_OTHER_SIDE[side]][other] = word
    return sides


def _uses(document: Document, words: Mapping[str, str], behind: Mapping[str, str]) -> list[_Use]:
    uses = []
    for word, other in words.items():
        for span in document.places_of(word):
            weight = _WEIGHTS.get(document.scope_at(span.start), 0)
            if weight and (word not in behind or _stands_behind(document, span, behind[word])):
                uses.append(_Use(span, word, other, weight))
    return sorted(uses, key=lambda use: use.span)


def _stands_behind(document: Document, span: Span, expression: str) -> bool:
    return compiled(f"(?:{expression})$").ends(document.prose[max(0, span.start - _REACH) : span.start])


def _kept(document: Document, uses: Mapping[str, list[_Use]], british_cue: str, american_cue: str) -> str:
    weights = {side: sum(use.weight for use in uses[side]) for side in uses}
    lead = weights[BRITISH] - weights[AMERICAN]
    if not lead:
        lead = _times(british_cue, document) - _times(american_cue, document)
    return BRITISH if lead > 0 else AMERICAN


def _times(cue: str, document: Document) -> int:
    return sum(1 for _ in compiled(cue).find_all(document.prose, whole_words=True)) if cue else 0


def _may_be_oxford(uses: Mapping[str, list[_Use]]) -> bool:
    """Tell whether several words in -ize are all that is American, and several words British, none in -ise."""
    american, british = {use.word for use in uses[AMERICAN]}, {use.other for use in uses[BRITISH]}
    return (
        min(len(american), len(british)) > 1
        and all(map(_WITH_Z.search, american))
        and not any(map(_WITH_Z.search, british))
    )


def _matches(uses: Mapping[str, list[_Use]], kept: str, most_evidence: int) -> Iterator[Match]:
    words = ", ".join(list(dict.fromkeys(use.word for use in uses[kept]))[:most_evidence])
    related = tuple(Reference("", use.span) for use in uses[kept])
    for use in uses[_OTHER_SIDE[kept]]:
        values = (("other", kept), ("variety", _OTHER_SIDE[kept]))
        evidence = (f"{kept} in this article: {words}.",)
        yield Match(use.span, (Suggestion(use.other, "article"),), values, evidence=evidence, related=related)
