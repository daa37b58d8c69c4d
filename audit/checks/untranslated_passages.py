"""Find whole passages in another language: "Officials said that las empresas no han pagado sus impuestos"."""

from collections.abc import Iterator, Sequence

from audit.lexicons.vocabulary import Vocabulary
from audit.model.match import Match
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.function_words import OTHERS
from audit.text.mentioned_words import is_mentioned_at
from audit.text.regions import quoted
from audit.text.words import WORD


def untranslated_passages(document: Document, context: Context, *, most_capitals: float = 0.5) -> Iterator[Match]:
    """Yield runs of four and more words that no markup gives another language and no marks enclose.

    Passed over is where more than the share `most_capitals` of the words has a capital: titles and names.
    """
    marked = {region.span for region in document.marked}
    passages = [one.span for one in document.foreign_matter if one.scope is Scope.FOREIGN and one.span not in marked]
    quotations = [region.span for region in quoted(document.prose, document.blocks)] if passages else []
    for passage in sorted(passages):
        if not is_mentioned_at(document.prose, passage) and not _is_inside(passage, quotations):
            words = list(WORD.finditer(document.prose, passage.start, passage.end))
            telling = [found for found in words if not _may_be_english(found.group(), context.lexicons.vocabulary)]
            if sum(found.group()[0].isupper() for found in words) <= most_capitals * len(words):
                yield Match(Span(telling[0].start(), telling[-1].end()))


def _may_be_english(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word at the edge of a passage need not be of it."""
    return vocabulary.is_listed(word) and not any(word.lower() in words for words in OTHERS.values())


def _is_inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)
