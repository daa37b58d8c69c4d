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
from audit.text.function_words import ENGLISH

_BEFORE = re.compile(r"(?<![\w'\u2019-])([^\W\d_]+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_REACH = 32
# Letters of a word that may be the second piece of a name, and inhabitants of a place that is no first one.
_SHORTEST, _VILLAGE = 3, 2_000


def split_names(
    document: Document,
    context: Context,
    *,
    least_letters: int = 7,
    least_prominence: float = 3.0,
    confidence: float = 0.95,
    confidence_word: float = 0.8,
) -> Iterator[Match]:
    """Yield a capitalised piece and the small one behind it where one is no word and both make a known name.

    The name has `least_letters` or more, and is a public figure's, as well known as a word of the Zipf frequency
    `least_prominence`, or that of a place in a country that the article names. `confidence_word` (0-1) holds where the
    second piece is a word, which it may be only behind a first one that nobody bears: "Mariu pol".
    """
    vocabulary, found = context.lexicons.vocabulary, set[Span]()
    for piece in vocabulary.unlisted(document.distinct_words):
        if piece.isalpha() and not piece.isupper():
            for span in document.spans_of(piece):
                found.update(_with_neighbour(document.prose, span, is_first=piece[0].isupper()))
    for span in sorted(found):
        first, second = re.split(r"[ \u00a0]", span.of(document.prose))
        whole = fold(first + second)
        is_word = vocabulary.in_dictionary(bare(second))
        if len(whole) >= least_letters and not (is_word and _stands_alone(first, second, context)):
            bearer = _bearer(whole, document, context, least_prominence)
            if bearer is not None and not context.gazetteer.is_standard(f"{fold(first)} {fold(second)}"):
                sure = confidence_word if is_word else confidence
                yield _match(span, first, second, context.gazetteer.bearers.name(bearer), sure)


def _stands_alone(first: str, second: str, context: Context) -> bool:
    """Tell whether a capitalised piece before a word may be a name or a word of its own."""
    folded, bearers = fold(first), context.gazetteer.bearers
    # Zelen is a village too.
    is_borne = any(
        bearers.kind(one) is Kind.PERSON or bearers.populations[one] > _VILLAGE
        for one in context.gazetteer.bearers_called(folded)
    )
    is_known = is_borne or context.lexicons.vocabulary.zipf(folded) > 0
    return is_known or len(second) < _SHORTEST or second in ENGLISH


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
    figure = next(filter(gazetteer.bearers.is_figure, senses), None)
    if figure is not None:
        return figure
    countries = geography(document, gazetteer, context.lexicons.vocabulary).countries if senses else {}
    for bearer in senses:
        codes = gazetteer.bearers.codes(bearer)
        if gazetteer.bearers.kind(bearer) is Kind.PLACE and any(code in countries for code in codes):
            return bearer
    return None


def _match(span: Span, first: str, second: str, name: str, confidence: float) -> Match:
    joined = name if fold(name) == fold(first + second) else first + second
    evidence = f"“{first}” and “{bare(second)}” make {joined}, a known name."
    return Match(span, (Suggestion(joined, "gazetteer"),), confidence=confidence, evidence=(evidence,))
