"""Pages that a crawler kept in a WARC file."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING

from audit.intake.articles import article_from
from audit.intake.markup import Markup, Raw
from audit.intake.packages import needed
from audit.intake.sources import Source, Wishes
from audit.model.report import Failure, Origin
from audit.text.inputs import too_large
from audit.text.records import host_of

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_FORMATS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt"}
# A page travels with headers, and may have been sent in pieces.
_RECORD_TO_TEXT = 2
_MAGIC = {".gz": b"\x1f\x8b\x08", ".zst": b"\x28\xb5\x2f\xfd"}
# How records begin, plain or packed.
_BEGINNING = re.compile(rb"WARC/1\.[01]\r?\n|" + b"|".join(map(re.escape, _MAGIC.values())))
_LONGEST_BEGINNING = 10  # bytes
_LONGEST_HEADER = 1 << 16  # bytes
_READ_AT_ONCE = 1 << 20  # bytes
_MOST_TRIES = 1000


class _OversizedError(OSError):
    """A record longer than any page."""


@dataclass(slots=True)
class _Walk:
    """How far a file has been read: number, place and length of the last record, what it came to if it is a page."""

    source: Source
    wishes: Wishes
    number: int = 0
    place: int = -1
    length: int = 0
    result: Raw | None = None

    @property
    def origin(self) -> Origin:
        return Origin(self.source.name, self.number)

    def fails(self, reason: str) -> Failure:
        """Return a failure of the last record."""
        return Failure(f"{self.source.name}:{self.number}", reason, self.origin)


def pages_in(source: Source, wishes: Wishes) -> Iterator[Raw]:
    """Yield the pages of a WARC file, called by their address, each with the number of its record from 1.

    After a damaged record the next whole one is looked for; `source` must be seekable.
    """
    with needed("WARC"):
        import fastwarc  # noqa: F401
    walk = _Walk(source, wishes)
    start, found = 0, False
    while start >= 0:
        try:
            for result in _results(walk, start):
                found = True
                yield result
            break
        except OSError as error:
            start, results = _after(walk, error)
            found = True
            yield from results
    if not found:
        yield Failure(source.name, "no page in this WARC file: none was sent as HTML or plain text")


def _results(walk: _Walk, start: int) -> Iterator[Raw]:
    """Yield what records come to, each when the one after it is found where it should be. Raises OSError."""
    walk.result = None
    for record in _records(walk.source, start):
        if walk.result:
            yield walk.result
        walk.number += 1
        walk.place = start + record.stream_pos
        walk.length = record.content_length
        walk.result = None
        walk.result = _page(record, walk)
    if walk.result:
        yield walk.result


def _records(source: Source, start: int) -> Iterator["WarcRecord"]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    if start:
        source.stream.seek(start)
    return iter(ArchiveIterator(source.stream, record_types=WarcRecordType.any_type, parse_http=False))


def _after(walk: _Walk, error: OSError) -> tuple[int, list[Raw]]:
    """Return where the next whole record begins, or -1, and what is to be said of the last one and of the damage."""
    held = [walk.result] if walk.result else []
    if isinstance(error, _OversizedError):
        return _next_whole(walk.source, walk.place), held
    is_closed = _is_closed(walk)
    start = _next_whole(walk.source, walk.place)
    if walk.place < 0 and start < 0:
        return -1, [Failure(walk.source.name, f"not a WARC file: {error}")]
    if walk.place >= 0 and not is_closed:
        return start, [walk.fails("damaged, or its length is wrong")]
    rest = "what follows was read" if start >= 0 else "the rest was left out"
    return start, [*held, Failure(walk.source.name, f"damaged after record {walk.number}, {rest}: {error}")]


def _is_closed(walk: _Walk) -> bool:
    """Tell whether the last record ends where its header says: two line ends stand there."""
    stream = walk.source.stream
    stream.seek(max(0, walk.place))
    if stream.peek(4).startswith(_MAGIC[".gz"]):
        return _is_closed_in(io.BytesIO(_member(stream, walk.length + _LONGEST_HEADER)), walk.length)
    return _is_closed_in(stream, walk.length)


def _is_closed_in(stream: IO[bytes], length: int) -> bool:
    header = 0
    while header < _LONGEST_HEADER and (line := stream.readline(_LONGEST_HEADER)).strip():
        header += len(line)
    while length > 0 and (data := stream.read(min(length, _READ_AT_ONCE))):
        length -= len(data)
    return stream.read(4) == b"\r\n\r\n"


def _member(stream: IO[bytes], most: int) -> bytes:
    """Return what one member of a gzip file holds, as far as it can be read, or so many bytes of it."""
    unpacking, data = zlib.decompressobj(wbits=31), bytearray()
    while len(data) < most and not unpacking.eof:
        packed = unpacking.unconsumed_tail or stream.read(_READ_AT_ONCE)
        try:
            data += unpacking.decompress(packed, most - len(data))
        except zlib.error:
            break
        if not packed:
            break
    return bytes(data)


def _next_whole(source: Source, after: int) -> int:
    """Return where the next record begins that can be read, or -1."""
    for _ in range(_MOST_TRIES):
        after = _beginning_after(source, after)
        if after < 0 or _is_whole(source, after):
            return after
    return -1


def _beginning_after(source: Source, place: int) -> int:
    start = place + 1
    source.stream.seek(start)
    tail = b""
    for data in iter(lambda: source.stream.read(_READ_AT_ONCE), b""):
        window = tail + data
        if found := _BEGINNING.search(window):
            return start - len(tail) + found.start()
        start += len(data)
        tail = window[-_LONGEST_BEGINNING:]
    return -1


def _is_whole(source: Source, start: int) -> bool:
    try:
        return next(_records(source, start), None) is not None
    except OSError:
        return False


def _page(record: "WarcRecord", walk: _Walk) -> Raw | None:
    """Return the page of a record, or None where it holds none. Raises OSError."""
    if "Content-Length" not in record.headers:
        return walk.fails("breaks off in its header")
    is_too_long = walk.length > walk.wishes.max_size * _RECORD_TO_TEXT
    if not is_too_long:
        record.freeze()
        if record.content_length != walk.length:
            raise OSError("breaks off")
    form = _format(record)
    if is_too_long:
        walk.result = walk.fails(too_large(walk.wishes.max_size)) if form else None
        raise _OversizedError
    return _manuscript(record, form, walk) if form else None


def _format(record: "WarcRecord") -> str:
    """Return "html" or "txt", or nothing where a record is no page that was found."""
    from fastwarc.warc import WarcRecordType

    if record.record_type == WarcRecordType.conversion:
        return "txt"
    if record.record_type == WarcRecordType.resource:
        return _FORMATS.get((record.headers.get("Content-Type") or "").partition(";")[0], "")
    if record.record_type != WarcRecordType.response or not record.is_http:
        return ""
    record.parse_http(auto_decode="all")
    if not record.http_headers or record.http_headers.status_code != 200:
        return ""
    return _FORMATS.get(record.http_content_type or "", "")


def _manuscript(record: "WarcRecord", form: str, walk: _Walk) -> Raw:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>") or f"{walk.source.name}:{walk.number}"
    try:
        data = record.reader.read(walk.wishes.max_size + 1)
    except OSError as error:
        return Failure(address, f"cannot be unpacked: {error}", walk.origin)
    made = article_from(data, address, format=form, max_size=walk.wishes.max_size, charset=record.http_charset or "")
    if isinstance(made, Failure):
        return replace(made, origin=walk.origin)
    if isinstance(made, Markup):
        return replace(made.of(walk.origin), outlet=host_of(address))
    return replace(made, origin=walk.origin, outlet=host_of(address))
