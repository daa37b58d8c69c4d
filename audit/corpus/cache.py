"""Results of earlier runs, kept in one file of bounded size that may be deleted at any time."""

import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from audit.model.errors import AuditError

FILE = "results.sqlite"
# Raise it when the layout of the file changes; whatever else changes is in the keys.
_FORMAT = 3
LARGEST = 256 * 1024 * 1024  # bytes
_DAY = 24 * 60 * 60
_PATIENCE = 5.0  # seconds, while another run writes
_AT_ONCE = 500  # keys


@dataclass(frozen=True, slots=True)
class Stored:
    """A hash of the articles in the archive of a run, and a judgement made there, packed."""

    evidence: bytes
    packed: bytes


# Key, the day it was last used, and what is stored.
_Row = tuple[bytes, int, bytes, bytes]


class Cache:
    """The results in a folder. A file that is damaged begins anew, one that cannot be used is as if it were empty."""

    def __init__(self, folder: Path, name: str = FILE, *, largest: int = LARGEST) -> None:
        """Keep results in this file of a folder, up to so many bytes."""
        self._file = folder / name
        self._largest = largest

    def load(self, keys: Sequence[bytes]) -> dict[bytes, Stored]:
        """Return what is stored under these keys."""
        rows: list[_Row] = []
        self._use(lambda table: rows.extend(_rows(table, keys)))
        return {key: Stored(evidence, packed) for key, _, evidence, packed in rows}

    def save(self, results: Mapping[bytes, Stored]) -> None:
        """Store results, and drop those longest unused where the file has grown too large."""
        rows = [(key, _today(), one.evidence, one.packed) for key, one in sorted(results.items()) if one.packed]
        if rows:
            self._use(lambda table: _insert(table, rows, self._largest))

    def _use(self, task: Callable[[sqlite3.Connection], None]) -> None:
        try:
            with closing(_opened(self._file)) as table:
                task(table)
                table.commit()
        except sqlite3.OperationalError:
            # Locked for long, no space, or not to be written: the audit goes on without.
            return
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._file.unlink()


def make_folder(folder: Path) -> None:
    """Make the folder of a cache that a user named. Raises AuditError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise AuditError(f"--cache-dir {folder}: cannot be made ({reason.strerror})") from None


def _opened(file: Path) -> sqlite3.Connection:
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    table = sqlite3.connect(file, timeout=_PATIENCE)
    # What a power cut loses is found out again.
    table.execute("PRAGMA synchronous = OFF")
    if table.execute("PRAGMA user_version").fetchone() != (_FORMAT,):
        with table:
            table.execute("BEGIN IMMEDIATE")
            table.execute("DROP TABLE IF EXISTS results")
            table.execute("CREATE TABLE results (key BLOB PRIMARY KEY, used INTEGER, evidence BLOB, entry BLOB)")
            table.execute(f"PRAGMA user_version = {_FORMAT}")
    return table


def _rows(table: sqlite3.Connection, keys: Sequence[bytes]) -> list[_Row]:
    """Return the rows of these keys, and note that they were used today."""
    rows: list[_Row] = []
    for first in range(0, len(keys), _AT_ONCE):
        wanted = keys[first : first + _AT_ONCE]
        marks = ", ".join("?" * len(wanted))
        rows += table.execute(f"SELECT key, used, evidence, entry FROM results WHERE key IN ({marks})", wanted)
    old = [(_today(), key) for key, used, *_ in rows if used != _today()]
    if old:
        table.executemany("UPDATE results SET used = ? WHERE key = ?", old)
    return rows


def _insert(table: sqlite3.Connection, rows: Sequence[_Row], largest: int) -> None:
    table.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", rows)
    table.commit()
    pages, size = (table.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * size > largest:
        half = "SELECT key FROM results ORDER BY used, key LIMIT (SELECT COUNT(*) / 2 FROM results)"
        table.execute(f"DELETE FROM results WHERE key IN ({half})")
        table.commit()
        table.execute("VACUUM")


def _today() -> int:
    return int(time.time()) // _DAY
