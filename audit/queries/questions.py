"""Questions on a corpus that need no SQL, each with what it can be split by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audit.model.errors import AuditError


@dataclass(frozen=True, slots=True)
class Question:
    """A question: what it tells, and its SQL.

    `by` names what it can be split by, with the expression in SQL; `split` is the SQL with a split, where that differs.
    `$least` in it stands for the fewest documents that a row is to speak of.
    """

    tells: str
    sql: str
    by: Mapping[str, str] = field(default_factory=dict)
    split: str = ""

    def sql_by(self, by: str) -> str:
        """Return the SQL, split by what `by` names, or as it is where that is "". Raises `AuditError`."""
        if not by:
            return self.sql
        if by not in self.by:
            known = ", ".join(self.by) or "nothing"
            raise AuditError(f"--by {by}: this question can be split by {known}")
        order = by if by in _TIMES else f"documents DESC, {by}"
        return self.split.format(name=by, by=self.by[by], order=order)


_TIMES = frozenset({"day", "week", "month"})
_OF_DOCUMENT = {
    "day": "d.date",
    "week": "strftime(date_trunc('week', try_cast(d.date AS DATE)), '%Y-%m-%d')",
    "month": "d.date[:7]",
    "outlet": "d.outlet",
    "source_language": "d.source_language",
    "mt_engine": "d.mt_engine",
    "language": "d.language",
}
_OF_FORM = {"day": "f.day", "month": "f.day[:7]", "outlet": "f.outlet"}

_FIGURES = """\
sum(d.words)::BIGINT AS words, round(corpus_score(sum(d.penalty), sum(d.words)), 2) AS score,
  round(per_thousand(sum(d.penalty), sum(d.words)), 2) AS points_per_1000_words,
  sum(d.critical)::BIGINT AS critical, sum(d.major)::BIGINT AS major,
  sum(d.minor)::BIGINT AS minor, sum(d.neutral)::BIGINT AS neutral"""

_SUMMARY = f"""\
SELECT count(*) AS documents, count(*) FILTER (NOT audited) AS not_audited,
  count(DISTINCT article) FILTER (audited) AS articles, {_FIGURES}
FROM documents d"""

_TREND = f"""\
SELECT coalesce(nullif({{by}}, ''), 'unknown') AS {{name}}, count(*) AS documents, {_FIGURES}
FROM documents d WHERE d.audited GROUP BY ALL ORDER BY {{order}}"""

_WORST = """\
SELECT doc, title, date, outlet, words, round(score, 1) AS score, verdict,
  round(per_thousand(penalty, words), 2) AS points_per_1000_words, critical, major, minor, neutral
FROM documents d WHERE audited AND words > 0
ORDER BY critical > 0 DESC, verdict = 'insufficient sample', d.score, doc"""

_RULES = """\
SELECT rule, count(*) AS findings, count(DISTINCT doc) AS documents,
  count(*) FILTER (severity = 'critical') AS critical, count(*) FILTER (severity = 'major') AS major,
  count(*) FILTER (severity = 'minor') AS minor, count(*) FILTER (severity = 'neutral') AS neutral,
  sum(penalty) / 1000 AS points, round(avg(confidence), 3) AS confidence
FROM findings WHERE counts GROUP BY rule ORDER BY findings DESC, rule"""

_PRECISION = """\
SELECT rule, any_value(j.accepted) AS accepted, any_value(j.rejected) AS rejected, any_value(j.precision) AS precision,
  any_value(j.low) AS low, any_value(j.high) AS high, count(f.doc) FILTER (f.counts) AS findings
FROM judged_rules j LEFT JOIN findings f USING (rule) GROUP BY rule ORDER BY precision NULLS LAST, rule"""

_RULES_BY = """\
SELECT f.rule, coalesce(nullif({by}, ''), 'unknown') AS {name}, count(*) AS findings,
  count(DISTINCT f.doc) AS documents, sum(f.penalty) / 1000 AS points
FROM findings f JOIN documents d USING (doc) WHERE f.counts GROUP BY ALL ORDER BY f.rule, {order}"""

_FAULTS = """\
SELECT f.text, any_value(f.suggestions[1].text) AS suggestion, f.rule, count(DISTINCT f.doc) AS documents,
  count(DISTINCT d.article) AS articles, count(DISTINCT nullif(d.outlet, '')) AS outlets, count(*) AS findings,
  coalesce(min(nullif(d.date, '')), '') AS first_day, max(d.date) AS last_day, min(f.doc) AS example
FROM findings f JOIN documents d USING (doc) GROUP BY f.text, f.rule HAVING count(DISTINCT f.doc) >= $least
ORDER BY articles DESC, documents DESC, f.text, f.rule"""

_COMMON_NAMES = "SELECT name FROM names GROUP BY name HAVING sum(documents) >= $least"

_NAMES = f"""\
SELECT name, form, relation, kind, documents, articles, outlets, first_day, last_day, evidence
FROM names WHERE name IN ({_COMMON_NAMES})
ORDER BY sum(articles) OVER (PARTITION BY name, kind) DESC, name, kind, relation <> 'usual', articles DESC, form"""

_NAMES_BY = f"""\
SELECT n.name, coalesce(nullif({{by}}, ''), 'unknown') AS {{name}}, n.form, n.relation,
  sum(f.documents)::BIGINT AS documents, sum(f.articles)::BIGINT AS articles
FROM (SELECT DISTINCT name, form, relation FROM names WHERE name IN ({_COMMON_NAMES})) n JOIN forms f USING (form)
GROUP BY ALL ORDER BY n.name, {{order}}, n.form"""

_FAILURES = """\
SELECT doc, path, record, coalesce(nullif(failure, ''), array_to_string(notices, '; ')) AS reason
FROM documents WHERE NOT audited ORDER BY doc, path, record"""

_BASELINE = """\
SELECT DISTINCT doc, rule, text, regexp_replace(id, '-.*$', '') AS id FROM findings WHERE counts ORDER BY ALL"""

# A fault counts once in an article, so it is known where the same rule had the same words there; where an article has
# another name than before, by the words around.
_NEW = """\
WITH counted AS (
  SELECT f.*, regexp_replace(f.id, '-.*$', '') AS stem
  FROM confirmed f WHERE f.counts
), gone AS (
  SELECT rule, id AS stem, count(*) AS number FROM known k
  WHERE NOT EXISTS (FROM documents d WHERE d.doc = k.doc) GROUP BY ALL
), added AS (
  SELECT c.*, row_number() OVER (PARTITION BY rule, stem ORDER BY doc, start) AS place FROM counted c
  WHERE NOT EXISTS (FROM known k WHERE k.doc = c.doc AND k.rule = c.rule AND k.text = c.text)
)
SELECT a.doc, a.line, a.column, a.severity, a.rule, a.text, a.suggestions[1].text AS suggestion, a.message
FROM added a LEFT JOIN gone g USING (rule, stem) WHERE a.place > coalesce(g.number, 0)
ORDER BY a.doc, a.start, a.rule"""

QUESTIONS = {
    "summary": Question("The whole corpus in one row.", _SUMMARY),
    "trend": Question(
        "Scores by day, or by what --by names.",
        _TREND.format(name="day", by="d.date", order="day"),
        _OF_DOCUMENT,
        _TREND,
    ),
    "rules": Question("Rules by their findings.", _RULES, _OF_DOCUMENT, _RULES_BY),
    "precision": Question("How often each rule was right, by the files of --decisions.", _PRECISION),
    "faults": Question("The same fault in several documents, see --least.", _FAULTS),
    "names": Question("Names in several spellings, each with its counts.", _NAMES, _OF_FORM, _NAMES_BY),
    "worst": Question("Articles, the worst first.", _WORST),
    "failures": Question("What could not be audited, and why.", _FAILURES),
    "new": Question("Findings that the baseline has not, see --baseline.", _NEW),
    "baseline": Question("The findings of today, for --baseline of a later run.", _BASELINE),
}
