"""Decisions and the findings of a run: which was decided on which, though words and paragraphs have moved."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions
from audit.model.decision import FindingDecision
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.scoring.confirmed import confirmed, confirmed_total
from audit.scoring.tolerance import Tolerance
from audit.suppression.baseline_file import Known
from audit.suppression.matching import match
from audit.text.vicinity import collapsed, vicinity


@dataclass(frozen=True, slots=True)
class Decided:
    """A report whose findings have their decisions, and the decisions that answer to nothing in it, by document."""

    report: Report
    left: Mapping[str, tuple[DecidedFinding, ...]]


def with_decisions(report: Report, decisions: Decisions, tolerance: Tolerance) -> Decided:
    """Give the findings of a report their decisions, and the report and its documents a confirmed score."""
    pairs = paired(decisions.documents, [(one.doc, one.sha256) for one in report.documents])
    documents, left = list(report.documents), {one.doc: one.decisions for one in decisions.documents}
    for number, decided in pairs.items():
        found, left[decided.doc] = _decided(documents[number], decided, decisions.author)
        documents[number] = _with_found(documents[number], found)
    scores = [confirmed(one.findings, one.words, tolerance) for one in documents]
    scored = tuple(replace(one, confirmed=score) for one, score in zip(documents, scores, strict=True))
    total = confirmed_total(scores, tolerance)
    return Decided(
        replace(report, documents=scored, confirmed=total), {doc: rest for doc, rest in left.items() if rest}
    )


def paired(decided: Iterable[DecidedDocument], documents: Sequence[tuple[str, str]]) -> dict[int, DecidedDocument]:
    """Return which decided document each document is, by its index; documents are given by name and hash of the text.

    One of the same name, else of the same text, else the only one of the same file name.
    """
    pairs: dict[int, DecidedDocument] = {}
    rest = list(decided)
    for key in (_name, _text, _file_name):
        numbers = defaultdict(list)
        for number, (name, sha256) in enumerate(documents):
            if number not in pairs:
                numbers[key(name, sha256)].append(number)
        names = [key(one.doc, one.sha256) for one in rest]
        taken = [one for one, name in zip(rest, names, strict=True) if len(numbers[name]) == 1 == names.count(name)]
        pairs.update((numbers[key(one.doc, one.sha256)][0], one) for one in taken)
        rest = [one for one in rest if one not in taken]
    return pairs


def known_decision(decided: DecidedFinding) -> Known:
    """Return what is looked for in another text."""
    return Known("", decided.rule, collapsed(decided.text), decided.before, decided.after, decided.id.partition("-")[0])


def decided_finding(finding: Finding, document: DocumentReport, decision: FindingDecision) -> DecidedFinding:
    """Return what a file of decisions says of a finding."""
    before, after = vicinity(document.prose, document.block_at(finding.prose_span.start), finding.prose_span)
    return DecidedFinding(
        id=finding.id,
        rule=finding.rule,
        start=finding.span.start,
        end=finding.span.end,
        text=finding.text,
        before=before,
        after=after,
        decision=decision.kind,
        replacement=decision.replacement,
        never_again=decision.never_again,
        reason=decision.reason,
        author=decision.author,
    )


def _decided(
    document: DocumentReport, decided: DecidedDocument, author: str
) -> tuple[dict[str, FindingDecision], tuple[DecidedFinding, ...]]:
    """Return the decisions on findings of a document by their ids, and those on none of them."""
    findings = sorted((*document.findings, *document.suppressed), key=lambda one: one.prose_span)
    by_id = {one.id: one for one in decided.decisions}
    found = {one.id: by_id.pop(one.id) for one in findings if one.id in by_id}
    rest = [one for one in findings if one.id not in found]
    open_decisions: dict[Known, list[DecidedFinding]] = defaultdict(list)
    for one in sorted(by_id.values(), key=lambda one: one.start, reverse=True):
        open_decisions[known_decision(one)].append(one)
    matched = match(map(known_decision, by_id.values()), [_known_finding(one, document) for one in rest])
    for index, known in sorted(matched.old.items()):
        found[rest[index].id] = open_decisions[known].pop()
    left = tuple(one for waiting in open_decisions.values() for one in waiting)
    return {key: one.as_decision(author) for key, one in found.items()}, left


def _known_finding(finding: Finding, document: DocumentReport) -> Known:
    before, after = vicinity(document.prose, document.block_at(finding.prose_span.start), finding.prose_span)
    return Known("", finding.rule, collapsed(finding.text), before, after, finding.id.partition("-")[0])


def _with_found(document: DocumentReport, found: Mapping[str, FindingDecision]) -> DocumentReport:
    return replace(
        document,
        findings=tuple(replace(one, decision=found.get(one.id)) for one in document.findings),
        suppressed=tuple(replace(one, decision=found.get(one.id)) for one in document.suppressed),
    )


def _name(name: str, sha256: str) -> str:
    return os.path.normpath(name)


def _text(name: str, sha256: str) -> str:
    return sha256


def _file_name(name: str, sha256: str) -> str:
    return os.path.basename(name)
