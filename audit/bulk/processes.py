"""Do something with every shard in several processes; an article that ends its process costs only itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from audit.bulk.shards import Shard
from audit.bulk.workspace import Workspace
from audit.corpus.workers import Ended, shared_out
from audit.model.errors import AuditError

_Result_co = TypeVar("_Result_co", covariant=True)


class Work(Protocol[_Result_co]):
    """What is to be done with shards and, to find out which article is to blame, with each article of one."""

    def shard(self, number: int, lost: Mapping[int, str]) -> _Result_co:
        """Do it with a shard, but for the articles that are `lost`: their place in it, and why."""
        ...

    def article(self, number: int, at: int) -> None:
        """Do it with one article of a shard and forget what it came to."""
        ...


def each_shard(
    work: Work[_Result_co], space: Workspace, shards: Sequence[Shard], numbers: Sequence[int], workers: int
) -> Iterator[tuple[int, _Result_co]]:
    """Yield the number of each shard and what was made of it, as they are done."""
    tasks = _Tasks(work, space, shards, numbers)
    sizes = [1 + shards[number].characters for number in numbers]
    for task, result in shared_out(tasks.shard, sizes, workers):
        number = numbers[task]
        yield number, _once_more(tasks, number, workers) if isinstance(result, Ended) else result


@dataclass(frozen=True, slots=True)
class _Tasks(Generic[_Result_co]):
    work: Work[_Result_co]
    space: Workspace
    shards: Sequence[Shard]
    numbers: Sequence[int]

    def shard(self, task: int) -> Any:
        number = self.numbers[task]
        return self.work.shard(number, read_lost(self.space.lost(self.shards[number].name)))


@dataclass(frozen=True, slots=True)
class _Articles:
    work: Work[Any]
    number: int

    def article(self, at: int) -> None:
        self.work.article(self.number, at)


def _once_more(tasks: _Tasks[_Result_co], number: int, workers: int) -> Any:
    """Find out which articles of a shard end their process, and do the others."""
    shard = tasks.shards[number]
    path = tasks.space.lost(shard.name)
    probes: Callable[[int], None] = _Articles(tasks.work, number).article
    found = {at: ended.reason for at, ended in shared_out(probes, [1] * shard.documents, workers) if ended is not None}
    path.write_bytes(msgspec.json.encode(read_lost(path) | found))
    again = _Tasks(tasks.work, tasks.space, tasks.shards, [number])
    for _, result in shared_out(again.shard, [1], 1):
        if isinstance(result, Ended):
            raise AuditError(f"{tasks.space.directory}: {result.reason}, each time at other articles; is memory short?")
        return result
    return None


def read_lost(path: Path) -> dict[int, str]:
    """Return place → reason of the articles of a shard that end the process that reads them."""
    return msgspec.json.decode(path.read_bytes(), type=dict[int, str]) if path.exists() else {}
