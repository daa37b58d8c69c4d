"""Find a name that no source has, and that the other articles of the run spell otherwise."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.archive_slips import ArchiveSlip, archive_slips
from audit.names.archive_usage import Knowledge
from audit.names.confidences import UNRECORDED_NAMES, UNRECORDED_NAMES_FULL_NAME
from audit.names.evidence import written
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def unrecorded_names(
    document: Document,
    context: Context,
    *,
    least_articles: int = 3,
    least_ratio: float = 4.0,
    confidence: float = UNRECORDED_NAMES,
    confidence_full_name: float = UNRECORDED_NAMES_FULL_NAME,
) -> Iterator[Match]:
    """Yield each mention of the name, to be replaced by the form that the other articles have.

    They have it behind the same first name (`confidence_full_name`, 0-1), or `least_articles` of them have it and
    `least_ratio` times as many as have the form found (`confidence`).
    """
    knowledge = Knowledge(context.gazetteer, context.lexicons.vocabulary)
    slips = archive_slips(document, context.archive, knowledge, least_articles=least_articles, least_ratio=least_ratio)
    matches = [
        _match(document, mention.span, slip, confidence_full_name if slip.full_name else confidence)
        for slip in slips
        for mention in slip.usage.mentions
    ]
    yield from sorted(matches, key=lambda match: match.span)


def _match(document: Document, span: Span, slip: ArchiveSlip, confidence: float) -> Match:
    form = written(slip.usage.form.words)
    right = as_loud_as(span.of(document.prose), slip.right)
    sentences = [
        f"Other articles of this run: {slip.right} in {slip.there.number}, {form} in {slip.here.number or 'none'}."
    ]
    if slip.full_name:
        sentences.insert(0, f"Other articles of this run have {slip.full_name}.")
    evidence = (*sentences, f"No source has {form}.")
    return Match(span, (Suggestion(right, "archive"),), confidence=confidence, evidence=evidence)
