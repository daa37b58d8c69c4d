"""Find words torn in two by a blank: "govern ment"."""

from collections.abc import Iterator

from audit.lexicons.fragments import Torn, torn_at
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document


def split_words(document: Document, context: Context, *, least_letters: int = 2) -> Iterator[Match]:
    """Yield neighbouring pieces that make one word, where at least one of them, of `least_letters` or more, is none."""
    found: dict[Span, Torn] = {}
    for piece in context.lexicons.vocabulary.unlisted(document.distinct_words):
        # Of a torn word with a capital, the second piece is the strange one: "Depart ment".
        if len(piece) >= least_letters and piece.islower() and piece.isalpha():
            for span in document.spans_of(piece):
                found.update((torn.span, torn) for torn in torn_at(document.prose, span, context.lexicons))
    for span in sorted(found):
        yield _match(found[span])


def _match(torn: Torn) -> Match:
    text = torn.whole.capitalize() if torn.first[0].isupper() else torn.whole
    evidence = f"“{torn.first}” and “{torn.second}” make “{text}”."
    return Match(torn.span, (Suggestion(text, "spelling"),), evidence=(evidence,))
