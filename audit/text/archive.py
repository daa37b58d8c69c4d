"""The other articles of a run, as evidence for how a name is spelt."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from audit.text.document import Document


@dataclass(frozen=True, eq=False)
class Archive:
    """Articles and the capitalised words in them; nothing is counted before somebody asks.

    An article that comes twice, with the same prose or the same first paragraph, is one article.
    """

    documents: tuple[Document, ...] = ()

    def articles_with(self, words: Collection[str], *, besides: Document) -> int:
        """Return how many articles other than `besides` have one of these words, case kept, possessive or not."""
        if not self.documents:
            return 0
        holders: set[str] = set().union(*(self._articles_by_word.get(_bare(word), ()) for word in words))
        return len(holders - {_identity(besides)})

    @cached_property
    def _articles_by_word(self) -> dict[str, set[str]]:
        articles: dict[str, set[str]] = defaultdict(set)
        for document in self.documents:
            identity = _identity(document)
            for word in document.distinct_words:
                if word[0].isupper():
                    articles[_bare(word)].add(identity)
        return dict(articles)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("\N{RIGHT SINGLE QUOTATION MARK}s")


def _identity(document: Document) -> str:
    """Return the first paragraph of more than a headline's length, which a re-posted article keeps."""
    for block in document.blocks:
        if len(block.span) > 120:
            return block.span.of(document.prose)
    return document.prose
