"""After all shards are judged: what the files of a project say over the whole corpus."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.bulk.judging import MOST_TOLD, Came, Judging, judge_shard
from audit.bulk.processes import each_shard
from audit.bulk.shards import Shard
from audit.bulk.texts import read_texts
from audit.bulk.workspace import Workspace
from audit.renderers.wording import count_of
from audit.suppression.standing import Told
from audit.tables.parts import batches
from audit.tables.schemas import DOCUMENTS
from audit.text.archive import Archive
from audit.text.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Judgements:
    """Judges shards; `before` leads from keys to shards of an earlier corpus."""

    judging: Judging
    space: Workspace
    shards: Sequence[Shard]
    before: Mapping[bytes, str]

    def shard(self, number: int, lost: Mapping[int, str]) -> Came:
        return judge_shard(self.judging, self.space, self.shards[number], number, lost, self.before)

    def article(self, number: int, at: int) -> None:
        item = read_texts(self.space.texts(self.shards[number].name))[0][at]
        if isinstance(item, Manuscript):
            list(self.judging.judged([(item, Archive())]))


def judged_shards(shards: Sequence[Shard]) -> list[int]:
    """Return the numbers of the shards that are audited."""
    return [number for number, shard in enumerate(shards) if not shard.beside]


def settle(
    judging: Judging, space: Workspace, shards: Sequence[Shard], came: Sequence[Came], workers: int
) -> tuple[list[Came], list[str]]:
    """Write those rows anew that look otherwise when all is known; return what shards came to, and what is to be said.

    A finding may answer to an entry of a baseline whose article has gone: which one, only the whole corpus tells.
    """
    remarks = list(shortened([remark for one in came for remark in one.remarks]))
    if not judging.standing:
        return list(came), remarks
    told = Told()
    for one in came:
        told.add(one.told or Told())
    standing, others = judging.standing.end(told, lambda: _names(space))
    numbers = judged_shards(shards)
    moved = [number for number, one in zip(numbers, came, strict=True) if one.told and _has(one.told, standing.moved)]
    again = Judgements(replace(judging, standing=standing), space, shards, {})
    anew = dict(each_shard(again, space, shards, moved, workers))
    settled = [
        replace(anew[number], judged=one.judged, known=one.known) if number in anew else one
        for number, one in zip(numbers, came, strict=True)
    ]
    return settled, [*remarks, *others]


def shortened(remarks: Sequence[str]) -> Iterator[str]:
    """Yield the first of the remarks on comments in articles, and how many there are more."""
    yield from remarks[:MOST_TOLD]
    more = len(remarks) - MOST_TOLD
    if more > 0:
        yield f"{count_of(more, 'more comment')} of the kind; `notices` of the documents tells all"


def _has(told: Told, moved: Mapping[str, frozenset[int]]) -> bool:
    return any(one.doc in moved for one in told.loose)


def _names(space: Workspace) -> Iterator[str]:
    for batch in batches(space.directory, DOCUMENTS, ["doc"]):
        yield from batch["doc"].to_pylist()
