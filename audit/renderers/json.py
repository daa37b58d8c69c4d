"""The whole report as one JSON object."""

from collections import Counter
from dataclasses import asdict

from audit.model.report import Confirmed, DocumentReport, Readability, Report, Score
from audit.model.severity import Severity
from audit.model.translation import Translation
from audit.renderers.contract import SCHEMA, dump, finding_fields


def render(report: Report) -> str:
    """Return the report with its documents in the order of input."""
    fields: dict[str, object] = {
        "schema": SCHEMA,
        "tool": _tool_fields(report),
        "engines": _engine_fields(report),
        "documents": [_document_fields(document) for document in report.documents],
        "summary": _summary_fields(report),
    }
    return dump(fields, indent=2) + "\n"


def _tool_fields(report: Report) -> dict[str, object]:
    sources = [asdict(source) for source in report.sources]
    return {"name": "audit", "version": report.version, "profile": report.profile, "data": sources}


def _engine_fields(report: Report) -> dict[str, object]:
    run = [engine for engine in report.engines if engine.ran_in_part or not engine.reason_not_run]
    not_run = [engine for engine in report.engines if engine.reason_not_run]
    return {
        "run": [{"name": engine.name, "version": engine.version} for engine in run],
        "not_run": [{"name": engine.name, "reason": engine.reason_not_run} for engine in not_run],
    }


def _document_fields(document: DocumentReport) -> dict[str, object]:
    fields: dict[str, object] = {
        "doc": document.doc,
        "words": document.words,
        "sha256": document.sha256,
        "score": _score_fields(document.score),
        "readability": _readability_fields(document.readability) if document.readability else None,
        "findings": [finding_fields(finding) for finding in document.findings],
        "suppressed": [finding_fields(finding) for finding in document.suppressed],
        "title": document.title,
        "language": document.language,
        "audited": document.audited,
        "dropped": dict(sorted(document.dropped.items())),
        "notices": list(document.notices),
        "translation": _translation_fields(document.translation) if document.translation else None,
    }
    return fields | _confirmed_fields(document.confirmed)


def _score_fields(score: Score) -> dict[str, object]:
    return {
        "words": score.words,
        "penalty": round(score.penalty, 4),
        "per_thousand": round(score.per_thousand, 4),
        "raw": round(score.raw, 4),
        "calibrated": round(score.calibrated, 4),
        "threshold": score.threshold,
        "critical": score.critical,
        "verdict": score.verdict,
    }


def _confirmed_fields(confirmed: Confirmed | None) -> dict[str, object]:
    """Return the field that is there only where decisions were given."""
    if confirmed is None:
        return {}
    counts = ("accepted", "rejected", "ignored", "undecided")
    scores = {"score": _score_fields(confirmed.score), "worst": _score_fields(confirmed.worst)}
    return {"confirmed": scores | {name: getattr(confirmed, name) for name in counts}}


def _readability_fields(readability: Readability) -> dict[str, object]:
    return {
        "flesch_reading_ease": round(readability.flesch_reading_ease, 2),
        "flesch_kincaid_grade": round(readability.flesch_kincaid_grade, 2),
        "gunning_fog": round(readability.gunning_fog, 2),
        "words_per_sentence": round(readability.words_per_sentence, 2),
    }


def _translation_fields(translation: Translation) -> dict[str, object]:
    return {
        "reads_like": translation.is_likely,
        "score": translation.score,
        "source": translation.source,
        "signs": [{"start": one.span.start, "end": one.span.end, "text": one.text} for one in translation.signs],
    }


def _summary_fields(report: Report) -> dict[str, object]:
    severities = Counter(finding.severity for finding in report.findings)
    fields: dict[str, object] = {
        "documents": len(report.documents),
        "findings": len(report.findings),
        "suppressed": len(report.suppressed),
        "severities": {severity.value: severities[severity] for severity in Severity},
        "score": _score_fields(report.score),
        "failures": [{"doc": failure.doc, "reason": failure.reason} for failure in report.failures],
        "notices": list(report.notices),
    }
    return fields | _confirmed_fields(report.confirmed)
