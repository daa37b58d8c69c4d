"""Find a public figure's name with a slip in it, by the other words of it."""

from collections.abc import Iterator

from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Reference, Suggestion
from audit.model.span import Span
from audit.names.confidences import MISSPELLED_FIGURES, MISSPELLED_FIGURES_NAME
from audit.names.entities import entity_at
from audit.names.figures import FigureSlip, figure_slips
from audit.names.given_names import first_name_slips, given_slips
from audit.names.single_names import single_names
from audit.names.wording import as_loud_as, of_figure
from audit.orthography.fold import fold
from audit.text.context import Context
from audit.text.document import Document


def misspelled_figures(
    document: Document,
    context: Context,
    *,
    most_common: float = 6.0,
    most_common_supported: float = 8.0,
    confidence: float = MISSPELLED_FIGURES,
    confidence_name: float = MISSPELLED_FIGURES_NAME,
    confidence_listed: float = 0.99,
) -> Iterator[Match]:
    """Yield the word that differs from a known full name, wherever the same bearer is named; or a listed wrong name.

    A name that may be somebody else's is left alone: one whose words are commoner together than `most_common` (sum of
    Zipf frequencies, unknown words 0), or `most_common_supported` where the article names the figure's country or
    institution. `confidence` (0-1) holds for words that are no name, `confidence_name` for those that others bear,
    `confidence_listed` for full names that sources list as wrong.
    """
    slips = [
        slip
        for slip in figure_slips(document, context.gazetteer, context.lexicons.vocabulary)
        if slip.commonness <= (most_common_supported if slip.support else most_common)
    ]
    matches: dict[Span, Match] = {}
    given = given_slips(document, context.gazetteer, context.lexicons.vocabulary)
    beside = first_name_slips(slips, document, context.gazetteer, context.lexicons.vocabulary)
    for slip in (*slips, *single_names(document, context.gazetteer), *given, *beside):
        evidence = _evidence(slip, context.gazetteer)
        is_full_name = slip.given != "" or " " in slip.span.of(document.prose)
        unlisted = confidence_name if slip.is_name else confidence
        sure = confidence_listed if slip.is_listed and is_full_name else unlisted
        bearer = entity_at(slip.span, document, context)
        wrong = fold(slip.span.of(document.prose).split()[-1])
        related = bearer.named_without(wrong) if bearer else ()
        is_surname = wrong != fold(slip.right.split()[-1]) and (is_full_name or not slip.is_listed)
        matches.setdefault(slip.span, _match(document, slip.span, slip.right, sure, evidence, related))
        alone = bearer.places_of(wrong) if bearer and is_surname else ()
        for span in alone:
            if not any(span.overlaps(other) for other in matches):
                matches[span] = _match(document, span, slip.right.split()[-1], sure, evidence, related)
    yield from sorted(matches.values(), key=lambda match: match.span)


def _match(
    document: Document,
    span: Span,
    right: str,
    confidence: float,
    evidence: tuple[str, ...],
    related: tuple[Reference, ...],
) -> Match:
    suggestion = Suggestion(as_loud_as(span.of(document.prose), right), "gazetteer")
    return Match(span, (suggestion,), confidence=confidence, evidence=evidence, related=related)


def _evidence(slip: FigureSlip, gazetteer: Gazetteer) -> tuple[str, ...]:
    sentences = [of_figure(slip.bearer, gazetteer.bearers)]
    if slip.cyrillic:
        sentences.append(f"Translations make the name as written of {slip.cyrillic}.")
    elif slip.is_listed:
        sentences.append("Sources have the name as written as a form that English copy does not use.")
    if slip.is_listed:
        return tuple(sentences)
    if slip.support:
        sentences.append(f"The article has {slip.support[0]}.")
    written = f"{slip.given} {slip.word.capitalize()} {slip.surname}".strip()
    part = "first name" if slip.surname else "surname"
    sentences.append(f"No source has {written}" + (f", though others bear the {part}." if slip.is_name else "."))
    return tuple(sentences)
