"""What must be read to and fro, from a stream that only goes forwards."""

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from audit.intake.sources import Source

_COPIED_AT_ONCE = 1 << 20  # bytes


@contextmanager
def seekable(source: Source) -> Iterator[Source]:
    """Give a source in which one may go back: itself, or a copy in a temporary file. Raises OSError."""
    if source.stream.seekable():
        yield source
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(source.stream, copy, _COPIED_AT_ONCE)
        copy.seek(0)
        yield replace(source, stream=cast(io.BufferedReader, copy))
