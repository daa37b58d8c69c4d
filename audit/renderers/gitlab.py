"""GitLab Code Quality, a part of the Code Climate format; source: GitLab, Code Quality report format."""

import hashlib
from collections import Counter

from audit.model.finding import Finding
from audit.model.report import Report
from audit.model.severity import Severity
from audit.renderers.addresses import repository_path
from audit.renderers.contract import dump_for_strangers
from audit.renderers.files import any_path, in_files
from audit.renderers.remarks import DID_NOT_RUN, remark
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
    for failure in report.failures:
        path = repository_path(failure.doc)
        issues.append(_of_run("could-not-audit", f"could not audit: {failure.reason}", "blocker", path, path))
    for told in report.amiss:
        issues.append(_of_run(DID_NOT_RUN, told, "info", any_path(report), told.partition(":")[0]))
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


def _of_run(check: str, told: str, severity: str, path: str, known_by: str) -> dict[str, object]:
    """Return what is no finding but is to be seen all the same, at the head of a file."""
    return {
        "type": "issue",
        "check_name": check,
        "description": told,
        "categories": ["Bug Risk"],
        "fingerprint": _fingerprint(known_by, check),
        "severity": severity,
        "location": {"path": path, "positions": {"begin": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}}},
    }


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
