"""Find names and acronyms of organizations left in another language: "Bundesverfassungsgericht", "OON"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from audit.gazetteer.organizations import Organization, Organizations
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document


def untranslated_organizations(document: Document, context: Context, *, longest_acronym: int = 8) -> Iterator[Match]:
    """Yield the longest such names, to be replaced by the English one; none that the article explains by that.

    A word of up to `longest_acronym` letters with two capitals is an acronym, and is replaced by one.
    """
    organizations = context.gazetteer.organizations
    matches = [
        _match(document, found, original, organization, longest_acronym)
        for original, organization in _met(document, organizations)
        if not any(name in document.prose for name in organizations.names_of(organization))
        for found in _expression(original).finditer(document.prose)
    ]
    longest = {match.span.start: match for match in sorted(matches, key=lambda match: match.span)}
    yield from longest.values()


def _met(document: Document, organizations: Organizations) -> Iterator[tuple[str, Organization]]:
    genitives = {word[:-1] for word in document.raised_words if word.endswith("s") and word[0].isupper()}
    for word in sorted(organizations.originals.keys() & (document.distinct_words | genitives)):
        for original, number in organizations.originals[word]:
            yield original, organizations.by_number(number)


@lru_cache(maxsize=1_000)
def _expression(original: str) -> re.Pattern[str]:
    """Return what finds a name, also in the German genitive; in brackets it stands beside what it means."""
    return re.compile(rf"(?<![\w(\"\u201c-]){re.escape(original)}(?:(?<=[a-z])e?s)?(?![\w-])")


def _match(
    document: Document, found: re.Match[str], original: str, organization: Organization, longest_acronym: int
) -> Match:
    name = organization.name
    is_acronym = len(original) <= longest_acronym and sum(map(str.isupper, original)) > 1 and organization.acronyms
    text = organization.acronyms[0] if is_acronym else name
    span = Span(*found.span())
    return Match(span, (Suggestion(text, "gazetteer"),), evidence=(f"{original} is what others call the {name}.",))
