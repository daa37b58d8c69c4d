"""A report laid out for reading: each paragraph with its marks and, beside it, its findings."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.model.finding import Finding
from audit.model.place import PlaceOnMap
from audit.model.report import DocumentReport, Report, RuleNote
from audit.model.rule import DIMENSIONS, Reach
from audit.model.scope import Region, Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.renderers.maps import map_of
from audit.renderers.marks import Card, Event, events
from audit.renderers.occurrences import Occurrences
from audit.renderers.printable import on_one_line
from audit.renderers.wording import counts_by_severity


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph: its text with marks, the findings that concern all of it, and the cards that begin in it.

    `number` counts the paragraphs of the document, from 1.
    """

    number: int
    scope: Scope
    events: tuple[Event, ...]
    bars: tuple[Card, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its number in the report, from 1; `forms` tells where the forms of a name stand in it."""

    number: int
    document: DocumentReport
    counts: Counter[Severity]
    rows: tuple[Row, ...]
    forms: Occurrences

    @property
    def title(self) -> str:
        """What readers call the article: its title, else its headline, else the last part of its name."""
        headlines = (block for block in self.document.blocks if block.scope is Scope.HEADLINE)
        headline = next((on_one_line(block.span.of(self.document.prose)) for block in headlines), "")
        return self.document.title or headline.strip() or self.document.doc.rpartition("/")[2] or self.document.doc


@dataclass(frozen=True, slots=True)
class Tally:
    """How often findings of one kind occur, in how many articles, and what is known of their rule."""

    name: str
    counts: Counter[Severity]
    note: RuleNote | None = None
    articles: int = 0

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def pages(report: Report, *, with_text: bool = True) -> list[Page]:
    """Lay out the documents in their order, or only count what was found in them."""
    return [
        Page(
            number,
            document,
            counts_by_severity(document.findings),
            tuple(_rows(number, document)) if with_text else (),
            Occurrences(number, document),
        )
        for number, document in enumerate(report.documents, start=1)
    ]


def dimensions(report: Report) -> list[Tally]:
    """Count findings by dimension of MQM, in its order; dimensions without any are left out."""
    found = _grouped(report.findings, [finding.mqm.partition("/")[0] for finding in report.findings])
    order = [name for name in DIMENSIONS if name in found] + sorted(found.keys() - set(DIMENSIONS))
    return [Tally(name, found[name]) for name in order]


def rules(report: Report) -> list[Tally]:
    """Count findings by rule, the commonest first."""
    found = _grouped(report.findings, [finding.rule for finding in report.findings])
    articles = Counter(rule for one in report.documents for rule in {finding.rule for finding in one.findings})
    tallies = [Tally(name, counts, report.rules.get(name), articles[name]) for name, counts in found.items()]
    return sorted(tallies, key=lambda tally: (-tally.total, tally.name))


def found_clean(report: Report) -> list[tuple[str, list[str]]]:
    """Return by dimension the names of the rules that were in use and found nothing."""
    found = {finding.rule for finding in report.findings} | {finding.rule for finding in report.suppressed}
    clean: dict[str, list[str]] = defaultdict(list)
    for rule in report.checked:
        if rule not in found:
            dimension, _, name = rule.partition("/")
            clean[dimension].append(name)
    return sorted(clean.items())


def _grouped(findings: Sequence[Finding], names: Sequence[str]) -> dict[str, Counter[Severity]]:
    found: dict[str, Counter[Severity]] = defaultdict(Counter)
    for finding, name in zip(findings, names, strict=True):
        found[name][finding.severity] += 1
    return found


def _rows(page: int, document: DocumentReport) -> Iterator[Row]:
    blocks = document.blocks or (Region(Span(0, len(document.prose)), Scope.BODY),)
    marks: dict[int, list[tuple[Card, Span]]] = defaultdict(list)
    bars: dict[int, list[Card]] = defaultdict(list)
    cards: dict[int, list[Card]] = defaultdict(list)
    mapped: set[tuple[PlaceOnMap, ...]] = set()
    for number, finding in enumerate(document.findings, start=1):
        # A name that stands twenty times has one map, at the first.
        drawn = None if finding.places in mapped else map_of(finding.places)
        mapped.add(finding.places)
        card = Card(number, f"{page}-{number}", finding, drawn)
        touched = blocks_touched(finding.prose_span, blocks)
        cards[touched[0]].append(card)
        for index in touched:
            if finding.reach is Reach.BLOCK:
                bars[index].append(card)
            else:
                marks[index].append((card, clipped(finding.prose_span, blocks[index].span)))
    for index, block in enumerate(blocks):
        text = tuple(events(document.prose, block.span, marks[index]))
        if text or cards[index]:
            yield Row(index + 1, block.scope, text, tuple(bars[index]), tuple(cards[index]))


def blocks_touched(span: Span, blocks: Sequence[Region]) -> range:
    """Return the indexes of the blocks that a span overlaps, or of the one it stands in, or else before."""
    first = max(0, bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1)
    if blocks[first].span.end <= span.start and first + 1 < len(blocks) and blocks[first + 1].span.start < span.end:
        first += 1
    last = first
    while last + 1 < len(blocks) and blocks[last + 1].span.start < span.end:
        last += 1
    return range(first, last + 1)


def clipped(span: Span, block: Span) -> Span:
    start = min(max(span.start, block.start), block.end)
    return Span(start, max(start, min(span.end, block.end)))
