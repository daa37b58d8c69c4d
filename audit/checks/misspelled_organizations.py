"""Find words misspelt in names of organizations: "Internatonal Atomic Energy Agency", "Untied Nations"."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.names.organization_slips import OrganizationSlip, organization_slips
from audit.names.organization_words import WordSlip, word_slips
from audit.text.context import Context
from audit.text.document import Document


def misspelled_organizations(
    document: Document,
    context: Context,
    *,
    confidence: float = 0.95,
    confidence_of_word: float = 0.85,
    confidence_unlisted: float = 0.85,
) -> Iterator[Match]:
    """Yield each word one letter away from that of a known name, all the other words of which stand around it.

    Words that dictionaries have, or names that sources have (`confidence_of_word`, 0-1), count only in names of more
    than two words, or if they are rare, and where the name is no part of another. In names that no source has, words
    that none is count (`confidence_unlisted`) if what is a letter away and the words beside them are of such names.
    """
    vocabulary = context.lexicons.vocabulary
    listed = organization_slips(document, context.gazetteer, vocabulary, variety=context.variety)
    found = {slip.span: _match(slip, confidence_of_word if slip.is_word else confidence) for slip in listed}
    for slip in word_slips(document, context.gazetteer, vocabulary):
        found.setdefault(slip.span, _match_of_word(slip, confidence_unlisted))
    yield from (found[span] for span in sorted(found))


def _match(slip: OrganizationSlip, confidence: float) -> Match:
    organization = slip.form.organization
    acronym = f" ({organization.acronyms[0]})" if organization.acronyms and not organization.is_common else ""
    evidence = f"The words around it are those of {slip.form.text}{acronym}."
    return Match(slip.span, (Suggestion(slip.right, "gazetteer"),), confidence=confidence, evidence=(evidence,))


def _match_of_word(slip: WordSlip, confidence: float) -> Match:
    evidence = f"No source has this word; {slip.right} beside {slip.beside} makes the name of an organization."
    return Match(slip.span, (Suggestion(slip.right, "gazetteer"),), confidence=confidence, evidence=(evidence,))
