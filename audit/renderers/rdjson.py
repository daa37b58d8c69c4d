"""Reviewdog's diagnostics as one JSON object; source: reviewdog, proto/rdf/reviewdog.proto."""

from collections.abc import Iterator

from audit.model.finding import Finding
from audit.model.report import Report, RuleNote
from audit.model.rule import Fix
from audit.model.span import Span
from audit.renderers.addresses import repository_path, target_of
from audit.renderers.contract import dump_for_strangers
from audit.renderers.files import any_path, in_files
from audit.renderers.remarks import DID_NOT_RUN, LEVELS, remark
from audit.text.lines import LINE_FEED, Lines, Place

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
_SOURCE = {"name": "audit"}


def render(report: Report) -> str:
    """Return the findings in the order of the report."""
    return dump_for_strangers({"source": _SOURCE, "diagnostics": list(diagnostics(report))}, indent=2) + "\n"


def diagnostics(report: Report) -> Iterator[dict[str, object]]:
    """Yield diagnostics of findings, of what could not be audited and what did not run; columns are bytes of UTF-8."""
    report = in_files(report)
    lines_of = [Lines(document.text, LINE_FEED) for document in report.documents]
    all_lines = {document.doc: lines for document, lines in zip(report.documents, lines_of, strict=True)}
    for document, lines in zip(report.documents, lines_of, strict=True):
        for finding in document.findings:
            related = [_related(target_of(one, finding), one.span, all_lines) for one in finding.related]
            spans = _range(finding.span, lines)
            yield _diagnostic(finding, report.rules[finding.rule], spans) | {"related_locations": related}
    for failure in report.failures:
        yield _of_run(f"could not audit: {failure.reason}", repository_path(failure.doc), "ERROR")
    for told in report.amiss:
        yield _of_run(told, any_path(report), "WARNING") | {"code": {"value": DID_NOT_RUN}}


def _of_run(told: str, path: str, severity: str) -> dict[str, object]:
    """Return what is no finding but is to be seen all the same."""
    return {"message": told, "location": {"path": path}, "severity": severity, "source": _SOURCE}


def _diagnostic(finding: Finding, note: RuleNote, spans: dict[str, object]) -> dict[str, object]:
    code = {"value": finding.rule}
    offered = finding.suggestions if finding.fix is not Fix.NONE else ()
    return {
        "message": remark(finding),
        "location": {"path": repository_path(finding.doc), "range": spans},
        "severity": _SEVERITIES[LEVELS[finding.severity]],
        "source": _SOURCE,
        "code": code | {"url": note.source} if note.source.startswith(("https://", "http://")) else code,
        "suggestions": [{"range": spans, "text": suggestion.text} for suggestion in offered],
    }


def _related(doc: str, span: Span, all_lines: dict[str, Lines]) -> dict[str, object]:
    """Return a place elsewhere, its file alone where the article was not audited in this run."""
    location: dict[str, object] = {"path": repository_path(doc)}
    lines = all_lines.get(doc)
    return {"message": "See also", "location": location | {"range": _range(span, lines)} if lines else location}


def _range(span: Span, lines: Lines) -> dict[str, object]:
    return {"start": _position(lines.place_in_bytes(span.start)), "end": _position(lines.place_in_bytes(span.end))}


def _position(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}
