"""The XML of Checkstyle, which build servers and code review tools read."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from audit.model.report import DocumentReport, Report
from audit.renderers.addresses import repository_path
from audit.renderers.files import any_path, in_files
from audit.renderers.markup import document as xml_document
from audit.renderers.markup import element
from audit.renderers.remarks import DID_NOT_RUN, LEVELS, remark
from audit.text.lines import LINE_FEED, Lines

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(report: Report) -> str:
    """Return a file element for each document, its findings in reading order, columns in code points."""
    report = in_files(report)
    root = element("checkstyle", version="8.0")
    for document in report.documents:
        file = element("file", name=repository_path(document.doc))
        file.extend(_errors(document))
        root.append(file)
    for failure in report.failures:
        message = f"could not audit: {failure.reason}"
        root.append(_of_run(repository_path(failure.doc), message, severity="error", source="could-not-audit"))
    for told in report.amiss:
        root.append(_of_run(any_path(report), told, severity="warning", source=DID_NOT_RUN))
    return xml_document(root)


def _of_run(path: str, message: str, *, severity: str, source: str) -> Element:
    """Return a file element with what is no finding but is to be seen all the same."""
    file = element("file", name=path)
    file.append(element("error", line=1, severity=severity, message=message, source=source))
    return file


def _errors(document: DocumentReport) -> Iterator[Element]:
    lines = Lines(document.text, LINE_FEED)
    for finding in document.findings:
        place = lines.place(finding.span.start)
        yield element(
            "error",
            line=place.line,
            column=place.column,
            severity=_SEVERITIES[LEVELS[finding.severity]],
            message=remark(finding),
            source=finding.rule,
        )
