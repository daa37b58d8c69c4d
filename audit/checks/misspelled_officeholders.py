"""Find the surname of a public figure with a slip in it, by the office that stands beside."""

from collections.abc import Iterator
from dataclasses import replace

from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.confidences import MISSPELLED_OFFICEHOLDERS, MISSPELLED_OFFICEHOLDERS_NAME
from audit.names.entities import entity_at
from audit.names.role_slips import RoleSlip, role_slips
from audit.names.wording import as_loud_as, of_figure
from audit.orthography.fold import fold
from audit.text.context import Context
from audit.text.document import Document


def misspelled_officeholders(
    document: Document,
    context: Context,
    *,
    confidence: float = MISSPELLED_OFFICEHOLDERS,
    confidence_name: float = MISSPELLED_OFFICEHOLDERS_NAME,
) -> Iterator[Match]:
    """Yield a surname near that of whoever is known to hold the office, wherever the same bearer is named.

    `confidence` (0-1) holds for surnames that no source has, `confidence_name` for those that others bear.
    """
    matches: dict[Span, Match] = {}
    for slip in role_slips(document, context.gazetteer, context.lexicons.vocabulary):
        wrong, bearer = fold(slip.span.of(document.prose)), entity_at(slip.span, document, context)
        match = _match(document, slip, context.gazetteer, confidence_name if slip.is_name else confidence)
        if bearer:
            match = replace(match, related=bearer.named_without(wrong))
        given = fold(context.gazetteer.bearers.name(slip.bearer).split()[0])
        for span in (slip.span, *(bearer.places_of(wrong, given=given) if bearer else ())):
            matches.setdefault(span, _moved(match, span, document))
    yield from sorted(matches.values(), key=lambda match: match.span)


def _moved(match: Match, span: Span, document: Document) -> Match:
    written = span.of(document.prose)
    suggestions = (Suggestion(as_loud_as(written, one.text), one.origin) for one in match.suggestions)
    return replace(match, span=span, suggestions=tuple(suggestions))


def _match(document: Document, slip: RoleSlip, gazetteer: Gazetteer, confidence: float) -> Match:
    written = slip.span.of(document.prose)
    right = as_loud_as(written, slip.right)
    evidence = (
        of_figure(slip.bearer, gazetteer.bearers),
        f"The words beside it say so: {slip.beside}.",
        f"Others bear the name {written}." if slip.is_name else f"No source has {written}.",
    )
    return Match(slip.span, (Suggestion(right, "gazetteer"),), confidence=confidence, evidence=evidence)
