"""Find a name of a place of several words, one of which is misspelt."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.confidences import MISSPELLED_PHRASES
from audit.names.phrase_slips import PhraseSlip, phrase_slips
from audit.names.support import description
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def misspelled_phrases(
    document: Document, context: Context, *, confidence: float = MISSPELLED_PHRASES
) -> Iterator[Match]:
    """Yield the word that differs from a well-known name; no source has the name as written."""
    for slip in phrase_slips(document, context.gazetteer, context.lexicons.vocabulary):
        yield _match(document, context, slip, confidence)


def _match(document: Document, context: Context, slip: PhraseSlip, confidence: float) -> Match:
    right = as_loud_as(slip.span.of(document.prose), slip.right)
    evidence = f"{description(slip.bearer, context.gazetteer.bearers)}; no source has the name as written."
    return Match(slip.span, (Suggestion(right, "gazetteer"),), confidence=confidence, evidence=(evidence,))
