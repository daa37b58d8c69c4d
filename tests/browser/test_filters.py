"""Filters, search, and the address that holds them."""

import pytest
from playwright.sync_api import Page

from audit.model.report import Report
from tests.browser.desk import Desk, current, press

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    return [card.get_attribute("id") or "" for card in page.locator(".card").all() if card.is_visible()]


def address(page: Page) -> str:
    return page.url.partition("#")[2]


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("status", "open", ["f1-2", "f1-3", "f1-4", "f1-5", "f1-6"]),
        ("status", "accept", ["f1-1"]),
        ("dimension", "style", ["f1-5"]),
        ("rule", "linguistic-conventions/lower-case-name", ["f1-2"]),
        ("confidence", "0.95", ["f1-1", "f1-2", "f1-3", "f1-4", "f1-5", "f1-6"]),
    ],
)
def test_a_filter_leaves_its_findings_and_stands_in_the_address(
    desk: Desk, article: Report, field: str, value: str, left: list[str]
) -> None:
    page = desk.open(article)
    press(page, "a", "f")
    page.locator(f"select[name={field}]").select_option(value)
    assert shown(page) == left
    assert f"{field}=" in address(page)
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == 6
    assert "?" not in address(page)


def test_severities_are_chosen_by_box_and_their_marks_go_with_them(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "f")
    page.get_by_label("minor").uncheck()
    assert shown(page) == ["f1-1", "f1-3", "f1-4", "f1-6"]
    assert page.locator("mark.off").count() == 2
    assert "severity=major" in address(page)


def test_the_search_finds_words_suggestions_and_reasons(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "/")
    page.keyboard.type("DOBROVETSK")
    assert shown(page) == ["f1-4"]
    press(page, "Enter")
    assert current(page) == "f1-4"
    assert "q=DOBROVETSK" in address(page)


def test_an_address_brings_back_finding_and_filters(desk: Desk, article: Report) -> None:
    page = desk.open(article, "#f1-5?severity=minor&status=open&q=gover")
    assert shown(page) == ["f1-5"]
    assert current(page) == "f1-5"
    assert page.locator("#standing").inner_text() == "1 / 1 of 6 findings"


def test_a_finding_that_is_asked_for_is_shown_whatever_the_filters(desk: Desk, article: Report) -> None:
    page = desk.open(article, "#f1-1?severity=minor")
    assert current(page) == "f1-1"


def test_a_decided_finding_leaves_the_list_of_open_ones_and_the_walk_goes_on(desk: Desk, article: Report) -> None:
    page = desk.open(article, "#?status=open")
    press(page, "j", "a", "a")
    assert shown(page) == ["f1-1", "f1-4", "f1-5", "f1-6"]
    assert current(page) == "f1-4"
