"""An answer as a table for people, or in a format for programs."""

import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from audit.model.errors import AuditError
from audit.queries.database import readable_errors
from audit.queries.formats import AnswerFormat
from audit.renderers.csv import cell
from audit.renderers.markdown import plain
from audit.renderers.printable import on_one_line, shortened

# Columns where the output is no terminal, and of a cell in a table so many characters.
_WIDTH = 200
_LONGEST_CELL = 120


def write_answer(answer: pa.RecordBatchReader, format: AnswerFormat, output: Path) -> None:
    """Write an answer to a file, which is there whole or not at all. Raises `AuditError`."""
    unfinished = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        if format is AnswerFormat.PARQUET:
            _write_parquet(answer, unfinished)
        else:
            with unfinished.open("w", encoding="utf-8", newline="") as file:
                file.writelines(lines_of(answer, format))
        os.replace(unfinished, output)
    except OSError as reason:
        raise AuditError(f"--output {output}: cannot be written ({reason.strerror or reason})") from None
    finally:
        unfinished.unlink(missing_ok=True)


def head_of(answer: pa.RecordBatchReader, most: int) -> tuple[pa.RecordBatchReader, bool]:
    """Return the first rows of an answer, and whether there are more. Raises `AuditError`."""
    batches, number = [], 0
    with readable_errors():
        for batch in answer:
            batches.append(batch.slice(0, most - number))
            number += batch.num_rows
            if number > most:
                break
    return pa.RecordBatchReader.from_batches(answer.schema, batches), number > most


def lines_of(answer: pa.RecordBatchReader, format: AnswerFormat) -> Iterator[str]:
    """Yield an answer in a format of text; JSON is one array with a line for each row. Raises `AuditError`."""
    names, rows = answer.schema.names, _rows(answer)
    match format:
        case AnswerFormat.CSV:
            yield from _csv(names, rows)
        case AnswerFormat.JSON:
            yield from _json(names, rows)
        case AnswerFormat.JSONL:
            yield from (f"{_object(names, row)}\n" for row in rows)
        case AnswerFormat.MARKDOWN:
            yield from _markdown(answer.schema, rows)
        case AnswerFormat.TABLE:
            yield from _table(answer.schema, rows)
        case AnswerFormat.PARQUET:
            raise AuditError("--format parquet: is no text; add --output FILE.parquet")


def _rows(answer: pa.RecordBatchReader) -> Iterator[tuple[Any, ...]]:
    with readable_errors():
        for batch in answer:
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _write_parquet(answer: pa.RecordBatchReader, path: Path) -> None:
    with readable_errors(), pq.ParquetWriter(path, answer.schema, compression="zstd") as writer:
        for batch in answer:
            writer.write_batch(batch)


def _csv(names: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield _csv_line(names)
    for values in rows:
        yield _csv_line(_csv_cell(value) for value in values)


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _csv_cell(value: object) -> object:
    if value is None or isinstance(value, int | float | Decimal):
        return value
    return cell(_text(value))


def _json(names: list[str], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    separator = "[\n"
    for row in rows:
        yield f"{separator}{_object(names, row)}"
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _object(names: list[str], row: tuple[Any, ...]) -> str:
    return json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=_plainest)


def _markdown(schema: pa.Schema, rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(map(plain, schema.names))} |\n"
    yield f"|{'|'.join('--:' if _is_number(field.type) else '---' for field in schema)}|\n"
    for row in rows:
        yield f"| {' | '.join(plain(_shown(value)) for value in row)} |\n"


def _table(schema: pa.Schema, rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDTH
    table = Table(box=None, pad_edge=False, header_style="")
    for field in schema:
        table.add_column(
            escape(on_one_line(field.name)), justify="right" if _is_number(field.type) else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*(escape(on_one_line(shortened(_shown(value), _LONGEST_CELL))) for value in row))
    out = io.StringIO()
    Console(file=out, width=width, color_system=None, highlight=False, legacy_windows=False).print(table)
    yield from (f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _plainest(value: object) -> object:
    """Return what JSON has no word for as a number or a string."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def _shown(value: object) -> str:
    """Return a value as people read it: 12,345 and 97.5."""
    if isinstance(value, float):
        return f"{value:,.10g}"
    is_whole = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return f"{value:,}" if is_whole else _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_plainest)
    return str(value)


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))
