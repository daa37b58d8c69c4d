"""How an audit ends: whether what was found is more than may pass."""

from audit.cli.telling import say
from audit.config import Settings
from audit.model.decision import DecisionKind
from audit.model.finding import Finding
from audit.model.report import Report
from audit.renderers.wording import count_of
from audit.scoring.mqm import SMALLEST_SAMPLE, reaches


def exit_code(report: Report, settings: Settings) -> int:
    """Return 2 where an input could not be audited, 1 where a gate is shut, which is told on standard error, else 0.

    What an editor rejected shuts no gate; what is undecided does.
    """
    grave = settings.fail_on.and_graver()
    findings = sum(finding.severity in grave and not _is_rejected(finding) for finding in report.findings)
    are_too_many, is_too_low = findings > settings.max_findings, _is_too_low(report, settings.min_score)
    if are_too_many and settings.max_findings:
        grave_findings = f"{count_of(findings, 'finding')} at or above {settings.fail_on.value}"
        say(f"{grave_findings}, of which {settings.max_findings:,} may pass")
    is_amiss = settings.strict_suppressions and bool(report.notices)
    return 2 if report.failures else int(are_too_many or is_too_low or is_amiss)


def _is_rejected(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.kind is DecisionKind.REJECT


def _is_too_low(report: Report, least: float | None) -> bool:
    score = report.confirmed.worst if report.confirmed else report.score
    if least is None:
        return False
    if score.words < SMALLEST_SAMPLE:
        too_few = f"{count_of(score.words, 'word')} {'is' if score.words == 1 else 'are'} too few"
        say(f"score not held against {least:g}: {too_few}, {SMALLEST_SAMPLE} are needed")
        return False
    if reaches(score.calibrated, least):
        return False
    say(f"score {score.calibrated:.2f}, at least {least:g} is wanted")
    return True
