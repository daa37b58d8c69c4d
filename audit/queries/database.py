"""The tables of a corpus as views in DuckDB, to be read and never written."""

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from audit.model.errors import AuditError
from audit.queries.decided import add_decisions
from audit.tables.manifest import Manifest, read_manifest
from audit.tables.parts import listed, part_files
from audit.tables.schemas import FINDINGS, SCHEMAS

MEMORY = "1GB"

# Of the rows of an answer so many are fetched at once.
_AT_ONCE = 10_000
_SETTINGS = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
# `penalty` is in thousandths of a point, so a point in 1,000 words is a thousandth in one.
_MACROS = (
    "CREATE MACRO per_thousand(penalty, words) AS penalty / nullif(words, 0)",
    "CREATE MACRO corpus_score(penalty, words) AS 100 - {factor} * penalty / nullif(words, 0)",
)
_PLACE = re.compile(r"\s*\n\s*LINE \d+:.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tables:
    """A corpus that is open."""

    connection: duckdb.DuckDBPyConnection
    folder: Path
    manifest: Manifest

    def ask(
        self, question: str, values: Mapping[str, object] | None = None, *, most: int | None = None
    ) -> pa.RecordBatchReader:
        """Return the answer, of `most` rows, to one question in SQL, which can write nothing. Raises `AuditError`.

        Rows are computed while they are read: read them within `readable_errors`.
        """
        with readable_errors():
            limit = "" if most is None else f" LIMIT {most}"
            # Within another question DuckDB takes no statement that writes, not even in a WITH clause.
            nested = f"SELECT * FROM (\n{_one_question(question)}\n){limit}"
            return self.connection.cursor().sql(nested, params=dict(values or {})).to_arrow_reader(_AT_ONCE)

    def rows(self, question: str, values: Mapping[str, object] | None = None) -> Iterator[dict[str, Any]]:
        """Yield the rows of an answer by the names of their columns. Raises `AuditError`."""
        answer = self.ask(question, values)
        with readable_errors():
            for batch in answer:
                yield from batch.to_pylist()


@contextmanager
def open_tables(
    folder: Path, *, memory: str = MEMORY, baseline: Path | None = None, decisions: Sequence[Path] = ()
) -> Iterator[Tables]:
    """Open the tables in a folder that `audit corpus run` made; DuckDB keeps to about `memory`. Raises `AuditError`.

    Questions can read these tables, and no other file and no address. `baseline` is an earlier run's folder, or a file
    that holds the answer to the question "baseline": the table `known`. Of the files of `decisions` are the tables
    `judged_rules` and `rejected`, and the view `confirmed` of findings that editors did not reject.
    """
    manifest = read_manifest(folder)
    if not manifest.finished:
        raise AuditError(f"{folder}: its run has not ended; `audit corpus run` again goes on where it was")
    spill = tempfile.mkdtemp(prefix="audit-corpus-")
    try:
        with readable_errors("--memory"):
            connection = duckdb.connect(config={**_SETTINGS, "memory_limit": memory, "temp_directory": spill})
        with connection:
            tables = Tables(connection, folder, manifest)
            with readable_errors():
                _add_views(tables)
                _add_baseline(tables, baseline)
                add_decisions(connection, decisions)
                _shut(tables, baseline)
            yield tables
    finally:
        shutil.rmtree(spill, ignore_errors=True)


@contextmanager
def readable_errors(subject: str = "corpus query") -> Iterator[None]:
    """Turn what DuckDB complains of into one line."""
    try:
        yield
    except duckdb.OutOfMemoryException:
        raise AuditError(f"{subject}: takes more memory than it may; raise --memory, or ask for less") from None
    except duckdb.Error as error:
        reason = " ".join(_PLACE.sub("", str(error)).split())
        raise AuditError(f"{subject}: {reason.partition(': ')[2] or reason}") from None


def _one_question(text: str) -> str:
    """Return a text without what ends it. Raises `AuditError` where it is not one statement that reads."""
    asked = duckdb.extract_statements(text)
    if len(asked) != 1 or asked[0].type not in {duckdb.StatementType.SELECT, duckdb.StatementType.MULTI}:
        raise AuditError("corpus query: ask one question in SQL, SELECT …; the tables are only read")
    end = 0
    tokens = duckdb.tokenize(text)
    for index, (start, kind) in enumerate(tokens):
        following = tokens[index + 1][0] if index + 1 < len(tokens) else len(text)
        if kind != duckdb.token_type.comment and text[start:following].strip() != ";":
            end = following
    return text[:end]


def _add_views(tables: Tables) -> None:
    connection, manifest = tables.connection, tables.manifest
    for table in SCHEMAS:
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM {_parquet(part_files(tables.folder, table))}")
    factor = (100 - manifest.threshold) / manifest.allowed_per_thousand
    for macro in _MACROS:
        connection.execute(macro.format(factor=factor))


def _add_baseline(tables: Tables, baseline: Path | None) -> None:
    if baseline is None:
        tables.connection.execute("CREATE TABLE known (doc VARCHAR, rule VARCHAR, text VARCHAR, id VARCHAR)")
        return
    is_run = baseline.is_dir()
    parts = _parquet(part_files(baseline, FINDINGS) if is_run else [baseline])
    which = "WHERE counts" if is_run else ""
    try:
        tables.connection.execute(
            "CREATE VIEW known AS SELECT DISTINCT doc, rule, text, regexp_replace(id, '-.*$', '') AS id"
            f" FROM {parts} {which}"
        )
    except duckdb.Error:
        reason = "is no baseline; `audit corpus query DIR baseline -o FILE.parquet` writes one"
        raise AuditError(f"--baseline {baseline}: {reason}") from None


def _parquet(files: Sequence[Path]) -> str:
    return f"read_parquet([{listed(path.absolute() for path in files)}])"


def _shut(tables: Tables, baseline: Path | None) -> None:
    """Leave nothing to be read but the tables, and no way to change that."""
    folders = [f"{(tables.folder / table).absolute()}/" for table in SCHEMAS]
    if baseline and baseline.is_dir():
        folders.append(f"{(baseline / FINDINGS).absolute()}/")
    files = [str(baseline.absolute())] if baseline and baseline.is_file() else []
    # A name in a question is a table, never a variable of this program.
    tables.connection.execute("SET python_enable_replacements = false")
    tables.connection.execute(f"SET allowed_paths = [{listed(files)}]")
    tables.connection.execute(f"SET allowed_directories = [{listed(folders)}]")
    tables.connection.execute("SET enable_external_access = false")
    tables.connection.execute("SET lock_configuration = true")
