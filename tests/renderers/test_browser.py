"""The HTML report in a real browser: it is shown without a script error and without a request to anywhere."""

import subprocess
from pathlib import Path

import pytest

from audit.renderers.html import render
from tests.renderers.invented import document, finding, report

PROSE = "Bridge closed in Halmirsk\n\nDrugozhin left Halmirsk on Monday."
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --enable-logging=stderr --v=0"
).split()


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = ["chromium", *FLAGS, f"--user-data-dir={page.parent / 'profile'}", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(render(report(document(PROSE, finding(PROSE, "Drugozhin", "Drogozhin")))), encoding="utf-8")
    return path


@pytest.mark.browser
def test_style_and_script_run_under_their_own_policy(page: Path) -> None:
    result = browse(page, "--dump-dom")
    assert "Refused to" not in result.stderr
    assert "Uncaught" not in result.stderr
    assert "Drogozhin" in result.stdout


@pytest.mark.browser
def test_a_picture_of_the_page_is_not_empty(page: Path) -> None:
    picture = page.with_suffix(".png")
    browse(page, f"--screenshot={picture}", "--window-size=1200,900")
    assert picture.stat().st_size > 10_000
