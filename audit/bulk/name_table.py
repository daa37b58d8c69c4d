"""The table of names that a corpus writes in several ways, from what was found in it."""

from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from audit.bulk import statements
from audit.bulk.counting import database, with_terms
from audit.bulk.kinds import kind_of_form
from audit.bulk.shards import Shard
from audit.bulk.workspace import Workspace
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.tables.parts import quoted, write_in_parts
from audit.tables.schemas import DOCUMENTS, FINDINGS, NAMES, SCHEMAS

# What a form is to the one that a rule would have instead; of several rules' words the first here counts.
_RELATIONS: Final = {
    "house": ("form-unlike-style", "misspelled-house-name", "rejected-form"),
    "misspelling": (
        "distorted-organization",
        "misspelled-figure",
        "misspelled-name",
        "misspelled-organization",
        "run-on-name",
        "split-name",
        "unattested-name",
        "unrecorded-name",
    ),
    "inconsistent": ("inconsistent-name", "mixed-acronym"),
    "variant": ("acronym-unlike-archive", "name-unlike-archive", "nonstandard-name", "untranslated-name"),
}
# Rank of a relation, and how the ids of its rules end.
RELATIONS: Final = [(rank, rule) for rank, rules in enumerate(_RELATIONS.values()) for rule in rules]
_ROWS: Final = 100_000  # of a part
_STATEMENTS: Final = statements.statements(statements.DUCKDB)


def write_names(space: Workspace, shards: Sequence[Shard]) -> None:
    """Write the table, from the findings and the terms of a corpus."""
    with with_terms(database(space), space, shards) as table:
        table.execute("CREATE TABLE relations (rank INTEGER, ending VARCHAR)")
        table.executemany("INSERT INTO relations VALUES (?, ?)", RELATIONS)
        views = {
            "findings": space.directory / FINDINGS / "*.parquet",
            "tellings": space.directory / DOCUMENTS / "*.parquet",
            "articles": space.articles,
        }
        for name, path in views.items():
            table.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{quoted(path)}')")
        for name, statement in (("found", _STATEMENTS.found), ("written", _STATEMENTS.written)):
            table.execute(f"CREATE TABLE {name} AS {statement}")
        found = table.sql(statements.NAMES).to_arrow_reader(_ROWS)
        write_in_parts(space.directory, NAMES, (name_rows(batch) for batch in found if batch.num_rows))


def name_rows(batch: pa.RecordBatch) -> pa.Table:
    """Return rows of the table from forms, the ranks of their relations, and counts."""
    gazetteer, named = shipped_gazetteer(), ["usual", *_RELATIONS]
    rows = batch.to_pylist()
    columns: dict[str, Any] = {name: batch[name] for name in batch.schema.names if name != "rank"}
    columns["relation"] = [named[row["rank"] + 1] for row in rows]
    columns["kind"] = [kind_of_form(row["name"], gazetteer) for row in rows]
    return pa.table({field.name: columns[field.name] for field in SCHEMAS[NAMES]}).cast(SCHEMAS[NAMES])
