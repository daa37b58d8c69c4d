"""What each article gives to the evidence: its forms, and the traits that tell who tells the same article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from audit.bulk.shards import Item
from audit.model.report import Failure
from audit.tables.parts import table_of, write_table
from audit.text.clippings import clipping_of, digest_of
from audit.text.manuscript import name_of
from audit.text.reading import document_of

_HASH = pa.uint64()
TERMS: Final = pa.schema(
    [
        ("doc", pa.string()),
        ("counts", pa.bool_()),
        ("outlet", pa.string()),
        ("day", pa.string()),
        ("forms", pa.list_(pa.string())),
        ("names", pa.list_(pa.string())),
        ("traits", pa.list_(_HASH)),
        ("lead", _HASH),
    ]
)
_DAY = 10  # characters of an ISO date


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article; one that could not be read does not count. Traits and lead are hashes of 64 bits."""

    doc: str
    counts: bool = False
    outlet: str = ""
    day: str = ""
    forms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    traits: tuple[int, ...] = ()
    lead: int = 0


def terms_of(item: Item) -> Terms:
    """Return the terms of an article."""
    if isinstance(item, Failure):
        return Terms(item.doc)
    clipping = clipping_of(document_of(item))
    return Terms(
        doc=item.name,
        counts=True,
        outlet=item.outlet,
        day=day_of(item.date),
        forms=tuple(sorted(clipping.forms)),
        names=tuple(sorted(clipping.names)),
        traits=tuple(sorted(map(_number, clipping.traits))),
        lead=_number(clipping.lead),
    )


def day_of(date: str) -> str:
    """Return the day of a date, "" where it is none that begins as ISO 8601 has it."""
    day = date[:_DAY]
    return day if len(day) == _DAY and day[4] == day[7] == "-" and day.replace("-", "").isdecimal() else ""


def write_terms(path: Path, items: Sequence[Item], lost: Mapping[int, str]) -> None:
    """Write the terms of the articles of a shard, but for those that are `lost`."""
    rows = [Terms(name_of(item)) if at in lost else terms_of(item) for at, item in enumerate(items)]
    write_table(path, table_of(TERMS, rows))


def read_forms(path: Path) -> Iterator[frozenset[str]]:
    """Yield the forms of each article of a shard."""
    for forms in pq.ParquetFile(path).read(["forms"], use_threads=False)["forms"]:
        yield frozenset(forms.as_py())


def _number(text: str) -> int:
    return int.from_bytes(digest_of(text)[:8])
