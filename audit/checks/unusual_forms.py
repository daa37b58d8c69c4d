"""Find an accepted form of a name where the other articles of the run have another."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.archive_usage import Knowledge, OtherUsage, other_usages
from audit.names.evidence import written
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def unusual_forms(
    document: Document,
    context: Context,
    *,
    least_articles: int = 2,
    least_ratio: float = 2.0,
    confidence: float = 0.8,
) -> Iterator[Match]:
    """Yield each mention of the form, to be replaced by the one that the other articles have.

    At least `least_articles` of them have it, and `least_ratio` times as many as have the form found.
    """
    knowledge = Knowledge(context.gazetteer, context.lexicons.vocabulary)
    found = other_usages(document, context.archive, knowledge, least_articles=least_articles, least_ratio=least_ratio)
    matches = [_match(document, mention.span, one, confidence) for one in found for mention in one.usage.mentions]
    yield from sorted(matches, key=lambda match: match.span)


def _match(document: Document, span: Span, found: OtherUsage, confidence: float) -> Match:
    usual = as_loud_as(span.of(document.prose), found.usual)
    form = written(found.usage.form.words)
    evidence = (
        f"Other articles of this run: {found.usual} in {found.there.number}, {form} in {found.here.number or 'none'}.",
        f"Both {form} and {found.usual} are accepted; choose one.",
    )
    return Match(span, (Suggestion(usual, "archive"),), confidence=confidence, evidence=evidence)
