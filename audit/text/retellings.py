"""Which documents tell the same article: posted again, rewritten, or translated once more from one source."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from audit.orthography.fold import fold
from audit.orthography.key import keys
from audit.text.document import Document

# Share of the traits of two documents that both have, from which they tell one article. Measured on 49 machine
# translations of 25 articles: of 38 pairs of one article 36 lie above, and no other pair reaches 0.2.
ALIKE = 0.4
# Fewer shared traits than these prove nothing: two short notes on one town.
LEAST_SHARED = 5

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SHORTEST_NUMBER = 2
_SHORTEST_NAME = 4
_SHORTEST_LEAD = 120  # code points


def traits_of(document: Document) -> frozenset[str]:
    """Return the numbers of a document, and the names by their sound, so that two spellings of one count as one."""
    words = document.distinct_words
    names = {fold(word) for word in words if len(word) >= _SHORTEST_NAME and word[0].isupper()} - words - {""}
    numbers = {number for number in _NUMBER.findall(document.prose) if len(number) >= _SHORTEST_NUMBER}
    return frozenset(keys(sorted(names))) | numbers


def are_alike(first: Collection[str], second: frozenset[str]) -> bool:
    """Tell whether documents with these traits tell one article."""
    shared = len(second.intersection(first))
    return shared >= LEAST_SHARED and shared >= ALIKE * (len(first) + len(second) - shared)


def lead_of(document: Document) -> str:
    """Return the first paragraph of more than a headline's length, which a re-posted article keeps."""
    for block in document.blocks:
        if len(block.span) > _SHORTEST_LEAD:
            return block.span.of(document.prose)
    return document.prose


@dataclass(frozen=True, eq=False)
class Retellings:
    """Documents grouped into articles: what is like a member of a group belongs to it, in whatever order they come."""

    documents: Sequence[Document]

    @cached_property
    def articles(self) -> tuple[int, ...]:
        """The number of the article that each document tells."""
        first_of = list(range(len(self.documents)))
        for at, document in enumerate(self.documents):
            for other in self._like(document, self._traits[at], before=at):
                first_of[_root(first_of, other)] = _root(first_of, at)
        return tuple(_root(first_of, at) for at in range(len(first_of)))

    def told_by(self, document: Document) -> set[int]:
        """Return the articles among these that a document, one of them or another, tells."""
        at = self._places.get(id(document))
        if at is not None:
            return {self.articles[at]}
        return {self.articles[other] for other in self._like(document, traits_of(document), before=len(self.documents))}

    def _like(self, document: Document, traits: frozenset[str], *, before: int) -> Iterator[int]:
        """Yield the documents before a place that tell the same as this one.

        Two sets with a share of `ALIKE` in common share one of the rarest traits of either, which few others have.
        """
        yield from self._by_lead.get(lead_of(document), ())
        rarest = sorted(traits, key=lambda trait: len(self._by_trait.get(trait, ())))
        least = max(LEAST_SHARED, ceil(ALIKE * len(traits)))
        met: set[int] = set()
        met.update(*(self._by_trait.get(trait, ()) for trait in rarest[: max(0, len(rarest) - least + 1)]))
        yield from (other for other in met if other < before and are_alike(traits, self._traits[other]))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(document): at for at, document in enumerate(self.documents)}

    @cached_property
    def _traits(self) -> list[frozenset[str]]:
        return [traits_of(document) for document in self.documents]

    @cached_property
    def _by_trait(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, traits in enumerate(self._traits):
            for trait in traits:
                found[trait].append(at)
        return dict(found)

    @cached_property
    def _by_lead(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            found[lead_of(document)].append(at)
        return dict(found)


def _root(first_of: list[int], at: int) -> int:
    """Return the number that stands for a group, and shorten the way to it."""
    while first_of[at] != at:
        first_of[at] = first_of[first_of[at]]
        at = first_of[at]
    return at
