"""Several articles: an index that leads to a page for each, one folder."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from audit.model.report import Report
from audit.renderers.folder import render_folder
from tests.browser.desk import Desk, press
from tests.browser.test_accessibility import violations
from tests.renderers.invented import PASSED, document, finding, report

pytestmark = pytest.mark.browser


def three() -> Report:
    """Two articles that spell a name in two ways, one of a name that no file system likes, and one without a fault."""
    first, second = "Bridge closed\n\nDrugozhin left.", "Port shut\n\nDrogozhin stayed, Drugozin too."
    failed = replace(PASSED, calibrated=-12.5, verdict="fail", words=1400)
    return report(
        document(first, finding(first, "Drugozhin", "Drogozhin", doc="a.txt"), doc="a.txt"),
        document(second, finding(second, "Drugozin", "Drogozhin"), doc='b/<c>:"d".txt', score=failed),
        document("All is well.", doc="c.txt", score=replace(PASSED, calibrated=100, words=9)),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in render_folder(three()):
        path = tmp_path / "report" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path / "report"


def test_the_index_leads_to_every_article_and_back(desk: Desk, folder: Path) -> None:
    page = desk.open_file(folder / "index.html")
    links = page.locator(".overview tbody th a")
    assert links.count() == 3
    for number in range(3):
        title = links.nth(number).inner_text()
        links.nth(number).click()
        assert page.locator("h1").inner_text() == title
        page.get_by_role("link", name="All articles").click()
    assert page.locator("h1").inner_text() == "3 articles"


def test_columns_are_sorted_as_numbers_both_ways(desk: Desk, folder: Path) -> None:
    page = desk.open_file(folder / "index.html")

    def titles() -> list[str]:
        return page.locator("table.sortable tbody th a").all_inner_texts()

    page.get_by_role("button", name="Score").click()
    assert titles() == ["Port shut", "Bridge closed", "c.txt"]
    page.get_by_role("button", name="Score").click()
    assert titles() == ["c.txt", "Bridge closed", "Port shut"]
    page.get_by_role("button", name="Words").click()
    assert titles() == ["c.txt", "Bridge closed", "Port shut"]


def test_the_index_tells_names_in_several_spellings_and_how_scores_lie(desk: Desk, folder: Path) -> None:
    page = desk.open_file(folder / "index.html")
    row = page.locator("section[aria-labelledby=names] tbody tr").inner_text()
    assert (
        " ".join(row.split())
        == "Drogozhin Drogozhin in 1 article (2); Drugozhin in 1 article (1); Drugozin in 1 article (2)"
    )
    assert page.get_by_role("img", name="Articles by score: below 0: 1; 95\N{EN DASH}100: 2").count() == 1
    assert violations(page) == []


def test_what_was_decided_on_the_pages_is_taken_away_from_the_index(desk: Desk, folder: Path) -> None:
    page = desk.open_file(folder / "index.html")
    assert page.locator("#kept").is_hidden()
    for name in ("Bridge closed", "Port shut"):
        page.get_by_role("link", name=name).click()
        page.locator(".card.current").wait_for()
        press(page, "a")
        page.locator(".card[data-decision=accept]").wait_for()
        page.get_by_role("link", name="All articles").click()
    page.get_by_text("2 findings decided in 2 of 3 articles").wait_for()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="decisions.json").click()
    made = json.loads(waiting.value.path().read_bytes())
    assert [one["doc"] for one in made["documents"]] == ["a.txt", 'b/<c>:"d".txt']
    assert made["documents"][0]["decisions"][0]["replacement"] == "Drogozhin"
