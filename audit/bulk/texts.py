"""The articles of a shard in a file, as they were read."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from audit.bulk.shards import Item, Load, writable
from audit.model.report import Failure, Origin
from audit.tables.parts import write_table
from audit.text.layout import Layout
from audit.text.manuscript import Manuscript

_FIELDS: Final = [field.name for field in fields(Manuscript) if field.type is str]
TEXTS: Final = pa.schema(
    [
        ("digest", pa.binary(32)),
        ("failure", pa.string()),
        ("file", pa.string()),
        ("line", pa.int32()),
        ("notices", pa.list_(pa.string())),
        ("layout", pa.string()),
        *((name, pa.string()) for name in _FIELDS),
    ]
)


def write_texts(path: Path, load: Load) -> None:
    """Write what is in a shard."""
    rows = [row_of(item, digest) for item, digest in zip(load.items, load.digests, strict=True)]
    write_table(path, pa.Table.from_pylist(rows, schema=TEXTS))


def read_texts(path: Path) -> tuple[Sequence[Item], Sequence[bytes]]:
    """Return the articles of a shard, and their hashes."""
    # One thread: this process may be the fork of one that had several.
    rows = pq.ParquetFile(path).read(use_threads=False).to_pylist()
    return [item_of(row) for row in rows], [row["digest"] for row in rows]


def row_of(item: Item, digest: bytes) -> dict[str, object]:
    """Return an item as a row of `TEXTS`."""
    row: dict[str, object] = {
        "digest": digest,
        "failure": "",
        "file": item.origin.file if item.origin else None,
        "line": item.origin.line if item.origin else None,
        "notices": [],
        "layout": "",
    }
    if isinstance(item, Failure):
        return (
            row
            | dict.fromkeys(_FIELDS, "")
            | {"name": item.doc, "failure": writable(item.reason) or "could not be read"}
        )
    layout = msgspec.json.encode(replace(item.layout, prose="")).decode() if item.layout else ""
    rest = {name: writable(getattr(item, name)) for name in _FIELDS}
    return row | {"notices": list(item.notices), "layout": writable(layout)} | rest


def item_of(row: Mapping[str, Any]) -> Item:
    """Return the item of such a row."""
    origin = Origin(row["file"], row["line"]) if row["file"] is not None else None
    if row["failure"]:
        return Failure(row["name"], row["failure"], origin)
    layout = msgspec.json.decode(row["layout"], type=Layout) if row["layout"] else None
    if layout:
        layout = replace(layout, prose=row["text"])
    rest = {name: row[name] for name in _FIELDS}
    return Manuscript(**rest, notices=tuple(row["notices"]), origin=origin, layout=layout)
