"""A finding in one line, for programs that show little else."""

from collections.abc import Iterable

from audit.model.finding import Finding
from audit.model.severity import Severity
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import GRAVEST_FIRST

# The three levels that build systems know.
LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}


def remark(finding: Finding) -> str:
    """Say what to write instead of what, and why: "Kremmina → Kreminna: No source has Kremmina. …"."""
    told = " ".join(on_one_line(sentence) for sentence in (finding.message, *finding.evidence))
    return f"{change(finding)}: {told}"


def change(finding: Finding) -> str:
    """Say what to write instead of what; the old words alone where nothing is suggested."""
    old = shortened(visible(finding.text)) or "(nothing)"
    if not finding.suggestions:
        return old
    return f"{old} \N{RIGHTWARDS ARROW} {shortened(visible(finding.suggestions[0].text)) or '(delete)'}"


def by_gravity(findings: Iterable[tuple[Finding, str]]) -> list[tuple[Finding, str]]:
    """Return findings, each with the text of its article, the gravest first; those of one severity keep their order."""
    return sorted(findings, key=lambda pair: GRAVEST_FIRST.index(pair[0].severity))
