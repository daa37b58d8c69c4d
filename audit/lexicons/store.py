"""Open the compiled tables: memory-mapped files that the build wrote, checked against this version of the code."""

import json
import mmap
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, Protocol

from audit.model.errors import AuditError

# Raise it when the layout of a compiled file changes.
FORMAT = 2
MANIFEST = "manifest.json"
REBUILD = "run `python -m audit.building` in the checkout, or install the package again"


class Trie(Protocol):
    """What we use of `marisa_trie.Trie`: words numbered from 0."""

    def get(self, word: str) -> int | None: ...

    def iterkeys(self, prefix: str) -> Iterator[str]: ...

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


def open_numbers(folder: Path, name: str, code: Literal["B", "H", "I", "h"]) -> memoryview:
    """Return the mapped array `name` of numbers of the `struct` code, read-only. Raises CompiledDataError."""
    return open_bytes(folder, name).cast(code)


def open_bytes(folder: Path, name: str) -> memoryview:
    """Return the mapped file `name`, read-only. Raises CompiledDataError."""
    path = _checked(folder, name)
    if not path.stat().st_size:
        return memoryview(b"")
    with path.open("rb") as stream:
        return memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))


def replace_compiled(target: Path, fingerprint: str, write: Callable[[Path], None]) -> bool:
    """Have `write` fill a folder, move its files to `target`; return False where those there have the `fingerprint`."""
    manifest = target / MANIFEST
    if manifest.is_file() and json.loads(manifest.read_bytes()).get("fingerprint") == fingerprint:
        return False
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target) as folder:
        fresh = Path(folder)
        write(fresh)
        sizes = {path.name: path.stat().st_size for path in fresh.iterdir()}
        content = {"format": FORMAT, "fingerprint": fingerprint, "sizes": sizes}
        (fresh / MANIFEST).write_text(json.dumps(content, indent=1, sort_keys=True) + "\n")
        # Renamed, not overwritten: a running audit has the old files mapped and would be killed by a changed one.
        for path in sorted(fresh.iterdir(), key=lambda path: path.name == MANIFEST):
            path.replace(target / path.name)
    _sizes.cache_clear()
    return True


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
