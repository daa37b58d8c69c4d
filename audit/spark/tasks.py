"""What executors do with articles: read them, find their terms, judge them. Nothing here imports Spark by itself."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from audit.bulk.counts import Counts
from audit.bulk.judging import Judging, rows_of, settled
from audit.bulk.pages import Parsing
from audit.bulk.rows import called
from audit.bulk.shards import Item, digest_of, plain
from audit.bulk.store import sounded, traced
from audit.bulk.terms import TERMS, Terms, terms_of
from audit.bulk.texts import TEXTS, item_of, row_of
from audit.config import Settings
from audit.corpus.judgement import Judgement
from audit.corpus.workers import Ended, shared_out
from audit.intake.markup import parsed
from audit.intake.reading import read_content
from audit.intake.sources import Wishes
from audit.lexicons.store import MANIFEST
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.resources import data_folder
from audit.suppression.standing import Standing
from audit.tables.parts import table_of
from audit.tables.rows import DocumentRow, FindingRow
from audit.tables.schemas import DOCUMENTS, FINDINGS, SCHEMAS
from audit.text.archive import Archive
from audit.text.holdings import Held
from audit.text.manuscript import Manuscript, in_language, name_of
from audit.version import VERSION

_AT_ONCE: Final = 64
_SIGN: Final = 1 << 63
_NUMBER: Final = pa.field("number", pa.int64())


def _for_spark(field: pa.Field) -> pa.Field:
    """Return a field with a type that Spark has: it knows neither numbers without a sign nor bytes of one length."""
    kinds = {pa.uint64(): pa.int64(), pa.list_(pa.uint64()): pa.list_(pa.int64()), pa.binary(32): pa.binary()}
    return field.with_type(kinds.get(field.type, field.type))


ARTICLES: Final = pa.schema([_NUMBER, ("beside", pa.bool_()), *map(_for_spark, TEXTS)])
# `lost` says how the article ended the process that looked for its terms.
FOUND_TERMS: Final = pa.schema([_NUMBER, ("lost", pa.string()), *map(_for_spark, TERMS)])
WORDS: Final = pa.schema([("word", pa.string()), ("sound", pa.string()), ("traces", pa.list_(pa.string()))])
# `told` is what the files of a project must know of a batch, with its first document.
JUDGED: Final = pa.schema(
    [
        *SCHEMAS[DOCUMENTS],
        (FINDINGS, pa.list_(pa.struct(list(SCHEMAS[FINDINGS])))),
        _NUMBER,
        ("remarks", pa.list_(pa.string())),
        ("told", pa.binary()),
    ]
)


@dataclass(frozen=True, slots=True)
class Same:
    """The settings of a run; every executor must find the same in an article by them."""

    settings: bytes
    digest: bytes

    @property
    def auditor(self) -> Auditor:
        """The auditor of this process. Raises AuditError where it would find something else than that of the driver."""
        return _auditor(self)


def same_as(auditor: Auditor) -> Same:
    """Return the settings of an auditor with a hash of the version, the data and the rules here."""
    return Same(pickle.dumps(auditor.settings), _digest(auditor))


@lru_cache(1)
def _auditor(same: Same) -> Auditor:
    settings: Settings = pickle.loads(same.settings)
    auditor = Auditor(settings)
    if _digest(auditor) != same.digest:
        raise AuditError(
            "--engine spark: the executors have another version of audit, or other data or rules; see to it"
        )
    return auditor


def _digest(auditor: Auditor) -> bytes:
    manifests = [(folder / MANIFEST).read_bytes() for folder in (data_folder(), data_folder() / "gazetteer")]
    house = repr(auditor.context.house).encode("utf-8", "surrogatepass")
    return sha256(b"\0".join([VERSION.encode(), *manifests, auditor.rulebook.digest(), house])).digest()


@dataclass(frozen=True, slots=True)
class Place:
    """What a file is called, the number of its first article, and whether it is evidence only."""

    name: str
    first: int
    beside: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads files, each whole, by their addresses."""

    same: Same
    places: Mapping[str, Place]
    wishes: Wishes
    source_language: str

    def articles(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the articles of files. Raises AuditError where this process would judge them otherwise."""
        _ = self.same.auditor
        for batch in batches:
            for path, content in zip(batch["path"], batch["content"], strict=True):
                yield from self._of(self.places[path.as_py()], content.as_py())

    def _of(self, place: Place, content: bytes) -> Iterator[pa.RecordBatch]:
        # A page may end its process too.
        read = read_content(content, place.name, self.wishes, Parsing(1) if _has_failed() else parsed)
        items = (in_language(plain(item), self.source_language) for item in read)
        number = place.first
        while some := list(islice(items, _AT_ONCE)):
            if place.beside and (failed := next((item for item in some if isinstance(item, Failure)), None)):
                raise AuditError(f"--archive {failed.doc}: {failed.reason}")
            yield article_rows(some, number, beside=place.beside)
            number += len(some)


def article_rows(items: Sequence[Item], first: int, *, beside: bool = False) -> pa.RecordBatch:
    """Return articles as rows, numbered from a number on."""
    rows = [
        row_of(item, digest_of(item)) | {"number": number, "beside": beside} for number, item in enumerate(items, first)
    ]
    return pa.RecordBatch.from_pylist(rows, schema=ARTICLES)


def terms(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the terms of articles."""
    for batch in batches:
        items = _items(batch)
        lost = _lost(_Terms(items).article, len(items))
        found = [Terms(name_of(item)) if at in lost else terms_of(item) for at, item in enumerate(items)]
        reasons = pa.array([lost.get(at, "") for at in range(len(items))], pa.string())
        columns = [batch["number"], reasons, *(_column(found, field) for field in map(_for_spark, TERMS))]
        yield pa.RecordBatch.from_arrays(columns, schema=FOUND_TERMS)


def _column(found: Sequence[Terms], field: pa.Field) -> pa.Array:
    values: list[Any] = [getattr(one, field.name) for one in found]
    if field.name == "lead":
        values = list(map(_signed, values))
    if field.name == "traits":
        values = [list(map(_signed, traits)) for traits in values]
    return pa.array(values, type=field.type)


def _signed(number: int) -> int:
    return number - 2 * _SIGN if number >= _SIGN else number


def words(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield how words sound, and the traces of those that are in `several` articles."""
    for batch in batches:
        held = batch["word"].to_pylist()
        left: dict[str, list[str]] = {}
        for trace, word in traced(
            [word for word, many in zip(held, batch["several"].to_pylist(), strict=True) if many]
        ):
            left.setdefault(word, []).append(trace)
        rows = [{"word": word, "sound": sound, "traces": left.get(word, [])} for sound, word in sounded(held)]
        yield pa.RecordBatch.from_pylist(rows, schema=WORDS)


@dataclass(frozen=True, slots=True)
class Judgements:
    """Judges articles by the file of counts of this name that Spark has sent; each by itself where there is none."""

    same: Same
    counts: str
    alone: bool
    standing: Standing | None

    def rows(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of documents, each with those of its findings."""
        evidence = "" if self.alone else "counted"
        judging = Judging(self.same.auditor, b"", evidence, _counts(self.counts), self.standing)
        for batch in batches:
            yield _judged(judging, batch)


@lru_cache(1)
def _counts(name: str) -> Counts:
    from pyspark import SparkFiles

    return Counts(Path(SparkFiles.get(name)))


def _judged(judging: Judging, batch: pa.RecordBatch) -> pa.RecordBatch:
    rows, items = batch.to_pylist(), _items(batch)
    lost = {at: row["lost"] for at, row in enumerate(rows) if row["lost"]}
    lost |= _lost(_Alone(judging, items).article, len(items))
    items = [Failure(name_of(item), lost[at], item.origin) if at in lost else item for at, item in enumerate(items)]
    archives = [
        (item, judging.archive(item, frozenset(row["forms"]), _held(row)))
        for item, row in zip(items, rows, strict=True)
        if isinstance(item, Manuscript)
    ]
    judged = judging.judged(archives)
    found: list[Judgement | Failure] = [item if isinstance(item, Failure) else next(judged) for item in items]
    names = [
        called(item, nth=row["nth"] or 1, article=row["first"] or "") for item, row in zip(items, rows, strict=True)
    ]
    counted = settled(judging, items, names, found)
    made = _together(list(rows_of(judging, items, names, counted)))
    reports = iter(counted.reports)
    remarks = [[] if isinstance(item, Failure) else list(next(reports).remarks) for item in items]
    told = [pickle.dumps(counted.told) if counted.told else None, *[None] * (len(items) - 1)]
    columns = [*made, batch["number"], pa.array(remarks, pa.list_(pa.string())), pa.array(told, pa.binary())]
    return pa.RecordBatch.from_arrays(columns, schema=JUDGED)


def _held(row: Mapping[str, Any]) -> Held | None:
    return None if row["held"] is None else Held(row["held_by"], frozenset(row["held"]))


def _together(rows: Sequence[tuple[DocumentRow, Sequence[FindingRow]]]) -> list[pa.Array]:
    documents = table_of(SCHEMAS[DOCUMENTS], [document for document, _ in rows])
    found = table_of(SCHEMAS[FINDINGS], [finding for _, findings in rows for finding in findings])
    ends = [0]
    for _, findings in rows:
        ends.append(ends[-1] + len(findings))
    each = pa.StructArray.from_arrays(_arrays(found), fields=list(found.schema))
    nested = pa.ListArray.from_arrays(pa.array(ends, pa.int32()), each)
    return [*_arrays(documents), nested]


def _arrays(table: pa.Table) -> list[pa.Array]:
    return [column.combine_chunks() for column in table.columns]


def _items(batch: pa.RecordBatch) -> list[Item]:
    return [item_of(row) for row in batch.select(ARTICLES.names).to_pylist()]


@dataclass(frozen=True, slots=True)
class _Terms:
    items: Sequence[Item]

    def article(self, at: int) -> None:
        terms_of(self.items[at])


@dataclass(frozen=True, slots=True)
class _Alone:
    judging: Judging
    items: Sequence[Item]

    def article(self, at: int) -> None:
        item = self.items[at]
        if isinstance(item, Manuscript):
            list(self.judging.judged([(item, Archive())]))


def _lost(article: Callable[[int], None], number: int) -> dict[int, str]:
    """Return place → reason of the articles that end the process that reads them, once the task has failed before."""
    if not _has_failed():
        return {}
    ended = shared_out(article, [1] * number, 1)
    return {at: one.reason for at, one in ended if isinstance(one, Ended)}


def _has_failed() -> bool:
    """Tell whether the task that this process is at has failed before."""
    from pyspark import TaskContext

    task = TaskContext.get()
    return task is not None and task.attemptNumber() > 0
