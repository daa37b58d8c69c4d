"""Which documents tell the same article: posted again, rewritten, or translated once more from one source."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import ceil

from audit.text.clippings import Clipping

# Share of the traits of two documents that both have, from which they tell one article. Measured on 49 machine
# translations of 25 articles: of 38 pairs of one article 36 lie above, and no other pair reaches 0.2.
ALIKE = 0.4
# Fewer shared traits than these prove nothing: two short notes on one town.
LEAST_SHARED = 5
# A trait that more documents have leads to none of them: it is a place or a year, and no article's own.
MOST_HOLDERS = 256
# The same share, of the numbers of traits of both.
_SHARE_OF_BOTH = ALIKE / (1 + ALIKE)
_ROUNDING = 1e-6


@dataclass(frozen=True, eq=False)
class Retellings:
    """Documents grouped into articles: what is like a member of a group belongs to it, in whatever order they come."""

    documents: Sequence[Clipping]

    @cached_property
    def articles(self) -> tuple[int, ...]:
        """The number of the article that each document tells."""
        first_of = list(range(len(self.documents)))
        before: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            for other in self._like(document, before):
                first_of[root_of(first_of, other)] = root_of(first_of, at)
            for trait in document.traits:
                before[trait].append(at)
        return tuple(root_of(first_of, at) for at in range(len(first_of)))

    def told_by(self, document: Clipping) -> set[int]:
        """Return the articles among these that a document, one of them or another, tells."""
        at = self._places.get((document.name, document.digest))
        if at is not None:
            return {self.articles[at]}
        return {self.articles[other] for other in self._like(document, self._by_trait)}

    def _like(self, document: Clipping, holders: Mapping[str, Sequence[int]]) -> Iterator[int]:
        """Yield the documents with this one's first paragraph, and those among the holders of its traits that are like.

        Two sets with a share of `ALIKE` in common share one of the rarest traits of either; their rarest in common is
        one that at most `MOST_HOLDERS` have.
        """
        yield from self._by_lead.get(document.lead, ())
        traits, sizes = document.traits, self._sizes
        held_by = {trait: len(self._by_trait.get(trait, ())) for trait in traits}
        most_missed = max(LEAST_SHARED, ceil(ALIKE * len(traits))) - 1
        rarest = sorted(traits, key=held_by.__getitem__)[: max(0, len(traits) - most_missed)]
        looked_up = [trait for trait in rarest if held_by[trait] <= MOST_HOLDERS]
        most_missed = len(traits) - len(looked_up)
        shared = Counter(chain.from_iterable(holders.get(trait, ()) for trait in looked_up))
        # Who shares fewer is not alike, though it had all that were not looked up.
        least = _SHARE_OF_BOTH * len(traits) - most_missed - _ROUNDING
        met = [other for other, number in shared.items() if number >= least + _SHARE_OF_BOTH * sizes[other]]
        yield from (other for other in met if are_alike(traits, self.documents[other].traits))

    @cached_property
    def _sizes(self) -> list[int]:
        return [len(document.traits) for document in self.documents]

    @cached_property
    def _places(self) -> dict[tuple[str, bytes], int]:
        return {(document.name, document.digest): at for at, document in enumerate(self.documents)}

    @cached_property
    def _by_trait(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            for trait in document.traits:
                found[trait].append(at)
        return dict(found)

    @cached_property
    def _by_lead(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            found[document.lead].append(at)
        return dict(found)


def are_alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether documents with these traits tell one article."""
    shared = len(first & second)
    return shared >= LEAST_SHARED and shared >= ALIKE * (len(first) + len(second) - shared)


def root_of(first_of: MutableSequence[int], at: int) -> int:
    """Return the number that stands for a group, and shorten the way to it."""
    while first_of[at] != at:
        first_of[at] = first_of[first_of[at]]
        at = first_of[at]
    return at
