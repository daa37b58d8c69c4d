"""One Chromium for all tests; each has its own profile and fails when the page complains."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from audit.model.report import Report
from audit.model.severity import Severity
from tests.browser.desk import Desk, opened
from tests.renderers.invented import document, finding, report

PROSE = (
    "Bridge closed in Halmirsk\n\n"
    "Drugozhin left Halmirsk on wednesday \N{GRINNING FACE}. Then Drugozhin went to Dobrovets.\n\n"
    "The goverment of Halmirsk said nothing about Drugozhin , the paper wrote."
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def desk(chromium: Browser, tmp_path: Path) -> Iterator[Desk]:
    with opened(chromium, tmp_path) as made:
        yield made
        assert not made.complaints


@pytest.fixture
def article() -> Report:
    """Six findings: 1-1, 1-3 and 1-6 alike; 1-2 minor; 1-4 with two suggestions; 1-5 deletes nothing but a letter."""
    places = [place for place in range(len(PROSE)) if PROSE.startswith("Drugozhin", place)]
    alike = [finding(PROSE, "Drugozhin", "Drogozhin", start=place) for place in places]
    others = (
        finding(
            PROSE, "wednesday", "Wednesday", rule="linguistic-conventions/lower-case-name", severity=Severity.MINOR
        ),
        finding(PROSE, "Dobrovets", "Dobrovits", "Dobrovetsk"),
        finding(PROSE, "goverment", "government", rule="style/plain-word", severity=Severity.MINOR),
    )
    return report(document(PROSE, *alike, *others))
