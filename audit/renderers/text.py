"""A report for a terminal, a log or an e-mail."""

import os
import textwrap
from collections.abc import Callable, Iterator
from typing import TextIO

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.model.severity import Severity
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import (
    confirmed_in_words,
    count_of,
    counts_by_severity,
    decision_in_words,
    gravest_first,
    score_in_words,
    suppressed_in_words,
    translation_in_words,
)

Paint = Callable[[str, str], str]

_STYLES = {
    Severity.CRITICAL.value: "bold white on red",
    Severity.MAJOR.value: "bold red",
    Severity.MINOR.value: "yellow",
    Severity.NEUTRAL.value: "cyan",
    "doc": "bold underline",
    "new": "bold green",
    "old": "strike",
    "faint": "dim",
}


def render(report: Report, *, colour: bool = False, width: int = 100) -> str:
    """Return the findings document by document, then a summary, in lines of about `width` columns."""
    paint = painter(colour=colour)
    lines = [line for document in report.documents for line in _document_lines(document, paint, width)]
    lines.extend(_summary_lines(report, paint))
    lines.extend(paint(line, "faint") for line in _data_lines(report, width))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def painter(*, colour: bool) -> Paint:
    """Return what gives a text the style of a name, in colours or not at all."""
    return _in_colour if colour else _plain


def colour_wanted(stream: TextIO) -> bool:
    """Tell whether a stream is a terminal that shows colours, and its user has not set NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _document_lines(document: DocumentReport, paint: Paint, width: int) -> Iterator[str]:
    reads = document.translation if document.translation and document.translation.is_likely else None
    if not (document.findings or document.notices or document.dropped or reads):
        return
    yield paint(on_one_line(document.doc), "doc")
    for notice in document.notices:
        yield f"  {on_one_line(notice)}"
    for finding in document.findings:
        yield from finding_lines(finding, document, paint, width)
    for rule, number in sorted(document.dropped.items()):
        yield f"  +{number} more of {rule}"
    if reads:
        yield from textwrap.wrap(
            f"{translation_in_words(reads)}.", max(20, width), initial_indent="  ", subsequent_indent="  "
        )
    yield ""


def finding_lines(finding: Finding, document: DocumentReport, paint: Paint, width: int) -> Iterator[str]:
    """Yield a finding: place, severity and change, the words around, the message, the evidence, the rule."""
    place = f"{finding.line}:{finding.column}"
    severity = finding.severity.value
    yield f"  {place:<8} {paint(f'{severity:<8}', severity)} {_change(finding, paint)}"
    yield from _context_lines(finding, document, paint, width - 11)
    told = [on_one_line(finding.message), *(f"- {on_one_line(reason)}" for reason in finding.evidence)]
    for paragraph in told:
        hanging = "  " if paragraph.startswith("- ") else ""
        yield from (
            f"{'':11}{line}" for line in textwrap.wrap(paragraph, max(20, width - 11), subsequent_indent=hanging)
        )
    decided = f"; {decision_in_words(finding.decision)}" if finding.decision else ""
    yield paint(f"{'':11}{finding.rule}{decided}", "faint")


def paragraph_around(finding: Finding, document: DocumentReport) -> str:
    """Return the paragraph that a finding stands in, on one line."""
    return on_one_line(document.block_at(finding.prose_span.start).of(document.prose))


def _change(finding: Finding, paint: Paint) -> str:
    """Say what to write instead of what."""
    old = shortened(visible(finding.text)) or "(nothing)"
    if not finding.suggestions:
        return paint(old, finding.severity.value)
    new = [shortened(visible(suggestion.text)) or "(delete)" for suggestion in finding.suggestions]
    return f"{paint(old, 'old')} \N{RIGHTWARDS ARROW} {paint(new[0], 'new')}" + "".join(
        f" | {other}" for other in new[1:]
    )


def _context_lines(finding: Finding, document: DocumentReport, paint: Paint, room: int) -> Iterator[str]:
    """Yield the words around the fault, and a line of carets below it."""
    before, fault, after = _context(finding, document, max(20, room))
    carets = "^" * max(1, cell_len(fault))
    yield f"{'':11}{before}{paint(fault, finding.severity.value)}{after}"
    yield f"{'':11}{' ' * cell_len(before)}{paint(carets, finding.severity.value)}"


def _context(finding: Finding, document: DocumentReport, room: int) -> tuple[str, str, str]:
    """Return what stands before, in and after a span, of its own paragraph, in about `room` columns."""
    span, prose = finding.prose_span, document.prose
    block = document.block_at(span.start)
    fault = shortened(visible(span.of(prose)), room // 2)
    spare = max(0, room - cell_len(fault))
    before = on_one_line(prose[max(block.start, span.start - spare) : span.start])
    after = on_one_line(prose[span.end : min(max(block.end, span.end), span.end + spare)])
    left = min(cell_len(before), max(spare // 2, spare - cell_len(after)))
    return _tail(before, left), fault, _head(after, max(0, spare - left))


def _tail(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text.lstrip()
    while text and cell_len(text) > room - 1:
        text = text[1:]
    return "\N{HORIZONTAL ELLIPSIS}" + text


def _head(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - 1:
        text = text[:-1]
    return text + "\N{HORIZONTAL ELLIPSIS}"


def _summary_lines(report: Report, paint: Paint) -> Iterator[str]:
    for failure in report.failures:
        yield f"{paint('could not audit', 'critical')} {on_one_line(failure.doc)}: {on_one_line(failure.reason)}"
    yield from map(on_one_line, report.amiss)
    yield from map(on_one_line, report.notices)
    documents = count_of(len(report.documents), "document")
    found = gravest_first(counts_by_severity(report.findings))
    yield f"{found} in {documents}, {count_of(report.score.words, 'word')}"
    if report.suppressed:
        yield f"{suppressed_in_words(report.suppressed)}; --format json lists them"
    if report.documents:
        yield score_in_words(report.score, report.profile)
    if report.confirmed:
        yield confirmed_in_words(report.confirmed)


def _data_lines(report: Report, width: int) -> list[str]:
    told = f"Data: {report.data_date}" if report.sources else ""
    return textwrap.wrap(told, max(20, width), subsequent_indent="  ")


def _plain(text: str, name: str) -> str:
    return text


def _in_colour(text: str, name: str) -> str:
    return Style.parse(_STYLES[name]).render(text, color_system=ColorSystem.STANDARD)
