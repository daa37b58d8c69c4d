"""Find unknown surnames whose ending no name has, and which is one slip away from a common one: Kovalchku."""

from collections.abc import Iterator

from audit.gazetteer.endings import Ending
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.confidences import MISSPELLED_ENDINGS
from audit.names.evidence import written
from audit.names.mentions import Usage
from audit.names.suspects import suspects
from audit.names.wording import as_loud_as, with_capitals
from audit.text.context import Context
from audit.text.document import Document


def misspelled_endings(
    document: Document, context: Context, *, confidence: float = MISSPELLED_ENDINGS
) -> Iterator[Match]:
    """Yield each mention, to be replaced by the name with the common ending; `confidence` is 0-1."""
    endings = context.gazetteer.endings
    matches = [
        _match(document, usage, mention.span, ending, confidence)
        for usage in suspects(document, context.gazetteer, context.lexicons.vocabulary)
        if (ending := endings.of(usage.form.folded))
        for mention in usage.mentions
    ]
    yield from sorted(matches, key=lambda match: match.span)


def _match(document: Document, usage: Usage, span: Span, ending: Ending, confidence: float) -> Match:
    name = usage.form.folded.removesuffix(ending.written) + ending.right
    right = as_loud_as(span.of(document.prose), with_capitals(name))
    evidence = (
        f"No listed name ends in -{ending.written}; {ending.names:,} names of persons end in -{ending.right}.",
        f"No source has {written(usage.form.words)}.",
    )
    return Match(span, (Suggestion(right, "rule"),), confidence=confidence, evidence=evidence)
