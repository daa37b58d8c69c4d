"""Find places and countries left in another language: Lisboa, Den Haag, Polska."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.exonyms import Exonym, exonyms
from audit.names.known_names import identifications
from audit.names.wording import with_article
from audit.orthography.fold import fold
from audit.text.context import Context
from audit.text.document import Document


def untranslated_names(document: Document, context: Context, *, least_people: int = 100_000) -> Iterator[Match]:
    """Yield each name in a place of the sentence where a place is meant, to be replaced by what English calls it.

    Cities of fewer inhabitants than `least_people` are passed over, and so are forms held for misspelt names.
    """
    vocabulary = context.lexicons.vocabulary
    abroad = exonyms(document, context.gazetteer, vocabulary, least_people=least_people)
    misspelt = identifications(document, context.gazetteer, vocabulary, context.archive) if abroad else ()
    passed = {one.suspect.form.folded for one in misspelt if one.supports}
    for found in (one for one in abroad if fold(one.written) not in passed):
        yield Match(found.span, (Suggestion(found.right, "gazetteer"),), evidence=(_evidence(found, context),))


def _evidence(found: Exonym, context: Context) -> str:
    bearers = context.gazetteer.bearers
    name, kind = bearers.name(found.bearer), bearers.type(found.bearer)
    code, _, others = bearers.country(found.bearer).partition("|")
    land = "" if others else bearers.country_name(code)
    where = f" in {land}" if land and land != name else ""
    return f"{found.written} is what another language calls {name}, {with_article(kind)}{where}."
