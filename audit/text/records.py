"""Records of a JSONL file, one line at a time."""

import io
import json
import sys
import zlib
from collections.abc import Iterator
from itertools import count
from typing import IO, cast

from audit.model.report import Failure, Origin
from audit.text.encoding import is_binary
from audit.text.inputs import too_large
from audit.text.manuscript import Manuscript

# A line holds more than its text: escapes (six bytes for a letter), the source, other fields.
_LINE_TO_TEXT = 8


def records_in(stream: IO[bytes], name: str, *, max_size: int) -> Iterator[Manuscript | Failure]:
    """Yield the records of a JSONL stream and a failure for each line that holds none; blank lines are skipped.

    A record is called by its id, else its doc, else file:line. `max_size` is the limit of one text in bytes. Never
    holds more than one line in memory.
    """
    limit = max_size * _LINE_TO_TEXT
    for number in count(1):
        where, origin = f"{name}:{number}", Origin(name, number)
        try:
            line = _next_line(stream, limit)
        except _damage() as error:
            yield Failure(where, f"the file breaks off or is damaged here: {error}", origin)
            return
        if not line:
            return
        if len(line) > limit:
            yield Failure(where, too_large(max_size), origin)
        elif not line.isspace():
            yield _record(line, where, origin, max_size)


def open_records(path: str) -> IO[bytes]:
    """Open a JSONL file, through gzip or Zstandard where its name says so. Raises OSError."""
    lowered = path.lower()
    if lowered.endswith(".gz"):
        import gzip

        return cast(IO[bytes], gzip.open(path, "rb"))
    if lowered.endswith(".zst"):
        return _open_zstandard(path)
    return open(path, "rb")


def _open_zstandard(path: str) -> IO[bytes]:
    import zstandard

    # A file may be several frames put together, as `cat a.zst b.zst` makes it.
    file = open(path, "rb")  # noqa: SIM115 (closed by its reader)
    reader = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True, closefd=True)
    return io.BufferedReader(cast(io.RawIOBase, reader), 1 << 17)


def _next_line(stream: IO[bytes], limit: int) -> bytes:
    """Return the next line, or of a longer one its first `limit` + 1 bytes, the rest skipped."""
    line = stream.readline(limit + 1)
    if len(line) > limit:
        while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
            pass
    return line


def _damage() -> tuple[type[Exception], ...]:
    """Return the exceptions that damaged files raise; Zstandard's only if it is in use."""
    zstandard = sys.modules.get("zstandard")
    return (OSError, EOFError, zlib.error, *((zstandard.ZstdError,) if zstandard else ()))


def _record(line: bytes, where: str, origin: Origin, max_size: int) -> Manuscript | Failure:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Failure(where, f"not a line of JSON: {error}", origin)
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        return Failure(where, 'not a record with a "text"', origin)
    record = Manuscript(
        name=_name(fields, where),
        text=fields["text"],
        title=_string(fields, "title"),
        date=_string(fields, "date"),
        source=_string(fields, "source"),
        source_language=_string(fields, "lang_src"),
        outlet=_string(fields, "outlet") or _string(fields, "source_name"),
        origin=origin,
    )
    return _refused(record, line, max_size) or record


def _refused(record: Manuscript, line: bytes, max_size: int) -> Failure | None:
    if len(line) > max_size and len(record.text.encode("utf-8", "replace")) > max_size:
        return Failure(record.name, too_large(max_size), record.origin)
    # Half a surrogate pair can be written in JSON, but not in any file that we write.
    if b"\\u" in line and any("\ud800" <= character <= "\udfff" for character in record.text + record.name):
        return Failure(record.name, "holds half a surrogate pair, which is no character", record.origin)
    if is_binary(record.text):
        return Failure(record.name, "binary data, not text", record.origin)
    return None


def _name(fields: dict[str, object], where: str) -> str:
    for key in ("id", "doc"):
        value = fields.get(key)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and value != "":
            return str(value)
    return where


def _string(fields: dict[str, object], key: str) -> str:
    value = fields.get(key)
    return value if isinstance(value, str) else ""
