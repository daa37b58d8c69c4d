"""Find a name written with a small letter: russia, thursday."""

from collections.abc import Collection, Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document, Token

# Beside them stands no word of the language, or only a part of one.
_CODE_MARKS = "@#/\\_&=+.~-\N{NON-BREAKING HYPHEN}\N{EN DASH}"


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
        if len(word) >= least_letters and word.islower() and word.isascii() and word not in allowed:
            if vocabulary.is_name(word) and vocabulary.zipf(word) >= least_zipf:
                matches += (_match(word, span) for span in document.spans_of(word) if _is_plain_place(document, span))
    yield from sorted(matches, key=lambda match: match.span)


def _match(word: str, span: Span) -> Match:
    return Match(span, (Suggestion(word.capitalize(), "spelling"),))


def _is_plain_place(document: Document, span: Span) -> bool:
    prose = document.prose
    return not (prose[max(0, span.start - 1) : span.start] in tuple(_CODE_MARKS) or prose[span.end : span.end + 1] in tuple(_CODE_MARKS[:-3]))
