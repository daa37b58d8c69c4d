"""Find the surname of a public figure with a slip in it, by the office that stands beside."""

from collections.abc import Iterator

from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Suggestion
from audit.names.role_slips import RoleSlip, role_slips
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def misspelled_officeholders(
    document: Document, context: Context, *, confidence: float = 0.9, confidence_name: float = 0.75
) -> Iterator[Match]:
    """Yield each mention of a surname near that of whoever is known to hold the office.

    `confidence` (0-1) holds for surnames that no source has, `confidence_name` for those that others bear.
    """
    for slip in role_slips(document, context.gazetteer, context.lexicons.vocabulary):
        yield _match(document, slip, context.gazetteer, confidence_name if slip.is_name else confidence)


def _match(document: Document, slip: RoleSlip, gazetteer: Gazetteer, confidence: float) -> Match:
    written = slip.span.of(document.prose)
    right = as_loud_as(written, slip.right)
    bearers = gazetteer.bearers
    evidence = (
        f"{bearers.name(slip.bearer)} is a public figure ({bearers.type(slip.bearer)}).",
        f"The words beside it say so: {slip.beside}.",
        f"Others bear the name {written}." if slip.is_name else f"No source has {written}.",
    )
    return Match(slip.span, (Suggestion(right, "gazetteer"),), confidence=confidence, evidence=evidence)
