"""Tell the articles of pages in several processes: of all that reading does it takes by far the longest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from audit.bulk.page_memory import PageMemory
from audit.corpus.streaming import streamed
from audit.corpus.workers import Ended, shared_out
from audit.intake.markup import Item, Markup, Raw, parsed
from audit.model.report import Failure

# A handful: enough that it is worth a message.
_CHARACTERS = 500_000
_ITEMS = 64


@dataclass(frozen=True, slots=True)
class Parsing:
    """How pages become articles in so many processes; one that ends its process costs only itself.

    Those that the `memory` has are not read again.
    """

    workers: int
    memory: PageMemory | None = None

    def __call__(self, items: Iterable[Raw]) -> Iterator[Item]:
        """Yield the items in their order, of pages their articles."""
        handfuls = _handfuls(items)
        recalled = map(self.memory.recalled, handfuls) if self.memory else handfuls
        for handful, found in streamed(_articles, recalled, self.workers, wanted=_has_pages):
            if isinstance(found, Ended):
                yield from self._one_by_one(handful)
                continue
            if self.memory and found:
                self.memory.keep(zip(handful, found, strict=True))
            yield from found or parsed(handful)

    def _one_by_one(self, handful: Sequence[Raw]) -> Iterator[Item]:
        found = dict(shared_out(_Pages(handful).article, [1] * len(handful), self.workers))
        for at, raw in enumerate(handful):
            item = found[at]
            yield _failure(raw, item.reason) if isinstance(item, Ended) else item


@dataclass(frozen=True, slots=True)
class _Pages:
    handful: Sequence[Raw]

    def article(self, at: int) -> Item:
        return _articles([self.handful[at]])[0]


def _articles(handful: Sequence[Raw]) -> list[Item]:
    return list(parsed(handful))


def _has_pages(handful: Sequence[Raw]) -> bool:
    return any(isinstance(item, Markup) for item in handful)


def _handfuls(items: Iterable[Raw]) -> Iterator[Sequence[Raw]]:
    handful: list[Raw] = []
    size = 0
    for item in items:
        handful.append(item)
        size += _length(item)
        if size >= _CHARACTERS or len(handful) == _ITEMS:
            yield handful
            handful, size = [], 0
    if handful:
        yield handful


def _length(item: Raw) -> int:
    if isinstance(item, Failure):
        return len(item.reason)
    return len(item.record.text if isinstance(item, Markup) else item.text)


def _failure(raw: Raw, reason: str) -> Failure:
    if isinstance(raw, Failure):
        return raw
    record = raw.record if isinstance(raw, Markup) else raw
    return Failure(record.name, reason, record.origin)
