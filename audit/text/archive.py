"""The other articles of a run, as evidence for how a name is spelt."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from audit.orthography.fold import bare
from audit.text.document import Document
from audit.text.retellings import Retellings
from audit.text.words import WORD


@dataclass(frozen=True, eq=False)
class Archive:
    """Documents and the capitalised words in them; nothing is counted before somebody asks.

    Documents that tell the same article count as one, see `Retellings`.
    """

    documents: tuple[Document, ...] = ()

    def articles_with(self, names: Collection[str], *, besides: Document) -> int:
        """Return how many articles other than that of `besides` have one of these names, case kept, possessive or not.

        A name has a capitalised word in it, or it is met nowhere.
        """
        if not self.documents:
            return 0
        holders = {self._retellings.articles[holder] for name in names for holder in self._holders(name)}
        return len(holders - _articles_told_by(besides, self._retellings)) if holders else 0

    def _holders(self, name: str) -> Iterator[int]:
        words = [bare(word) for word in WORD.findall(name) if word[0].isupper()]
        if not words:
            return
        holders = set(self._holders_of_word.get(words[0], ()))
        holders.intersection_update(*(self._holders_of_word.get(word, ()) for word in words[1:]))
        is_word = words == [bare(name)]
        yield from (holder for holder in holders if is_word or name in self.documents[holder].prose)

    @cached_property
    def _retellings(self) -> Retellings:
        return Retellings(self.documents)

    @cached_property
    def _holders_of_word(self) -> dict[str, list[int]]:
        holders: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            for word in {bare(word) for word in document.distinct_words if word[0].isupper()}:
                holders[word].append(at)
        return dict(holders)


# Asked for every name in doubt of one document, one after the other.
@lru_cache(maxsize=1)
def _articles_told_by(document: Document, retellings: Retellings) -> set[int]:
    return retellings.told_by(document)
