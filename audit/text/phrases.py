"""Where a phrase of a lexicon stands in a document."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from audit.model.at_hand import AT_HAND
from audit.model.span import Span
from audit.text.document import Document
from audit.text.expressions import Found, compiled

_REACH: Final = 60  # code points before and after a phrase that its conditions may look at


class _Phrase(NamedTuple):
    """A regular expression with a group `fault`, and what must not stand before it, after it, or in its sentence."""

    regex: str
    before: str
    after: str
    beside: str


def places_of_phrase(document: Document, row: Mapping[str, str]) -> tuple[Found, ...]:
    """Return the places of a phrase, in reading order; remembered, for a rule and the signs of translation ask."""
    return _places(document, _Phrase(row["regex"], *(row.get(side, "") for side in ("before", "after", "beside"))))


@lru_cache(maxsize=64 * AT_HAND)
def _places(document: Document, phrase: _Phrase) -> tuple[Found, ...]:
    return tuple(_unexcepted(document, phrase))


def _unexcepted(document: Document, phrase: _Phrase) -> Iterator[Found]:
    for found in compiled(phrase.regex).find_all(document.prose, whole_words=True):
        if not _is_excepted(document, Span(*found.span("fault")), phrase):
            yield found


def _is_excepted(document: Document, span: Span, phrase: _Phrase) -> bool:
    prose = document.prose
    before, after = prose[max(0, span.start - _REACH) : span.start], prose[span.end : span.end + _REACH]
    return bool(
        (phrase.before and compiled(phrase.before).ends(before))
        or (phrase.after and compiled(phrase.after).starts(after))
        or (phrase.beside and compiled(phrase.beside).search(document.sentence_at(span.start).of(prose)))
    )
