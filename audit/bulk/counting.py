"""Count the forms of a corpus by outlet, out of memory, into a file that many processes can ask."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from audit.bulk.clusters import cluster
from audit.bulk.form_table import write_forms
from audit.bulk.shards import Shard
from audit.bulk.workspace import Workspace
from audit.gazetteer.sounds import traces
from audit.orthography.fold import fold
from audit.orthography.key import english_key, keys
from audit.tables.parts import listed, quoted
from audit.text.holdings import SEVERAL

if TYPE_CHECKING:
    import duckdb

_MEMORY: Final = "500MB"
_AT_ONCE: Final = 20_000

_DOCUMENTS: Final = """
    CREATE TABLE documents AS SELECT number, doc, counts, outlet, day, traits, lead FROM terms
"""
# Article → the outlet it counts for: of several the first by name, and none where there are not two.
_OUTLETS: Final = """
    CREATE TABLE outlets AS
    WITH firsts AS (
        SELECT coalesce(article, number) AS article, min(nullif(outlet, '')) AS outlet
        FROM documents LEFT JOIN told USING (number) WHERE counts GROUP BY ALL
    )
    SELECT article, CASE WHEN (SELECT count(DISTINCT outlet) FROM firsts) > 1 THEN coalesce(outlet, '') ELSE '' END
        AS outlet
    FROM firsts
"""
_HELD: Final = """
    CREATE TABLE held AS
    SELECT DISTINCT article, unnest(forms) AS form
    FROM terms JOIN told USING (number)
"""
_FORMS: Final = """
    SELECT form, outlet, count(*) FROM (
        SELECT article, form FROM held
        UNION ALL
        SELECT number AS article, unnest(forms) AS form FROM terms ANTI JOIN told USING (number)
    ) JOIN outlets USING (article) GROUP BY form, outlet ORDER BY form, outlet
"""
_TERMS: Final = """
    CREATE VIEW terms AS
    SELECT * EXCLUDE (filename, first, file_row_number), first + file_row_number AS number
    FROM read_parquet([{files}], filename = true, file_row_number = true) JOIN bases USING (filename)
"""
# What is to be told apart by a number behind the name.
_AGAIN: Final = """
    CREATE TABLE again AS
    SELECT number, nth FROM (
        SELECT number, row_number() OVER (PARTITION BY doc ORDER BY number) AS nth FROM documents
    ) WHERE nth > 1
"""
_TOLD: Final = """
    SELECT number, article, outlets.outlet, min(coalesce(doc || '#' || nth, doc)) OVER (PARTITION BY article)
    FROM documents JOIN told USING (number) JOIN outlets USING (article) LEFT JOIN again USING (number) ORDER BY number
"""
# What later tables need of each document; there whole before the file of counts is there at all.
_ARTICLES: Final = """
    COPY (
        SELECT number, coalesce(article, number) AS article, outlet, day
        FROM documents LEFT JOIN told USING (number) WHERE counts ORDER BY number
    ) TO '{file}' (FORMAT parquet)
"""
_STORE: Final = """
    CREATE TABLE about (size INTEGER, outlets INTEGER);
    CREATE TABLE forms (form TEXT, outlet TEXT, articles INTEGER, PRIMARY KEY (form, outlet)) WITHOUT ROWID;
    CREATE TABLE told (number INTEGER PRIMARY KEY, article INTEGER, outlet TEXT, first TEXT);
    CREATE TABLE held (article INTEGER, form TEXT, PRIMARY KEY (article, form)) WITHOUT ROWID;
    CREATE TABLE again (number INTEGER PRIMARY KEY, nth INTEGER);
    CREATE TABLE sounds (sound TEXT, word TEXT);
    CREATE TABLE traces (trace TEXT, word TEXT);
"""


def count(space: Workspace, shards: Sequence[Shard], target: Path) -> None:
    """Count the terms of all shards into a file; there whole or not at all."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    with with_terms(database(space), space, shards) as table, closing(sqlite3.connect(unfinished)) as store:
        table.execute(_DOCUMENTS)
        cluster(table)
        table.execute(_OUTLETS)
        table.execute(_HELD)
        table.execute(_AGAIN)
        # Nobody sees the file before it is whole.
        store.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _STORE)
        _fill(table, store)
        store.commit()
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
    about = "SELECT count(*) FILTER (counts), (SELECT count(DISTINCT outlet) FROM outlets) FROM documents"
    for query, name in (
        (about, "about"),
        (_FORMS, "forms"),
        (_TOLD, "told"),
        ("SELECT article, form FROM held ORDER BY article, form", "held"),
        ("SELECT number, nth FROM again ORDER BY number", "again"),
    ):
        for rows in _batches(table, query):
            marks = ", ".join("?" * len(rows[0]))
            store.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
    for rows in _batches(table, "SELECT DISTINCT unnest(names) AS word FROM terms"):
        words = [word for (word,) in rows]
        store.executemany("INSERT INTO sounds VALUES (?, ?)", [(english_key(fold(word)), word) for word in words])
        store.executemany("INSERT INTO traces VALUES (?, ?)", _traces(store, words))
    store.execute("CREATE INDEX by_sound ON sounds (sound, word)")
    store.execute("CREATE INDEX by_trace ON traces (trace, word)")


def _traces(store: sqlite3.Connection, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    known = "SELECT sum(articles) FROM forms WHERE form = ?"
    several = [word for word in words if (store.execute(known, (word,)).fetchone()[0] or 0) >= SEVERAL]
    for word, sounds in zip(several, keys([fold(word) for word in several]), strict=True):
        yield from ((trace, word) for trace in sorted(set(traces(sounds))))


def _batches(table: "duckdb.DuckDBPyConnection", query: str) -> Iterator[list[tuple[Any, ...]]]:
    found = table.execute(query)
    while rows := found.fetchmany(_AT_ONCE):
        yield rows
