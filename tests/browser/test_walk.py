"""The editor's walk by keyboard: from finding to finding, accept, reject, ignore, undo."""

import pytest
from playwright.sync_api import Page

from audit.model.report import Report
from tests.browser.desk import Desk, current, press
from tests.renderers.invented import document, finding, report

pytestmark = pytest.mark.browser


def decided(page: Page, anchor: str) -> str:
    line = page.locator(f"#{anchor} .decided")
    return line.inner_text() if line.count() else ""


def test_j_and_k_walk_around_and_show_mark_and_card(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    assert current(page) == "f1-1"
    press(page, "j", "j")
    assert current(page) == "f1-3"
    press(page, "k", "k", "k")
    assert current(page) == "f1-6"
    assert page.locator("#f1-6").evaluate("card => card === document.activeElement")
    for part in ("#f1-6", "mark.current"):
        box, view = page.locator(part).bounding_box(), page.viewport_size
        assert box
        assert view
        assert 0 <= box["y"] < view["height"]


def test_a_decision_is_shown_in_card_and_text_and_the_next_open_finding_is_taken(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "a", "r", "i")
    assert [decided(page, f"f1-{number}") for number in (1, 2, 3)] == ["Accepted: Drogozhin", "Rejected", "Ignored"]
    assert current(page) == "f1-4"
    assert page.locator("#m1-1 + .written").inner_text() == "Drogozhin"
    assert page.locator("#tally").inner_text() == "1 accepted, 1 rejected, 1 ignored"


def test_undo_takes_back_step_by_step_by_key_and_by_button(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "a", "r")
    press(page, "u")
    assert decided(page, "f1-2") == ""
    assert current(page) == "f1-2"
    page.get_by_role("button", name="Undo").click()
    assert page.locator("#tally").inner_text() == "none decided"
    assert page.locator(".written").count() == 0
    press(page, "a", "Control+z")
    assert page.locator("#tally").inner_text() == "none decided"


def test_another_suggestion_and_own_words_can_be_accepted(desk: Desk, article: Report) -> None:
    page = desk.open(article, "#f1-4")
    press(page, "2")
    assert decided(page, "f1-4") == "Accepted: Dobrovetsk"
    press(page, "e")
    page.keyboard.type("the cabinet")
    press(page, "Enter")
    assert decided(page, "f1-5") == "Accepted: the cabinet"


def test_escape_leaves_own_words_unwritten(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "e")
    page.keyboard.type("ajkr")
    press(page, "Escape", "j")
    assert page.locator("#tally").inner_text() == "none decided"
    assert current(page) == "f1-2"


def test_all_alike_are_accepted_in_one_step(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "A")
    assert [decided(page, f"f1-{number}") for number in (1, 3, 6)] == ["Accepted: Drogozhin"] * 3
    press(page, "u")
    assert page.locator("#tally").inner_text() == "none decided"


def test_never_again_rejects_the_name_wherever_it_stands_and_is_not_offered_for_words(
    desk: Desk, article: Report
) -> None:
    page = desk.open(article)
    press(page, "n")
    assert [decided(page, f"f1-{number}") for number in (1, 3, 6)] == ["Rejected, never to be flagged again"] * 3
    page = desk.open(article, "#f1-5")
    press(page, "n")
    assert decided(page, "f1-5") == ""


def test_a_reason_is_kept_with_the_rejection(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "c")
    page.keyboard.type("the family spells it so")
    press(page, "Enter")
    assert decided(page, "f1-1") == "Rejected (the family spells it so)"


def test_decisions_outlive_the_page_and_stay_with_the_text(desk: Desk, article: Report) -> None:
    press(desk.open(article), "a", "r")
    page = desk.open(article)
    assert page.locator("#tally").inner_text() == "1 accepted, 1 rejected"
    assert current(page) == "f1-3"


def test_where_the_browser_keeps_nothing_this_is_said(desk: Desk, article: Report) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    page = desk.open(article)
    assert page.locator("#memory").is_hidden()
    page.add_init_script(refuse)
    page.reload()
    assert page.locator("#memory").is_visible()
    press(page, "a")
    assert page.locator("#tally").inner_text() == "1 accepted"


def test_keys_are_told_by_the_help_and_can_be_switched_off(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "?")
    assert page.get_by_role("dialog").is_visible()
    press(page, "a")
    page.get_by_label("Single keys work").uncheck()
    press(page, "Escape", "a", "j")
    assert page.locator("#tally").inner_text() == "none decided"
    assert current(page) == "f1-1"


def test_the_mouse_can_do_what_the_keys_can(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    page.locator("#f1-4 .message").click()
    page.locator("#f1-4").get_by_role("button", name="Dobrovetsk").click()
    page.locator("#f1-5").get_by_role("button", name="Reject").click()
    assert page.locator("#tally").inner_text() == "1 accepted, 1 rejected"


def test_five_thousand_findings_can_be_worked_in(desk: Desk) -> None:
    prose = "\n\n".join("Drugozhin left. " * 50 for _ in range(100))
    places = [place for place in range(len(prose)) if prose.startswith("Drugozhin", place)]
    page = desk.open(report(document(prose, *(finding(prose, "Drugozhin", "Drogozhin", start=one) for one in places))))
    press(page, "j", "a", "k")
    assert current(page) == "f1-2"
    press(page, "A", "u", "/")
    page.keyboard.type("no such name")
    assert page.locator("#standing").inner_text() == "0 of 5,000 findings"
