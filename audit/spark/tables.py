"""The tables of a run on Spark, from what was judged; and what they come to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.bulk import statements
from audit.bulk.form_table import form_rows
from audit.bulk.judging import MOST_TOLD
from audit.bulk.name_table import RELATIONS, name_rows
from audit.model.report import Failure
from audit.spark.stages import Stages, mapped
from audit.tables.manifest import Counts, Part
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, NAMES, SCHEMAS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_SEVERITIES: Final = ("neutral", "minor", "major", "critical")
_RELATIONS: Final = pa.schema([("rank", pa.int32()), ("ending", pa.string())])
_STATEMENTS: Final = statements.statements(statements.SPARK)
_COUNTS: Final = f"""
    SELECT count(*) AS documents, count_if(audited) AS audited, count_if(failure <> '') AS failures,
        count_if(failure = '' AND doc = article) AS articles, coalesce(sum(words), 0) AS words,
        coalesce(sum(penalty), 0) AS penalty, {", ".join(f"coalesce(sum({name}), 0) AS {name}" for name in _SEVERITIES)}
    FROM documents
"""
_FAILED: Final = f"SELECT doc, failure FROM documents WHERE failure <> '' ORDER BY doc LIMIT {MOST_TOLD}"
# By address; a part without rows is in no table.
_PARTS: Final = """
    SELECT path, hash, coalesce(rows, 0) AS rows
    FROM files LEFT JOIN (SELECT path, count(*) AS rows FROM parts GROUP BY path) USING (path)
"""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables in a folder, made from the view `judged` and those that counting left."""

    stages: Stages
    folder: str

    def write(self) -> None:
        """Write all tables in place of those that are there."""
        spark = self.stages.spark
        judged = spark.table("judged")
        documents = judged.select(*SCHEMAS[DOCUMENTS].names)
        self._write(DOCUMENTS, documents.sortWithinPartitions("doc"))
        found = judged.selectExpr(f"inline({FINDINGS})")
        self._write(FINDINGS, found.sortWithinPartitions("doc", "start", "end", "rule", "id"))
        forms = spark.sql(_STATEMENTS.written_forms)
        self._write(FORMS, mapped(forms, _forms, SCHEMAS[FORMS]))
        self._write(NAMES, mapped(self._names(), _names, SCHEMAS[NAMES]))

    def counts(self) -> Counts:
        """Return the sums over the documents."""
        self.stages.spark.read.parquet(f"{self.folder}/{DOCUMENTS}").createOrReplaceTempView("documents")
        row = self.stages.spark.sql(_COUNTS).first()
        sums = row.asDict() if row else {}
        return Counts(findings={name: sums.pop(name) for name in _SEVERITIES}, **sums)

    def failed(self) -> tuple[Failure, ...]:
        """Return the first documents that could not be audited."""
        return tuple(Failure(row["doc"], row["failure"]) for row in self.stages.spark.sql(_FAILED).collect())

    def parts(self) -> Iterator[Part]:
        """Yield the parts of all tables."""
        from pyspark.sql import DataFrame

        spark, places = self.stages.spark, [f"{self.folder}/{table}" for table in SCHEMAS]
        files = spark.read.format("binaryFile").option("pathGlobFilter", "part-*.parquet").load(places)
        files.selectExpr("path", "sha2(content, 256) AS hash").createOrReplaceTempView("files")
        rows = [spark.read.parquet(place).selectExpr("_metadata.file_path AS path") for place in places]
        reduce(DataFrame.union, rows).createOrReplaceTempView("parts")
        found = {tuple(row["path"].split("/")[-2:]): row for row in spark.sql(_PARTS).collect()}
        for table in SCHEMAS:
            for (folder, file), row in sorted(found.items()):
                if folder == table:
                    yield Part(f"{table}/{file}", row["rows"], row["hash"])

    def _names(self) -> "DataFrame":
        spark, stages = self.stages.spark, self.stages
        stages.table("relations", _RELATIONS, [{"rank": rank, "ending": ending} for rank, ending in RELATIONS])
        for name, table in (("findings", FINDINGS), ("tellings", DOCUMENTS)):
            spark.read.parquet(f"{self.folder}/{table}").createOrReplaceTempView(name)
        stages.answered("found", _STATEMENTS.found)
        stages.answered("written", _STATEMENTS.written)
        return spark.sql(statements.NAMES)

    def _write(self, table: str, frame: "DataFrame") -> None:
        self.stages.spark.sparkContext.setJobDescription(f"table of {table}")
        frame.write.mode("overwrite").parquet(f"{self.folder}/{table}")


def _forms(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from form_rows(batch).to_batches()


def _names(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from name_rows(batch).to_batches()
