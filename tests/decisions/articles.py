"""Decisions on articles, made as an editor makes them: by rule or by word."""

from collections.abc import Callable
from hashlib import sha256

from audit.config import Overrides, settings_without_file
from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions
from audit.decisions.known_findings import decided_finding
from audit.model.decision import DecisionKind, FindingDecision
from audit.model.finding import Finding
from audit.model.report import DocumentReport
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

AUDITOR = Auditor(settings_without_file(Overrides()))
ACCEPT, REJECT, IGNORE = DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.IGNORE


def judged(text: str, *, name: str = "a.txt", format: str = "txt") -> DocumentReport:
    return AUDITOR.audit(document_from_text(text, name=name, format=format))


def decided(document: DocumentReport, decide: Callable[[Finding], FindingDecision | None]) -> DecidedDocument:
    """Return what is decided on the findings of a document; None leaves one undecided."""
    rows: list[DecidedFinding] = []
    for finding in document.findings:
        decision = decide(finding)
        if decision:
            rows.append(decided_finding(finding, document, decision))
    return DecidedDocument(document.doc, sha256(document.text.encode()).hexdigest(), tuple(rows))


def accepted(finding: Finding) -> FindingDecision | None:
    """Accept the first suggestion, where there is one."""
    return FindingDecision(ACCEPT, finding.suggestions[0].text) if finding.suggestions else None


def by_word(**decisions: FindingDecision) -> Callable[[Finding], FindingDecision | None]:
    """Decide on findings by their words."""
    return lambda finding: decisions.get(finding.text)


def file_of(*documents: DecidedDocument, author: str = "") -> Decisions:
    return Decisions(documents, author)
