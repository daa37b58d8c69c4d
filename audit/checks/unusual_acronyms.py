"""Find acronyms of organizations that the other articles of the run write otherwise: Nato here, NATO there."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.decided_places import places_of_form
from audit.orthography.fold import bare
from audit.text.among_capitals import stands_in_capitals
from audit.text.context import Context
from audit.text.document import Document


def unusual_acronyms(
    document: Document,
    context: Context,
    *,
    shortest: int = 4,
    least_articles: int = 2,
    least_ratio: float = 2.0,
    confidence: float = 0.8,
) -> Iterator[Match]:
    """Yield each mention of an acronym of `shortest` letters or more, to be replaced by what the other articles have.

    At least `least_articles` of them have it, and `least_ratio` times as many as have what is found.
    """
    if context.archive.is_empty:
        return
    matches: list[Match] = []
    for form in sorted({bare(word) for word in document.distinct_words if len(word) >= shortest}):
        other = _other(form, context)
        if not other or other in document.distinct_words:
            continue
        here, there = (context.archive.evidence_for((one,), besides=document) for one in (form, other))
        if there.weight >= least_articles and there.outweigh(here, times=least_ratio):
            evidence = f"Other articles of this run: {other} in {there.number}, {form} in {here.number or 'none'}."
            matches += _matches(document, form, Suggestion(other, "archive"), evidence, confidence)
    yield from sorted(matches, key=lambda match: match.span)


def _other(form: str, context: Context) -> str:
    """Return how else an acronym that is spoken as a word is written, "" where the form is none."""
    capitals = form.upper()
    small = capitals.capitalize()
    if form not in (capitals, small) or context.lexicons.vocabulary.in_dictionary(form.lower()):
        return ""
    if not context.gazetteer.organizations.forms_with_acronym(capitals):
        return ""
    return small if form == capitals else capitals


def _matches(
    document: Document, form: str, suggestion: Suggestion, evidence: str, confidence: float
) -> Iterator[Match]:
    for span in places_of_form(form, document):
        if span.of(document.prose) == form and not (form.isupper() and stands_in_capitals(document, span)):
            yield Match(span, (suggestion,), confidence=confidence, evidence=(evidence,))
