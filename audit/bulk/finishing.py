"""What ends a run over a corpus: tables over all of it, the manifest, and nothing left that is of no use."""

import datetime
import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pyarrow.parquet as pq

from audit.bulk.judging import Came
from audit.bulk.shards import Shard
from audit.bulk.workspace import Workspace
from audit.corpus.workers import Ended, shared_out
from audit.model.errors import AuditError
from audit.pipeline import Auditor
from audit.tables.manifest import FILE, Counts, Hashes, Input, Manifest, Part, read_manifest, write_manifest
from audit.tables.parts import part_file, part_files
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, SCHEMAS
from audit.version import VERSION


@dataclass(frozen=True)
class Ending:
    """What the tables of a run depend on."""

    auditor: Auditor
    directory: Path
    key: str
    corpus: str
    options: Mapping[str, str]
    inputs: tuple[Input, ...] = ()

    def is_done(self) -> bool:
        """Tell whether an earlier run came to its end with just the same, and its tables are there."""
        if not (self.directory / FILE).exists():
            return False
        try:
            manifest = read_manifest(self.directory)
        except AuditError:
            return False
        is_same = self.is_of(manifest) and manifest.inputs == self.inputs
        return is_same and all((self.directory / part.file).exists() for part in manifest.parts)

    def is_of(self, manifest: Manifest) -> bool:
        """Tell whether a manifest is that of just such a run which came to its end, whatever it read."""
        return manifest.finished and manifest.hashes == self.hashes and manifest.options == dict(self.options)

    @cached_property
    def hashes(self) -> Hashes:
        return Hashes(self.key, self.corpus, self._counting())

    def _counting(self) -> str:
        """Return a hash of what says which findings count, after they were found."""
        settings = self.auditor.settings
        files = [path.read_bytes() for path in settings.suppressions if path and path.exists()]
        # What is suppressed may be so up to a day.
        today = datetime.date.today().isoformat() if settings.suppressions.ignore_file else ""
        return hashlib.sha256(b"\0".join([repr(settings.tolerance).encode(), today.encode(), *files])).hexdigest()


def unfinished(ending: Ending) -> None:
    """Say in the manifest that parts are being replaced."""
    write_manifest(ending.directory, manifest_of(ending, Counts(), (), finished=False))


def finish(
    ending: Ending, space: Workspace, shards: Sequence[Shard], came: Sequence[Came], notices: Sequence[str]
) -> Manifest:
    """Write what is left to write, take away what is of an earlier run, and return the manifest, with these notices."""
    kept = {number for number, shard in enumerate(shards) if not shard.beside}
    for table in (FINDINGS, DOCUMENTS):
        _keep_only(ending.directory / table, {part_file(ending.directory, table, number).name for number in kept})
    _keep_only(ending.directory / FORMS, {path.name for path in part_files(ending.directory, FORMS)})
    _write_names(space, shards)
    parts = tuple(_parts(ending.directory))
    manifest = replace(manifest_of(ending, _sum(came), parts, finished=True), notices=tuple(notices))
    write_manifest(ending.directory, manifest)
    _clear(space, shards, ending.corpus)
    return manifest


def _write_names(space: Workspace, shards: Sequence[Shard]) -> None:
    for _, ended in shared_out(_Names(space, shards).write, [1], 1):
        if isinstance(ended, Ended):
            raise AuditError(f"{space.directory}: names could not be put together, {ended.reason}")


@dataclass(frozen=True, slots=True)
class _Names:
    space: Workspace
    shards: Sequence[Shard]

    def write(self, _: int) -> None:
        from audit.bulk.name_table import write_names

        write_names(self.space, self.shards)


def manifest_of(
    ending: Ending, counts: Counts, parts: tuple[Part, ...], *, finished: bool, engine: str = "local"
) -> Manifest:
    """Return the manifest of a run, at its end or while parts are being replaced."""
    tolerance = ending.auditor.settings.tolerance
    return Manifest(
        version=VERSION,
        options=dict(ending.options),
        hashes=ending.hashes,
        counts=counts,
        parts=parts,
        inputs=ending.inputs,
        engine=engine,
        threshold=tolerance.threshold,
        allowed_per_thousand=tolerance.allowed_per_thousand,
        finished=finished,
    )


def _sum(came: Sequence[Came]) -> Counts:
    findings: Counter[str] = Counter()
    for one in came:
        findings.update(one.findings)
    return Counts(
        documents=sum(one.documents for one in came),
        audited=sum(one.audited for one in came),
        failures=sum(one.failures for one in came),
        articles=sum(one.articles for one in came),
        words=sum(one.words for one in came),
        penalty=sum(one.penalty for one in came),
        findings=dict(findings),
    )


def _parts(directory: Path) -> Iterator[Part]:
    for table in SCHEMAS:
        for path in part_files(directory, table):
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            yield Part(f"{table}/{path.name}", pq.read_metadata(path).num_rows, digest)


def _keep_only(folder: Path, names: set[str]) -> None:
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()


def _clear(space: Workspace, shards: Sequence[Shard], corpus: str) -> None:
    """Take away what only another corpus or other settings had a use for."""
    here = {shard.name for shard in shards}
    for name in space.shards():
        folder = space.texts(name).parent
        if name not in here:
            shutil.rmtree(folder)
            continue
        mine = {space.texts(name), space.terms(name), space.judged(name), space.lost(name)}
        _keep_only(folder, {path.name for path in mine})
    for path in (*space.work.glob("counts-*"), *space.work.glob(".counts-*")):
        if path != space.counts(corpus):
            path.unlink()
    shutil.rmtree(space.work / "spill", ignore_errors=True)
