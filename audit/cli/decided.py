"""A report with the decisions of a file."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from audit.config import Settings
from audit.decisions.decisions_file import DecidedFinding, read_decisions
from audit.decisions.known_findings import with_decisions
from audit.model.decision import DecisionKind
from audit.model.report import Report
from audit.renderers.wording import count_of


def decided_report(report: Report, path: Path, settings: Settings) -> Report:
    """Return the report with the decisions of a file; what answers to nothing in it is told on standard error."""
    decided = with_decisions(report, read_decisions(path), settings.tolerance)
    for doc, left in decided.left.items():
        print(f"audit: {path}: {doc}: {_of_nothing(left)}", file=sys.stderr)
    return decided.report


def _of_nothing(left: Iterable[DecidedFinding]) -> str:
    kinds = Counter(one.decision for one in left)
    counts = ", ".join(f"{kinds[kind]:,} {kind}" for kind in DecisionKind if kinds[kind])
    decisions = count_of(kinds.total(), "decision")
    return f"{decisions} ({counts}) on what is not found there: mended, reworded, or not audited here"
