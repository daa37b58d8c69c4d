"""The articles as HTML whose faults are marked by the Internationalization Tag Set, for translation tools.

Source: https://www.w3.org/TR/its20/, "Localization Quality Issue" and "Localization Quality Rating" (W3C, 2013).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from jinja2 import Environment

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report, Score
from audit.model.rule import Reach
from audit.model.scope import Region, Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.renderers.markup import fit_for_xml
from audit.renderers.pages import blocks_touched, clipped
from audit.renderers.printable import shortened, visible
from audit.renderers.templates import environment

# Which errors there are and how they are named.
_PROFILE = "https://themqm.org/the-mqm-typology/"
_ELEMENTS = {Scope.HEADLINE: "h2", Scope.QUOTATION: "blockquote", Scope.CODE: "pre"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text with the findings about it; several are listed apart, under `list_id`."""

    text: str
    findings: tuple[Finding, ...] = ()
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with what is found of it as a whole, and the stretches that it consists of."""

    element: str
    whole: Marked
    stretches: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document in paragraphs."""

    document: DocumentReport
    paragraphs: tuple[Paragraph, ...]

    @property
    def lists(self) -> tuple[Marked, ...]:
        """The stretches of which several things are found, in reading order."""
        marked = chain.from_iterable((one.whole, *one.stretches) for one in self.paragraphs)
        return tuple(one for one in marked if one.list_id)


def render(report: Report) -> str:
    """Return the page; a finding is in it once, where it begins."""
    articles = [
        Article(document, tuple(_paragraphs(document, f"lqi-{number}")))
        for number, document in enumerate(report.documents, start=1)
    ]
    return _environment().get_template("its.html.jinja").render(articles=articles, report=report, profile=_PROFILE)


def _paragraphs(document: DocumentReport, name: str) -> Iterator[Paragraph]:
    blocks = document.blocks or (Region(Span(0, len(document.prose)), Scope.BODY),)
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in document.findings:
        found[blocks_touched(finding.prose_span, blocks)[0]].append(finding)
    for index, block in enumerate(blocks):
        whole = [one for one in found[index] if one.reach is Reach.BLOCK]
        others = [one for one in found[index] if one.reach is not Reach.BLOCK]
        yield Paragraph(
            _ELEMENTS.get(block.scope, "p"),
            _marked("", whole, f"{name}-{index}"),
            tuple(_stretches(document.prose, block.span, others, f"{name}-{index}")),
        )


def _stretches(prose: str, block: Span, findings: Sequence[Finding], name: str) -> Iterator[Marked]:
    """Yield the text of a paragraph; findings that share words mark all of their words together."""
    end = block.start
    for number, group in enumerate(_groups([(clipped(one.prose_span, block), one) for one in findings])):
        start, stop = group[0][0].start, max(span.end for span, _ in group)
        yield Marked(prose[end:start])
        yield _marked(prose[start:stop], [finding for _, finding in group], f"{name}-{number}")
        end = stop
    yield Marked(prose[end : block.end])


def _groups(placed: Sequence[tuple[Span, Finding]]) -> Iterator[list[tuple[Span, Finding]]]:
    """Yield findings in reading order, together those that share words or a place."""
    group: list[tuple[Span, Finding]] = []
    for span, finding in sorted(placed, key=lambda pair: pair[0]):
        if group and span.start >= max(other.end for other, _ in group) and span != group[-1][0]:
            yield group
            group = []
        group.append((span, finding))
    if group:
        yield group


def _marked(text: str, findings: Sequence[Finding], list_id: str) -> Marked:
    return Marked(text, tuple(findings), list_id if len(findings) > 1 else "")


@cache
def _environment() -> Environment:
    made = environment(fit_for_xml)
    made.filters.update(remark=_remark, gravity=_gravity, rating=_rating)
    return made


def _remark(finding: Finding) -> str:
    """Say what is wrong, and what to write instead."""
    words = [one.text for one in finding.suggestions if one.text]
    instead = (f"Instead: {', '.join(words)}.",) if words else ()
    text = shortened(visible(finding.text))
    about = f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}:"
    return " ".join((about, finding.message, *finding.evidence, *instead, f"({finding.rule})"))


def _gravity(finding: Finding) -> str:
    """Return the severity from 0 to 100, in the proportions of MQM."""
    return f"{100 * finding.severity.points / Severity.CRITICAL.points:g}"


def _rating(score: Score) -> str:
    """Return the score from 0 to 100; empty where there is no verdict."""
    return f"{min(100.0, max(0.0, score.calibrated)):.1f}" if score.verdict in ("pass", "fail") else ""
