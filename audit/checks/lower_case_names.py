"""Find a name written with a small letter: russia, thursday."""

from collections.abc import Collection, Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.city_names import city_names
from audit.names.small_letters import is_told_by_words, is_written_small, small_names
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
    least_people: int = 50_000,
    least_fame: float = 4.0,
    allowed: Collection[str] = (),
) -> Iterator[Match]:
    """Yield names that dictionaries know with a capital only, to be replaced by themselves with one.

    `least_zipf` is the Zipf frequency from which a name is well known. Others count where the words before them tell
    of a place, one of `least_people` inhabitants or `least_fame` (on the scale of Zipf frequencies), or of a public
    figure. `allowed` are names that are written small too.
    """
    vocabulary, gazetteer = context.lexicons.vocabulary, context.gazetteer
    matches: list[Match] = []
    named = small_names(document.distinct_words, gazetteer, vocabulary)
    for word in sorted(named | set(vocabulary.unlisted(document.distinct_words))):
        if len(word) < least_letters or not (word.islower() and word.isascii()) or word in allowed:
            continue
        is_known = vocabulary.is_name(word) and vocabulary.zipf(word) >= least_zipf
        if not (is_known or word in named):
            continue
        for span in document.spans_of(word):
            if not _is_plain_place(document, span) or is_written_small(span, document):
                continue
            if is_known or is_told_by_words(
                span, document, gazetteer, least_people=least_people, least_fame=least_fame
            ):
                matches.append(_match(word, span))
    yield from sorted(matches, key=lambda match: match.span)


def _match(word: str, span: Span) -> Match:
    city = city_names().get(word)
    suggestion = Suggestion(city.english, "gazetteer") if city else Suggestion(word.capitalize(), "spelling")
    return Match(span, (suggestion,))


def _is_plain_place(document: Document, span: Span) -> bool:
    prose = document.prose
    if prose[span.start - 1 : span.start] in _MARKS_BEFORE or prose[span.end : span.end + 1] in _MARKS_AFTER:
        return False
    # "example.russia": a full stop ends a sentence only before a blank.
    return not (prose[span.end : span.end + 1] == "." and prose[span.end + 1 : span.end + 2].isalnum())
