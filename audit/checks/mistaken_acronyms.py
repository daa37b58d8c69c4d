"""Find acronyms that are not those of the organization beside them: "World Health Organization (WOH)"."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from audit.gazetteer.organizations import Organization, Organizations
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.orthography.distance import edit_distance
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\([A-Z][A-Z-]{2,8}\)"

_IN_BRACKETS: Final = re.compile(r"(?<=[\w'\u2019])[ \xa0]\((?P<acronym>[A-Z][A-Z-]{2,8})\)")
_NAME: Final = re.compile(r"[^\W\d_][\w'\u2019.&,-]*(?:[ \xa0](?:[^\W\d_]|&)[\w'\u2019.&,-]*){0,13}\Z")
_REACH: Final = 120


def mistaken_acronyms(
    document: Document, context: Context, *, most_apart: int = 1, shortest_alone: int = 4
) -> Iterator[Match]:
    """Yield the acronym behind a known name where it is another, and elsewhere those with swapped letters.

    The one behind the name has the right letters in another order or is up to `most_apart` letters away. Elsewhere
    an acronym of `shortest_alone` letters or more has exactly the letters of one that the article introduces.
    """
    organizations = context.gazetteer.organizations
    introduced: dict[str, Organization] = {}
    wrong: dict[Span, str] = {}
    for found in _IN_BRACKETS.finditer(document.prose):
        organization = _named_before(document.prose, found.start(), organizations)
        acronym = found["acronym"]
        if organization and organization.acronyms:
            introduced[organization.acronyms[0]] = organization
            right = _meant(acronym, organization, most_apart)
            if right and not _has_initials(acronym, document.prose[: found.start()]):
                wrong[Span(*found.span("acronym"))] = right
    wrong |= dict(_swapped(document, context, introduced, shortest_alone))
    for span in sorted(wrong):
        name = introduced[wrong[span]].name
        evidence = f"The acronym of the {name} is {wrong[span]}."
        yield Match(span, (Suggestion(wrong[span], "gazetteer"),), evidence=(evidence,))


def _named_before(prose: str, end: int, organizations: Organizations) -> Organization | None:
    """Return the organization whose whole name ends there, the longest one; none that each country may have."""
    name = _NAME.search(prose[max(0, end - _REACH) : end])
    tokens = organizations.tokens(name.group()) if name else ()
    for first in range(len(tokens) - 1):
        forms = organizations.forms_of(token.term for token in tokens[first:])
        if forms:
            return forms[0].organization
    return None


def _meant(acronym: str, organization: Organization, most_apart: int) -> str:
    """Return the organization's acronym where the one given is a slip for it."""
    known = organization.acronyms[0]
    if acronym.casefold() in map(str.casefold, organization.acronyms):
        return ""
    is_near = sorted(acronym) == sorted(known) or edit_distance(acronym, known) <= most_apart
    return known if is_near else ""


def _has_initials(acronym: str, before: str) -> bool:
    """Tell whether the letters are the first ones of the words before, as many as they are."""
    words = re.findall(r"[A-Z]\w*", before[-_REACH:])
    return acronym == "".join(word[0] for word in words[-len(acronym) :])


def _swapped(
    document: Document, context: Context, introduced: Mapping[str, Organization], shortest: int
) -> Iterator[tuple[Span, str]]:
    vocabulary, organizations = context.lexicons.vocabulary, context.gazetteer.organizations
    for right in introduced:
        for word in document.distinct_words:
            is_like = len(word) >= shortest and word != right and sorted(word) == sorted(right)
            if is_like and not vocabulary.in_dictionary(word) and not organizations.forms_with_acronym(word):
                for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", document.prose):
                    yield Span(*found.span()), right
