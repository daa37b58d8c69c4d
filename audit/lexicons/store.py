"""Open the compiled tables: memory-mapped files that the build wrote, checked against this version of the code."""

import json
import mmap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

from audit.model.errors import AuditError
from audit.resources import data_folder

# Raise it when the layout of a compiled file changes.
FORMAT = 1
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
    """A compiled table that is missing, or was written for another version."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; {REBUILD}")


def open_trie(name: str) -> Trie:
    """Return the mapped trie `name`. Raises CompiledDataError."""
    import marisa_trie

    trie: Trie = marisa_trie.Trie().mmap(str(_checked(name)))
    return trie


def open_numbers(name: str, code: str) -> memoryview:
    """Return the mapped array `name` of numbers of the `struct` code, read-only. Raises CompiledDataError."""
    with _checked(name).open("rb") as stream:
        return memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)).cast(code)


def _checked(name: str) -> Path:
    folder = data_folder()
    path = folder / name
    if manifest_format(folder) != FORMAT:
        raise CompiledDataError(folder / MANIFEST, "is missing or was written for another version")
    if not path.is_file():
        raise CompiledDataError(path, "is missing")
    return path


@cache
def manifest_format(folder: Path) -> int | None:
    """Return the format that the manifest in `folder` names, or None without one."""
    path = folder / MANIFEST
    return int(json.loads(path.read_bytes())["format"]) if path.is_file() else None
