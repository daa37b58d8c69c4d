"""The table of forms: which names a corpus writes, by outlet and day."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.bulk.kinds import kind_of_form
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.tables.parts import write_in_parts
from audit.tables.schemas import FORMS, SCHEMAS

if TYPE_CHECKING:
    import duckdb

# Names are words that stand with a capital and never without, words all in capitals, and several words together.
_FORMS: Final = """
    WITH written AS (
        SELECT number, unnest(list_concat(names, list_filter(forms, lambda form:
            contains(form, ' ') OR contains(form, '-') OR (form = upper(form) AND length(form) > 1)))) AS form
        FROM terms
    )
    SELECT form, outlet, day, count(DISTINCT number) AS documents, count(DISTINCT coalesce(article, number)) AS articles
    FROM written JOIN documents USING (number) LEFT JOIN told USING (number)
    GROUP BY form, outlet, day ORDER BY form, outlet, day
"""
_ROWS: Final = 500_000  # of a part


def write_forms(table: "duckdb.DuckDBPyConnection", directory: Path) -> None:
    """Write the table of a database with `terms`, `documents` and `told`."""
    write_in_parts(directory, FORMS, _parts(table))


def _parts(table: "duckdb.DuckDBPyConnection") -> Iterator[pa.Table]:
    gazetteer = shipped_gazetteer()
    for batch in table.sql(_FORMS).to_arrow_reader(_ROWS):
        forms = batch["form"].to_pylist()
        columns = {
            "form": batch["form"],
            "words": [1 + form.count(" ") for form in forms],
            "kind": [kind_of_form(form, gazetteer) for form in forms],
            "outlet": batch["outlet"],
            "day": batch["day"],
            "documents": batch["documents"],
            "articles": batch["articles"],
        }
        yield pa.table(columns).cast(SCHEMAS[FORMS])
