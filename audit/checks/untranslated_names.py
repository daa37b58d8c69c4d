"""Find places and countries left in another language: Lisboa, Den Haag, Polska."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.city_names import city_names
from audit.names.exonyms import Exonym, exonyms
from audit.names.known_names import identifications
from audit.names.wording import as_loud_as, with_article
from audit.orthography.fold import fold, folded_phrase
from audit.text.context import Context
from audit.text.document import Document


def untranslated_names(
    document: Document,
    context: Context,
    *,
    least_people: int = 100_000,
    sure_chance: float = 0.6,
    confidence: float = 0.8,
    confidence_great: float = 0.95,
) -> Iterator[Match]:
    """Yield each name in a place of the sentence where a place is meant, to be replaced by what English calls it.

    Cities of fewer inhabitants than `least_people` are passed over, and so are forms held for misspelt names, be it of
    the same place with a chance of `sure_chance`. Forms that are known for those of great cities are found whatever
    else may be meant, with `confidence_great` (0-1), others with `confidence`.
    """
    vocabulary = context.lexicons.vocabulary
    abroad = exonyms(document, context.gazetteer, vocabulary, least_people=least_people)
    misspelt = identifications(document, context.gazetteer, vocabulary, context.archive) if abroad else ()
    taken = {one.suspect.form.folded: one for one in misspelt if one.supports}
    for found in abroad:
        is_great = folded_phrase(found.written) in city_names()
        known = None if is_great else taken.get(fold(found.written))
        if known and (known.chance >= sure_chance or known.candidates[0].bearer != found.bearer):
            continue
        sure = confidence_great if is_great else confidence
        right = as_loud_as(found.span.of(document.prose), found.right)
        yield Match(
            found.span, (Suggestion(right, "gazetteer"),), confidence=sure, evidence=(_evidence(found, context),)
        )


def _evidence(found: Exonym, context: Context) -> str:
    bearers = context.gazetteer.bearers
    name, kind = bearers.name(found.bearer), bearers.type(found.bearer)
    code, _, others = bearers.country(found.bearer).partition("|")
    land = "" if others else bearers.country_name(code)
    where = f" in {land}" if land and land != name else ""
    known = city_names().get(folded_phrase(found.written))
    who = f"{' and '.join(known.languages)} for" if known and known.english == name else "what another language calls"
    return f"{found.written} is {who} {name}, {with_article(kind)}{where}."
