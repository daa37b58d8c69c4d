"""Find words that an article writes with a hyphen here and without one there: counter-offensive, counteroffensive."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[a-z]-[a-z]"

# Looked for from the hyphen, which is rare, on both sides.
_REST: Final = re.compile(r"-([a-z]+)(?![\w-])")
_FIRST: Final = re.compile(r"(?<![\w'’-])[a-z]+\Z")
_LONGEST_FIRST: Final = 30
# Of one stem are co-operate and cooperation, film-maker and filmmaking.
_ENDING: Final = re.compile(r"(?:ions?|ing|ed|es|ers?|ors?|s|e|d)\Z")


@dataclass(frozen=True, slots=True)
class _Use:
    span: Span
    first: str
    rest: str


def mixed_hyphens(
    document: Document, context: Context, *, least_stem: int = 7, unless_first: Collection[str] = ("re",)
) -> Iterator[Match]:
    """Yield each use of the rarer way of writing; of two as frequent the one that no dictionary has.

    Words are one where they have the same stem of at least `least_stem` letters. Behind a part `unless_first` the
    hyphen makes another word: to re-form is not to reform. Quotations do not count.
    """
    hyphenated = _by_stem(document, least_stem, unless_first)
    beginnings = {stem[:least_stem] for stem in hyphenated}
    closed: dict[str, list[_Use]] = defaultdict(list)
    for word in document.distinct_words:
        if word[:least_stem] in beginnings and (stem := _stem(word)) in hyphenated:
            closed[stem] += _closed_uses(document, word, len(hyphenated[stem][0].first))
    matches = (match for stem, uses in closed.items() for match in _of_word(document, context, hyphenated[stem], uses))
    yield from sorted(matches, key=lambda match: match.span)


def _by_stem(document: Document, least_stem: int, unless_first: Collection[str]) -> dict[str, list[_Use]]:
    by_stem: dict[str, list[_Use]] = defaultdict(list)
    for rest in _REST.finditer(document.prose):
        hyphen = rest.start()
        first = _FIRST.search(document.prose[max(0, hyphen - _LONGEST_FIRST) : hyphen])
        stem = _stem(first.group() + rest[1]) if first else ""
        if first and len(stem) >= least_stem and first.group() not in unless_first:
            by_stem[stem].append(_Use(Span(hyphen - len(first.group()), rest.end()), first.group(), rest[1]))
    return by_stem


def _closed_uses(document: Document, word: str, first: int) -> list[_Use]:
    prose = document.prose
    return [
        _Use(span, word[:first], word[first:])
        for span in document.places_of(word)
        if "-" not in (prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 1])
    ]


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _of_word(
    document: Document, context: Context, hyphenated: Sequence[_Use], closed: Sequence[_Use]
) -> Iterator[Match]:
    hyphenated, closed = (
        [use for use in sorted(uses, key=lambda use: use.span) if document.scope_at(use.span.start) in OWN_WORDS]
        for uses in (hyphenated, closed)
    )
    if not hyphenated or not closed:
        return
    lead = len(closed) - len(hyphenated)
    keeps_closed = lead > 0 or (not lead and context.lexicons.vocabulary.is_listed(closed[0].first + closed[0].rest))
    few, many, mark = (hyphenated, closed, "") if keeps_closed else (closed, hyphenated, "-")
    related = tuple(Reference("", use.span) for use in many)
    for use in few:
        yield Match(use.span, (Suggestion(f"{use.first}{mark}{use.rest}", "article"),), related=related)
