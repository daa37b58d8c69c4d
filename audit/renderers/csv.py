"""A table for spreadsheets, after RFC 4180."""

import csv
import io

from audit.model.finding import Finding
from audit.model.report import Report
from audit.renderers.printable import without_controls
from audit.renderers.remarks import DID_NOT_RUN
from audit.text.lines import Lines

_COLUMNS = (
    "doc line column end_line end_column start end text suggestion other_suggestions severity message evidence rule"
    " confidence mqm lqi scope fix id"
).split()
# A cell that begins so is a formula to a spreadsheet.
_FORMULA = tuple("=+-@\t\r\n")


def render(report: Report) -> str:
    """Return a head, a row for each finding, in the order of the report, and one for an engine that did not run.

    Offsets and columns are in code points.

    An apostrophe stands before what a spreadsheet would take for a formula.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for document in report.documents:
        lines = Lines(document.text)
        writer.writerows(_row(finding, lines) for finding in document.findings)
    writer.writerows(_of_run(told) for told in report.amiss)
    return table.getvalue()


def _row(finding: Finding, lines: Lines) -> list[str | int | float]:
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    new = [suggestion.text for suggestion in finding.suggestions]
    return [
        cell(finding.doc),
        *(start.line, start.column, end.line, end.column, finding.span.start, finding.span.end),
        cell(finding.text),
        cell(new[0] if new else ""),
        cell(" | ".join(new[1:])),
        finding.severity.value,
        cell(finding.message),
        cell(" ".join(finding.evidence)),
        finding.rule,
        round(finding.confidence, 4),
        finding.mqm,
        finding.lqi,
        finding.scope.value,
        finding.fix.value,
        finding.id,
    ]


def _of_run(told: str) -> list[str]:
    """Return a row about no article: an engine that did not run is not to look like one that found nothing."""
    known = {"message": cell(told), "rule": DID_NOT_RUN}
    return [known.get(column, "") for column in _COLUMNS]


def cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, and in which nothing steers a screen."""
    shown = without_controls(text)
    return f"'{shown}" if len(shown) > 1 and shown.startswith(_FORMULA) else shown
