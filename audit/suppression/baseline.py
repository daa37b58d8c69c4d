"""The findings of a run against those that were there before."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audit.model.article_names import below
from audit.model.finding import Finding
from audit.model.report import DocumentReport
from audit.model.suppression import Suppression, SuppressionKind
from audit.suppression.baseline_file import Known, read_baseline
from audit.suppression.matching import match
from audit.suppression.places import is_gone
from audit.text.vicinity import collapsed, vicinity

_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run compared with a baseline.

    `documents` have the old findings among their suppressed ones. `matched` are the old findings as they are today,
    `added` the others, `left` the entries that answer to nothing any more, `apart` those of articles outside the run.
    """

    documents: list[DocumentReport]
    matched: list[Known]
    added: list[Known]
    left: list[Known]
    apart: list[Known]


def compare(documents: Sequence[DocumentReport], path: Path, known: Collection[Known]) -> Comparison:
    """Compare the findings that count with those of the baseline at `path`."""
    folder = path.parent.resolve()
    names = [article_of(document.doc, folder) for document in documents]
    read = {name for name, document in zip(names, documents, strict=True) if document.audited}
    elsewhere = {one.article for one in known} - set(names)
    # What is no longer anywhere may have been renamed; what is there and not in the run answers for itself.
    concerned = read | {article for article in elsewhere if is_gone(article, folder)}
    apart = [one for one in known if one.article not in concerned]
    found = [
        known_finding(finding, document, name)
        for name, document in zip(names, documents, strict=True)
        for finding in document.findings
    ]
    matched = match((one for one in known if one.article in concerned), found)
    return Comparison(
        documents=list(_with_old(documents, matched.old, path)),
        matched=[one for index, one in enumerate(found) if index in matched.old],
        added=[one for index, one in enumerate(found) if index not in matched.old],
        left=matched.left,
        apart=apart,
    )


def compared_with_file(documents: Sequence[DocumentReport], path: Path) -> Comparison:
    """Compare with the baseline in a file. Raises `BaselineError`."""
    return compare(documents, path, read_baseline(path))


def known_finding(finding: Finding, document: DocumentReport, article: str) -> Known:
    """Return what a baseline remembers of a finding."""
    before, after = vicinity(document.prose, document.block_at(finding.prose_span.start), finding.prose_span)
    text = collapsed(finding.prose_span.of(document.prose))
    quoted = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}\N{HORIZONTAL ELLIPSIS}"
    return Known(article, finding.rule, quoted, before, after, finding.id.partition("-")[0])


def article_of(doc: str, folder: Path) -> str:
    """Return how a baseline calls a document: its file from the folder on, or the id of its record."""
    return below(folder, doc) if Path(doc).is_file() else doc


def with_old(document: DocumentReport, old: Collection[int], path: Path) -> DocumentReport:
    """Return a document with its findings of these places, which the baseline at `path` has, among those suppressed."""
    suppression = Suppression(SuppressionKind.BASELINE, "", path.name)
    counted, suppressed = [], list(document.suppressed)
    for place, finding in enumerate(document.findings):
        if place in old:
            suppressed.append(replace(finding, suppression=suppression))
        else:
            counted.append(finding)
    suppressed.sort(key=lambda finding: finding.prose_span)
    return replace(document, findings=tuple(counted), suppressed=tuple(suppressed))


def _with_old(documents: Sequence[DocumentReport], old: Collection[int], path: Path) -> Iterable[DocumentReport]:
    first = 0
    for document in documents:
        yield with_old(document, {place for place in range(len(document.findings)) if first + place in old}, path)
        first += len(document.findings)
