"""The summary of a step in GitHub Actions: a file that the runner names and shows as a page."""

import os
from pathlib import Path

from audit.model.errors import AuditError
from audit.model.report import Report

# What GitHub takes of one step; source: GitHub, Workflow commands for GitHub Actions.
_LARGEST = 1024 * 1024
# So many findings are tried, until the page is small enough.
_MOST = (2_000, 500, 100, 0)


def write_step_summary(report: Report) -> None:
    """Add the report as Markdown to the summary of the step, where there is one.

    Raises `AuditError` where it cannot be written.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    page = _page(report).encode("utf-8")
    try:
        with Path(name).open("ab") as file:
            file.write(page)
    except OSError as reason:
        raise AuditError(f"GITHUB_STEP_SUMMARY {name}: cannot be written ({reason.strerror})") from None


def _page(report: Report) -> str:
    from audit.renderers.markdown import render

    pages = (render(report, most=most) for most in _MOST)
    fitting = next((page for page in pages if len(page.encode("utf-8")) < _LARGEST), "")
    return fitting or "# audit\n\nToo many articles for the summary of a step; `--format json` has them all.\n"
