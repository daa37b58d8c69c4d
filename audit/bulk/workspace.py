"""Where a run over a corpus keeps what it needs for itself, and how it keeps others away meanwhile."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audit.intake.own_output import LOCK
from audit.model.errors import AuditError


@dataclass(frozen=True, slots=True)
class Workspace:
    """The directory of a run, and its folder `work`, which may be deleted at the price of beginning anew.

    `key` stands for code, data and settings: what was made under another is not looked at.
    """

    directory: Path
    key: str

    @property
    def work(self) -> Path:
        return self.directory / "work"

    def texts(self, shard: str) -> Path:
        """Return where the articles of a shard lie."""
        return self.work / "shards" / shard / "texts.parquet"

    def terms(self, shard: str) -> Path:
        """Return where the terms of a shard lie."""
        return self.work / "shards" / shard / f"terms-{self.key}.parquet"

    def judged(self, shard: str) -> Path:
        """Return where the judgements of a shard lie."""
        return self.work / "shards" / shard / "judged.parquet"

    def lost(self, shard: str) -> Path:
        """Return where it is told which articles of a shard end the process that reads them."""
        return self.work / "shards" / shard / f"lost-{self.key}.json"

    def counts(self, corpus: str) -> Path:
        """Return where the counts of a corpus lie."""
        return self.work / f"counts-{self.key}-{corpus}.sqlite"

    @property
    def articles(self) -> Path:
        """Where each document's number, article, outlet and day lie."""
        return self.work / "articles.parquet"

    def shards(self) -> list[str]:
        """Return the shards that lie here."""
        folder = self.work / "shards"
        return sorted(os.listdir(folder)) if folder.is_dir() else []


@contextmanager
def locked(space: Workspace) -> Iterator[None]:
    """Keep other runs out of a directory for as long as this process lives; raises AuditError where one is there."""
    try:
        space.work.mkdir(parents=True, exist_ok=True)
        with open(space.directory / LOCK, "a+b") as file:
            if not _lock(file.fileno()):
                raise AuditError(f"-o {space.directory}: another run is at work there; wait for it or end it")
            yield
    except OSError as reason:
        raise AuditError(f"-o {space.directory}: cannot be written ({reason.strerror or reason})") from None


def _lock(file: int) -> bool:
    """Lock a file if nobody has it; the system lets go of it when the process ends, however it does."""
    try:
        # A lock of POSIX belongs to the process, not to those that it starts.
        import fcntl

        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return _lock_elsewhere(file)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _lock_elsewhere(file: int) -> bool:
    import msvcrt

    try:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    return True
