"""The HTML report: complete, self-contained, and safe with any text."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.model.place import PlaceOnMap
from audit.model.report import Engine
from audit.model.rule import Reach
from audit.renderers.html import render
from tests.renderers.invented import SOURCE, document, everywhere, finding, report, with_suppression

PROSE = "Bridge closed in Halmirsk\n\nDrugozhin left Halmirsk on Monday. Drogozhin stayed."
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><style>*{display:none}",
    "\" onmouseover='alert(1)' x=\"",
    "]]><!--<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
]


class Page(HTMLParser):
    """Collects the elements and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.raw: dict[str, str] = {"style": "", "script": ""}
        self.data = ""
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = "data" if ("type", "application/json") in attrs else tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in self.raw:
            self.raw[self._inside] += data
        elif self._inside == "data":
            self.data += data
        else:
            self.text += data

    def all(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags for key, value in attributes.items() if key == name and value]


def page(text: str = PROSE, *wrong: tuple[str, str]) -> Page:
    marks = [finding(text, one, other, evidence=("Spelt otherwise twice.",)) for one, other in wrong]
    return Page(render(report(document(text, *marks))))


def test_every_mark_leads_to_its_card_and_back() -> None:
    made = page(PROSE, ("Drugozhin", "Drogozhin"), ("Monday", "Tuesday"))
    ids = made.all("id")
    assert len(ids) == len(set(ids))
    targets = [link[1:] for link in made.all("href") if link.startswith("#")]
    assert targets
    assert set(targets) <= set(ids)
    assert len(set(made.all("data-card"))) == 2


def test_all_the_text_and_all_the_reasons_are_on_the_page() -> None:
    text = " ".join(page(PROSE, ("Drugozhin", "Drogozhin")).text.split())
    for part in ("Bridge closed in Halmirsk", "left Halmirsk on Monday. Drogozhin stayed.", "Spelt otherwise twice."):
        assert part in text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_wherever_it_stands(text: str) -> None:
    harmless, hostile = Page(render(everywhere("harmless"))), Page(render(everywhere(text)))
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags]
    assert [sorted(names) for _, names in hostile.tags] == [sorted(names) for _, names in harmless.tags]
    assert hostile.raw == harmless.raw
    assert json.loads(hostile.data)["documents"][0]["findings"][0]["suggestions"] == [text]
    assert hostile.text.count(text) == harmless.text.count("harmless") > 5
    assert all(link.startswith(("#", "https://", "http://")) for link in hostile.all("href"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_on_a_map_stays_text(text: str) -> None:
    harmless, hostile = mapped("x" * len(text)), mapped(text)
    assert hostile.tags == harmless.tags
    assert "svg" in [tag for tag, _ in hostile.tags]
    assert f"Halmirsk, 40 km northwest of {text}" in hostile.text


def test_a_name_that_stands_twice_has_one_map() -> None:
    places = (PlaceOnMap("Halmirsk", 49.05, 38.21, is_meant=True), PlaceOnMap("Dobrovets", 48.8, 38.6))
    prose = "Halmirk slept. Halmirk woke."
    marks = (finding(prose, "Halmirk", "Halmirsk", start=start, places=places) for start in (0, 15))
    tags = [tag for tag, _ in Page(render(report(document(prose, *marks)))).tags]
    assert tags.count("figure") == 1


def mapped(name: str) -> Page:
    """Make a page with a map of Halmirsk and a place of that name beside it."""
    places = (PlaceOnMap("Halmirsk", 49.05, 38.21, is_meant=True), PlaceOnMap(name, 48.8, 38.6))
    prose = "Halmirk slept."
    return Page(render(report(document(prose, finding(prose, "Halmirk", "Halmirsk", places=places)))))


@settings(max_examples=60)
@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_can_be_shown(before: str, new: str) -> None:
    prose = f"{before}Halmirsk"
    render(report(document(prose, finding(prose, "Halmirsk", new, start=len(before))))).encode("utf-8")


def test_the_policy_allows_this_style_and_script_and_nothing_else() -> None:
    made = page()
    (policy,) = [value for value in made.all("content") if "default-src" in value]
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(made.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not made.all("src")
    assert not re.findall(r"url\(|@import", made.raw["style"])
    assert not made.all("style")


def test_nested_and_overlapping_findings_keep_the_text_whole() -> None:
    prose = "Drugozhin of Halmirsk left."
    marks = (
        finding(prose, "Drugozhin of Halmirsk", "Drogozhin", reach=Reach.PHRASE, rule="style/phrase"),
        finding(prose, "Halmirsk", "Halmirska"),
        finding(prose, "Halmirsk left", "x", reach=Reach.CHARACTER, rule="style/other"),
        finding(prose, prose, "", reach=Reach.BLOCK, rule="design-and-markup/block"),
    )
    made = Page(render(report(document(prose, *marks))))
    shown = re.sub(r"\s+", " ", made.text)
    assert "Drugozhin" in shown
    assert shown.count("left.") >= 1
    assert len({one for one in made.all("id") if one.startswith("f")}) >= len(marks)


def test_what_was_left_out_and_what_did_not_run_is_said() -> None:
    made = report(
        document(PROSE, finding(PROSE, "Monday", "x"), dropped={"style/phrase": 17}),
        engines=(Engine("audit", "0.1.0"), Engine("languagetool", "", "Java is missing")),
    )
    text = Page(render(made)).text
    assert "17" in text
    assert "Java is missing" in text


def test_sources_are_dated_above_and_named_with_attribution_and_address_below() -> None:
    made = Page(render(report(document(PROSE))))
    assert f"{SOURCE.name} {SOURCE.date}" in made.text
    assert SOURCE.attribution in made.text
    assert SOURCE.url in made.all("href")


def test_without_sources_nothing_is_said_of_them() -> None:
    made = Page(render(report(document(PROSE), sources=())))
    assert "Data of" not in made.text
    assert "sources" not in made.all("id")


def test_five_thousand_findings_and_none_at_all_make_a_page() -> None:
    prose = "Halmirsk " * 5000
    marks = [finding(prose, "Halmirsk", "x", start=9 * number) for number in range(5000)]
    assert len(Page(render(report(document(prose, *marks)))).all("id")) > 5000
    assert render(report(document("", regions=())))
    assert render(report())


def test_two_runs_give_the_same_bytes() -> None:
    made = report(document(PROSE, finding(PROSE, "Monday", "x")))
    assert render(made) == render(made)


def test_what_does_not_count_is_counted_apart_and_what_is_amiss_is_said() -> None:
    quiet = with_suppression(report(document(PROSE)), finding(PROSE, "Monday"), "a pen name", "a.md:3: no rule <x>")
    text = Page(render(quiet)).text
    assert "1 suppressed (1 inline)" in text
    assert "a.md:3: no rule <x>" in text


def test_a_card_on_a_name_leads_to_every_place_of_its_forms() -> None:
    prose = "Drugozhin left.\n\nDrogozhin stayed.\n\nDrugozhin came back, and Drugozhinsk with him."
    marks = [finding(prose, "Drugozhin", "Drogozhin", start=start) for start in (0, prose.rindex("Drugozhin came"))]
    made = Page(render(report(document(prose, *marks))))
    assert "In this article Drugozhin 2 times (1, 2), Drogozhin once (\N{PILCROW SIGN}2)." in " ".join(
        made.text.split()
    )
    targets = {link[1:] for link in made.all("href") if link.startswith("#")}
    assert {"m1-1", "m1-2", "p1-2"} <= targets <= set(made.all("id"))


def test_a_word_is_not_counted_as_a_name() -> None:
    prose = "The goverment and the goverment."
    assert "In this article" not in page(prose, ("goverment", "government")).text


def test_rules_that_found_nothing_are_named() -> None:
    used = ("linguistic-conventions/misspelled-name", "linguistic-conventions/split-name", "style/plain-word")
    made = replace(report(document(PROSE, finding(PROSE, "Drugozhin", "Drogozhin"))), checked=used)
    text = " ".join(Page(render(made)).text.split())
    assert "Linguistic conventions, 1 rule: split name. Style, 1 rule: plain word." in text


def test_a_report_of_one_article_stays_under_a_quarter_of_a_megabyte() -> None:
    prose = "\n\n".join(
        "Drugozhin left Halmirsk on Monday, and the bridge was closed for hours. " * 8 for _ in range(12)
    )
    places = [place for place in range(len(prose)) if prose.startswith("Drugozhin", place)]
    marks = [finding(prose, "Drugozhin", "Drogozhin", start=one, evidence=("Spelt otherwise.",)) for one in places]
    assert len(places) == 96
    assert len(render(report(document(prose, *marks))).encode()) < 250_000
