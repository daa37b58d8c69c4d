"""Find names torn in two by a blank: "Zapori zhzhia"."""

import re
from collections.abc import Iterator

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.places import geography
from audit.orthography.fold import bare, fold
from audit.text.context import Context
from audit.text.document import Document

_BEFORE = re.compile(r"(?<![\w'\u2019-])([^\W\d_]+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_REACH = 32


def split_names(
    document: Document, context: Context, *, least_letters: int = 7, least_prominence: float = 3.0
) -> Iterator[Match]:
    """Yield a capitalised piece and the small one behind it where one is no word and both make a known name.

    The name has `least_letters` or more, and is as well known as a word of the Zipf frequency `least_prominence` or
    lies in a country that the article names.
    """
    vocabulary, found = context.lexicons.vocabulary, set[Span]()
    for piece in vocabulary.unlisted(document.distinct_words):
        if piece.isalpha() and not piece.isupper():
            for span in document.spans_of(piece):
                found.update(_with_neighbour(document.prose, span, is_first=piece[0].isupper()))
    for span in sorted(found):
        first, second = re.split(r"[ \u00a0]", span.of(document.prose))
        whole = fold(first + second)
        if len(whole) >= least_letters and not vocabulary.in_dictionary(second):
            bearer = _bearer(whole, document, context, least_prominence)
            if bearer is not None and not context.gazetteer.is_standard(f"{fold(first)} {fold(second)}"):
                yield _match(span, first, second, context.gazetteer.bearers.name(bearer))


def _with_neighbour(prose: str, span: Span, *, is_first: bool) -> Iterator[Span]:
    if is_first:
        after = _AFTER.match(prose, span.end)
        if after and after[1].islower():
            yield Span(span.start, after.end())
    else:
        before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
        if before and before[1][0].isupper() and span.of(prose).islower():
            yield Span(span.start - len(before[1]) - 1, span.end)


def _bearer(whole: str, document: Document, context: Context, least_prominence: float) -> int | None:
    """Return who bears the name, if it is well known or a place of a named country."""
    gazetteer: Gazetteer = context.gazetteer
    number = gazetteer.number(whole)
    if number is None:
        return None
    senses = gazetteer.bearers_of(number)
    if senses and gazetteer.fame(number) >= least_prominence:
        return senses[0]
    countries = geography(document, gazetteer, context.lexicons.vocabulary).countries if senses else {}
    for bearer in senses:
        codes = gazetteer.bearers.codes(bearer)
        if gazetteer.bearers.kind(bearer) is Kind.PLACE and any(code in countries for code in codes):
            return bearer
    return None


def _match(span: Span, first: str, second: str, name: str) -> Match:
    joined = name if fold(name) == fold(first + second) else first + second
    evidence = f"“{first}” and “{bare(second)}” make {joined}, a known name."
    return Match(span, (Suggestion(joined, "gazetteer"),), evidence=(evidence,))
