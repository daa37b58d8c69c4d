"""The table of names that a corpus writes in several ways, from what was found in it."""

from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from audit.bulk.counting import database, with_terms
from audit.bulk.kinds import kind_of_form
from audit.bulk.shards import Shard
from audit.bulk.workspace import Workspace
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.tables.parts import quoted, write_in_parts
from audit.tables.schemas import FINDINGS, NAMES, SCHEMAS

# Evidence is told to who reads one article.
_EVIDENCE: Final = (
    """replace(replace(evidence[1], 'this article', doc), 'the same sentence', 'one sentence of ' || doc)"""
)
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
_ROWS: Final = 100_000  # of a part

_FOUND: Final = f"""
    CREATE TABLE found AS
    WITH spelt AS (
        SELECT suggestions[1].text AS name, text AS form, doc, rank, {_EVIDENCE} AS evidence
        FROM read_parquet('{{findings}}/*.parquet') JOIN relations ON rule LIKE '%/' || ending
        WHERE len(suggestions) > 0 AND suggestions[1].text <> text AND suggestions[1].text <> ''
    )
    SELECT name, form, min(rank) AS rank, count(DISTINCT doc) AS documents,
        coalesce(min(evidence ORDER BY rank, evidence), '') AS evidence
    FROM spelt GROUP BY name, form
"""
_WRITTEN: Final = """
    CREATE TABLE written AS
    WITH wanted AS (SELECT name AS form FROM found UNION SELECT form FROM found),
    every AS (SELECT number, unnest(forms) AS form FROM terms)
    SELECT form, count(*) AS documents, count(DISTINCT article) AS articles,
        count(DISTINCT nullif(outlet, '')) AS outlets,
        min(nullif(day, '')) AS first_day, max(nullif(day, '')) AS last_day
    FROM every SEMI JOIN wanted USING (form) JOIN read_parquet('{articles}') USING (number) GROUP BY form
"""
_ROWS_OF_NAMES: Final = """
    WITH every AS (
        SELECT name, form, rank, documents, evidence FROM found
        UNION ALL SELECT DISTINCT name, name AS form, -1, 0, '' FROM found
    )
    SELECT name, form, rank, greatest(every.documents, coalesce(written.documents, 0)) AS documents,
        greatest(every.documents, coalesce(articles, 0)) AS articles, coalesce(outlets, 0) AS outlets,
        coalesce(first_day, '') AS first_day, coalesce(last_day, '') AS last_day, evidence
    FROM every LEFT JOIN written USING (form) ORDER BY name, rank, form
"""


def write_names(space: Workspace, shards: Sequence[Shard]) -> None:
    """Write the table, from the findings and the terms of a corpus."""
    relations = [(rank, rule) for rank, rules in enumerate(_RELATIONS.values()) for rule in rules]
    with with_terms(database(space), space, shards) as table:
        table.execute("CREATE TABLE relations (rank INTEGER, ending VARCHAR)")
        table.executemany("INSERT INTO relations VALUES (?, ?)", relations)
        table.execute(_FOUND.format(findings=quoted(space.directory / FINDINGS)))
        table.execute(_WRITTEN.format(articles=quoted(space.articles)))
        found = table.sql(_ROWS_OF_NAMES).to_arrow_reader(_ROWS)
        write_in_parts(space.directory, NAMES, (_part(batch) for batch in found if batch.num_rows))


def _part(batch: pa.RecordBatch) -> pa.Table:
    gazetteer, named = shipped_gazetteer(), ["usual", *_RELATIONS]
    rows = batch.to_pylist()
    columns: dict[str, Any] = {name: batch[name] for name in batch.schema.names if name != "rank"}
    columns["relation"] = [named[row["rank"] + 1] for row in rows]
    columns["kind"] = [kind_of_form(row["name"], gazetteer) for row in rows]
    return pa.table({field.name: columns[field.name] for field in SCHEMAS[NAMES]}).cast(SCHEMAS[NAMES])
