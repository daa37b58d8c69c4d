"""The file that counts are kept in, see `audit.bulk.counts`: made empty, filled, and given its indexes."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from audit.gazetteer.sounds import traces
from audit.orthography.fold import fold
from audit.orthography.key import english_key, keys

_TABLES: Final = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE about (size INTEGER, outlets INTEGER);
    CREATE TABLE forms (form TEXT, outlet TEXT, articles INTEGER, PRIMARY KEY (form, outlet)) WITHOUT ROWID;
    CREATE TABLE told (number INTEGER PRIMARY KEY, article INTEGER, outlet TEXT, first TEXT);
    CREATE TABLE held (article INTEGER, form TEXT, PRIMARY KEY (article, form)) WITHOUT ROWID;
    CREATE TABLE again (number INTEGER PRIMARY KEY, nth INTEGER);
    CREATE TABLE sounds (sound TEXT, word TEXT);
    CREATE TABLE traces (trace TEXT, word TEXT);
"""
_INDEXES: Final = """
    CREATE INDEX by_sound ON sounds (sound, word);
    CREATE INDEX by_trace ON traces (trace, word);
"""


@contextmanager
def new_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty file of counts, which nobody may read before it is left; then it has its indexes."""
    with closing(sqlite3.connect(path)) as store:
        store.executescript(_TABLES)
        yield store
        store.executescript(_INDEXES)
        store.commit()


def insert(store: sqlite3.Connection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    """Put rows into a table."""
    if rows:
        store.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def sounded(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the sound of each word, and the word."""
    return ((english_key(fold(word)), word) for word in words)


def traced(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each trace that the sounds of a word leave, and the word."""
    for word, sounds in zip(words, keys([fold(word) for word in words]), strict=True):
        yield from ((trace, word) for trace in sorted(set(traces(sounds))))
