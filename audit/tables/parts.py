"""The parts of a table: Parquet files that are there whole or not at all."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from audit.model.errors import AuditError
from audit.tables.rows import Row
from audit.tables.schemas import SCHEMAS

_LEVEL = 3  # of Zstandard


def part_file(directory: Path, table: str, number: int) -> Path:
    """Return where a part of a table lies, be it there or not."""
    return directory / table / f"part-{number:05d}.parquet"


def part_files(directory: Path, table: str) -> list[Path]:
    """Return the parts of a table, in their order. Raises AuditError where there is none."""
    found = sorted((directory / table).glob("part-*.parquet"), key=lambda path: (len(path.name), path.name))
    if not found:
        raise AuditError(f"{directory}: has no table {table}; `audit corpus run INPUT -o {directory}` makes it")
    return found


def listed(paths: Iterable[object]) -> str:
    """Return paths as SQL has strings in a list, without its brackets."""
    return ", ".join(f"'{quoted(path)}'" for path in paths)


def quoted(path: object) -> str:
    """Return a path as it stands between the quotes of SQL."""
    return str(path).replace("'", "''")


def write_part(directory: Path, table: str, number: int, rows: Sequence[Row]) -> Path:
    """Write one part of a table and return it; whoever looks sees the former one or this one."""
    path = part_file(directory, table, number)
    write_table(path, table_of(SCHEMAS[table], rows))
    return path


def table_of(schema: pa.Schema, rows: Sequence[object]) -> pa.Table:
    """Return rows with fields of these names as an Arrow table."""
    columns = [
        pa.array([_cell(getattr(row, field.name)) for row in rows], type=field.type, from_pandas=False)
        for field in schema
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def write_in_parts(directory: Path, table: str, some: Iterable[pa.Table]) -> None:
    """Write the parts of a table one after the other, at least one, and take away those that are left of before."""
    number = -1
    for number, one in enumerate(some):
        write_table(part_file(directory, table, number), one)
    if number < 0:
        number = 0
        write_part(directory, table, 0, [])
    kept = {part_file(directory, table, one) for one in range(number + 1)}
    for path in (directory / table).iterdir():
        if path not in kept:
            path.unlink()


def write_table(path: Path, table: pa.Table) -> None:
    """Write a Parquet file that is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Of this process, so that two that write one part do not write into one another's.
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        pq.write_table(table, unfinished, compression="zstd", compression_level=_LEVEL)
        os.replace(unfinished, path)
    except OSError as reason:
        unfinished.unlink(missing_ok=True)
        raise AuditError(f"{path}: cannot be written ({reason.strerror or reason})") from None


def batches(directory: Path, table: str, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a table part by part, all columns or these. Raises AuditError."""
    for path in part_files(directory, table):
        try:
            with pq.ParquetFile(path) as part:
                yield from part.iter_batches(columns=list(columns) if columns else None)
        except (OSError, pa.ArrowInvalid) as reason:
            raise AuditError(f"{path}: cannot be read ({reason}); run `audit corpus run` again") from None


def _cell(value: object) -> object:
    """Return what Arrow takes: of named tuples, which it takes for lists, dictionaries; no lone surrogates."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        return {name: _cell(getattr(value, name)) for name in names} if names else [_cell(one) for one in value]
    return value
