"""GitLab Code Quality, a part of the Code Climate format; source: GitLab, Code Quality report format."""

import hashlib
from collections import Counter

from audit.model.finding import Finding
from audit.model.report import Report
from audit.model.severity import Severity
from audit.renderers.addresses import repository_path
from audit.renderers.contract import dump_for_strangers
from audit.renderers.files import in_files
from audit.renderers.remarks import remark
from audit.text.lines import LINE_FEED, Lines

_SEVERITIES = {Severity.NEUTRAL: "info"}


def render(report: Report) -> str:
    """Return the findings in the order of the report, columns in code points."""
    report = in_files(report)
    seen: Counter[str] = Counter()
    issues: list[dict[str, object]] = []
    for document in report.documents:
        lines = Lines(document.text, LINE_FEED)
        issues.extend(_issue(finding, lines, seen) for finding in document.findings)
    issues.extend(_unread(failure.doc, failure.reason) for failure in report.failures)
    return dump_for_strangers(issues, indent=2) + "\n"


def _issue(finding: Finding, lines: Lines, seen: Counter[str]) -> dict[str, object]:
    start, end = lines.place(finding.span.start), lines.place(finding.span.end)
    path = repository_path(finding.doc)
    fingerprint = _fingerprint(path, finding.rule, finding.id)
    seen[fingerprint] += 1
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": remark(finding),
        "categories": ["Style"],
        "fingerprint": _fingerprint(fingerprint, str(seen[fingerprint])) if seen[fingerprint] > 1 else fingerprint,
        "severity": _SEVERITIES.get(finding.severity, finding.severity.value),
        "location": {
            "path": path,
            "positions": {
                "begin": {"line": start.line, "column": start.column},
                "end": {"line": end.line, "column": end.column},
            },
        },
    }


def _unread(doc: str, reason: str) -> dict[str, object]:
    path = repository_path(doc)
    return {
        "type": "issue",
        "check_name": "could-not-audit",
        "description": f"could not audit: {reason}",
        "categories": ["Bug Risk"],
        "fingerprint": _fingerprint(path, "could-not-audit"),
        "severity": "blocker",
        "location": {"path": path, "positions": {"begin": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}}},
    }


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
