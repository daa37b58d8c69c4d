"""Strangers' text stays text in a browser, and the page is complete where no script runs."""

import pytest
from playwright.sync_api import Browser

from audit.model.report import Report
from tests.browser.desk import Desk, press, taken
from tests.renderers.invented import everywhere
from tests.renderers.test_html import HOSTILE

pytestmark = pytest.mark.browser

ELEMENTS = "[...document.querySelectorAll('body *')].map((element) => element.localName)"
MORE = [
    "<!--<script>",
    "\\u003c/script\\u003e<b>",
    "';alert(1);//",
    "${alert(1)}",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<template><iframe srcdoc='<script>parent.alert(1)</script>'>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "__proto__",
]


@pytest.mark.parametrize("text", [*HOSTILE, *MORE])
def test_hostile_text_makes_no_element_and_runs_nothing(desk: Desk, text: str) -> None:
    harmless = desk.open(everywhere("harmless"))
    hostile = desk.open(everywhere(text))
    for page in (harmless, hostile):
        press(page, "a", "c")
        page.keyboard.type("why")
        press(page, "Enter", "d", "Escape", "y", "f")
    assert hostile.evaluate(ELEMENTS) == harmless.evaluate(ELEMENTS)
    assert text in (hostile.locator("#f1-1 .message").text_content() or "")


def test_hostile_own_words_search_and_address_stay_text(desk: Desk, article: Report) -> None:
    text = " ".join([*HOSTILE, *MORE])
    page = desk.open(article, f"#f1-1?q={text}&status={text}&severity={text}")
    assert page.locator(".card.off").count() == 0
    page.get_by_label("Search findings").fill(text)
    page.get_by_label("Search findings").fill("")
    press(page, "Enter", "e")
    page.keyboard.insert_text(text)
    press(page, "Enter")
    written = page.locator("#m1-1 + .written")
    assert written.evaluate("mark => mark.children.length") == 0
    assert (written.text_content() or "").startswith(HOSTILE[0])
    assert taken(page, "article.corrected.txt")[1].count(HOSTILE[0]) == 1


@pytest.mark.parametrize("kept", ["[1, null, {}]", "{", '[{"id": "<b>"}]', "null", '"a"', '[{"id": "001b0009"}]'])
def test_what_another_page_left_in_the_browser_stops_nothing(desk: Desk, article: Report, kept: str) -> None:
    page = desk.open(article)
    source = article.documents[0]
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)", [f"audit-decisions {source.sha256} {source.doc}", kept]
    )
    page.reload()
    press(page, "a")
    assert page.locator("#tally").inner_text() == "1 accepted"


def test_without_scripts_all_is_there_and_no_tool_that_would_not_work(
    chromium: Browser, desk: Desk, article: Report
) -> None:
    address = desk.open(article).url
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}#f1-2")
    assert page.locator(".card").count() == 6
    assert page.locator(".card .fine").first.is_visible()
    assert page.locator(".card:target").get_attribute("id") == "f1-2"
    for tool in ("#toolbar", "#help", "#downloads"):
        assert page.locator(tool).is_hidden()
    context.close()
