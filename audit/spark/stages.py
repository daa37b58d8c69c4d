"""Steps of a run, each kept in Parquet: one that is broken off goes on behind the last that came to its end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.spark.files import Files

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_WHOLE: Final = "_SUCCESS"
Batches = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


@dataclass(frozen=True, slots=True)
class Stages:
    """The steps of one corpus under one key, in a folder of their own; each is a view by its name."""

    spark: "SparkSession"
    files: Files
    folder: str

    def kept(self, name: str, make: "Callable[[], DataFrame]") -> "DataFrame":
        """Return what a step came to, made if it is not there whole."""
        place = self.place(name)
        # For whoever looks at Spark's own pages.
        self.spark.sparkContext.setJobDescription(name)
        if not self.files.exists(f"{place}/{_WHOLE}"):
            make().write.mode("overwrite").parquet(place)
        frame = self.spark.read.parquet(place)
        frame.createOrReplaceTempView(name)
        return frame

    def answered(self, name: str, statement: str) -> "DataFrame":
        """Return what a statement in SQL says, kept."""
        return self.kept(name, lambda: self.spark.sql(statement))

    def view(self, name: str, statement: str) -> None:
        """Give what a statement says a name, without keeping it."""
        self.spark.sql(statement).createOrReplaceTempView(name)

    def place(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def table(self, name: str, schema: pa.Schema, rows: Sequence[dict[str, object]]) -> None:
        """Make a view of rows from here."""
        self.spark.createDataFrame(pa.Table.from_pylist(list(rows), schema=schema)).createOrReplaceTempView(name)


def mapped(frame: "DataFrame", task: Batches, schema: pa.Schema) -> "DataFrame":
    """Return what executors make of the rows of a frame, batch by batch in Arrow."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return frame.mapInArrow(task, from_arrow_schema(schema))
