"""Find a name on which a translation left the ending of a Slavic case."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.case_endings import CaseEnding, case_endings
from audit.names.confidences import LEFTOVER_CASES, LEFTOVER_CASES_AFTER_NAME
from audit.names.evidence import written
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def leftover_cases(
    document: Document,
    context: Context,
    *,
    confidence: float = LEFTOVER_CASES,
    confidence_after_name: float = LEFTOVER_CASES_AFTER_NAME,
) -> Iterator[Match]:
    """Yield each mention, to be replaced by the first case.

    `confidence` (0-1) holds for endings that the first case never has (-skomu), `confidence_after_name` for those it
    seldom has, behind a first name (Oleg Varkovinskoy).
    """
    found = case_endings(document, context.gazetteer, context.lexicons.vocabulary)
    matches = [
        _match(document, mention.span, one, confidence if one.is_sure else confidence_after_name)
        for one in found
        for mention in one.usage.mentions
    ]
    yield from sorted(matches, key=lambda match: match.span)


def _match(document: Document, span: Span, found: CaseEnding, confidence: float) -> Match:
    name = as_loud_as(span.of(document.prose), found.name)
    ending = _ending(found.usage.form.folded, found.name.lower())
    evidence = (
        f"-{ending} is the ending of a Russian or Ukrainian case; English copy writes names in the first one.",
        f"No source has {written(found.usage.form.words)}.",
    )
    return Match(span, (Suggestion(name, "rule"),), confidence=confidence, evidence=evidence)


def _ending(folded: str, name: str) -> str:
    """Return what of a form is not in the name, from the last consonant that both have."""
    common = next(
        (place for place, (one, other) in enumerate(zip(folded, name, strict=False)) if one != other), len(name)
    )
    return folded[common:] or folded[-2:]
