"""Find words spelt as in another variety of English than the one asked for."""

from collections.abc import Iterator

from audit.lexicons.varieties import in_variety
from audit.model.match import Match, Suggestion
from audit.text.context import Context
from audit.text.document import Document


def other_varieties(document: Document, context: Context, *, least_letters: int = 4) -> Iterator[Match]:
    """Yield words in lower case that the variety of the run does not have, to be replaced by its spelling.

    A word with a capital may belong to a name, such as Ministry of Defence, and is left alone. Without a variety
    nothing is yielded.
    """
    if not context.variety:
        return
    matches = []
    for word in document.distinct_words:
        if len(word) >= least_letters and word.islower():
            suggestions = tuple(
                Suggestion(text, "spelling") for text in in_variety(word, context.variety, context.lexicons)
            )
            values = (("variety", context.variety),)
            matches += [Match(span, suggestions, values) for span in document.places_of(word) if suggestions]
    yield from sorted(matches, key=lambda match: match.span)
