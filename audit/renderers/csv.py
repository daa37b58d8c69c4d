"""A table for spreadsheets, after RFC 4180."""

import csv
import io

from audit.model.finding import Finding
from audit.model.report import Report
from audit.renderers.printable import without_controls
from audit.text.lines import Lines

_COLUMNS = (
    "doc line column end_line end_column start end text suggestion other_suggestions severity message evidence rule"
    " confidence mqm lqi scope fix id"
).split()
# A cell that begins so is a formula to a spreadsheet.
_FORMULA = tuple("=+-@\t\r\n")


def render(report: Report) -> str:
    """Return a head and a row for each finding, in the order of the report; offsets and columns in code points.

    An apostrophe stands before what a spreadsheet would take for a formula.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for document in report.documents:
        lines = Lines(document.text)
        writer.writerows(_row(finding, lines) for finding in document.findings)
    return table.getvalue()


def _row(finding: Finding, lines: Lines) -> list[str | int | float]:
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    new = [suggestion.text for suggestion in finding.suggestions]
    return [
        _cell(finding.doc),
        *(start.line, start.column, end.line, end.column, finding.span.start, finding.span.end),
        _cell(finding.text),
        _cell(new[0] if new else ""),
        _cell(" | ".join(new[1:])),
        finding.severity.value,
        _cell(finding.message),
        _cell(" ".join(finding.evidence)),
        finding.rule,
        round(finding.confidence, 4),
        finding.mqm,
        finding.lqi,
        finding.scope.value,
        finding.fix.value,
        finding.id,
    ]


def _cell(text: str) -> str:
    shown = without_controls(text)
    return f"'{shown}" if len(shown) > 1 and shown.startswith(_FORMULA) else shown
