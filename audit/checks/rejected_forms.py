"""Find forms that the house lexicon rejects."""

from collections.abc import Iterator

from audit.gazetteer.decisions import Decision
from audit.model.match import Match, Suggestion
from audit.names.decided_places import DecidedPlace, decided_places
from audit.text.context import Context
from audit.text.document import Document


def rejected_forms(document: Document, context: Context) -> Iterator[Match]:
    """Yield rejected forms, to be replaced by what the decision names; what is written so already may stay."""
    if not context.house.rejects:
        return
    for place in decided_places(document, context.house):
        decision, written = place.decision, place.span.of(document.prose)
        if decision.approves:
            continue
        instead = _in_case_of(written, decision)
        if instead != written and not _is_capital_of_sentence(document, place, instead):
            suggestions = (Suggestion(instead, "house"),) if instead else ()
            values = (("form", decision.form), ("lexicon", decision.lexicon))
            yield Match(place.span, suggestions, values, evidence=(_evidence(decision),))


def _in_case_of(written: str, decision: Decision) -> str:
    use = decision.use
    if written.isupper() and not decision.form.isupper():
        return use.upper()
    if written[0].isupper() and decision.form[0].islower():
        return use[:1].upper() + use[1:]
    return use


def _is_capital_of_sentence(document: Document, place: DecidedPlace, instead: str) -> bool:
    """Tell whether only the capital of a sentence's first word sets what is written apart from what is to be."""
    capitalized = instead[:1].upper() + instead[1:]
    return place.span.of(document.prose) == capitalized and document.starts_sentence(place.span.start)


def _evidence(decision: Decision) -> str:
    instead = f": write {decision.use}" if decision.use else ""
    article = " for this article" if decision.article else ""
    note = f" ({decision.note})" if decision.note else ""
    # "write U.S." has its full stop.
    return f"{decision.lexicon.capitalize()} rejects {decision.form}{article}{instead}{note}".removesuffix(".") + "."
