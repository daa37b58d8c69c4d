"""Records of a JSONL file, one line at a time, and of whatever else has named fields."""

import io
import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import count
from typing import IO, AnyStr, cast

from audit.model.report import Failure, Origin
from audit.text.columns import USUAL_COLUMNS, Columns
from audit.text.encoding import is_binary
from audit.text.inputs import too_large
from audit.text.manuscript import Manuscript

# A line holds more than its text: escapes (six bytes for a letter), the source, other fields.
LINE_TO_TEXT = 8
_SKIPPED_AT_ONCE = 1 << 20  # bytes


def records_in(
    stream: IO[bytes], name: str, *, max_size: int, columns: Columns = USUAL_COLUMNS
) -> Iterator[Manuscript | Failure]:
    """Yield the records of a JSONL stream and a failure for each line that holds none; blank lines are skipped.

    A record is called by its id, else its doc, else file:line. `max_size` is the limit of one text in bytes. Never
    holds more than one line in memory.
    """
    limit = max_size * LINE_TO_TEXT
    for number in count(1):
        where, origin = f"{name}:{number}", Origin(name, number)
        try:
            line = stream.readline(limit + 1)
            too_long = is_cut(stream, line, limit)
        except _damage() as error:
            yield Failure(where, f"the file breaks off or is damaged here: {error}", origin)
            return
        if not line:
            return
        if too_long:
            yield Failure(where, too_large(max_size), origin)
        elif not line.isspace():
            yield _record(line, origin, columns, max_size)


def open_records(path: str) -> IO[bytes]:
    """Open a JSONL file, through gzip or Zstandard where its name says so. Raises OSError."""
    lowered = path.lower()
    if lowered.endswith(".gz"):
        import gzip

        return cast(IO[bytes], gzip.open(path, "rb"))
    if lowered.endswith(".zst"):
        from audit.text.frames import Frames

        file = open(path, "rb")  # noqa: SIM115 (closed by its reader)
        return io.BufferedReader(Frames(file, closes=True), 1 << 17)
    return open(path, "rb")


def is_cut(stream: IO[AnyStr], line: AnyStr, limit: int) -> bool:
    """Tell whether a line, of which up to `limit` + 1 were read, is over the limit, and skip the rest of it."""
    if len(line) <= limit:
        return False
    while line and line[-1:] not in ("\n", b"\n"):
        line = stream.readline(_SKIPPED_AT_ONCE)
    return True


def _damage() -> tuple[type[Exception], ...]:
    """Return the exceptions that damaged files raise; Zstandard's only if it is in use."""
    zstandard = sys.modules.get("zstandard")
    return (OSError, EOFError, zlib.error, *((zstandard.ZstdError,) if zstandard else ()))


def _record(line: bytes, origin: Origin, columns: Columns, max_size: int) -> Manuscript | Failure:
    where = f"{origin.file}:{origin.line}"
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Failure(where, f"not a line of JSON: {error}", origin)
    if not isinstance(fields, dict):
        return Failure(where, f'not a record with a "{columns.text or "text"}"', origin)
    return manuscript_of(fields, origin, columns=columns, max_size=max_size)


def manuscript_of(
    fields: Mapping[str, object], origin: Origin, *, columns: Columns, max_size: int, notices: tuple[str, ...] = ()
) -> Manuscript | Failure:
    """Return the manuscript of a record, or why it is none; `max_size` is the limit of its text in bytes."""
    where = f"{origin.file}:{origin.line}"
    among = columns.among(tuple(fields))
    texts = [value for name in among["text"] if isinstance(value := fields[name], str)]
    pages = [] if any(texts) else [value for name in among["html"] if isinstance(value := fields[name], str)]
    if not texts and not pages:
        return Failure(where, f'not a record with a "{columns.text or "text"}"', origin)
    string = {key: next(filter(None, (_string(fields[name]) for name in names)), "") for key, names in among.items()}
    record = Manuscript(
        name=string["doc"] or where,
        text=next(filter(None, (*texts, *pages)), ""),
        format="html" if any(pages) else "txt",
        title=string["title"],
        date=string["date"],
        source=string["source"],
        source_language=string["source_language"],
        outlet=string["outlet"] or host_of(string["url"]),
        notices=notices,
        origin=origin,
        engine=string["engine"],
    )
    return _refused(record, max_size) or record


def host_of(url: str) -> str:
    """Return the host of an address without "www.", or nothing."""
    if "://" not in url:
        return ""
    from urllib.parse import urlsplit

    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _refused(record: Manuscript, max_size: int) -> Failure | None:
    # A code point has four bytes at most.
    if len(record.text) * 4 > max_size and len(record.text.encode("utf-8", "replace")) > max_size:
        return Failure(record.name, too_large(max_size), record.origin)
    # Half a surrogate pair can be written in JSON, but not in any file that we write.
    if not _is_encodable(record.text) or not _is_encodable(record.name):
        return Failure(record.name, "holds half a surrogate pair, which is no character", record.origin)
    if is_binary(record.text):
        return Failure(record.name, "binary data, not text", record.origin)
    return None


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _string(value: object) -> str:
    """Return a field as a string; what is neither a string, a number nor a time is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return ""
