"""What a dashboard shows of a corpus, as columns of numbers that a page can add up anew for each filter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from audit.model.errors import AuditError
from audit.model.severity import Severity
from audit.queries.database import Tables
from audit.renderers.wording import count_of

# More than these a browser would take long to open, and longer to filter.
MOST_DOCUMENTS = 250_000
MOST_FINDINGS = 1_000_000

_SEVERITIES = {severity.value: number for number, severity in enumerate(Severity)}
# Of names in several spellings so many are shown, those in most articles first.
_MOST_NAMES = 300

# A score that takes account of what editors rejected is linear, as that of a corpus is.
_DOCUMENTS = """\
WITH left_over AS (SELECT doc, sum(penalty)::BIGINT AS points FROM confirmed WHERE counts GROUP BY doc),
scored AS (SELECT d.*, coalesce(points, 0) AS points FROM documents d LEFT JOIN left_over USING (doc))
SELECT doc, title, date, outlet, source_language, mt_engine, words, points AS penalty, characters,
  CASE WHEN points = penalty THEN score ELSE corpus_score(points, words) END AS score
FROM scored d WHERE audited AND words > 0 AND ({where}
) ORDER BY doc"""

_FINDINGS = """\
SELECT f.doc, f.rule, f.severity, f.text, f.suggestions[1].text AS suggestion, f.penalty FROM confirmed f
JOIN (SELECT doc FROM documents d WHERE audited AND words > 0 AND ({where}
)) USING (doc) WHERE f.counts ORDER BY f.doc, f.start, f."end", f.rule"""

_NAMES = """\
WITH commonest AS (
  SELECT name, kind, sum(articles) AS articles FROM names GROUP BY ALL ORDER BY articles DESC, name, kind LIMIT $most
)
SELECT n.name, n.kind, n.form, n.relation, n.evidence FROM names n JOIN commonest c USING (name, kind)
ORDER BY c.articles DESC, n.name, n.kind, n.relation <> 'usual', n.articles DESC, n.form"""

_USES = """\
SELECT form, outlet, day, sum(articles)::BIGINT AS articles FROM forms
WHERE list_contains($forms, form) GROUP BY ALL ORDER BY ALL"""

_JUDGED = "SELECT rule, accepted, rejected, precision FROM judged_rules ORDER BY rule"

_FAILURES = """\
SELECT doc, failure FROM documents WHERE failure <> '' ORDER BY doc, path, record"""


class Numbered:
    """Values by the number of their first place, so that a column holds numbers."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def number(self, value: Any) -> int:
        """Return the number of a value, a new one where it is met first."""
        return self._numbers.setdefault(value, len(self._numbers))

    def known(self, value: Any) -> int | None:
        """Return the number of a value that was met."""
        return self._numbers.get(value)

    @property
    def values(self) -> list[Any]:
        return list(self._numbers)


@dataclass(slots=True)
class Shown:
    """What is shown of a corpus: values by number, and columns of documents, findings and names.

    Severities are numbered from neutral; points are in thousandths. `judged` is what editors decided, by rule.
    """

    docs: Numbered = field(default_factory=Numbered)
    titles: list[str] = field(default_factory=list)
    outlets: Numbered = field(default_factory=Numbered)
    languages: Numbered = field(default_factory=Numbered)
    engines: Numbered = field(default_factory=Numbered)
    days: Numbered = field(default_factory=Numbered)
    rules: Numbered = field(default_factory=Numbered)
    faults: Numbered = field(default_factory=Numbered)
    documents: dict[str, list[float]] = field(default_factory=dict)
    findings: dict[str, list[int]] = field(default_factory=dict)
    characters: list[int] = field(default_factory=list)
    names: list[dict[str, Any]] = field(default_factory=list)
    judged: dict[int, dict[str, Any]] = field(default_factory=dict)
    failures: list[tuple[str, str]] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """Return all that the page's script must know, but the texts."""
        lists = ("docs", "outlets", "languages", "engines", "days", "rules", "faults")
        return {name: getattr(self, name).values for name in lists} | {
            "titles": self.titles,
            "documents": self.documents,
            "findings": self.findings,
            "names": self.names,
            "judged": self.judged,
        }


def shown_of(tables: Tables, where: str = "") -> Shown:
    """Read what is to be shown of the documents for which a condition in SQL holds. Raises `AuditError`."""
    where = where or "true"
    shown = Shown()
    _read_documents(shown, tables, where)
    _read_findings(shown, tables, where)
    shown.judged = {shown.rules.number(row.pop("rule")): row for row in tables.rows(_JUDGED)}
    shown.names = list(_names(shown, tables))
    shown.failures = [(row["doc"], row["failure"]) for row in tables.rows(_FAILURES)]
    return shown


def _read_documents(shown: Shown, tables: Tables, where: str) -> None:
    rows = list(_at_most(MOST_DOCUMENTS, "article", tables.rows(_DOCUMENTS.format(where=where))))
    for row in rows:
        shown.docs.number(row["doc"])
    shown.titles = [row["title"] if row["title"] != row["doc"] else "" for row in rows]
    shown.characters = [row["characters"] for row in rows]
    # In order, so that numbers of days can be compared.
    for day in sorted({row["date"] for row in rows}):
        shown.days.number(day)
    shown.documents = {
        "outlet": [shown.outlets.number(row["outlet"]) for row in rows],
        "language": [shown.languages.number(row["source_language"]) for row in rows],
        "engine": [shown.engines.number(row["mt_engine"]) for row in rows],
        "day": [shown.days.number(row["date"]) for row in rows],
        "words": [row["words"] for row in rows],
        "penalty": [row["penalty"] for row in rows],
        "score": [round(row["score"], 2) for row in rows],
    }


def _read_findings(shown: Shown, tables: Tables, where: str) -> None:
    columns: dict[str, list[int]] = {name: [] for name in ("doc", "rule", "severity", "fault", "penalty")}
    for row in _at_most(MOST_FINDINGS, "finding", tables.rows(_FINDINGS.format(where=where))):
        columns["doc"].append(shown.docs.number(row["doc"]))
        columns["rule"].append(shown.rules.number(row["rule"]))
        columns["severity"].append(_SEVERITIES[row["severity"]])
        columns["fault"].append(shown.faults.number((row["text"], row["suggestion"])))
        columns["penalty"].append(row["penalty"])
    shown.findings = columns


def _at_most(most: int, noun: str, rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(rows):
        if number >= most:
            advice = "narrow it with --where \"date >= '2026-01-01'\" or the like"
            raise AuditError(f"corpus report: a page holds {count_of(most, noun)} at most; {advice}")
        yield row


def _names(shown: Shown, tables: Tables) -> Iterator[dict[str, Any]]:
    """Yield names with their forms, each with `uses`: outlet, day and number of articles, as far as these are shown."""
    rows = list(tables.rows(_NAMES, {"most": _MOST_NAMES}))
    uses = _uses(shown, tables, sorted({row["form"] for row in rows}))
    by_name: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        forms = by_name.setdefault((row["name"], row["kind"]), [])
        forms.append(
            {name: row[name] for name in ("form", "relation", "evidence")} | {"uses": uses.get(row["form"], [])}
        )
    for (name, kind), forms in by_name.items():
        yield {"name": name, "kind": kind, "forms": forms}


def _uses(shown: Shown, tables: Tables, forms: list[str]) -> Mapping[str, list[tuple[int, int, int]]]:
    found: dict[str, list[tuple[int, int, int]]] = {}
    for row in tables.rows(_USES, {"forms": forms}) if forms else ():
        outlet, day = shown.outlets.known(row["outlet"]), shown.days.known(row["day"])
        if outlet is not None and day is not None:
            found.setdefault(row["form"], []).append((outlet, day, row["articles"]))
    return found
