"""Findings as an editor works through them in a copy of the article: what to change, what only to look at."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audit.corrections.choosing import Tier, may_change
from audit.model.finding import Finding
from audit.model.span import Span
from audit.resolution import DisjointSpans, disjoint


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding that is marked in the text, and others about some of the same words, which are told with it.

    `replacement` is what is proposed, None where only a remark is made: in quotations, without a suggestion, or where
    markup stands inside.
    """

    finding: Finding
    replacement: str | None
    others: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding, *self.others)


def proposals(findings: Sequence[Finding], prose: str) -> list[Proposal]:
    """Return all findings of a document in reading order, no two marked on the same words; changes come first."""
    changing = [one for one in findings if _replacement(one, prose) is not None]
    remarks = [one for one in findings if _replacement(one, prose) is None]
    spans = DisjointSpans()
    for finding in (*disjoint(changing), *disjoint(remarks)):
        spans.add_unless_overlapping(finding)
    marked = sorted(spans.findings(), key=lambda one: one.prose_span)
    others = _by_host(marked, findings)
    return [Proposal(one, _replacement(one, prose), tuple(others[number])) for number, one in enumerate(marked)]


def _replacement(finding: Finding, prose: str) -> str | None:
    if not may_change(finding, Tier.SUGGESTED) or finding.prose_span.of(prose) != finding.text:
        return None
    return finding.suggestions[0].text


def _by_host(marked: Sequence[Finding], findings: Iterable[Finding]) -> dict[int, list[Finding]]:
    """Return the findings that are not marked, each with the first marked one that it shares words with."""
    starts, ends = [one.prose_span.start for one in marked], [one.prose_span.end for one in marked]
    known, others = set(map(id, marked)), defaultdict(list)
    for finding in findings:
        if id(finding) not in known:
            others[_first_touched(finding.prose_span, starts, ends)].append(finding)
    return others


def _first_touched(span: Span, starts: Sequence[int], ends: Sequence[int]) -> int:
    """Return the index of the first of disjoint spans that overlaps another span or begins where it does."""
    first = bisect_right(ends, span.start)
    if first < len(starts) and starts[first] < max(span.end, span.start + 1):
        return first
    return min(bisect_left(starts, span.start), len(starts) - 1)
