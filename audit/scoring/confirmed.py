"""The score after an editor's decisions, beside that of all findings."""

from collections import Counter
from collections.abc import Iterable

from audit.model.decision import DecisionKind
from audit.model.finding import Finding
from audit.model.report import Confirmed
from audit.scoring.mqm import score, total
from audit.scoring.tolerance import Tolerance


def confirmed(findings: Iterable[Finding], words: int, tolerance: Tolerance) -> Confirmed:
    """Score the findings of one article by what was decided on each."""
    kinds = [(finding, finding.decision.kind if finding.decision else None) for finding in findings]
    counts = Counter(kind for _, kind in kinds)
    return Confirmed(
        score=score((finding for finding, kind in kinds if kind is DecisionKind.ACCEPT), words, tolerance),
        worst=score((finding for finding, kind in kinds if kind is not DecisionKind.REJECT), words, tolerance),
        accepted=counts[DecisionKind.ACCEPT],
        rejected=counts[DecisionKind.REJECT],
        ignored=counts[DecisionKind.IGNORE],
        undecided=counts[None],
    )


def confirmed_total(parts: Iterable[Confirmed], tolerance: Tolerance) -> Confirmed:
    """Sum up the articles of a run."""
    parts = list(parts)
    return Confirmed(
        score=total((part.score for part in parts), tolerance),
        worst=total((part.worst for part in parts), tolerance),
        accepted=sum(part.accepted for part in parts),
        rejected=sum(part.rejected for part in parts),
        ignored=sum(part.ignored for part in parts),
        undecided=sum(part.undecided for part in parts),
    )
