"""What a rule finds in an archive: how much, where, in which words."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.model.span import Span

_Key = TypeVar("_Key")
# Code points of the article shown on each side of a finding.
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Instance:
    """A finding with the words around it; `suggestion` is None where the rule has none."""

    finding: Finding
    before: str
    after: str

    @property
    def suggestion(self) -> str | None:
        return self.finding.suggestions[0].text if self.finding.suggestions else None


@dataclass(frozen=True, slots=True)
class Impact:
    """What one rule finds in so many documents and words.

    `by_document` counts findings by document, `by_text` by the words found and the first suggestion, both the most
    frequent first; `sample` are some findings, in reading order.
    """

    rule: str
    documents: int
    words: int
    by_document: Mapping[str, int]
    by_text: Mapping[tuple[str, str | None], int]
    sample: tuple[Instance, ...]

    @property
    def findings(self) -> int:
        return sum(self.by_document.values())

    @property
    def per_thousand_words(self) -> float:
        return self.findings * 1000 / self.words if self.words else 0.0


def impact_of(report: Report, rule_id: str, *, sample: int) -> Impact:
    """Return what a rule came to in a run of that rule; the sample is the same whenever the findings are."""
    instances = [_instance(document, found) for document in report.documents for found in document.findings]
    drawn = set(sorted(range(len(instances)), key=lambda at: _lot(instances[at].finding))[:sample])
    return Impact(
        rule=rule_id,
        documents=len(report.documents),
        words=sum(document.words for document in report.documents),
        by_document=_ranked(Counter(instance.finding.doc for instance in instances)),
        by_text=_ranked(Counter((instance.finding.text, instance.suggestion) for instance in instances)),
        sample=tuple(instance for at, instance in enumerate(instances) if at in drawn),
    )


def _instance(document: DocumentReport, finding: Finding) -> Instance:
    span, prose = finding.prose_span, document.prose
    block = next((one.span for one in document.blocks if span.start in range(one.span.start, one.span.end)), span)
    before = Span(max(min(block.start, span.start), span.start - _AROUND), span.start)
    after = Span(span.end, min(max(block.end, span.end), span.end + _AROUND))
    return Instance(finding, before.of(prose), after.of(prose))


def _lot(finding: Finding) -> bytes:
    return hashlib.sha256(f"{finding.doc}\0{finding.id}".encode("utf-8", "surrogatepass")).digest()


def _ranked(counts: Counter[_Key]) -> dict[_Key, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0]))))
