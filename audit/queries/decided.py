"""What editors decided on findings of a corpus, as tables beside its own."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from audit.decisions.decisions_file import Decisions, read_decisions
from audit.decisions.precision import as_fields, judged_by_rule
from audit.model.decision import DecisionKind

# What an editor rejected, in this article or in one of the same text, and what repeats it there.
_CONFIRMED = """\
CREATE VIEW confirmed AS
WITH refused AS (
  SELECT f.doc, f.id, f.rule, f.text, f.counts FROM findings f JOIN documents d USING (doc) JOIN rejected r USING (id)
  WHERE r.doc = f.doc OR r.sha256 = d.sha256
)
SELECT f.* FROM findings f WHERE NOT EXISTS (
  FROM refused r WHERE r.doc = f.doc
  AND (r.id = f.id OR (r.counts AND NOT f.counts AND r.rule = f.rule AND r.text = f.text))
)"""
_TABLES = (
    "CREATE TABLE judged_rules"
    " (rule VARCHAR, accepted INTEGER, rejected INTEGER, precision DOUBLE, low DOUBLE, high DOUBLE)",
    "CREATE TABLE rejected (doc VARCHAR, sha256 VARCHAR, id VARCHAR)",
)


def add_decisions(connection: duckdb.DuckDBPyConnection, files: Sequence[Path]) -> None:
    """Make the tables `judged_rules` and `rejected` of files of decisions, of none empty ones. Raises `AuditError`.

    The view `confirmed` has the findings that were not rejected.
    """
    read = [read_decisions(path) for path in files]
    for table in _TABLES:
        connection.execute(table)
    judged = [list(row.values()) for row in as_fields(judged_by_rule(read))]
    if judged:
        connection.executemany("INSERT INTO judged_rules VALUES (?, ?, ?, ?, ?, ?)", judged)
    rejected = _rejected(read)
    if rejected:
        connection.executemany("INSERT INTO rejected VALUES (?, ?, ?)", rejected)
    connection.execute(_CONFIRMED)


def _rejected(files: Sequence[Decisions]) -> list[tuple[str, str, str]]:
    """Return what the last decision rejects: document, hash of its text, id of the finding."""
    last = {
        (document.doc, document.sha256, one.id): one.decision
        for file in files
        for document in file.documents
        for one in document.decisions
    }
    return sorted(key for key, decision in last.items() if decision is DecisionKind.REJECT)
