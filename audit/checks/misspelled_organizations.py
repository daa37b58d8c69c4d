"""Find words misspelt in names of organizations: "Internatonal Atomic Energy Agency", "Untied Nations"."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.organization_slips import OrganizationSlip, organization_slips
from audit.text.context import Context
from audit.text.document import Document


def misspelled_organizations(
    document: Document, context: Context, *, confidence: float = 0.95, confidence_of_word: float = 0.85
) -> Iterator[Match]:
    """Yield each word one letter away from that of a known name, all the other words of which stand around it.

    Words that dictionaries have, or names that sources have (`confidence_of_word`, 0-1), count only in names of more
    than two words, or if they are rare, and where the name is no part of another.
    """
    slips = organization_slips(document, context.gazetteer, context.lexicons.vocabulary, variety=context.variety)
    for slip in slips:
        yield _match(slip, confidence_of_word if slip.is_word else confidence)


def _match(slip: OrganizationSlip, confidence: float) -> Match:
    organization = slip.form.organization
    acronym = f" ({organization.acronyms[0]})" if organization.acronyms and not organization.is_common else ""
    evidence = f"The words around it are those of {slip.form.text}{acronym}."
    return Match(slip.span, (Suggestion(slip.right, "gazetteer"),), confidence=confidence, evidence=(evidence,))
