"""Find "a" before the sound of a vowel and "an" before that of a consonant: a hour, a 18-year-old, an university."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.indefinite_articles import MISTAKEN, other_article
from audit.text.words import WORD


def mistaken_articles(document: Document, context: Context) -> Iterator[Match]:
    """Yield the article, to be replaced by the other one; a capital at the start of sentences alone.

    Before a word of another language it may be none: "an dro" is what Bretons call a dance.
    """
    vocabulary = context.lexicons.vocabulary
    for found in MISTAKEN.finditer(document.prose):
        article, word = found.group(), WORD.match(document.prose, found.end() + 1)
        if word and word.group().islower() and not vocabulary.is_listed(word.group()):
            continue
        if article[0] == "a" or document.starts_sentence(found.start()):
            yield Match(Span(*found.span()), (Suggestion(other_article(article), "rule"),))
