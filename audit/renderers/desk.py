"""What the script of the HTML report must know: texts and findings, as JSON in the page."""

from pathlib import PurePath

from markupsafe import Markup

from audit.model.decision import FindingDecision
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.renderers.contract import dump
from audit.renderers.occurrences import is_of_name
from audit.text.vicinity import vicinity

# What ends a script, or begins a comment in one, as the escapes of JSON.
_AS_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
_HYPERTEXT = frozenset({".html", ".htm", ".xhtml"})


def desk(report: Report) -> Markup:
    """Return the data of all documents, fit to stand in a script element."""
    return _data(report, [_document(one) for one in report.documents])


def desk_of_index(report: Report) -> Markup:
    """Return what tells the documents apart, without their texts and findings."""
    return _data(report, [{"doc": one.doc, "sha256": one.sha256, "findings": []} for one in report.documents])


def _data(report: Report, documents: list[dict[str, object]]) -> Markup:
    return Markup(dump({"version": report.version, "documents": documents}).translate(_AS_ESCAPES))


def _document(document: DocumentReport) -> dict[str, object]:
    return {
        "doc": document.doc,
        "sha256": document.sha256,
        "hypertext": PurePath(document.doc).suffix.lower() in _HYPERTEXT,
        "text": document.text if document.findings else "",
        "findings": [_finding(finding, document) for finding in document.findings],
    }


def _finding(finding: Finding, document: DocumentReport) -> dict[str, object]:
    before, after = vicinity(document.prose, document.block_at(finding.prose_span.start), finding.prose_span)
    return {
        "id": finding.id,
        "rule": finding.rule,
        "start": finding.span.start,
        "end": finding.span.end,
        "before": before,
        "after": after,
        "severity": finding.severity.value,
        "dimension": finding.mqm.partition("/")[0],
        "confidence": round(finding.confidence, 4),
        "fix": finding.fix.value,
        "suggestions": [suggestion.text for suggestion in finding.suggestions],
        "plain": finding.prose_span.of(document.prose) == finding.text,
        "name": is_of_name(finding),
        "decided": _decision(finding.decision) if finding.decision else None,
    }


def _decision(decision: FindingDecision) -> dict[str, object]:
    """Return a decision that was given to the run, in the fields of the file of decisions."""
    fields: dict[str, object] = {"decision": decision.kind.value}
    if decision.replacement is not None:
        fields["replacement"] = decision.replacement
    others = {"never_again": decision.never_again, "reason": decision.reason, "author": decision.author}
    return fields | {name: value for name, value in others.items() if value}
