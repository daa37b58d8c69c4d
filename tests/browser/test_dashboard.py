"""The dashboard of a corpus: figures and filters, the articles behind them, and nothing from a network."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from audit.queries.dashboard_page import dashboard_file, dashboard_folder
from audit.queries.database import open_tables
from audit.tables.rows import NameRow
from benchmarks.dashboard import write_corpus as write_large_corpus
from tests.browser.desk import Desk
from tests.browser.test_accessibility import violations
from tests.queries.corpora import MISSPELT_NAME, document, finding, sample, write_corpus

pytestmark = pytest.mark.browser


def page_of(folder: Path, where: str = "", decisions: Sequence[Path] = ()) -> Path:
    path = folder / "dashboard.html"
    with open_tables(folder, decisions=decisions) as tables:
        path.write_text(dashboard_file(tables, where)[0], encoding="utf-8")
    return path


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> Page:
    return opened(desk, page_of(sample(tmp_path)))


def opened(desk: Desk, path: Path, address: str = "") -> Page:
    page = desk.open_file(path, address)
    page.locator("#overview:visible, #article:visible").wait_for()
    return page


def figures(page: Page) -> dict[str, str]:
    names, values = (page.locator(f"#figures {tag}").all_inner_texts() for tag in ("dt", "dd"))
    return {name.strip(): value for name, value in zip(names, values, strict=True)}


def rows(page: Page, name: str) -> list[str]:
    return [" ".join(row.split()) for row in page.locator(f"#{name}-table tbody tr").all_inner_texts()]


def test_the_figures_are_those_of_the_corpus(page: Page) -> None:
    assert figures(page) == {
        "articles": "3",
        "words": "1,400",
        "score": "74.3",
        "points per 1,000 words": "25.7",
        "critical": "1",
        "major": "2",
        "minor": "1",
        "neutral": "0",
    }
    assert rows(page, "parts") == ["Evening Sun 2 1,000 70.0 30.0 1 1 0 0", "Morning Post 1 400 85.0 15.0 0 1 1 0"]
    assert page.get_by_role("img", name="Articles by score: 50 to 60: 1; 80 to 90: 1; 95 to 100: 1").count() == 1
    assert page.get_by_role("img", name="2026-03-02 to 2026-03-09; most: 36.0 in 2026-03-02").count() == 1
    assert page.get_by_text("1 input could not be audited").count() == 1


def test_what_editors_rejected_is_nowhere_counted_and_rules_say_how_often_they_were_right(
    desk: Desk, tmp_path: Path
) -> None:
    folder = sample(tmp_path)
    with open_tables(folder) as tables:
        found = {(row["doc"], row["text"]): row for row in tables.rows("FROM findings WHERE counts")}
    told = [{**found["port.txt", text], "decision": "reject"} for text in ("<b>", "Drugozhin")]
    told += [{**found["bridge.txt", "Drugozhin"], "decision": "accept"}] * 4
    fields = ("id", "rule", "start", "end", "text", "before", "after", "decision")
    documents = [
        {
            "doc": doc,
            "sha256": "",
            "decisions": [{name: one[name] for name in fields} for one in told if one["doc"] == doc],
        }
        for doc in ("port.txt", "bridge.txt")
    ]
    decisions = tmp_path / "decisions.json"
    decisions.write_text(json.dumps({"schema": 1, "kind": "decisions", "documents": documents}))
    page = opened(desk, page_of(folder, decisions=[decisions]))
    assert figures(page) == {**figures(page), "score": "95.7", "critical": "0", "major": "1", "minor": "1"}
    assert page.get_by_text("2 findings that editors rejected are left out of all figures.").count() == 1
    assert rows(page, "heat")[0] == f"{MISSPELT_NAME} 1 1 1 of 2 0 2.50"
    page.get_by_role("link", name="bridge").click()
    assert page.locator("#text mark").all_inner_texts() == ["Drugozhin1", "goverment2"]


def test_rules_faults_names_and_articles_are_listed(page: Page) -> None:
    assert rows(page, "heat")[0] == f"{MISSPELT_NAME} 2 2 1.00 2.50"
    assert rows(page, "faults") == [f"Drugozhin Drogozhin 2 {MISSPELT_NAME} bridge"]
    assert rows(page, "names") == ["Drogozhin person Drogozhin usual 3", "Drugozhin misspelling 2 Once only."]
    assert [row.split()[0] for row in rows(page, "articles")] == ["port", "bridge", "fair"]


def test_a_filter_of_articles_changes_all_and_stands_in_the_address(page: Page) -> None:
    page.locator("[name=outlet]").select_option(label="Evening Sun")
    assert figures(page)["words"] == "1,000"
    assert rows(page, "faults") == ["Nothing here for these filters."]
    assert [row.split()[0] for row in rows(page, "articles")] == ["port", "fair"]
    assert rows(page, "names") == ["Drogozhin person Drogozhin usual 3", "Drugozhin misspelling 1 Once only."]
    assert page.url.endswith("#outlet=Evening+Sun")
    page.get_by_role("button", name="Show all").click()
    assert figures(page)["words"] == "1,400"
    assert "#" not in page.url


@pytest.mark.parametrize(
    ("address", "articles", "points"),
    [
        ("#severity=critical", "1", "17.9"),
        (f"#rule={MISSPELT_NAME}", "2", "7.1"),
        ("#from=2026-03-03", "1", "0.0"),
        ("#to=2026-03-02&language=uk", "1", "15.0"),
        ("#engine=south&severity=major,minor", "1", "8.3"),
        ("#outlet=Nobody", "3", "25.7"),
    ],
)
def test_an_address_brings_back_its_filters(
    desk: Desk, tmp_path: Path, address: str, articles: str, points: str
) -> None:
    shown = figures(opened(desk, page_of(sample(tmp_path)), address))
    assert next(iter(shown.values())) == articles
    assert shown["points per 1,000 words"] == points


def test_a_name_in_a_table_is_a_filter(page: Page) -> None:
    page.locator("#heat-table").get_by_role("button", name="design-and-markup/leftover-tag").press("Enter")
    assert figures(page)["of 3 articles have these"] == "1"
    assert page.evaluate("document.activeElement.textContent") == "design-and-markup/leftover-tag"
    page.keyboard.press("Enter")
    assert figures(page)["articles"] == "3"


def test_what_is_compared_can_be_chosen(page: Page) -> None:
    page.get_by_label("Compare").select_option(label="translation machines")
    assert [row.partition(" 1 ")[0] for row in rows(page, "parts")] == ["south", "north", "not known"]
    page.get_by_label("Compare").select_option(label="source languages")
    assert [row.split()[0] for row in rows(page, "parts")] == ["ru", "uk"]


def test_articles_are_sorted_and_found(page: Page) -> None:
    page.get_by_role("button", name="Words").press("Enter")
    page.keyboard.press("Enter")
    assert [row.split()[0] for row in rows(page, "articles")] == ["bridge", "fair", "port"]
    page.locator("#find-article").fill("RIDGE")
    assert [row.split()[0] for row in rows(page, "articles")] == ["bridge"]


def test_an_article_is_opened_with_its_findings_in_their_places(page: Page) -> None:
    page.locator("#articles-table").get_by_role("link", name="port").press("Enter")
    page.locator("#article mark").first.wait_for()
    assert page.locator("#title").inner_text() == "port"
    assert page.locator("#text mark").all_inner_texts() == ["Drugozhin1", "<b>2", "Drugozhin3"]
    assert "again" in page.locator("#c3").inner_text()
    page.get_by_role("button", name="Finding 2", exact=True).press("Enter")
    assert page.evaluate("document.activeElement.id") == "c2"
    page.get_by_role("button", name="Finding 2: back to its place").press("Enter")
    assert page.evaluate("document.activeElement.id") == "m2"


def test_findings_that_share_words_or_have_none_are_all_marked(desk: Desk, tmp_path: Path) -> None:
    row = document("a.txt", "The the mayor of Halmirsk left")
    found = [
        finding(row, "The the mayor", "The mayor"),
        finding(row, "mayor of Halmirsk", "mayor", severity="critical"),
        replace(finding(row, "left", "has left"), start=30, end=30, text=""),
    ]
    page = opened(desk, page_of(write_corpus(tmp_path, [row], found)), "#article=a.txt")
    page.locator("#text mark").first.wait_for()
    marks = [(mark.get_attribute("class"), mark.inner_text()) for mark in page.locator("#text mark").all()]
    assert marks == [("major", "The the "), ("critical", "mayor1"), ("critical", " of Halmirsk2"), ("major point", "3")]
    assert violations(page) == []


def test_the_way_through_the_articles_keeps_filters_and_place(page: Page) -> None:
    page.locator("#articles-table").get_by_role("link", name="port").click()
    page.get_by_text("1 of 3").wait_for()
    page.get_by_role("button", name="Next").click()
    page.get_by_text("2 of 3").wait_for()
    assert page.locator("#title").inner_text() == "bridge"
    page.keyboard.press("Escape")
    page.locator("#overview").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "bridge"


def test_what_the_page_has_no_text_of_is_said(page: Page) -> None:
    page.locator("#articles-table").get_by_role("link", name="fair").click()
    page.get_by_text("Nothing was found in this article").wait_for()


def test_a_folder_has_every_article_in_scripts_beside_the_page(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with open_tables(sample(tmp_path)) as tables:
        for name, content in dashboard_folder(tables):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
    page = opened(desk, folder / "index.html", "#article=bridge.txt")
    page.locator("#text mark").first.wait_for()
    assert page.locator("#text mark").all_inner_texts() == ["Drugozhin1", "goverment2"]


def test_text_by_strangers_is_text(desk: Desk, tmp_path: Path) -> None:
    bad = "</script><img src=x onerror=alert(1)>"
    row = document(f"{bad}.txt", f"{bad} Drugozhin \N{GRINNING FACE} left", title=bad, outlet=bad, date="2026-99-99")
    second = replace(row, doc="b.txt", title="", date=bad)
    found = [finding(one, "Drugozhin", bad, message=bad, evidence=(bad,)) for one in (row, second)]
    found.append(finding(row, "left", ""))
    names = [NameRow(bad, form, relation=bad, kind="", documents=1, articles=1, outlets=1, first_day="", last_day="",
             evidence=bad) for form in ("a", bad)]  # fmt: skip
    page = opened(desk, page_of(write_corpus(tmp_path, [row, second], found, names)))
    assert page.locator("img").count() == 0
    page.locator("#articles-table").get_by_role("link", name=bad).click()
    page.locator("#text mark").first.wait_for()
    assert page.locator("#text mark").all_inner_texts() == ["Drugozhin1", "left2"]


def test_an_empty_corpus_has_a_page(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk, page_of(write_corpus(tmp_path, [])))
    assert figures(page)["articles"] == "0"
    assert rows(page, "articles") == ["Nothing here for these filters."]


def test_a_condition_chooses_the_documents_of_the_page(desk: Desk, tmp_path: Path) -> None:
    assert figures(opened(desk, page_of(sample(tmp_path), "outlet = 'Evening Sun'")))["words"] == "1,000"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("address", ["", "#severity=critical,major&outlet=Evening+Sun", "#article=port.txt"])
def test_axe_finds_nothing(desk: Desk, tmp_path: Path, scheme: str, width: int, address: str) -> None:
    page = opened(desk, page_of(sample(tmp_path)), address)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    # What is not in sight is not laid out, and would not be looked at.
    page.evaluate("for (const one of document.querySelectorAll('.overview')) one.style.contentVisibility = 'visible'")
    page.wait_for_timeout(50)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_are_figures_and_what_was_chosen(page: Page, tmp_path: Path) -> None:
    page.locator("[name=outlet]").select_option(label="Evening Sun")
    page.get_by_label("neutral").uncheck()
    page.pdf(path=tmp_path / "page.pdf")
    text = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages).split())
    assert "Names in several spellings" in text
    assert "Only: outlet Evening Sun; severity critical, major, minor." in text
    assert "Show all" not in text


def test_with_50_000_findings_the_page_draws_no_more_than_people_read(desk: Desk, tmp_path: Path) -> None:
    findings = write_large_corpus(tmp_path, 6250)
    page = opened(desk, page_of(tmp_path))
    assert findings > 50_000
    assert figures(page)["articles"] == "6,250"
    for label in ("The Ledger", "all"):
        page.locator("[name=outlet]").select_option(label=label)
        assert page.evaluate("document.querySelectorAll('*').length") < 2500
    assert (page.locator("#articles-more").text_content() or "").startswith("20 of 6,250 articles")
    page.get_by_role("button", name="Show 100 more of articles").click()
    assert len(rows(page, "articles")) == 120
