"""The article of a page, and what stands around it."""

import json
from pathlib import Path

import pytest

from audit.model.report import Failure
from tests.intake.reads import manuscripts, results, write

TITLE = "Council Votes to Rebuild the Harbour Wall"
PARAGRAPHS = (
    "PORT ANN - The council voted on Monday to rebuild the harbour wall, which the storms of last winter broke in two.",
    "“We cannot wait for another winter,” said Maren Holt, who leads the council. She put it at 4\u00a0million euros.",
    "Too late, say the fishermen.",
    "The work is to begin in May and to last until the autumn, according to a plan that engineers from Bergen drew up.",
)
MENU = ("Home", "World", "Sport", "Subscribe")
OTHERS = ("Ferry Timetable Changes From Sunday", "How the Lighthouse Keeper Spent His Last Night", TITLE)


def _links(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f'<li><a href="/x">{line}</a></li>' for line in lines) + "</ul>"


def _page(article: str, head: str = "") -> str:
    return (
        f'<html><head><title>{TITLE} | The Gazette</title><meta property="og:title" content="{TITLE}">{head}</head>'
        f"<body><div class=menu>{_links(MENU)}</div>{article}<div class=more><h3>Most read</h3>{_links(OTHERS)}</div>"
        "<div class=legal>We and our partners keep cookies on your device.</div></body></html>"
    )


BODIES = {
    "paragraphs": f"<article><h1>{TITLE}</h1>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS) + "</article>",
    "links-inside": f"<div id=content><h1>{TITLE}</h1>"
    + "".join(f"<p>{one}</p>" for one in PARAGRAPHS).replace("harbour wall", '<a href="/w">harbour wall</a>')
    + "</div>",
    "line-breaks": f"<table><tr><td><b>{TITLE}</b><br><br>" + "<br><br>".join(PARAGRAPHS) + "</td></tr></table>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_article_is_kept_to_the_letter_and_the_rest_set_apart(tmp_path: Path, body: str) -> None:
    (article,) = manuscripts(write(tmp_path, "a.html", _page(body)))
    assert article.text == "\n".join((TITLE, *PARAGRAPHS))
    assert (article.title, article.format) == (TITLE, "txt")
    assert {"Sport", "Most read", OTHERS[0], "We and our partners keep cookies on your device."} <= set(
        article.apart.splitlines()
    )


def test_a_page_of_divisions_alone_loses_nothing_of_its_article(tmp_path: Path) -> None:
    body = f"<div><div>{TITLE}</div>" + "".join(f"<div>{one}</div>" for one in PARAGRAPHS) + "</div>"
    (article,) = manuscripts(write(tmp_path, "a.html", _page(body)))
    assert article.text.startswith("\n".join((TITLE, *PARAGRAPHS)))
    assert {*MENU, OTHERS[0]} <= set(article.apart.splitlines())


def test_a_paragraph_that_stands_there_twice_stays_twice(tmp_path: Path) -> None:
    body = "".join(f"<p>{one}</p>" for one in (*PARAGRAPHS[:2], PARAGRAPHS[1], *PARAGRAPHS[2:]))
    (article,) = manuscripts(write(tmp_path, "a.html", _page(f"<article><h1>{TITLE}</h1>{body}</article>")))
    assert article.text.splitlines() == [TITLE, PARAGRAPHS[0], *[PARAGRAPHS[1]] * 2, *PARAGRAPHS[2:]]


def test_a_page_says_its_day_and_its_outlet(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="The Port Gazette">'
        '<meta property="article:published_time" content="2024-05-01T08:00:00Z">'
    )
    (article,) = manuscripts(write(tmp_path, "a.html", _page(BODIES["paragraphs"], head)))
    assert (article.outlet, article.date) == ("The Port Gazette", "2024-05-01")


def test_a_page_without_an_article_is_read_whole_and_says_so(tmp_path: Path) -> None:
    (article,) = manuscripts(write(tmp_path, "a.html", f"<body>{_links(MENU)}</body>"))
    assert article.text.splitlines() == list(MENU)
    assert "no article was told from the rest" in article.notices[0]


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("<div>" * 100_000, id="deep"),
        pytest.param("<ul>" + "<li>Home</li>" * 60_000 + "</ul>", id="wide"),
        pytest.param("<span>" * 100_000, id="deep-in-a-line"),
        pytest.param("<table><tr><td>" * 20_000, id="tables"),
        pytest.param("<p a" + " a=x" * 100_000 + ">", id="attributes"),
    ],
)
def test_a_page_made_to_hang_a_reader_is_read(tmp_path: Path, around: str) -> None:
    path = write(tmp_path, "a.html", f"<html><body>{around}<p>{PARAGRAPHS[0]}</p></body></html>")
    (article,) = results(path, max_size=5_000_000)
    assert not isinstance(article, Failure)
    assert PARAGRAPHS[0] in article.text


def test_a_page_without_text_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.html", "<html><body><script>x()</script></body></html>")
    assert results(path) == [Failure(path, "no text on this page")]


def test_broken_pages_say_nothing_on_standard_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    manuscripts(write(tmp_path, "a.html", "<p>Hello</p>"))
    assert caplog.records == []


def test_a_record_may_hold_a_page_or_a_piece_of_one(tmp_path: Path) -> None:
    piece = "<h1>Storm</h1><p>The port &amp; the ferry <b>closed</b>.</p><aside>Call 112.</aside>"
    rows = [{"url": "https://a.example/1", "html": _page(BODIES["paragraphs"])}, {"id": "two", "body_html": piece}]
    path = write(tmp_path, "a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    page, fragment = manuscripts(path)
    assert page.text == "\n".join((TITLE, *PARAGRAPHS))
    assert (page.outlet, page.title, "Sport" in page.apart) == ("a.example", TITLE, True)
    assert (fragment.name, fragment.text, fragment.format) == (
        "two",
        "Storm\nThe port & the ferry closed.\nCall 112.",
        "txt",
    )


def test_a_column_of_text_goes_before_one_of_pages_unless_it_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "text,html\nPlain.,<p>Marked.</p>\n")
    assert [one.text for one in manuscripts(path)] == ["Plain."]
    assert [one.text for one in manuscripts(path, columns=["html=html"])] == ["Marked."]


@pytest.mark.parametrize(
    "mark",
    [
        "<time>on Monday</time>",
        "<q>on Monday</q>",
        '<span class="caption">on Monday</span>',
        "<ruby>on<rt>x</rt></ruby>",
    ],
)
def test_a_word_that_the_library_leaves_out_costs_no_paragraph(tmp_path: Path, mark: str) -> None:
    long = (PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[3])
    body = "".join(f"<p>{one.replace(',', f' {mark},', 1)}</p>" for one in long)
    (article,) = manuscripts(write(tmp_path, "a.html", _page(f"<article><h1>{TITLE}</h1>{body}</article>")))
    assert article.text.splitlines()[0] == TITLE
    assert [line[-20:] for line in article.text.splitlines()[1:]] == [one[-20:] for one in long]
