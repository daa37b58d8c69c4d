"""Streams packed by gzip, bzip2, xz or Zstandard, with a limit to what they come to."""

import io
import struct
import sys
import zlib
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Protocol

from audit.intake.sources import Budget, Source, buffered

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def unpacked(source: Source, packing: str) -> Source:
    """Return what a packed source holds; "" stands for one that is not packed. Reading it raises OSError alone."""
    if not packing:
        return source
    return replace(source, stream=buffered(Metered(_reader(source.stream, packing), source.budget)))


class Steps(Protocol):
    """A stream that can be read step by step."""

    def read1(self, size: int, /) -> bytes: ...


class Metered(io.RawIOBase):
    """A stream whose bytes are counted as they come; whatever is wrong with them is an OSError."""

    def __init__(self, stream: "Steps", budget: Budget) -> None:
        """Count what is read of `stream` against `budget`."""
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """Return True, as for any stream to be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read as many bytes as there are room and budget for. Raises OSError."""
        view = memoryview(buffer)
        try:
            # No more than one step: before what is damaged there is what can be read.
            data = self._stream.read1(len(view))
        except damage() as error:
            raise OSError(str(error)) from error
        self._budget.spend(len(data))
        view[: len(data)] = data
        return len(data)


def damage() -> tuple[type[Exception], ...]:
    """Return the exceptions that unpacking raises, those of libraries that are not in use left out."""
    names = (("lzma", "LZMAError"), ("zstandard", "ZstdError"), ("zipfile", "BadZipFile"), ("tarfile", "TarError"))
    modules = ((sys.modules.get(module), error) for module, error in names)
    return (EOFError, zlib.error, struct.error, *(getattr(module, error) for module, error in modules if module))


def _reader(stream: IO[bytes], packing: str) -> Steps:
    if packing == ".gz":
        import gzip

        return gzip.GzipFile(fileobj=stream)
    if packing == ".bz2":
        import bz2

        return bz2.BZ2File(stream)
    if packing == ".xz":
        import lzma

        return lzma.LZMAFile(stream)
    from audit.text.frames import Frames

    return buffered(Frames(stream))
