"""What is downloaded: decisions in the form that `audit apply` reads, and the corrected text."""

import json
from dataclasses import replace

import pytest

from audit.model.report import Report
from audit.model.rule import Reach
from audit.text.reading import document_from_text
from tests.browser.conftest import PROSE
from tests.browser.desk import Desk, press, taken
from tests.renderers.invented import document, finding, report

pytestmark = pytest.mark.browser


def test_the_corrected_text_has_the_accepted_changes_and_no_other(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "A", "r", "2", "i")
    expected = PROSE.replace("Drugozhin", "Drogozhin").replace("Dobrovets", "Dobrovetsk")
    assert taken(page, "article.corrected.txt") == ("article.corrected.txt", expected)


def test_offsets_are_code_points_behind_characters_outside_the_basic_plane(desk: Desk) -> None:
    prose = "\N{GRINNING FACE}\N{REGIONAL INDICATOR SYMBOL LETTER U}\r\n\tCafe\N{COMBINING ACUTE ACCENT} of Drugozhin."
    page = desk.open(report(document(prose, finding(prose, "Drugozhin", "Drogozhin \N{PARTY POPPER}"))))
    press(page, "a")
    assert taken(page, "article.corrected.txt")[1] == prose.replace("Drugozhin", "Drogozhin \N{PARTY POPPER}")


def test_decisions_follow_the_contract(desk: Desk, article: Report) -> None:
    page = desk.open(article)
    press(page, "a", "i", "n")
    press(page, "d")
    page.get_by_label("Your name").fill("Ada")
    press(page, "Escape")
    name, content = taken(page, "decisions.json")
    assert name == "decisions.json"
    made = json.loads(content)
    first, second, third, _ = made["documents"][0]["decisions"]
    assert (made["schema"], made["kind"], made["tool"]) == (1, "decisions", {"name": "audit", "version": "0.1.0"})
    assert made["documents"][0]["sha256"] == article.documents[0].sha256
    assert first == {
        "id": article.findings[0].id,
        "rule": "linguistic-conventions/misspelled-name",
        "start": 27,
        "end": 36,
        "text": "Drugozhin",
        "before": "",
        "after": "left Halmirsk on wednesday \N{GRINNING FACE}.",
        "decision": "accept",
        "replacement": "Drogozhin",
    }
    assert second["decision"] == "ignore"
    assert (third["decision"], third["never_again"]) == ("reject", True)


def test_of_two_changes_that_overlap_only_the_one_accepted_first_is_written(desk: Desk) -> None:
    prose = "The the men of Halmirsk left."
    page = desk.open(
        report(
            document(
                prose,
                finding(prose, "The the men", "The men", reach=Reach.PHRASE),
                finding(prose, "men of Halmirsk", "people of Halmirsk", reach=Reach.CHARACTER),
            )
        )
    )
    press(page, "a", "a")
    assert "not written" in page.locator("#said").inner_text()
    assert taken(page, "article.corrected.txt")[1] == "The men of Halmirsk left."


def test_a_change_that_would_take_markup_with_it_is_not_written(desk: Desk) -> None:
    text = "<p>Dru<b>gozhin</b> left, and Drugozhin &amp; Sons too.</p>"
    read = document_from_text(text, name="page.html", format="html")
    through, plain = read.prose.index("Drugozhin"), read.prose.rindex("Drugozhin")
    marks = [finding(read.prose, "Drugozhin", "Drogozhin", start=start) for start in (through, plain)]
    marks = [replace(one, span=read.positions.to_text(one.prose_span)) for one in marks]
    marks = [replace(one, text=one.span.of(text)) for one in marks]
    made = replace(document(read.prose, *marks, doc="page.html"), text=text)
    page = desk.open(report(made))
    press(page, "a", "e")
    page.keyboard.type("Smith & Drogozhin")
    press(page, "Enter")
    expected = text.replace("and Drugozhin", "and Smith &amp; Drogozhin")
    assert taken(page, "page.corrected.html") == ("page.corrected.html", expected)
