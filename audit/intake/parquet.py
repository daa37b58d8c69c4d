"""Tables of Parquet, a few rows at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.intake.headers import columns_in
from audit.intake.packages import needed
from audit.intake.sources import Budget, Source, Wishes
from audit.model.report import Failure, Origin
from audit.text.columns import Columns
from audit.text.encoding import NotTextError, decode
from audit.text.manuscript import Manuscript
from audit.text.records import manuscript_of

if TYPE_CHECKING:
    from pyarrow import Array, DataType, Schema
    from pyarrow.parquet import ParquetFile

_ROWS_AT_ONCE = 16
_READ_AT_ONCE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    file: "ParquetFile"
    names: list[str]
    columns: Columns
    max_size: int
    budget: Budget


def parquet_rows_in(source: Source, wishes: Wishes) -> Iterator[Manuscript | Failure]:
    """Yield the articles of a table, each with its number from 1; `source` must be seekable.

    Row groups are read one by one: of a damaged one the rest is left out, the others are read.
    """
    with needed("Parquet"):
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    try:
        file = ParquetFile(source.stream, pre_buffer=False, buffer_size=_READ_AT_ONCE, page_checksum_verification=True)
        schema = file.schema_arrow
    except (ArrowException, OSError, ValueError) as error:
        yield Failure(source.name, f"not a whole Parquet file: {_line(error)}")
        return
    columns = _columns(schema, source.name, wishes.columns)
    if isinstance(columns, Failure):
        yield columns
        return
    used = sorted({name for names in columns.among(schema.names).values() for name in names})
    yield from _groups(_Table(source.name, file, used, columns, wishes.max_size, source.budget))


def _columns(schema: "Schema", table: str, columns: Columns) -> Columns | Failure:
    found = columns_in(schema.names, table, columns)
    if isinstance(found, Failure):
        return found
    among = found.among(schema.names)
    kinds = {name: schema.types[schema.names.index(name)] for name in (*among["text"], *among["html"])}
    if any(map(_is_text, kinds.values())):
        return found
    held = " and ".join(f"{name} holds {kind}" for name, kind in kinds.items())
    return Failure(table, f"{held}, not text; say --column text=NAME, one of {', '.join(schema.names)}")


def _is_text(kind: "DataType") -> bool:
    from pyarrow import types

    if types.is_dictionary(kind):
        return _is_text(kind.value_type)
    tests = (types.is_string, types.is_large_string, types.is_string_view, types.is_binary, types.is_large_binary)
    return any(test(kind) for test in tests)


def _groups(table: _Table) -> Iterator[Manuscript | Failure]:
    from pyarrow import ArrowException

    number = 0
    for group in range(table.file.num_row_groups):
        end = number + table.file.metadata.row_group(group).num_rows
        try:
            for row in _rows(table, group):
                number += 1
                # A row may be the same as a million others at the cost of one.
                table.budget.spend(sum(len(value) for value in row.values() if isinstance(value, (str, bytes))))
                yield _article(row, Origin(table.name, number), table)
        except (ArrowException, OSError, ValueError) as error:
            where = Origin(table.name, number + 1)
            reason = f"damaged, rows {number + 1:,} to {end:,} were left out: {_line(error)}"
            yield Failure(f"{table.name}:{number + 1}", reason, where)
        number = end


def _rows(table: _Table, group: int) -> Iterator[Mapping[str, object]]:
    batches = table.file.iter_batches(_ROWS_AT_ONCE, row_groups=[group], columns=table.names, use_threads=False)
    for batch in batches:
        values = [_values(column) for column in batch.columns]
        for row in zip(*values, strict=True):
            yield dict(zip(batch.schema.names, row, strict=True))


def _values(column: "Array") -> list[object]:
    from pyarrow import timestamp, types

    if types.is_timestamp(column.type) and column.type.tz:
        # A zone may be one that this machine does not know.
        column = column.cast(timestamp(column.type.unit))
    if types.is_temporal(column.type):
        # Python's own times end in 9999 and have no nanoseconds.
        column = column.cast("string")
    try:
        return column.to_pylist()  # type: ignore[no-any-return]
    except UnicodeDecodeError:
        # Whatever wrote the table did not look what it called a string.
        return column.cast("large_binary").to_pylist()  # type: ignore[no-any-return]


def _article(row: Mapping[str, object], where: Origin, table: _Table) -> Manuscript | Failure:
    try:
        fields = {name: decode(value).text if isinstance(value, bytes) else value for name, value in row.items()}
    except NotTextError as error:
        return Failure(f"{where.file}:{where.line}", str(error), where)
    return manuscript_of(fields, where, columns=table.columns, max_size=table.max_size)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
