"""Judge the articles of a shard, as far as they are not known from before, and write their rows."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from audit.bulk.counts import Counts, CountsBeside
from audit.bulk.rows import Called, called, document_row, failure_row, finding_rows
from audit.bulk.shards import Item, Shard
from audit.bulk.terms import read_forms
from audit.bulk.texts import read_texts
from audit.bulk.workspace import Workspace
from audit.corpus.judgement import Judgement
from audit.corpus.judging import full_report, without_text
from audit.corpus.packing import pack_judgement, unpack_judgement
from audit.looks import together
from audit.model.report import DocumentReport, Failure
from audit.pipeline import Auditor
from audit.suppression.standing import Standing, Told
from audit.tables.parts import table_of, write_part, write_table
from audit.tables.rows import DocumentRow, FindingRow
from audit.tables.schemas import DOCUMENTS, FINDINGS
from audit.text.archive import Answers, Archive
from audit.text.holdings import Held
from audit.text.manuscript import Manuscript, name_of
from audit.text.reading import document_of

_JUDGED: Final = pa.schema([("key", pa.binary(16)), ("evidence", pa.string()), ("packed", pa.binary())])
# Of what could not be audited so many are told.
MOST_TOLD: Final = 10


@dataclass(frozen=True, slots=True)
class Known:
    """A judgement from before under the key of its article, and the evidence it was made or confirmed with."""

    key: bytes
    evidence: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Came:
    """What a shard came to: how many articles were judged, how many were known, and the sums of its rows.

    `failed` are the first of those that could not be audited, `remarks` those on comments in articles that suppress
    nothing or badly, and `told` is what files of the project must know of the shard at the end.
    """

    judged: int
    known: int
    documents: int
    audited: int
    failures: int
    articles: int
    words: int
    penalty: int
    findings: Mapping[str, int]
    failed: tuple[Failure, ...]
    remarks: tuple[str, ...]
    told: Told | None


@dataclass(frozen=True, slots=True)
class Judging:
    """What judging takes beside the article: the settings, a hash of all that they stand for, and the evidence.

    `evidence` is a hash of all articles, "" where each is judged by itself; `standing` is what a project lets stand.
    """

    auditor: Auditor
    key: bytes
    evidence: str
    counts: Counts
    standing: Standing | None = None

    def archive(self, item: Manuscript, forms: Collection[str], held: Held | None) -> Archive:
        """Return what one article of these forms may be judged by; `held` is what it holds that others tell too."""
        if not self.evidence:
            return Archive(answers=Answers())
        own = held or self.counts.alone(item.outlet, forms)
        return Archive(answers=Answers(), counted=CountsBeside(self.counts, own))

    def judged(self, articles: Sequence[tuple[Manuscript, Archive]]) -> Iterator[Judgement]:
        """Audit articles, some together, each with what it may be judged by, in their order."""
        auditor = self.auditor
        for places in together([len(item.text) for item, _ in articles]):
            some = articles[places.start : places.stop]
            contexts = (replace(auditor.context, archive=archive) for _, archive in some)
            looks = [auditor.look(document_of(item), one) for (item, _), one in zip(some, contexts, strict=True)]
            reports = auditor.judge_together(looks, readability=False)
            for (item, archive), report in zip(some, reports, strict=True):
                yield Judgement(without_text(report, item), archive.answers or Answers())

    def key_of(self, digest: bytes) -> bytes:
        """Return the key of an article under these settings."""
        return hashlib.sha256(self.key + digest).digest()[:16]


def judge_shard(
    judging: Judging, space: Workspace, shard: Shard, number: int, lost: Mapping[int, str], before: Mapping[bytes, str]
) -> Came:
    """Judge a shard and write the parts of this number; `before` leads from keys to shards of an earlier corpus."""
    items, digests = read_texts(space.texts(shard.name))
    items = [Failure(name_of(item), lost[at], item.origin) if at in lost else item for at, item in enumerate(items)]
    keys = [judging.key_of(digest) for digest in digests]
    known = _known(space, shard, keys, before)
    articles = {
        at: (item, judging.archive(item, forms, judging.counts.held(shard.first + at)))
        for at, (item, forms) in enumerate(zip(items, read_forms(space.terms(shard.name)), strict=True))
        if not isinstance(item, Failure)
    }
    recalled = {at: _recalled(judging, known.get(keys[at]), archive) for at, (_, archive) in articles.items()}
    judgements = {at: judgement for at, judgement in recalled.items() if judgement}
    fresh = [at for at in articles if at not in judgements]
    judgements.update(zip(fresh, judging.judged([articles[at] for at in fresh]), strict=True))
    kept: list[Known] = []
    found: list[Judgement | Failure] = []
    for at, item in enumerate(items):
        one = item if isinstance(item, Failure) else judgements[at]
        if isinstance(one, Judgement):
            kept.append(Known(keys[at], judging.evidence, one.packed or pack_judgement(one)))
        found.append(one)
    if kept != list(known.values()):
        write_table(space.judged(shard.name), table_of(_JUDGED, kept))
    names = _names(judging, shard, items)
    counted = settled(judging, items, names, found)
    rows = _write(space, number, rows_of(judging, items, names, counted))
    return _came(rows, counted, len(fresh), len(kept) - len(fresh))


def keys_of(path: Path) -> Iterator[bytes]:
    """Yield the keys of the judgements of a shard."""
    yield from (key.as_py() for key in pq.ParquetFile(path).read(["key"], use_threads=False)["key"])


def _known(space: Workspace, shard: Shard, keys: Sequence[bytes], before: Mapping[bytes, str]) -> dict[bytes, Known]:
    """Return the judgements of these keys in the shard itself, else in those of an earlier corpus."""
    wanted, found = set(keys), dict[bytes, Known]()
    for name in [shard.name, *sorted({before[key] for key in keys if key in before})]:
        path = space.judged(name)
        if path.exists():
            rows = pq.ParquetFile(path).read(use_threads=False).to_pylist()
            found = {row["key"]: Known(**row) for row in rows if row["key"] in wanted} | found
    return found


def _recalled(judging: Judging, known: Known | None, archive: Archive) -> Judgement | None:
    """Return a judgement from before if the evidence is the same, or else says the same."""
    judgement = unpack_judgement(known.packed) if known else None
    if known is None or judgement is None:
        return None
    if known.evidence == judging.evidence:
        return judgement
    if not (known.evidence and judging.evidence):
        return None
    return judgement if archive.still_says(judgement.answers, besides=None) else None


def _names(judging: Judging, shard: Shard, items: Sequence[Item]) -> list[Called]:
    again, told = (ask(shard.first, shard.documents) for ask in (judging.counts.again, judging.counts.told))
    return [
        called(item, nth=int(again.get(at, 1)), article=str(told.get(at, "")))
        for at, item in enumerate(items, shard.first)
    ]


@dataclass(frozen=True, slots=True)
class Settled:
    """The reports of those articles that were judged, in their order, as they count; what files have to tell of it."""

    reports: Sequence[DocumentReport]
    told: Told | None


def settled(
    judging: Judging, items: Sequence[Item], names: Sequence[Called], found: Sequence[Judgement | Failure]
) -> Settled:
    """Let the files of a project, and the cap of findings, have their say on what was judged."""
    judged = [
        (full_report(one.report, item), name.doc)
        for one, item, name in zip(found, items, names, strict=True)
        if isinstance(one, Judgement) and isinstance(item, Manuscript)
    ]
    reports, docs = [report for report, _ in judged], [doc for _, doc in judged]
    parted, told = judging.standing.part(reports, docs) if judging.standing else (reports, None)
    return Settled([judging.auditor.settled(report) for report in parted], told)


def rows_of(
    judging: Judging, items: Sequence[Item], names: Sequence[Called], counted: Settled
) -> Iterator[tuple[DocumentRow, list[FindingRow]]]:
    """Yield the row of each item and those of its findings."""
    tolerance, reports = judging.auditor.settings.tolerance, iter(counted.reports)
    for item, name in zip(items, names, strict=True):
        if isinstance(item, Failure):
            yield failure_row(item, name), []
        else:
            report = next(reports)
            yield document_row(report, item, name, tolerance), list(finding_rows(report, name, tolerance))


def _write(space: Workspace, number: int, rows: Iterable[tuple[DocumentRow, list[FindingRow]]]) -> list[DocumentRow]:
    documents: list[DocumentRow] = []
    findings: list[FindingRow] = []
    for document, some in rows:
        documents.append(document)
        findings += some
    documents.sort(key=lambda row: row.doc)
    findings.sort(key=lambda row: (row.doc, row.start, row.end, row.rule, row.id))
    write_part(space.directory, FINDINGS, number, findings)
    write_part(space.directory, DOCUMENTS, number, documents)
    return documents


def _came(rows: Sequence[DocumentRow], counted: Settled, judged: int, known: int) -> Came:
    return Came(
        judged=judged,
        known=known,
        documents=len(rows),
        audited=sum(row.audited for row in rows),
        failures=sum(bool(row.failure) for row in rows),
        articles=sum(not row.failure and row.doc == row.article for row in rows),
        words=sum(row.words for row in rows),
        penalty=sum(row.penalty for row in rows),
        findings={name: sum(getattr(row, name) for row in rows) for name in ("neutral", "minor", "major", "critical")},
        failed=tuple(islice((Failure(row.doc, row.failure) for row in rows if row.failure), MOST_TOLD)),
        remarks=tuple(remark for report in counted.reports for remark in report.remarks),
        told=counted.told,
    )
