"""Records of a JSON file: an array of them, objects that hold one, or records one after the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, Any

from audit.intake.packages import needed
from audit.intake.sources import Source, Wishes
from audit.model.report import Failure, Origin
from audit.text.inputs import too_large
from audit.text.manuscript import Manuscript
from audit.text.records import LINE_TO_TEXT, manuscript_of

_MARK = b"\xef\xbb\xbf"
_BEGINS, _ENDS = frozenset(("start_map", "start_array")), frozenset(("end_map", "end_array"))
# Objects of an array that have no text are told if another one has; so many are kept until that is known.
_MOST_HELD = 100
_MOST_FIELDS = 1_000

_Events = Iterator[tuple[str, Any]]


class _TooLongError(Exception):
    """A value longer than any article, or a record of too many of them."""


class _Metered:
    """A stream of which no more than so many bytes may be read without a value being found in them."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self.left = self._limit = limit
        self._stream = stream

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.left -= len(data)
        if self.left < 0:
            raise _TooLongError
        return data

    def begin(self) -> None:
        self.left = self._limit


def json_records_in(source: Source, wishes: Wishes) -> Iterator[Manuscript | Failure]:
    """Yield the articles of a JSON file, called as those of JSONL are, each with its number from 1.

    Where the file is damaged the rest is left out; one record at a time is in memory.
    """
    with needed("JSON"):
        import ijson
    if source.stream.peek(len(_MARK)).startswith(_MARK):
        source.stream.read(len(_MARK))
    reader = _Reader(source.name, wishes)
    meter = _Metered(source.stream, wishes.max_size * LINE_TO_TEXT)
    try:
        yield from reader.records(_metered(ijson.basic_parse(meter, multiple_values=True), meter))
    except _TooLongError:
        yield Failure(source.name, f"record {reader.number + 1:,}: {too_large(wishes.max_size)}; the rest was left out")
    except (ijson.JSONError, ValueError) as error:
        told = f"after record {reader.number:,}, the rest was left out" if reader.number else "nothing could be read"
        yield Failure(source.name, f"not sound JSON, {told}: {_line(error)}")
        return
    if not reader.has_found:
        wanted = wishes.columns.text or "text"
        yield Failure(source.name, f'no records with a "{wanted}" in it; leave it out with --exclude')


@dataclass(slots=True)
class _Reader:
    """Counts what may be a record; `has_found` once one was."""

    name: str
    wishes: Wishes
    number: int = 0
    has_found: bool = False

    def records(self, events: _Events) -> Iterator[Manuscript | Failure]:
        """Yield the records of values that stand one after the other."""
        for event, _ in events:
            if event == "start_array":
                yield from self._elements(events)
            elif event == "start_map":
                yield from self._object(events)

    def _elements(self, events: _Events) -> Iterator[Manuscript | Failure]:
        """Yield the records of an array that has begun; if none of its objects has a text, they are no records."""
        held: list[Failure] = []
        are_records = False
        for event, _ in events:
            if event == "end_array":
                return
            if event == "start_array":
                _skip(events)
            elif event == "start_map":
                fields = _fields(events, self._limit)
                made = self._made(fields)
                are_records |= self._has_text(fields)
                if are_records:
                    yield from [*held, made]
                    held = []
                elif isinstance(made, Failure) and len(held) < _MOST_HELD:
                    held.append(made)

    def _object(self, events: _Events) -> Iterator[Manuscript | Failure]:
        """Yield the record that an object is, or those of the arrays in it."""
        fields: dict[str, object] = {}
        key = ""
        for event, value in events:
            if event == "end_map":
                break
            if event == "map_key":
                key = value
            elif event == "start_map":
                _skip(events)
            elif event == "start_array":
                yield from self._elements(events)
            else:
                _add(fields, key, value, self._limit)
        if self._has_text(fields):
            yield self._made(fields)

    @property
    def _limit(self) -> int:
        return self.wishes.max_size * LINE_TO_TEXT

    def _has_text(self, fields: Mapping[str, object]) -> bool:
        among = self.wishes.columns.among(tuple(fields))
        found = any(isinstance(fields[name], str) for name in (*among["text"], *among["html"]))
        self.has_found |= found
        return found

    def _made(self, fields: Mapping[str, object]) -> Manuscript | Failure:
        self.number += 1
        origin = Origin(self.name, self.number)
        return manuscript_of(fields, origin, columns=self.wishes.columns, max_size=self.wishes.max_size)


def _fields(events: _Events, limit: int) -> dict[str, object]:
    """Return the values of an object that has begun, without objects and arrays in it."""
    fields: dict[str, object] = {}
    key = ""
    for event, value in events:
        if event == "end_map":
            break
        if event == "map_key":
            key = value
        elif event in _BEGINS:
            _skip(events)
        else:
            _add(fields, key, value, limit)
    return fields


def _add(fields: dict[str, object], key: str, value: object, limit: int) -> None:
    fields[key] = str(value) if isinstance(value, Decimal) else value
    # Each value for itself is short enough.
    if len(fields) > _MOST_FIELDS or sum(len(one) for one in fields.values() if isinstance(one, str)) > limit:
        raise _TooLongError


def _skip(events: _Events) -> None:
    """Pass over an object or array that has begun."""
    depth = 1
    for event, _ in events:
        depth += (event in _BEGINS) - (event in _ENDS)
        if not depth:
            return


def _metered(events: _Events, meter: _Metered) -> _Events:
    for event in events:
        meter.begin()
        yield event


def _line(error: Exception) -> str:
    """Return the first line of what the library says, which shows the place in others."""
    said = error.args[0] if error.args else ""
    told = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return " ".join(told.partition("\n")[0].split())[:200]
