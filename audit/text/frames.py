"""Files packed by Zstandard, read as a stream that tells where they were cut off."""

import io
from typing import IO, TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# A byte comes to 32 kB at most, which bounds what one step holds in memory.
_PACKED_AT_ONCE = 2048


class Frames(io.RawIOBase):
    """What a file of one frame or several holds, as `cat a.zst b.zst` makes it.

    The library's own reader takes a frame that is cut off for a whole one.
    """

    def __init__(self, stream: IO[bytes], *, closes: bool = False) -> None:
        """Read packed bytes of `stream`, which is closed with this one where it `closes`."""
        self._stream = stream
        self._closes = closes
        self._unpacking = zstandard.ZstdDecompressor().decompressobj()
        self._is_in_frame = False
        self._packed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """Return True, as for any stream to be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read what one step gives. Raises EOFError where a frame is cut off, ZstdError where it is damaged."""
        view = memoryview(buffer)
        while not self._ready and self._step():
            pass
        number = min(len(view), len(self._ready))
        view[:number] = self._ready[:number]
        self._ready = self._ready[number:]
        return number

    def close(self) -> None:
        """Close, and the packed stream too where that was wished."""
        if self._closes:
            self._stream.close()
        super().close()

    def _step(self) -> bool:
        """Unpack some bytes; return whether there were any."""
        packed = self._packed or self._stream.read(_PACKED_AT_ONCE)
        if not packed:
            if self._is_in_frame:
                raise EOFError("the file ends before what is packed in it")
            return False
        self._ready = memoryview(self._unpacking.decompress(packed))
        self._packed, self._is_in_frame = self._unpacking.unused_data, not self._unpacking.eof
        if self._unpacking.eof:
            self._unpacking = zstandard.ZstdDecompressor().decompressobj()
        return True
