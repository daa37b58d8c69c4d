"""GitHub-flavoured Markdown, for a comment on a change or the summary of a step."""

import re
from collections.abc import Iterable, Iterator

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.renderers.addresses import repository_path
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import (
    confirmed_in_words,
    count_of,
    counts_by_severity,
    ease_in_words,
    figure,
    gravest_first,
    score_in_words,
    suppressed_in_words,
    translation_in_words,
    verdict_in_words,
)

# What may be markup within a line, begin a link, or be mathematics to GitHub.
_MARKUP = re.compile(r"[\\`*_\[\]|~#$]|:(?=//)|(?<=www)\.")
# What would make a list, a quotation or a heading of a line.
_BLOCK = re.compile(r"^(\d*)([-+=.)])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@\N{WORD JOINER}"})
_TICKS = re.compile("`+")


def render(report: Report, *, most: int | None = None) -> str:
    """Return a summary, a table of documents and a table of findings for each; of findings at most `most`."""
    total = len(report.findings)
    room = total if most is None else most
    lines = [*_head(report), *_documents(report)]
    for document in report.documents:
        lines.extend(_findings(document, document.findings[:room]))
        room = max(0, room - len(document.findings))
    if most is not None and most < total:
        lines += ["", _line(f"+{count_of(total - most, 'more finding')}")]
    return "\n".join(lines) + "\n"


def _head(report: Report) -> Iterator[str]:
    documents = count_of(len(report.documents), "document")
    yield "# audit"
    yield ""
    words = count_of(report.score.words, "word")
    yield _line(f"{gravest_first(counts_by_severity(report.findings))} in {documents}, {words}.")
    if report.suppressed:
        yield _line(f"{suppressed_in_words(report.suppressed)}.")
    if report.documents:
        yield ""
        yield _line(f"{score_in_words(report.score, report.profile)}.")
    if report.confirmed:
        yield _line(f"{confirmed_in_words(report.confirmed)}.")
    yield from _items(f"could not audit {one.doc}: {one.reason}" for one in report.failures)
    yield from _items(report.amiss)
    yield from _items(report.notices)
    yield from _items(f"{document.doc}: {notice}" for document in report.documents for notice in document.notices)


def _items(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
        yield f"- {_line(line)}"


def _documents(report: Report) -> Iterator[str]:
    if report.documents:
        yield from ("", "| Document | Words | Score | Verdict | Findings | Flesch |", "|---|--:|--:|---|--:|---|")
    for document in report.documents:
        score, readability = document.score, document.readability
        ease = readability.flesch_reading_ease if readability else None
        cells = (
            _code(repository_path(document.doc)),
            f"{document.words:,}",
            figure(score.calibrated),
            plain(verdict_in_words(score)),
            str(len(document.findings)),
            "" if ease is None else plain(f"{figure(ease)}, {ease_in_words(ease)}"),
        )
        yield _row(*cells)


def _findings(document: DocumentReport, shown: Iterable[Finding]) -> Iterator[str]:
    rows = [_finding(finding) for finding in shown]
    if rows:
        yield from ("", f"## {_code(repository_path(document.doc))}", "")
        yield from ("| Place | Severity | Write | Why | Rule |", "|---|---|---|---|---|")
        yield from rows
    if document.translation and document.translation.is_likely and (rows or document.dropped):
        yield from ("", _line(f"{translation_in_words(document.translation)}."))
    if document.dropped:
        yield from _items(f"+{number} more of {rule}" for rule, number in sorted(document.dropped.items()))


def _finding(finding: Finding) -> str:
    why = " ".join((finding.message, *finding.evidence))
    place = f"{finding.line}:{finding.column}"
    return _row(plain(place), finding.severity.value, _change(finding), plain(why), _code(finding.rule))


def _change(finding: Finding) -> str:
    old = _code(shortened(visible(finding.text))) if finding.text else "(nothing)"
    if not finding.suggestions:
        return old
    new = [_code(shortened(visible(one.text))) if one.text else "(delete)" for one in finding.suggestions]
    return f"{old} \N{RIGHTWARDS ARROW} {' or '.join(new)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _line(text: str) -> str:
    """Return a line of words, which begins no list, quotation or heading."""
    return _BLOCK.sub(r"\1\\\2", plain(text))


def plain(text: str) -> str:
    """Return words that stand for themselves: no markup, no link, and nobody is called by an @."""
    return _MARKUP.sub(lambda found: f"\\{found.group()}", on_one_line(text).strip()).translate(_ENTITIES)


def _code(text: str) -> str:
    """Return words as code, in more backticks than they hold; a bar is escaped even there, within a table."""
    shown = on_one_line(text) or " "
    ticks = "`" * (1 + max((len(run) for run in _TICKS.findall(shown)), default=0))
    room = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{room}{shown}{room}{ticks}".replace("|", r"\|")
