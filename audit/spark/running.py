"""A run over a corpus on Spark: read, counted and judged by executors, into tables wherever Hadoop reaches."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.bulk.finishing import Ending, manifest_of
from audit.bulk.ledger import Ledger
from audit.bulk.running import Advance, Outcome, Tell
from audit.bulk.workspace import Workspace, locked
from audit.corpus.keys import key_of
from audit.intake.sources import Wishes
from audit.model.errors import AuditError
from audit.pipeline import Auditor
from audit.spark.counting import count
from audit.spark.files import Files, address_of, local_path
from audit.spark.listing import Listing, listing_of
from audit.spark.session import spark_session
from audit.spark.settling import Settling
from audit.spark.stages import Stages, mapped
from audit.spark.tables import Tables
from audit.spark.tasks import (
    ARTICLES,
    FOUND_TERMS,
    Judgements,
    Place,
    Reading,
    article_rows,
    same_as,
    terms,
)
from audit.tables.manifest import FILE, Counts, Input, Manifest, manifest_bytes, manifest_in

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_ENGINE: Final = "spark"
_PART: Final = 16 << 20  # bytes of text for one task
_GLOB: Final = re.compile(r"([\\*?\[\]{}])")


@dataclass(frozen=True, slots=True)
class SparkPlan:
    """What is to be done: which inputs, where to, by which settings, on which cluster.

    Inputs and the directory are paths of this machine or addresses. `beside` are evidence and are not audited.
    """

    auditor: Auditor
    directory: str
    paths: Sequence[str]
    wishes: Wishes
    beside: Sequence[str] = ()
    alone: bool = False
    master: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)


def run_on_spark(plan: SparkPlan, *, tell: Tell = lambda _: None) -> Outcome:
    """Audit a corpus into the tables of a directory. Raises AuditError."""
    here = local_path(plan.directory)
    claimed = locked(Workspace(here, "")) if here else nullcontext()
    with claimed, spark_session(plan.master) as spark:
        files = Files(spark)
        with nullcontext() if here else _claimed(plan, files):
            return _Run(plan, spark, files, tell).outcome()


@contextmanager
def _claimed(plan: SparkPlan, files: Files) -> Iterator[None]:
    """Keep other runs out of a directory of another file system, which has no locks that end with their owner."""
    lock = f"{plan.directory}/work/lock"
    if not files.claim(lock, b""):
        raise AuditError(f"-o {plan.directory}: a run has begun there; if it is not at work any more, delete {lock}")
    try:
        yield
    finally:
        files.delete(lock)


@dataclass(frozen=True, slots=True)
class _Run:
    plan: SparkPlan
    spark: "SparkSession"
    files: Files
    tell: Tell

    def outcome(self) -> Outcome:
        plan, place = self.plan, address_of(self.plan.directory)
        listing = listing_of(self.files, plan.paths, plan.beside, tuple(plan.wishes.exclude))
        options = {**plan.options, "alone": "yes" if plan.alone else ""}
        key = key_of(plan.auditor, readability=False).hex()[:32]
        ending = Ending(plan.auditor, Path(plan.directory), key, listing.name, options)
        done = self._done(ending, place)
        if done:
            return Outcome(done, 0, done.counts.audited)
        self._write(manifest_of(ending, Counts(), (), finished=False, engine=_ENGINE), place)
        name = sha256(repr((ending.hashes, options)).encode()).hexdigest()[:32]
        stages = Stages(self.spark, self.files, f"{place}/work/spark/{name}")
        notices, tables = self._judged(listing, stages), Tables(stages, place)
        tables.write()
        counts, ending = tables.counts(), replace(ending, inputs=self._inputs(listing, stages))
        made = manifest_of(ending, counts, tuple(tables.parts()), finished=True, engine=_ENGINE)
        manifest = replace(made, notices=tuple(notices))
        self._write(manifest, place)
        failed = tables.failed()
        self.files.delete(f"{place}/work/spark")
        return Outcome(manifest, counts.audited, 0, failed)

    def _done(self, ending: Ending, place: str) -> Manifest | None:
        """Return the manifest of an earlier run of just the same, if it came to its end and its tables are there."""
        path = f"{place}/{FILE}"
        if not self.files.exists(path):
            return None
        manifest = manifest_in(self.files.read(path), path)
        is_there = ending.is_of(manifest) and all(self.files.exists(f"{place}/{one.file}") for one in manifest.parts)
        return manifest if is_there else None

    def _write(self, manifest: Manifest, place: str) -> None:
        self.files.write(f"{place}/{FILE}", manifest_bytes(manifest))

    def _judged(self, listing: Listing, stages: Stages) -> list[str]:
        """Make the view `judged`; return what is to be said of the run."""
        auditor = self.plan.auditor
        tasks = max(2 * self.spark.sparkContext.defaultParallelism, listing.size // _PART)
        self.spark.conf.set("spark.sql.shuffle.partitions", tasks)
        self.tell(Advance("read", 0, 0))
        articles = stages.kept("articles_read", lambda: self._articles(listing).repartition(tasks, "number"))
        self.spark.conf.set("spark.sql.files.maxPartitionBytes", _PART)
        self.tell(Advance("count", 0, 0))
        stages.kept("terms", lambda: mapped(articles, terms, FOUND_TERMS))
        self.tell(Advance("merge", 0, 0))
        counts = count(stages)
        self.tell(Advance("judge", 0, 0))
        self.spark.sparkContext.addFile(counts)
        judge = Judgements(same_as(auditor), counts.rpartition("/")[2], self.plan.alone, auditor.standing())
        wanted = articles.where("NOT beside").join(self.spark.table("beside"), "number")
        return Settling(stages, judge, wanted).notices()

    def _inputs(self, listing: Listing, stages: Stages) -> tuple[Input, ...]:
        """Return what each path stood for."""
        if not listing.inputs:
            return ()
        hashed = stages.kept("inputs", lambda: self._files(listing).selectExpr("path", "sha2(content, 256) AS hash"))
        digests = {row["path"]: row["hash"] for row in hashed.toLocalIterator()}
        ledger = Ledger()
        for one in listing.inputs:
            ledger.note(one.given, one.name, one.size, digests[one.address])
        return tuple(ledger.inputs())

    def _files(self, listing: Listing) -> "DataFrame":
        addresses = [_GLOB.sub(r"\\\1", one.address) for one in listing.inputs]
        return self.spark.read.format("binaryFile").load(addresses)

    def _articles(self, listing: Listing) -> "DataFrame":
        """Return the articles of all files, and what could not be found."""
        from pyspark.sql.pandas.types import from_arrow_schema

        plan, spark = self.plan, self.spark
        lost = [article_rows([failure], number) for number, failure in listing.failures]
        found = [spark.createDataFrame(pa.Table.from_batches(lost))] if lost else []
        if not listing.inputs:
            return found[0] if found else spark.createDataFrame([], from_arrow_schema(ARTICLES))
        places = {one.address: Place(one.name, one.first, one.beside) for one in listing.inputs}
        reading = Reading(same_as(plan.auditor), places, plan.wishes, plan.auditor.settings.source_language)
        read = mapped(self._files(listing).select("path", "content"), reading.articles, ARTICLES)
        return read.union(found[0]) if found else read
