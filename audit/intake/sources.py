"""What is read: an open file or a member of an archive, and how far it may go."""

import io
import os
import stat
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from audit.text.columns import Columns

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Text packs to a tenth, the same page over and over to a hundredth; more is made to fill a disk.
_MOST_TIMES = 200
_ALWAYS_ALLOWED = 100 << 20  # bytes
_BUFFER = 1 << 17  # bytes
_HASHED_AT_ONCE = 1 << 20  # bytes

# Takes down the path that stands for a file, the file, its bytes and their hash.
Note = Callable[[str, str, int, str], None]


class BombError(Exception):
    """Packed bytes that come to more than any text does; whatever they lie in is not read further."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a corpus is to be read; `max_size` is the limit of one text in bytes, `note` is told of each file read."""

    columns: Columns
    max_size: int
    exclude: Collection[str] = ()
    note: Note | None = None


@dataclass(slots=True)
class Budget:
    """How many bytes more a file may unpack to, in all its layers."""

    left: int

    def spend(self, number: int) -> None:
        """Count unpacked bytes. Raises BombError."""
        self.left -= number
        if self.left < 0:
            raise BombError(
                f"unpacks to over {_MOST_TIMES} times its size, as no text does; the rest was left out "
                "(if it is sound, unpack it and give what comes out)"
            )


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read, called as in reports; `depth` is the number of archives it lies in, `size` what it holds."""

    name: str
    stream: io.BufferedReader
    size: int
    budget: Budget
    depth: int = 0


class RegularFile(io.RawIOBase):
    """A file on disk as it was when it was opened: what is added meanwhile is not read."""

    def __init__(self, path: str) -> None:
        """Open for reading. Raises OSError, also for what is no regular file, and never waits for a pipe's writer."""
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(path, flags), "rb", buffering=0)
        status = os.fstat(self._file.fileno())
        self.size = status.st_size
        self._at = 0
        self._hash = sha256()
        self._hashed = 0
        self._ended_early = False
        if not stat.S_ISREG(status.st_mode):
            self._file.close()
            raise OSError("not a regular file; a corpus is read more than once, so write pipes to a file first")

    @property
    def amiss(self) -> str:
        """What happened to the file while it was read, or nothing."""
        size = os.fstat(self._file.fileno()).st_size
        if size < self.size or self._ended_early:
            return "became shorter while it was read; run again when nobody writes to it"
        return "became longer while it was read; run again for what was added" if size > self.size else ""

    def readable(self) -> bool:
        """Return True, as for any file to be read."""
        return True

    def seekable(self) -> bool:
        """Return True, as for any file on disk."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read up to where the file ended when it was opened."""
        view = memoryview(buffer)[: max(0, self.size - self._at)]
        number = self._file.readinto(view) or 0
        self._ended_early |= bool(len(view)) and not number
        if self._at <= self._hashed < self._at + number:
            self._hash.update(view[self._hashed - self._at : number])
            self._hashed = self._at + number
        self._at += number
        return number

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place, the end being where it was when the file was opened."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = self._file.seek(max(0, start + offset))
        return self._at

    def tell(self) -> int:
        """Return the place of the next byte."""
        return self._at

    def sha256(self) -> str:
        """Return the hash of the whole file; what nobody has read is read for it. Raises OSError."""
        self.seek(self._hashed)
        while self.read(_HASHED_AT_ONCE):
            pass
        return self._hash.hexdigest()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file on disk and what is read of it."""

    file: RegularFile
    source: Source = field(repr=False)


def open_source(path: str) -> Opened:
    """Open a file on disk. Raises OSError."""
    file = RegularFile(path)
    return Opened(file, _source(path, file, file.size))


def source_in(content: bytes, name: str) -> Source:
    """Return what is read of a file that is in memory."""
    return _source(name, io.BytesIO(content), len(content))


def _source(name: str, stream: io.RawIOBase | io.BytesIO, size: int) -> Source:
    return Source(name, buffered(stream), size, Budget(_ALWAYS_ALLOWED + _MOST_TIMES * size))


def buffered(raw: io.RawIOBase | io.BytesIO) -> io.BufferedReader:
    """Return a stream that is cheap to read line by line."""
    return io.BufferedReader(raw, _BUFFER)
