"""Which findings stay when several claim the same words."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from audit.model.finding import Finding
from audit.model.rule import Reach


class DisjointSpans:
    """Findings of which no two overlap, kept in the order of their spans."""

    def __init__(self) -> None:
        self._starts: list[tuple[int, int]] = []
        self._findings: dict[tuple[int, int], Finding] = {}

    def add_unless_overlapping(self, finding: Finding) -> None:
        """Keep the finding if nothing kept before claims a part of its span."""
        span = (finding.prose_span.start, finding.prose_span.end)
        at = bisect_left(self._starts, span)
        neighbours = self._starts[max(0, at - 1) : at + 1]
        if not any(_clash(span, other) for other in neighbours):
            insort(self._starts, span)
            self._findings[span] = finding

    def findings(self) -> Iterable[Finding]:
        """Return the findings kept."""
        return self._findings.values()


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of which no two of one reach claim the same words, in reading order.

    The surer wins; then the graver; then the longer; then the first rule id, so that order of input never matters.
    """
    by_reach: dict[Reach, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_reach[finding.reach].append(finding)
    return sorted(chain.from_iterable(map(disjoint, by_reach.values())), key=_reading_order)


def disjoint(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of which no two claim the same words, whatever their reach; the same ones win."""
    kept = DisjointSpans()
    for finding in sorted(findings, key=_precedence):
        kept.add_unless_overlapping(finding)
    return sorted(kept.findings(), key=_reading_order)


def _precedence(finding: Finding) -> tuple[float, int, int, str, int, str]:
    span = finding.prose_span
    first = finding.suggestions[0].text if finding.suggestions else ""
    return (-finding.confidence, -finding.severity.points, -len(span), finding.rule, span.start, first)


def _reading_order(finding: Finding) -> tuple[int, int, str, str]:
    return (finding.prose_span.start, finding.prose_span.end, finding.rule, finding.reach)


def _clash(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two spans share a code point, or one inserts where the other stands."""
    if one == other:
        return True
    return one[0] < other[1] and other[0] < one[1]
