"""Workflow commands of GitHub Actions, which show findings beside the lines they speak of.

A step shows ten errors and ten warnings; source: GitHub, Workflow commands for GitHub Actions.
"""

from collections.abc import Iterable

from audit.model.finding import Finding
from audit.model.report import Report
from audit.model.span import Span
from audit.renderers.addresses import repository_path
from audit.renderers.files import in_files
from audit.renderers.printable import on_one_line, without_controls
from audit.renderers.remarks import LEVELS, by_gravity, remark
from audit.renderers.wording import count_of
from audit.text.lines import LINE_FEED, Lines

_MOST = 10
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Return a command for each finding up to the limit of its kind, the gravest first."""
    report = in_files(report)
    lines = [_command("error", f"could not audit: {one.reason}", _file(one.doc)) for one in report.failures[:_MOST]]
    room = {"error": _MOST - len(lines), "warning": _MOST - len(report.amiss), "note": _MOST}
    lines += [_command("warning", told, ()) for told in report.amiss]
    left = 0
    for finding, text in by_gravity((finding, one.text) for one in report.documents for finding in one.findings):
        level = LEVELS[finding.severity]
        room[level] -= 1
        if room[level] >= 0:
            lines.append(_command(_COMMANDS[level], remark(finding), _place(finding, text)))
        else:
            left += 1
    left += max(0, len(report.failures) - _MOST)
    if left:
        lines.append(f"+{count_of(left, 'more finding')}; the summary of the step lists them")
    return "".join(f"{line}\n" for line in lines)


def _command(name: str, message: str, properties: Iterable[tuple[str, str]]) -> str:
    written = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties)
    return f"::{name}{' ' if written else ''}{written}::{_escaped(on_one_line(message))}"


def _place(finding: Finding, text: str) -> list[tuple[str, str]]:
    """Return file, lines and title; columns, the last one exclusive, only where they count: within one line."""
    lines = Lines(text, LINE_FEED)
    start, end = lines.place(finding.span.start), lines.place(_last_line_of(finding.span, text))
    numbers = {"line": start.line, "endLine": end.line}
    if start.line == end.line:
        numbers |= {"col": start.column, "endColumn": start.column + len(finding.span)}
    return [("title", finding.rule), *_file(finding.doc), *((key, str(number)) for key, number in numbers.items())]


def _last_line_of(span: Span, text: str) -> int:
    """Return an offset in the last line of a span; one that ends with its line does not reach into the next."""
    return span.end - 1 if text[span.start : span.end].endswith("\n") else span.end


def _file(doc: str) -> list[tuple[str, str]]:
    return [] if doc == "-" else [("file", without_controls(repository_path(doc)))]


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
