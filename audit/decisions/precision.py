"""How often rules were right by what editors decided."""

import math
import os
from collections import Counter
from collections.abc import Iterable, Mapping

from audit.decisions.decisions_file import Decisions
from audit.model.decision import DecisionKind
from audit.rulebook.precision import LEAST_FINDINGS, PRIOR_RIGHT, PRIOR_WRONG, Count, Precision

# Of a normal distribution 95 % lie within so many standard deviations.
_DEVIATIONS = 1.959964


def judged_by_rule(files: Iterable[Decisions]) -> dict[str, Count]:
    """Return how many findings of each rule were accepted, of how many accepted or rejected, by id of the rule.

    Of decisions on one finding of one article the last counts, so that a file and its continuation count once.
    """
    last = {
        (os.path.basename(document.doc), one.id): one
        for file in files
        for document in file.documents
        for one in document.decisions
    }
    accepted = Counter(one.rule for one in last.values() if one.decision is DecisionKind.ACCEPT)
    rejected = Counter(one.rule for one in last.values() if one.decision is DecisionKind.REJECT)
    return {rule: Count(accepted[rule], accepted[rule] + rejected[rule]) for rule in sorted(accepted | rejected)}


def interval(count: Count) -> tuple[float, float]:
    """Return the bounds between which the precision lies with a chance of 95 %, each 0-1.

    Source: Wilson 1927, Probable inference, the law of succession, and statistical inference.
    """
    if not count.judged:
        return 0.0, 1.0
    share, square = count.right / count.judged, _DEVIATIONS**2 / count.judged
    middle = share + square / 2
    reach = math.sqrt(square * (share * (1 - share) + square / 4))
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def together(count: Count, shipped: Precision | None) -> float:
    """Return the mean, 0-1, of the prior with what is shipped of a rule and with what editors decided."""
    right = count.right + sum(one.right for one in shipped.by_ground.values()) if shipped else count.right
    judged = count.judged + (shipped.judged if shipped else 0)
    return (right + PRIOR_RIGHT) / (judged + PRIOR_RIGHT + PRIOR_WRONG)


def decided_wording(count: Count | None, shipped: Precision | None) -> str:
    """Say how precise a rule was: "0.83 (0.61 to 0.94), n = 18: 15 accepted, 3 rejected; with the counts … 0.88"."""
    if count is None or not count.judged:
        return "not measured"
    counts = f"n = {count.judged:,}: {count.right:,} accepted, {count.judged - count.right:,} rejected"
    if count.judged < LEAST_FINDINGS:
        return f"not measured, {counts}"
    low, high = interval(count)
    told = f"{count.right / count.judged:.2f} ({low:.2f} to {high:.2f}), {counts}"
    return f"{told}; with what is shipped {together(count, shipped):.2f}"


def as_fields(counts: Mapping[str, Count]) -> list[dict[str, object]]:
    """Return rows for programs; `precision` and its bounds are null where too little was decided."""
    rows: list[dict[str, object]] = []
    for rule, count in counts.items():
        is_measured = count.judged >= LEAST_FINDINGS
        low, high = (round(bound, 4) for bound in interval(count))
        rows.append(
            {
                "rule": rule,
                "accepted": count.right,
                "rejected": count.judged - count.right,
                "precision": round(count.right / count.judged, 4) if is_measured else None,
                "low": low if is_measured else None,
                "high": high if is_measured else None,
            }
        )
    return rows
