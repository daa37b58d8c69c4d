"""Whether the columns of a table are those that are looked for."""

from collections.abc import Sequence
from dataclasses import asdict

from audit.model.report import Failure
from audit.text.columns import Columns

_MOST_NAMED = 30


def columns_in(names: Sequence[str], table: str, columns: Columns) -> Columns | Failure:
    """Return the columns of a table that has these names, or why it cannot be read."""
    there = ", ".join(names[:_MOST_NAMED]) + (" ..." if len(names) > _MOST_NAMED else "")
    for key, name in asdict(columns).items():
        if name and name not in names:
            return Failure(table, f'no column "{name}" for --column {key}={name}; there are {there}')
    found = columns.among(names)
    if not found["text"] and not found["html"]:
        return Failure(table, f"no column of articles known by its name; say --column text=NAME, one of {there}")
    return columns.of_table(names)
