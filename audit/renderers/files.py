"""Records as lines of the files that hold them, for programs that know files alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from audit.model.finding import Finding
from audit.model.match import Reference
from audit.model.report import DocumentReport, Failure, Origin, Report
from audit.model.rule import Fix
from audit.model.span import Span
from audit.renderers.addresses import repository_path


def in_files(report: Report) -> Report:
    """Return the report with the records of each file as one document, whose text has its lines and no words.

    A finding lies at the start of its record's line, its message says which record, and nothing is to be replaced.
    """
    origins = {document.doc: document.origin for document in report.documents if document.origin}
    by_file: dict[str, list[DocumentReport]] = {}
    for document in report.documents:
        by_file.setdefault(document.origin.file if document.origin else document.doc, []).append(document)
    failures = tuple(_failure(failure) for failure in report.failures)
    if not origins:
        return replace(report, failures=failures)
    documents = tuple(_file(file, records, origins) for file, records in by_file.items())
    return replace(report, documents=documents, failures=failures)


def any_path(report: Report) -> str:
    """Return the path of an article, where what concerns a whole run must have a place; "." without articles."""
    names = [one.doc for one in report.documents] or [one.doc for one in report.failures]
    return repository_path(names[0] if names else "")


def _file(file: str, documents: Sequence[DocumentReport], origins: Mapping[str, Origin]) -> DocumentReport:
    first, *others = documents
    if first.origin is None and not others:
        return first
    lines = max((document.origin.line for document in documents if document.origin), default=1)
    return replace(
        first,
        doc=file,
        title="",
        text="\n" * lines,
        findings=tuple(_moved(one, document, origins) for document in documents for one in document.findings),
        suppressed=tuple(_moved(one, document, origins) for document in documents for one in document.suppressed),
        dropped={f"{rule} in {each.doc}": number for each in documents for rule, number in each.dropped.items()},
        notices=tuple(f"{document.doc}: {notice}" for document in documents for notice in document.notices),
    )


def _moved(finding: Finding, document: DocumentReport, origins: Mapping[str, Origin]) -> Finding:
    origin = document.origin
    if origin is None:
        return finding
    related = tuple(_moved_reference(one, origins) for one in finding.related if one.doc not in {"", document.doc})
    return replace(
        finding,
        doc=origin.file,
        span=_start_of(origin.line),
        line=origin.line,
        column=1,
        message=f"{document.doc}: {finding.message}",
        fix=Fix.NONE,
        related=related,
    )


def _moved_reference(reference: Reference, origins: Mapping[str, Origin]) -> Reference:
    origin = origins.get(reference.doc)
    return Reference(origin.file, _start_of(origin.line)) if origin else reference


def _start_of(line: int) -> Span:
    return Span(line - 1, line - 1)


def _failure(failure: Failure) -> Failure:
    origin = failure.origin
    return Failure(origin.file, f"line {origin.line}: {failure.reason}") if origin else failure
