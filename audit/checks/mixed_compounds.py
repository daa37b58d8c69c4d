"""Find words that an article writes as one here and as two there: cyber attacks, cyberattack."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_REST: Final = re.compile(r" ([a-z]+)(?![\w'’-])")


def mixed_compounds(
    document: Document, context: Context, *, firsts: Collection[str], least_zipf: float = 2.0
) -> Iterator[Match]:
    """Yield each use of the rarer way of writing; of two as frequent the divided one where the other is in use.

    In use is what a dictionary has or what has a frequency of `least_zipf` (log10 per thousand million words).
    `firsts` are the parts before which a blank is looked for. A plural counts as its singular; quotations do not count.
    """
    divided: dict[str, list[Span]] = defaultdict(list)
    for first in sorted(document.distinct_words.intersection(firsts)):
        for span in document.places_of(first):
            rest = _REST.match(document.prose, span.end)
            if rest and document.prose[max(0, span.start - 1) : span.start] != "-":
                divided[_singular(first + rest[1])].append(Span(span.start, rest.end()))
    joined: dict[str, list[Span]] = defaultdict(list)
    for word in document.distinct_words:
        if _singular(word) in divided:
            joined[_singular(word)] += document.places_of(word)
    vocabulary = context.lexicons.vocabulary
    found: list[Match] = []
    for word, spans in joined.items():
        in_use = vocabulary.is_listed(word) or vocabulary.zipf(word) >= least_zipf
        found += _of_word(document, divided[word], spans, prefers_joined=in_use)
    yield from sorted(found, key=lambda match: match.span)


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return the words one of which must occur."""
    return tuple(options["firsts"])


def _of_word(
    document: Document, divided: Sequence[Span], joined: Sequence[Span], *, prefers_joined: bool
) -> Iterator[Match]:
    divided, joined = (
        sorted(span for span in spans if document.scope_at(span.start) in OWN_WORDS) for spans in (divided, joined)
    )
    if not divided or not joined:
        return
    lead = len(joined) - len(divided)
    keeps_joined = lead > 0 or (not lead and prefers_joined)
    few, many = (divided, joined) if keeps_joined else (joined, divided)
    related = tuple(Reference("", span) for span in many)
    cut = divided[0].of(document.prose).index(" ")
    for span in few:
        text = span.of(document.prose)
        suggestion = text.replace(" ", "") if keeps_joined else f"{text[:cut]} {text[cut:]}"
        yield Match(span, (Suggestion(suggestion, "article"),), related=related)


def _singular(word: str) -> str:
    return word.removesuffix("s")
