"""What a run over a corpus came to, and what it was made of: `manifest.json`."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from audit.model.errors import AuditError

FILE = "manifest.json"
SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a table: its file below the directory, its rows, and the hash of its bytes."""

    file: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Input:
    """A path that was given: its files, their bytes, and the hash of the file, or of what `sha256sum` says of them."""

    path: str
    files: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over the corpus; `findings` by severity are those that count, `penalty` points in thousandths."""

    documents: int = 0
    audited: int = 0
    failures: int = 0
    articles: int = 0
    words: int = 0
    penalty: int = 0
    findings: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hashes:
    """What the rows depend on: settings with rules, code and data; the articles; what says which findings count."""

    settings: str
    corpus: str
    counting: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`options` are those of the command that matter to the rows; `engine` is "local" or "spark".

    `notices` are what is to be said of the run, such as suppressions that suppress nothing. `threshold` and
    `allowed_per_thousand` are the tolerance of the score. Where it is not `finished`, parts are missing or of an
    earlier run.
    """

    version: str
    options: dict[str, str]
    hashes: Hashes
    counts: Counts
    parts: tuple[Part, ...]
    inputs: tuple[Input, ...] = ()
    notices: tuple[str, ...] = ()
    engine: str = "local"
    threshold: float = 95.0
    allowed_per_thousand: float = 5.0
    finished: bool = True
    tool: str = "audit"
    schema: int = SCHEMA


def write_manifest(directory: Path, manifest: Manifest) -> None:
    """Write the manifest of a run; there whole or not at all."""
    unfinished = directory / f".{FILE}.{os.getpid()}"
    unfinished.write_bytes(manifest_bytes(manifest))
    os.replace(unfinished, directory / FILE)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return what stands in the file of a manifest."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1) + b"\n"


def read_manifest(directory: Path) -> Manifest:
    """Return the manifest of a run. Raises AuditError where there is none, or a newer one."""
    path = directory / FILE
    try:
        content = path.read_bytes()
    except OSError:
        raise AuditError(f"{path}: is missing; `audit corpus run INPUT -o {directory}` makes it") from None
    return manifest_in(content, path)


def manifest_in(content: bytes, path: object) -> Manifest:
    """Return the manifest that stands in a file. Raises AuditError."""
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise AuditError(f"{path}: is no manifest of a corpus run ({reason})") from None
    if manifest.schema != SCHEMA:
        raise AuditError(f"{path}: has schema {manifest.schema}, this version reads {SCHEMA}; run the corpus again")
    return manifest
