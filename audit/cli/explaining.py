"""What was found of a name in an article, and why nothing was said where it was not flagged."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from audit.cli.silence import Asked, reasons
from audit.model.errors import AuditError
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Failure, Report
from audit.model.span import Span
from audit.model.suppression import Suppression
from audit.names.decided_places import places_of_form
from audit.names.wording import counted
from audit.orthography.phrases import phrase_of
from audit.text.document import Document

# A line of a label and what is said under it.
Line = tuple[str, str]


def form_of(name: str, option: str) -> str:
    """Return a name as it was given, with single blanks; raises `AuditError` where it has no word in it."""
    form = " ".join(name.split())
    try:
        phrase_of(form)
    except ValueError as reason:
        raise AuditError(f"{option}: {reason}") from None
    return form


def tell(lines: Iterable[Line], stream: TextIO) -> None:
    """Print lines, a label only where it changes."""
    last = ""
    for label, text in lines:
        print(f"  {label if label != last else '':<16} {text}", file=stream)
        last = label


def explain(forms: Sequence[str], inputs: Sequence[Document | Failure], report: Report, asked: Asked) -> None:
    """Tell on standard error of each form why it was flagged, or was not, article by article."""
    documents = [item for item in inputs if isinstance(item, Document)]
    for form in forms:
        print(f"\n{form}", file=sys.stderr)
        holders = 0
        for document, found in zip(documents, report.documents, strict=True):
            if places_of_form(form, document):
                holders += 1
                print(document.name, file=sys.stderr)
                tell(in_article(form, document, found, asked), sys.stderr)
        if not holders:
            print(f"  in none of {counted(len(documents), 'article')}", file=sys.stderr)


def in_article(form: str, document: Document, report: DocumentReport, asked: Asked) -> Iterator[Line]:
    """Yield where a form stands, what was found there, and why nothing was where nothing was."""
    spans = places_of_form(form, document)
    if not spans:
        yield "mentions", "none"
        return
    yield "mentions", f"{counted(len(spans), 'mention')}, {_lines(document, spans)}"
    if not report.audited:
        yield "not audited", f"the article's language seems to be {report.language}"
        return
    found = [finding for finding in report.findings if _concerns(finding, spans)]
    for finding in found:
        yield from _told(finding)
    suppressed = [finding for finding in report.suppressed if _concerns(finding, spans)]
    yield from (_suppressed(finding, finding.suppression) for finding in suppressed if finding.suppression)
    found += suppressed
    silent = [span for span in spans if not any(span.overlaps(finding.prose_span) for finding in found)]
    if silent:
        if found:
            yield "not flagged", f"{_lines(document, silent)}:"
        yield from (("not flagged", reason) for reason in reasons(form, silent, document, asked))


def _concerns(finding: Finding, spans: Iterable[Span]) -> bool:
    return any(finding.prose_span.overlaps(span) for span in spans)


def _told(finding: Finding) -> Iterator[Line]:
    first = f" → {finding.suggestions[0].text}" if finding.suggestions else ""
    yield "flagged", f"line {finding.line}: {finding.text}{first}, {finding.rule}"
    for sentence in (finding.message, *finding.evidence):
        yield "flagged", f"  {sentence}"


def _suppressed(finding: Finding, suppression: Suppression) -> Line:
    reason = f", {suppression.reason}" if suppression.reason else ""
    return "suppressed", f"line {finding.line}: {finding.text}, {finding.rule}; by {suppression.where}{reason}"


def _lines(document: Document, spans: Iterable[Span]) -> str:
    numbers = sorted({document.text.count("\n", 0, document.positions.to_text(span).start) + 1 for span in spans})
    return f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
