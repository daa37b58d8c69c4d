"""A run over a corpus: read into shards, counted, judged; whatever an earlier or broken run has done is kept."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from audit.bulk.counting import count
from audit.bulk.counts import Counts
from audit.bulk.finishing import Ending, finish, unfinished
from audit.bulk.judging import MOST_TOLD, Came, Judging, keys_of
from audit.bulk.ledger import Ledger
from audit.bulk.processes import each_shard
from audit.bulk.settling import Judgements, judged_shards, settle
from audit.bulk.shards import Item, Load, Shard, loads
from audit.bulk.terms import terms_of, write_terms
from audit.bulk.texts import read_texts, write_texts
from audit.bulk.workspace import Workspace, locked
from audit.corpus.keys import key_of
from audit.corpus.workers import Ended, shared_out, usable_processors
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.tables.manifest import Manifest, read_manifest
from audit.text.manuscript import Manuscript

_LENGTH = 16  # bytes of a hash
_ALL = 1 << 256


class Advance(NamedTuple):
    """How far a stage has come: articles and code points done, and of how many, 0 where nobody knows yet."""

    stage: str
    articles: int
    characters: int
    of_articles: int = 0
    of_characters: int = 0


Tell = Callable[[Advance], None]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The shards of a corpus and a hash of its articles, whichever their order."""

    shards: tuple[Shard, ...]
    articles: str

    @property
    def name(self) -> str:
        """A hash of the articles in their order, and where they came from."""
        return _hash(",".join(shard.name for shard in self.shards).encode())


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to; how many articles it has judged, and how many it knew; the first failures."""

    manifest: Manifest
    judged: int
    known: int
    failed: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done: where, by which settings, by how many processes.

    `alone`: each article is judged by itself. `options` are written down in the manifest, and so is what the `ledger`
    has when all is read.
    """

    auditor: Auditor
    directory: Path
    alone: bool = False
    workers: int | None = None
    options: dict[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)


def run_corpus(
    plan: Plan, items: Iterable[Item], *, beside: Iterable[Manuscript] = (), tell: Tell = lambda _: None
) -> Outcome:
    """Audit a corpus into the tables of a directory; those `beside` are evidence and are not audited."""
    key = key_of(plan.auditor, readability=False)
    space = Workspace(plan.directory, key.hex()[: 2 * _LENGTH])
    workers = plan.workers or usable_processors()
    with locked(space):
        corpus = _read(space, items, beside, tell)
        options = plan.options | {"alone": "yes" if plan.alone else ""}
        inputs = tuple(plan.ledger.inputs())
        ending = Ending(plan.auditor, plan.directory, space.key, corpus.name, options, inputs)
        if ending.is_done():
            manifest = read_manifest(plan.directory)
            return Outcome(manifest, 0, manifest.counts.audited)
        unfinished(ending)
        _find_terms(space, corpus.shards, workers, tell)
        counts = _counted(space, corpus, tell)
        evidence = "" if plan.alone else corpus.articles
        judging = Judging(plan.auditor, key, evidence, Counts(counts), plan.auditor.standing())
        came = _judge(judging, space, corpus.shards, workers, tell)
        came, notices = settle(judging, space, corpus.shards, came, workers)
        manifest = finish(ending, space, corpus.shards, came, notices)
    judged, known = sum(one.judged for one in came), sum(one.known for one in came)
    failed = tuple(islice(chain.from_iterable(one.failed for one in came), MOST_TOLD))
    return Outcome(manifest, judged, known, failed)


def _read(space: Workspace, items: Iterable[Item], beside: Iterable[Manuscript], tell: Tell) -> Corpus:
    """Put the articles into shards; a shard that is there is not written again."""
    shards: list[Shard] = []
    articles = documents = characters = 0
    for load in _loads(items, beside):
        if not space.texts(load.shard.name).exists():
            write_texts(space.texts(load.shard.name), load)
        shards.append(load.shard)
        # A sum, for which order does not matter.
        articles = (articles + sum(int.from_bytes(digest) for digest in load.digests)) % _ALL
        documents, characters = documents + load.shard.documents, characters + load.shard.characters
        tell(Advance("read", documents, characters))
    return Corpus(tuple(shards), _hash(articles.to_bytes(32)))


def _loads(items: Iterable[Item], beside: Iterable[Manuscript]) -> Iterator[Load]:
    first = 0
    for some, is_beside in ((items, False), (beside, True)):
        for load in loads(some, first=first, beside=is_beside):
            yield load
            first = load.shard.first + load.shard.documents


def _find_terms(space: Workspace, shards: Sequence[Shard], workers: int, tell: Tell) -> None:
    wanted = [number for number, shard in enumerate(shards) if not space.terms(shard.name).exists()]
    progress = _Progress("count", [shards[number] for number in wanted], tell)
    for number, _ in each_shard(_Terms(space, shards), space, shards, wanted, workers):
        progress.advance(shards[number])


def _counted(space: Workspace, corpus: Corpus, tell: Tell) -> Path:
    """Return the file of counts; made in a process of its own, which gives back its memory when it ends."""
    target = space.counts(corpus.name)
    tell(Advance("merge", 0, 0))
    if not target.exists():
        for _, ended in shared_out(_Counting(space, corpus.shards, target).count, [1], 1):
            if isinstance(ended, Ended):
                raise AuditError(f"{space.directory}: names could not be counted, {ended.reason}")
    return target


def _judge(judging: Judging, space: Workspace, shards: Sequence[Shard], workers: int, tell: Tell) -> list[Came]:
    numbers = judged_shards(shards)
    progress = _Progress("judge", [shards[number] for number in numbers], tell)
    work, came = Judgements(judging, space, shards, _before(space, shards)), list[tuple[int, Came]]()
    for number, one in each_shard(work, space, shards, numbers, workers):
        came.append((number, one))
        progress.advance(shards[number])
    return [one for _, one in sorted(came, key=itemgetter(0))]


def _before(space: Workspace, shards: Sequence[Shard]) -> dict[bytes, str]:
    """Return key → shard of the judgements of an earlier corpus, where this one has shards that it had not."""
    here = {shard.name for shard in shards}
    if all(space.judged(shard.name).exists() for shard in shards if not shard.beside):
        return {}
    gone = [name for name in space.shards() if name not in here and space.judged(name).exists()]
    return {key: name for name in gone for key in keys_of(space.judged(name))}


@dataclass(frozen=True, slots=True)
class _Terms:
    space: Workspace
    shards: Sequence[Shard]

    def shard(self, number: int, lost: Mapping[int, str]) -> None:
        name = self.shards[number].name
        write_terms(self.space.terms(name), read_texts(self.space.texts(name))[0], lost)

    def article(self, number: int, at: int) -> None:
        terms_of(read_texts(self.space.texts(self.shards[number].name))[0][at])


@dataclass(frozen=True, slots=True)
class _Counting:
    space: Workspace
    shards: Sequence[Shard]
    target: Path

    def count(self, _: int) -> None:
        count(self.space, self.shards, self.target)


class _Progress:
    """Adds up the shards of a stage that are done."""

    def __init__(self, stage: str, shards: Sequence[Shard], tell: Tell) -> None:
        self._stage, self._tell = stage, tell
        self._of = sum(shard.documents for shard in shards), sum(shard.characters for shard in shards)
        self._articles = self._characters = 0
        tell(Advance(stage, 0, 0, *self._of))

    def advance(self, shard: Shard) -> None:
        self._articles += shard.documents
        self._characters += shard.characters
        self._tell(Advance(self._stage, self._articles, self._characters, *self._of))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[: 2 * _LENGTH]
