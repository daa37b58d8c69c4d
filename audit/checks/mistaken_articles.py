"""Find "a" before the sound of a vowel and "an" before that of a consonant: a hour, a 18-year-old, an university."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.indefinite_articles import MISTAKEN, other_article


def mistaken_articles(document: Document, context: Context) -> Iterator[Match]:
    """Yield the article, to be replaced by the other one; a capital at the start of sentences alone."""
    for found in MISTAKEN.finditer(document.prose):
        article = found.group()
        if article[0] == "a" or document.starts_sentence(found.start()):
            yield Match(Span(*found.span()), (Suggestion(other_article(article), "rule"),))
