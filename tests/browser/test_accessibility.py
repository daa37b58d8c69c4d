"""WCAG 2.2 AA as far as a machine can tell, in light and dark, and on paper."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pypdf import PdfReader

from audit.model.place import PlaceOnMap
from audit.model.report import Engine, Report
from audit.model.severity import Severity
from tests.browser.desk import Desk, press
from tests.renderers.invented import document, finding, report

pytestmark = pytest.mark.browser

PLACES = (
    PlaceOnMap("Halmirska", 49.05, 38.21, is_meant=True),
    PlaceOnMap("Dobrovets", 48.8, 38.6),
    PlaceOnMap("Nova Halmirska", 49.2, 37.9),
)
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=STANDARD).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def several() -> Report:
    """Articles with every severity, an engine that did not run, nested marks, and a failure's neighbour."""
    prose = "Bridge closed\n\nThe the men of Halmirsk left on wednesday. It was late."
    marks = (
        finding(prose, "The the men of Halmirsk", "The men of Halmirsk", severity=Severity.CRITICAL),
        finding(prose, "Halmirsk", "Halmirska", rule="style/other", severity=Severity.MAJOR, places=PLACES),
        finding(prose, "wednesday", "Wednesday", severity=Severity.MINOR, evidence=("It is a day.",)),
        finding(prose, "late", rule="style/plain", severity=Severity.NEUTRAL),
    )
    engines = (Engine("audit", "0.1.0"), Engine("languagetool", "", "Java is missing"))
    return report(document(prose, *marks), document("All is well.", doc="b.txt", title="Well"), engines=engines)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["as opened", "at work", "help", "downloads", "narrow"])
def test_axe_finds_nothing(desk: Desk, scheme: str, state: str) -> None:
    page = desk.open(several())
    page.emulate_media(color_scheme=scheme)
    if state == "narrow":
        page.set_viewport_size({"width": 320, "height": 640})
    if state != "as opened":
        press(page, "a", "r", "j", "i", "f", "Escape", "k")
    if state in {"help", "downloads"}:
        press(page, "?" if state == "help" else "d")
    page.wait_for_timeout(50)
    assert violations(page) == []


def test_a_narrow_page_is_not_wider_than_its_window(desk: Desk) -> None:
    page = desk.open(several())
    page.set_viewport_size({"width": 320, "height": 640})
    press(page, "f")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_the_article_comes_first_and_its_findings_are_numbered_notes_behind_it(
    desk: Desk, article: Report, tmp_path: Path
) -> None:
    page = desk.open(article)
    press(page, "a", "?")
    page.pdf(path=tmp_path / "report.pdf")
    sheets = PdfReader(tmp_path / "report.pdf").pages
    text = " ".join(" ".join(sheet.extract_text(extraction_mode="layout") for sheet in sheets).split())
    places = [text.index(part) for part in ("the paper wrote", "Notes", "government", "How to read this report")]
    assert places == sorted(places)
    assert "Search" not in text
    assert "Never flag" not in text
