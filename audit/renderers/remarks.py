"""A finding in one line, for programs that show little else."""

from collections.abc import Iterable, Iterator

from audit.corrections.proposals import Proposal
from audit.model.finding import Finding
from audit.model.severity import Severity
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import GRAVEST_FIRST

# What formats that have only findings call it when an engine did not run, or not to the end.
DID_NOT_RUN = "engine-did-not-run"
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


def told(proposal: Proposal) -> Iterator[str]:
    """Yield what is said of each finding of a proposal, with the suggestions that are not in the text."""
    for finding in proposal.findings:
        is_marked = finding is proposal.finding
        words = [on_one_line(one.text) for one in finding.suggestions if one.text]
        others = words[1:] if is_marked and proposal.replacement is not None else words
        about = "" if is_marked else f"\N{LEFT DOUBLE QUOTATION MARK}{finding.text}\N{RIGHT DOUBLE QUOTATION MARK}: "
        perhaps = (f"Perhaps {' or '.join(others)}.",) if others else ()
        yield on_one_line(about + " ".join((finding.message, *finding.evidence, *perhaps, f"({finding.rule})")))


def by_gravity(findings: Iterable[tuple[Finding, str]]) -> list[tuple[Finding, str]]:
    """Return findings, each with the text of its article, the gravest first; those of one severity keep their order."""
    return sorted(findings, key=lambda pair: GRAVEST_FIRST.index(pair[0].severity))
