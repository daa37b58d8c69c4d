"""Streams packed by gzip, bzip2, xz or Zstandard, with a limit to what they come to."""

import io
import sys
import zlib
from dataclasses import replace
from typing import IO, TYPE_CHECKING, cast

from audit.intake.sources import Budget, Source, buffered

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PACKINGS = (".gz", ".bz2", ".xz", ".zst")


def unpacked(source: Source, packing: str) -> Source:
    """Return what a packed source holds; "" stands for one that is not packed. Reading it raises OSError alone."""
    if not packing:
        return source
    return replace(source, stream=buffered(Metered(_reader(source.stream, packing), source.budget)))


class Metered(io.RawIOBase):
    """A stream whose bytes are counted as they come; whatever is wrong with them is an OSError."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
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
            data = self._stream.read(len(view))
        except damage() as error:
            raise OSError(str(error)) from error
        self._budget.spend(len(data))
        view[: len(data)] = data
        return len(data)


def damage() -> tuple[type[Exception], ...]:
    """Return the exceptions that unpacking raises, those of libraries that are not in use left out."""
    names = (("lzma", "LZMAError"), ("zstandard", "ZstdError"), ("zipfile", "BadZipFile"))
    modules = ((sys.modules.get(module), error) for module, error in names)
    return (EOFError, zlib.error, *(getattr(module, error) for module, error in modules if module))


def _reader(stream: IO[bytes], packing: str) -> IO[bytes]:
    if packing == ".gz":
        import gzip

        return cast(IO[bytes], gzip.GzipFile(fileobj=stream))
    if packing == ".bz2":
        import bz2

        return cast(IO[bytes], bz2.BZ2File(stream))
    if packing == ".xz":
        import lzma

        return cast(IO[bytes], lzma.LZMAFile(stream))
    import zstandard

    # A file may be several frames put together, as `cat a.zst b.zst` makes it.
    return cast(IO[bytes], zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True))
