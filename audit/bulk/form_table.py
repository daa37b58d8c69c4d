"""The table of forms: which names a corpus writes, by outlet and day."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.bulk.kinds import kind_of_form
from audit.bulk.statements import DUCKDB, statements
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.tables.parts import write_in_parts
from audit.tables.schemas import FORMS, SCHEMAS

if TYPE_CHECKING:
    import duckdb

_ROWS: Final = 500_000  # of a part


def write_forms(table: "duckdb.DuckDBPyConnection", directory: Path) -> None:
    """Write the table of a database with `terms`, `documents` and `told`."""
    write_in_parts(directory, FORMS, _parts(table))


def _parts(table: "duckdb.DuckDBPyConnection") -> Iterator[pa.Table]:
    yield from map(form_rows, table.sql(statements(DUCKDB).written_forms).to_arrow_reader(_ROWS))


def form_rows(written: pa.RecordBatch) -> pa.Table:
    """Return rows of the table from forms, their outlets, days and counts."""
    gazetteer, forms = shipped_gazetteer(), written["form"].to_pylist()
    columns = {
        "form": written["form"],
        "words": [1 + form.count(" ") for form in forms],
        "kind": [kind_of_form(form, gazetteer) for form in forms],
        **{name: written[name] for name in ("outlet", "day", "documents", "articles")},
    }
    return pa.table(columns).cast(SCHEMAS[FORMS])
