"""What a corpus was read from: for each path given, its files, their bytes and a hash of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from audit.bulk.shards import writable
from audit.tables.manifest import Input


@dataclass(slots=True)
class _Sum:
    path: str
    files: int = 0
    size: int = 0
    only: str = ""
    # Of lines as `sha256sum` writes them.
    lines: Any = field(default_factory=sha256)


class Ledger:
    """Takes down each file as it is read; files of one path come one after the other."""

    def __init__(self) -> None:
        self._sums: list[_Sum] = []

    def note(self, given: str, file: str, size: int, digest: str) -> None:
        """Add a file, of so many bytes and with this hash, that the path `given` stands for."""
        if not self._sums or self._sums[-1].path != given:
            self._sums.append(_Sum(given))
        last = self._sums[-1]
        last.files, last.size = last.files + 1, last.size + size
        last.only = digest if file == given else ""
        last.lines.update(f"{digest}  {file}\n".encode("utf-8", "surrogateescape"))

    def inputs(self) -> Iterator[Input]:
        """Yield what each path stood for, in the order in which they were read."""
        for one in self._sums:
            yield Input(writable(one.path), one.files, one.size, one.only or one.lines.hexdigest())
