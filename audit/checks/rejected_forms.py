"""Find forms that the house lexicon, or the house style, rejects."""

from collections.abc import Iterator

from audit.gazetteer.decisions import Decision
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.archive_usage import Knowledge
from audit.names.decided_places import DecidedPlace, decided_places
from audit.names.namesakes import may_mean_another_place
from audit.text.among_capitals import stands_in_capitals
from audit.text.context import Context
from audit.text.document import Document


def rejected_forms(
    document: Document,
    context: Context,
    *,
    by_settings: bool = False,
    least_apart: int = 30,
    least_inhabitants: int = 50_000,
) -> Iterator[Match]:
    """Yield rejected forms, to be replaced by what the decision names; what is written so already may stay.

    With `by_settings` those that a style, a profile or `audit.toml` rejects, otherwise those that a lexicon file does.
    Settings speak of names at large: a form that is the name of another place with `least_inhabitants`, Odessa in
    Texas, is left alone where no country of the place meant is named, and one that stands fewer than `least_apart` code
    points from the right one is being explained: "Mumbai (Bombay)".
    """
    if not context.house.rejects:
        return
    for place in decided_places(document, context.house):
        decision = place.decision
        if decision.approves or bool(decision.settings) != by_settings:
            continue
        use = context.house.instead_of(decision, document.name)
        instead = _in_case_of(place.span.of(document.prose), decision.form, use)
        if _may_stand(place, instead, document, context):
            continue
        if by_settings and (
            _is_explained(place.span, use, document, least_apart)
            or _is_of_another(decision.form, use, document, context, least_inhabitants)
        ):
            continue
        suggestions = (Suggestion(instead, "house"),) if instead else ()
        values = (("form", decision.form), ("lexicon", decision.lexicon))
        yield Match(place.span, suggestions, values, evidence=(_evidence(decision, use),))


def _in_case_of(written: str, form: str, use: str) -> str:
    if written.isupper() and not form.isupper():
        return use.upper()
    if written[0].isupper() and form[0].islower():
        return use[:1].upper() + use[1:]
    return use


def _may_stand(place: DecidedPlace, instead: str, document: Document, context: Context) -> bool:
    """Tell whether case alone sets what is written apart from what is to be, and the place gives it that case."""
    written = place.span.of(document.prose)
    if written == instead:
        return True
    if written.lower() != instead.lower():
        return False
    if written.isupper() and stands_in_capitals(document, place.span):
        return True
    # "Internet use doubled"; "Aids to navigation were repaired", where AIDS is house style.
    is_word = instead == written.lower() or context.lexicons.vocabulary.in_dictionary(written.lower())
    return written.istitle() and is_word and document.starts_sentence(place.span.start)


def _is_explained(span: Span, use: str, document: Document, least_apart: int) -> bool:
    """Tell whether the form to write stands beside the one that is not, in the same sentence."""
    if use.lower() == span.of(document.prose).lower():
        return False
    sentence = document.sentence_at(span.start)
    before = document.prose[max(sentence.start, span.start - least_apart) : span.start]
    after = document.prose[span.end : min(sentence.end, span.end + least_apart)]
    return use in before or use in after


def _is_of_another(form: str, use: str, document: Document, context: Context, least_inhabitants: int) -> bool:
    knowledge = Knowledge(context.gazetteer, context.lexicons.vocabulary)
    return may_mean_another_place(form, use, document, knowledge, least_inhabitants=least_inhabitants)


def _evidence(decision: Decision, use: str) -> str:
    instead = f": write {use}" if use else ""
    article = " for this article" if decision.article else ""
    note = f" ({decision.note})" if decision.note else ""
    lexicon = decision.lexicon[:1].upper() + decision.lexicon[1:]
    # "write U.S." has its full stop.
    return f"{lexicon} rejects {decision.form}{article}{instead}{note}".removesuffix(".") + "."
