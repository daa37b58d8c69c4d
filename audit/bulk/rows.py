"""From a judged article to rows of the tables."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from audit.bulk.shards import Item
from audit.bulk.terms import day_of
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Failure
from audit.model.severity import Severity
from audit.scoring.mqm import counted
from audit.scoring.tolerance import Tolerance
from audit.tables.rows import DocumentRow, FindingRow, ReferenceCell, SuggestionCell
from audit.text.manuscript import Manuscript, name_of

_AROUND = 60  # code points
_THOUSANDTHS = 1000


@dataclass(frozen=True, slots=True)
class Called:
    """How a document is called in the tables, where each name is there once, and how its article is."""

    doc: str
    article: str


def failure_row(failure: Failure, called: Called) -> DocumentRow:
    """Return the row of what could not be audited."""
    origin = failure.origin
    path, record = (origin.file, origin.line) if origin else (failure.doc, 0)
    return DocumentRow(called.doc, path, record, failure=failure.reason)


def document_row(report: DocumentReport, manuscript: Manuscript, called: Called, tolerance: Tolerance) -> DocumentRow:
    """Return the row of a document that was judged."""
    origin, reading, score = manuscript.origin, report.translation, report.score
    counting = counted(report.findings, tolerance)
    severities = Counter(finding.severity for finding in counting)
    return DocumentRow(
        doc=called.doc,
        path=origin.file if origin else manuscript.name,
        record=origin.line if origin else 0,
        title=report.title,
        date=day_of(manuscript.date),
        outlet=manuscript.outlet,
        source_language=manuscript.source_language,
        mt_engine=manuscript.engine,
        language=report.language,
        article=called.article,
        words=report.words,
        characters=len(report.text),
        sha256=report.sha256,
        audited=report.audited,
        notices=(*report.notices, *report.remarks),
        verdict=score.verdict if report.audited else "",
        penalty=sum(_penalty(finding, tolerance) for finding in counting),
        score=round(score.calibrated, 4) if report.audited and report.words else None,
        neutral=severities[Severity.NEUTRAL],
        minor=severities[Severity.MINOR],
        major=severities[Severity.MAJOR],
        critical=severities[Severity.CRITICAL],
        translation_score=reading.score if reading else 0.0,
        translated_from=reading.source if reading and reading.is_likely else "",
        text=report.text,
        apart=manuscript.apart,
    )


def finding_rows(report: DocumentReport, called: Called, tolerance: Tolerance) -> Iterator[FindingRow]:
    """Yield the findings of a document, those that do not count among them, in reading order."""
    counting = {id(finding) for finding in counted(report.findings, tolerance)}
    together = sorted((*report.findings, *report.suppressed), key=lambda one: (one.span, one.rule, one.id))
    for finding in together:
        yield _finding_row(finding, report, called, tolerance, counts=id(finding) in counting)


def _finding_row(
    finding: Finding, report: DocumentReport, called: Called, tolerance: Tolerance, *, counts: bool
) -> FindingRow:
    prose, span = report.prose, finding.prose_span
    block = report.block_at(span.start)
    return FindingRow(
        doc=called.doc,
        start=finding.span.start,
        end=finding.span.end,
        text=finding.text,
        rule=finding.rule,
        engine=finding.engine,
        mqm=finding.mqm,
        lqi=finding.lqi,
        severity=finding.severity.value,
        confidence=round(finding.confidence, 4),
        message=finding.message,
        suggestions=tuple(SuggestionCell(one.text, one.origin) for one in finding.suggestions),
        fix=finding.fix.value,
        evidence=finding.evidence,
        related=tuple(
            ReferenceCell(called.doc if one.doc in ("", report.doc) else one.doc, one.span.start, one.span.end)
            for one in finding.related
        ),
        scope=finding.scope.value,
        id=finding.id,
        line=finding.line,
        column=finding.column,
        before=prose[max(block.start, span.start - _AROUND) : span.start],
        after=prose[span.end : min(max(block.end, span.end), span.end + _AROUND)],
        counts=counts,
        status=_status(finding, counts=counts),
        penalty=_penalty(finding, tolerance) if counts else 0,
    )


def _status(finding: Finding, *, counts: bool) -> str:
    if finding.suppression:
        return finding.suppression.kind.value
    return "counted" if counts else "repeated"


def _penalty(finding: Finding, tolerance: Tolerance) -> int:
    return round(tolerance.weight(finding.mqm) * finding.severity.points * _THOUSANDTHS)


def called(item: Item, *, nth: int = 1, article: str = "") -> Called:
    """Return how an item is called, the `nth` of its name."""
    name = name_of(item)
    doc = name if nth == 1 else f"{name}#{nth}"
    return Called(doc, article or doc)
