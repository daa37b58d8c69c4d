"""Find a name on which a translation left the ending of a Slavic case."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.case_endings import CaseEnding, case_endings
from audit.names.confidences import LEFTOVER_CASES, LEFTOVER_CASES_AFTER_NAME
from audit.names.evidence import written
from audit.names.known_cases import KnownCase, known_cases
from audit.names.support import who_or_what
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def leftover_cases(
    document: Document,
    context: Context,
    *,
    confidence: float = LEFTOVER_CASES,
    confidence_after_name: float = LEFTOVER_CASES_AFTER_NAME,
    confidence_known: float = 0.9,
) -> Iterator[Match]:
    """Yield each mention, to be replaced by the first case.

    `confidence` (0-1) holds for endings that the first case never has (-skomu), `confidence_after_name` for those it
    seldom has, behind a first name (Oleg Varkovinskoy), `confidence_known` for great cities and figures (Donetska).
    """
    gazetteer, vocabulary = context.gazetteer, context.lexicons.vocabulary
    matches = {
        one.mention.span: _known(document, one, context, confidence_known)
        for one in known_cases(document, gazetteer, vocabulary)
    }
    for one in case_endings(document, gazetteer, vocabulary):
        sure = confidence if one.is_sure else confidence_after_name
        for mention in one.usage.mentions:
            matches.setdefault(mention.span, _match(document, mention.span, one, sure))
    yield from sorted(matches.values(), key=lambda match: match.span)


def _known(document: Document, found: KnownCase, context: Context, confidence: float) -> Match:
    span = found.mention.span
    name = as_loud_as(span.of(document.prose), found.name)
    who = who_or_what(found.bearer, context.gazetteer.bearers)
    evidence = (who, f"{span.of(document.prose)} is {name} in another case of Russian or Ukrainian.")
    return Match(span, (Suggestion(name, "gazetteer"),), confidence=confidence, evidence=evidence)


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
