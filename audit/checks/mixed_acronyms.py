"""Find acronyms of organizations that an article writes in two ways: NATO and Nato, MOD and MoD."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.text.among_capitals import stands_in_capitals
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:^|[^\w.-])[A-Z]{3,8}(?:[^\w-]|$)"

_CAPITALS: Final = re.compile(r"[A-Z]+\Z")
# MoD, DfE, BaFin: a capital more than a name has.
_MIXED: Final = re.compile(r"[A-Z][a-z]{1,2}[A-Z][a-z]{0,3}\Z")


def mixed_acronyms(
    document: Document, context: Context, *, shortest: int = 4, most_related: int = 20
) -> Iterator[Match]:
    """Yield each mention of the rarer form, of two as frequent that in small letters; the other is the suggestion.

    Of fewer than `shortest` letters only MoD beside MOD counts, for Un and It are words. `most_related` bounds how
    many places of the form to keep are named.
    """
    words, raised = document.distinct_words, document.raised_words
    known = context.gazetteer.organizations.forms_with_acronym
    loud = [word for word in raised if len(word) >= shortest and _CAPITALS.match(word) and word.capitalize() in words]
    mixed = [word for word in raised if _MIXED.match(word) and word.upper() in words]
    twofold = [(word, word.capitalize()) for word in loud if known(word)] + [(word.upper(), word) for word in mixed]
    matches = [match for capitals, small in twofold for match in _of_acronym(document, capitals, small, most_related)]
    yield from sorted(matches, key=lambda match: match.span)


def _of_acronym(document: Document, capitals: str, small: str, most_related: int) -> Iterator[Match]:
    loud = [span for span in document.spans_of(capitals) if not stands_in_capitals(document, span)]
    quiet = list(document.spans_of(small))
    if not loud:
        return
    few, many, kept = (quiet, loud, capitals) if len(quiet) <= len(loud) else (loud, quiet, small)
    related = tuple(Reference("", span) for span in many[:most_related])
    evidence = (f"This article writes {capitals} {_times(len(loud))} and {small} {_times(len(quiet))}.",)
    for span in few:
        yield Match(span, (Suggestion(kept, "article"),), evidence=evidence, related=related)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
