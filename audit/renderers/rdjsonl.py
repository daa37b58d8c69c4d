"""Reviewdog's diagnostics, one a line."""

from audit.model.report import Report
from audit.renderers.contract import dump_for_strangers
from audit.renderers.rdjson import diagnostics


def render(report: Report) -> str:
    """Return the findings in the order of the report, each line ended; nothing where there are none."""
    return "".join(f"{dump_for_strangers(diagnostic)}\n" for diagnostic in diagnostics(report))
