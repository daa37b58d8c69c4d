"""A session of Spark: begun and ended, and what goes wrong in it said in one line."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from audit.model.errors import AuditError

if TYPE_CHECKING:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

# A task is tried so often; from the second time on it looks first which article ends its process.
ATTEMPTS: Final = 4
_LOCAL: Final = re.compile(r"local(?:\[(\d+|\*)\])?")
_ROWS_AT_ONCE: Final = 256
_BYTES_AT_ONCE: Final = 32 << 20
_SETTINGS: Final = {
    "spark.sql.adaptive.coalescePartitions.enabled": "false",
    "spark.sql.execution.arrow.maxBytesPerBatch": str(_BYTES_AT_ONCE),
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(_ROWS_AT_ONCE),
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    "spark.sql.session.timeZone": "UTC",
}
_ON_ONE_MACHINE: Final = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
}
_WITHOUT_AUDIT: Final = re.compile(r"No module named 'audit\b")
_FOR_USER: Final = re.compile(r"AuditError: (.+)")
_OF_JAVA: Final = re.compile(r"(?:Caused by: )?(?:[a-z]\w*\.)+\w*(?:Exception|Error): (.+)")


def needs_spark() -> None:
    """Raise AuditError where Spark or the Java that it runs on is not installed."""
    if not (find_spec("pyspark") and find_spec("pandas") and find_spec("pyarrow")):
        raise AuditError("--engine spark: needs PySpark; pip install 'newsroom-audit[corpus,spark]'")
    home = os.environ.get("JAVA_HOME")
    if not (shutil.which("java") or (home and (Path(home) / "bin" / "java").exists())):
        raise AuditError("--engine spark: needs Java 17 or later, on the PATH or where JAVA_HOME says")


@contextmanager
def spark_session(master: str | None) -> Iterator["SparkSession"]:
    """Give a session on a cluster, by default the one that spark-submit names. Raises AuditError."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        spark = _begun(master)
    except (PySparkException, Py4JError) as error:
        raise _readable(error) from None
    try:
        yield spark
    except (PySparkException, Py4JError) as error:
        raise _readable(error) from error
    finally:
        spark.stop()


def _begun(master: str | None) -> "SparkSession":
    from pyspark import SparkConf, SparkContext
    from pyspark.sql import SparkSession

    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1") if (master or "local").startswith("local") else None
    # Only then are the settings of spark-submit known.
    SparkContext._ensure_initialized()
    conf = SparkConf()
    # Where it is set neither by an option of Spark nor around us, the workers' Python is ours.
    python = conf.get("spark.pyspark.python", os.environ.get("PYSPARK_PYTHON")) or sys.executable
    os.environ["PYSPARK_PYTHON"] = python
    conf.set("spark.pyspark.python", python)
    chosen = master or conf.get("spark.master", None) or "local[*]"
    conf.setMaster(_with_attempts(chosen))
    settings = _SETTINGS | {"spark.task.maxFailures": str(ATTEMPTS)}
    _set_missing(conf, settings | (_ON_ONE_MACHINE if chosen.startswith("local") else {}))
    # What a shell of Spark sets by itself.
    conf.set("spark.app.name", "audit corpus run").set("spark.ui.showConsoleProgress", "false")
    spark = SparkSession.builder.config(conf=conf).getOrCreate()
    spark.sparkContext.setLogLevel(conf.get("spark.log.level", None) or "OFF")
    return spark


def _set_missing(conf: "SparkConf", settings: dict[str, str]) -> None:
    for name, value in settings.items():
        conf.setIfMissing(name, value)


def _with_attempts(master: str) -> str:
    """Return a master that tries a task again on one machine too, which Spark does only where the master says so."""
    met = _LOCAL.fullmatch(master)
    return f"local[{met[1] or 1},{ATTEMPTS}]" if met else master


def _readable(error: Exception) -> Exception:
    """Return what a user can mend as an AuditError; a fault of ours as it is."""
    text = str(error)
    if _WITHOUT_AUDIT.search(text):
        return AuditError(
            "--engine spark: the Python of the executors has no audit; install it there, "
            "or send it along (docs/corpus.md says how)"
        )
    told = _FOR_USER.search(text)
    if told:
        return AuditError(told[1].strip())
    if "Traceback (most recent call last)" in text:
        return error
    reasons = _OF_JAVA.findall(text) or [text.strip().partition("\n")[0]]
    return AuditError(f"--engine spark: {reasons[-1].strip()}")
