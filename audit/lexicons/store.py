"""Open the compiled tables: memory-mapped files that the build wrote, checked against this version of the code."""

import json
import mmap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, Protocol

from audit.model.errors import AuditError

# Raise it when the layout of a compiled file changes.
FORMAT = 2
MANIFEST = "lexicons.json"
REBUILD = "run `python -m audit.lexicons.compile` in the checkout, or install the package again"


class Trie(Protocol):
    """What we use of `marisa_trie.Trie`: words numbered from 0."""

    def get(self, word: str) -> int | None: ...

    def restore_key(self, number: int) -> str: ...

    def __getitem__(self, word: str) -> int: ...

    def __contains__(self, word: object) -> bool: ...

    def __iter__(self) -> Iterator[str]: ...

    def __len__(self) -> int: ...


class CompiledDataError(AuditError):
    """A compiled table that is missing, damaged, or was written for another version."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; {REBUILD}")


def open_trie(folder: Path, name: str) -> Trie:
    """Return the mapped trie `name` of the folder of compiled data. Raises CompiledDataError."""
    import marisa_trie

    trie: Trie = marisa_trie.Trie().mmap(str(_checked(folder, name)))
    return trie


def open_numbers(folder: Path, name: str, code: Literal["B", "H", "I"]) -> memoryview:
    """Return the mapped array `name` of numbers of the `struct` code, read-only. Raises CompiledDataError."""
    with _checked(folder, name).open("rb") as stream:
        return memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)).cast(code)


def _checked(folder: Path, name: str) -> Path:
    path = folder / name
    sizes = _sizes(folder)
    if sizes is None:
        raise CompiledDataError(folder / MANIFEST, "is missing or was written for another version")
    if not path.is_file():
        raise CompiledDataError(path, "is missing")
    if path.stat().st_size != sizes.get(name):
        raise CompiledDataError(path, "is damaged")
    return path


@cache
def _sizes(folder: Path) -> dict[str, int] | None:
    """Return the bytes of each table as the manifest has them, or None where it is not of this version."""
    path = folder / MANIFEST
    manifest = json.loads(path.read_bytes()) if path.is_file() else {}
    return manifest["sizes"] if manifest.get("format") == FORMAT else None
