"""One finding a line, as JSON."""

from audit.model.report import Report
from audit.renderers.contract import dump, finding_fields


def render(report: Report) -> str:
    """Return the findings in the order of the report, each line ended; nothing where there are none."""
    return "".join(f"{dump(finding_fields(finding))}\n" for finding in report.findings)
