"""Members of zip and tar archives, in the order in which they lie there; nothing is written to disk by their names."""

import io
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from audit.intake.kinds import form_of
from audit.intake.sources import Source, buffered
from audit.intake.unpacking import Metered, Steps
from audit.model.report import Failure

# Names and the like of a member; longer ones are made to fill memory.
_MOST_AT_ONCE = 16 << 20  # bytes
_SKIPPED_AT_ONCE = 1 << 20  # bytes
# A password is a RuntimeError, a name in no encoding a ValueError, a field cut short an IndexError.
_ZIP_ERRORS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, LookupError, OSError, struct.error)
_LEADS_OUT = "a name that leads out of the archive; pack it again from inside its folder"
_NO_FILE = "a link or a device, not a file; pack what it stands for"


def zip_members(source: Source) -> Iterator[Source | Failure]:
    """Yield the members of a zip archive that may hold articles, each open until the next; `source` is seekable."""
    try:
        archive = zipfile.ZipFile(source.stream)
    except _ZIP_ERRORS as error:
        yield Failure(source.name, f"not a whole zip archive: {error}")
        return
    for member in archive.infolist():
        if not _is_wanted(member.filename) or member.is_dir():
            continue
        name = f"{source.name}!/{member.filename}"
        if _leads_out(member.filename):
            yield Failure(name, _LEADS_OUT)
            continue
        try:
            stream = archive.open(member)
        except _ZIP_ERRORS as error:
            yield Failure(name, f"cannot be unpacked: {error}")
            continue
        with stream:
            yield _member(source, name, stream, member.file_size)


def tar_members(source: Source) -> Iterator[Source | Failure]:
    """Yield the members of a tar archive that may hold articles, each to be read before the next."""
    forwards = _Forwards(source.stream)
    try:
        archive = tarfile.TarFile(fileobj=cast(IO[bytes], forwards))
        while member := archive.next():
            # The library keeps what it knows of each member.
            archive.members.clear()  # type: ignore[attr-defined]
            yield from _tar_member(source, archive, member)
    except (tarfile.TarError, OSError, ValueError, RecursionError) as error:
        yield Failure(source.name, f"damaged or cut off, the rest was left out: {error}")
        return
    if forwards.last.strip(b"\0"):
        yield Failure(source.name, "damaged, the rest was left out: not a member where one should begin")


def _tar_member(source: Source, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[Source | Failure]:
    name = f"{source.name}!/{member.name}"
    if member.isdir() or not _is_wanted(member.name):
        return
    stream = archive.extractfile(member) if member.isreg() else None
    if _leads_out(member.name):
        yield Failure(name, _LEADS_OUT)
    elif stream is None:
        yield Failure(name, _NO_FILE)
    else:
        yield _member(source, name, stream, member.size)


def _member(source: Source, name: str, stream: IO[bytes], size: int) -> Source:
    return Source(name, buffered(Metered(cast(Steps, stream), source.budget)), size, source.budget, source.depth + 1)


class _Forwards:
    """A stream that `tarfile` goes forwards in; it would read names of any length at once, which is refused."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.last = b""
        self._stream = stream
        self._at = 0

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int) -> int:
        if offset < self._at:
            raise OSError("cannot go back")
        while self._at < offset and self.read(min(offset - self._at, _SKIPPED_AT_ONCE)):
            pass
        return self._at

    def read(self, size: int) -> bytes:
        if not 0 <= size <= _MOST_AT_ONCE:
            raise tarfile.ReadError(f"{size:,} bytes for the name of a member")
        self.last = self._stream.read(size)
        self._at += len(self.last)
        return self.last


def _is_wanted(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return form_of(name) is not None and not hidden and "__MACOSX" not in parts


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0]
