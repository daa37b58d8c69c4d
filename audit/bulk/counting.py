"""Count the forms of a corpus by outlet, out of memory, into a file that many processes can ask."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from audit.bulk.clusters import cluster
from audit.bulk.form_table import write_forms
from audit.bulk.shards import Shard
from audit.bulk.statements import ABOUT, AGAIN, ARTICLES, DOCUMENTS, DUCKDB, OUTLETS, TOLD, statements
from audit.bulk.store import insert, new_store, sounded, traced
from audit.bulk.workspace import Workspace
from audit.tables.parts import listed, quoted
from audit.text.holdings import SEVERAL

if TYPE_CHECKING:
    import duckdb

_MEMORY: Final = "500MB"
_AT_ONCE: Final = 20_000

_TERMS: Final = """
    CREATE VIEW terms AS
    SELECT * EXCLUDE (filename, first, file_row_number), first + file_row_number AS number
    FROM read_parquet([{files}], filename = true, file_row_number = true) JOIN bases USING (filename)
"""
# What later tables need of each document; there whole before the file of counts is there at all.
_ARTICLES: Final = f"COPY ({ARTICLES} ORDER BY number) TO '{{file}}' (FORMAT parquet)"
_STATEMENTS: Final = statements(DUCKDB)


def count(space: Workspace, shards: Sequence[Shard], target: Path) -> None:
    """Count the terms of all shards into a file; there whole or not at all."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    with with_terms(database(space), space, shards) as table:
        table.execute(f"CREATE TABLE documents AS {DOCUMENTS}")
        cluster(table)
        for name, statement in (("outlets", OUTLETS), ("held", _STATEMENTS.held), ("again", AGAIN)):
            table.execute(f"CREATE TABLE {name} AS {statement}")
        with new_store(unfinished) as store:
            _fill(table, store)
        write_forms(table, space.directory)
        table.execute(_ARTICLES.format(file=quoted(space.articles)))
    os.replace(unfinished, target)


def database(space: Workspace) -> "duckdb.DuckDBPyConnection":
    """Return an empty database that goes to disk where memory does not suffice."""
    import duckdb

    table = duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": str(space.work / "spill")})
    table.execute("SET preserve_insertion_order = false")
    return table


def with_terms(
    table: "duckdb.DuckDBPyConnection", space: Workspace, shards: Sequence[Shard]
) -> "duckdb.DuckDBPyConnection":
    """Return the database with the view `terms` of all shards."""
    files = [str(space.terms(shard.name)) for shard in shards]
    table.execute("CREATE TABLE bases (filename VARCHAR, first BIGINT)")
    table.executemany(
        "INSERT INTO bases VALUES (?, ?)", [[file, one.first] for file, one in zip(files, shards, strict=True)]
    )
    table.execute(_TERMS.format(files=listed(files)))
    return table


def _fill(table: "duckdb.DuckDBPyConnection", store: sqlite3.Connection) -> None:
    for query, name in (
        (ABOUT, "about"),
        (_STATEMENTS.forms, "forms"),
        (f"{TOLD} ORDER BY number", "told"),
        ("SELECT article, form FROM held ORDER BY article, form", "held"),
        ("SELECT number, nth FROM again ORDER BY number", "again"),
    ):
        for rows in _batches(table, query):
            insert(store, name, rows)
    for rows in _batches(table, "SELECT DISTINCT unnest(names) AS word FROM terms"):
        words = [word for (word,) in rows]
        insert(store, "sounds", list(sounded(words)))
        several = [word for word in words if _is_in_several(store, word)]
        insert(store, "traces", list(traced(several)))


def _is_in_several(store: sqlite3.Connection, word: str) -> bool:
    return (store.execute("SELECT sum(articles) FROM forms WHERE form = ?", (word,)).fetchone()[0] or 0) >= SEVERAL


def _batches(table: "duckdb.DuckDBPyConnection", query: str) -> Iterator[list[tuple[Any, ...]]]:
    found = table.execute(query)
    while rows := found.fetchmany(_AT_ONCE):
        yield rows
