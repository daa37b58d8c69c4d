"""From an article through the report, an editor's keys and `audit apply` to the same corrected text."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.desk import Desk, press, taken

pytestmark = pytest.mark.browser

TEXT = (
    "Ferries wait in Tallinn \N{PARTY POPPER}\r\n\r\n"
    "The goverment said on wednesday that the the ferries to Helsinki would wait \N{FLAG IN HOLE}.\r\n\r\n"
    "Passengers slept in the the hall, and the presidant of the line apologised , a spokesman said.\r\n"
)
PAGE = (
    "<h1>Ferries wait</h1>\n<p>The goverment said on <b>wednes</b>day that <i>the the</i> ferries &amp; trams"
    " would wait.</p>\n<p>The presidant apologised.</p>\n"
)


def audit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "audit", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("name", "text"), [("a.txt", TEXT), ("a.html", PAGE)], ids=["text", "page"])
def test_apply_writes_what_the_report_shows(desk: Desk, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(text.encode())
    audit(tmp_path, "check", name, "--output", "report.html")
    page = desk.open_file(tmp_path / "report.html")
    press(page, "a", "a", "e")
    page.keyboard.insert_text("<two> & \N{PARTY POPPER} more")
    press(page, "Enter", "r", "a", "a", "a")
    shown = taken(page, name.replace(".", ".corrected."))[1]
    (tmp_path / "decisions.json").write_text(taken(page, "decisions.json")[1], encoding="utf-8")
    result = audit(tmp_path, "apply", "decisions.json", "--output", "done")
    assert result.returncode == 0, result.stderr
    written = (tmp_path / "done" / name).read_bytes().decode()
    assert written == shown != text
    assert "more" in written


def test_decisions_that_a_run_was_given_are_in_its_report(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    audit(tmp_path, "check", "a.txt", "--output", "report.html")
    page = desk.open_file(tmp_path / "report.html")
    press(page, "a", "r", "i")
    told = page.locator("#tally").inner_text()
    (tmp_path / "decisions.json").write_text(taken(page, "decisions.json")[1], encoding="utf-8")
    page.evaluate("localStorage.clear()")
    audit(tmp_path, "check", "a.txt", "--decisions", "decisions.json", "--output", "report.html")
    page.reload()
    assert page.locator("#tally").inner_text() == told == "1 accepted, 1 rejected, 1 ignored"
