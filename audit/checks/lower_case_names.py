"""Find a name written with a small letter: russia, thursday."""

from collections.abc import Collection, Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Beside them stands no word of the language, or only a part of one.
_MARKS_BEFORE = tuple("@#/\\_&=+.~-\N{NON-BREAKING HYPHEN}")
_MARKS_AFTER = tuple("@/\\_&=+~-\N{NON-BREAKING HYPHEN}")


def lower_case_names(
    document: Document,
    context: Context,
    *,
    least_zipf: float = 3.8,
    least_letters: int = 4,
    allowed: Collection[str] = (),
) -> Iterator[Match]:
    """Yield names that dictionaries know with a capital only, to be replaced by themselves with one.

    `least_zipf` is the Zipf frequency from which a name is well known. `allowed` are names that are written small too.
    """
    vocabulary = context.lexicons.vocabulary
    matches: list[Match] = []
    for word in vocabulary.unlisted(document.distinct_words):
        is_candidate = len(word) >= least_letters and word.islower() and word.isascii() and word not in allowed
        if is_candidate and vocabulary.is_name(word) and vocabulary.zipf(word) >= least_zipf:
            matches += (_match(word, span) for span in document.spans_of(word) if _is_plain_place(document, span))
    yield from sorted(matches, key=lambda match: match.span)


def _match(word: str, span: Span) -> Match:
    return Match(span, (Suggestion(word.capitalize(), "spelling"),))


def _is_plain_place(document: Document, span: Span) -> bool:
    prose = document.prose
    if prose[span.start - 1 : span.start] in _MARKS_BEFORE or prose[span.end : span.end + 1] in _MARKS_AFTER:
        return False
    # "example.russia": a full stop ends a sentence only before a blank.
    return not (prose[span.end : span.end + 1] == "." and prose[span.end + 1 : span.end + 2].isalnum())
