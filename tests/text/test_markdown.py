"""Markdown: what it renders to, and where that stands in the file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.document import Document
from audit.text.reading import document_from_text

PAGE = """---
title: "Port shut"
---

# The *port* is shut

The mayor of **Port Ann** said he was &amp; [left the room](http://example.org/a "at once").
A second   line has `code` and \\*stars\\* and 2 * 3 and snake_case_name.

> We shall
> wait.

- first *item*
- second ![alt](p.png) item

| a | a |
|---|---|
| b | c |

```py
x = 1
```

<div>Some <b>HTML</b></div>

The end <https://example.org/x> is *open.
"""

_MARKUP = """* _ ` [ ] ( ) ! < > # | - + = : ~ & " ' ** word ](x) ![ &amp; &#65; <b> </b> > 1. ``` --- é
    http://x.org [a]:~b <div> two~words""".split()
_BLANKS = [
    " ",
    "\n",
    "\n\n",
    "    ",
    "\r\n",
    "\t",
    "  \n",
    "\\\n",
    "\N{GRINNING FACE}",
    "| a | b |\n|---|---|\n| c | d |\n",
]
FRAGMENTS = st.sampled_from([*(fragment.replace("~", " ") for fragment in _MARKUP), *_BLANKS])
SOUP = st.lists(FRAGMENTS, max_size=40).map("".join)


def _read(text: str) -> Document:
    return document_from_text(text, name="page.md", format="md")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_page_is_read_as_it_renders(line_end: str) -> None:
    document = _read(PAGE.replace("\n", line_end))
    assert document.title == "Port shut"
    assert [(block.scope.value, block.span.of(document.prose)) for block in document.blocks] == [
        ("headline", "The port is shut"),
        (
            "body",
            "The mayor of Port Ann said he was & left the room. "
            "A second line has code and *stars* and 2 * 3 and snake_case_name.",
        ),
        ("quotation", "We shall wait."),
        ("body", "first item"),
        ("body", "second item"),
        ("body", "a"),
        ("body", "a"),
        ("body", "b"),
        ("body", "c"),
        ("code", "x = 1"),
        ("body", "Some HTML"),
        ("body", "The end https://example.org/x is *open."),
    ]


def test_code_inside_a_paragraph_keeps_its_scope() -> None:
    document = _read(PAGE)
    assert document.scope_at(document.prose.index("code")) is Scope.CODE


@pytest.mark.parametrize(
    ("page", "word", "raw"),
    [
        pytest.param("The **Av**diivka road", "Avdiivka", "Av**diivka", id="markup-inside-a-word"),
        pytest.param("a \\* b", "*", "\\*", id="escape"),
        pytest.param("caf&eacute;", "café", "caf&eacute;", id="entity"),
        pytest.param("[a](a) a Kyiv", "Kyiv", "Kyiv", id="after-a-link"),
        pytest.param("![Kyiv](k) Kyiv", "Kyiv", "Kyiv", id="after-an-image"),
        pytest.param("1. 1 Kyiv", "1", "1", id="list-mark-like-the-text"),
        pytest.param("> > Kyiv\n> > Lviv", "Kyiv Lviv", "Kyiv\n> > Lviv", id="nested-quotation"),
        pytest.param("Title\n=====\n", "Title", "Title", id="underlined-heading"),
        pytest.param("## Title ##", "Title", "Title", id="closed-heading"),
        pytest.param("| a |\n|---|\n| x\\|y |", "x|y", "| x\\|y |", id="pipe-in-a-cell-gives-its-line"),
        pytest.param("\N{GRINNING FACE} e\u0301 Kyiv", "Kyiv", "Kyiv", id="after-emoji-and-marks"),
        pytest.param("one\r\ntwo", "one two", "one\r\ntwo", id="crlf"),
    ],
)
def test_a_span_of_prose_leads_back_to_the_file(page: str, word: str, raw: str) -> None:
    document = _read(page)
    start = document.prose.index(word)
    assert document.positions.to_text(Span(start, start + len(word))).of(page) == raw


def test_the_second_of_two_equal_cells_is_not_the_first() -> None:
    page = "| a | a |\n|---|---|\n"
    document = _read(page)
    places = [document.positions.to_text(block.span).start for block in document.blocks]
    assert places == [2, 6]


@given(SOUP)
def test_no_markdown_is_too_broken_to_be_read(page: str) -> None:
    document = _read(page)
    for block in document.blocks:
        assert block.span.of(document.prose).strip()


@given(SOUP)
def test_words_without_markup_stand_in_the_file_as_in_the_prose(page: str) -> None:
    document = _read(page)
    for found in re.finditer(r"[^\W_]+", document.prose):
        span = document.positions.to_text(Span(*found.span()))
        assert 0 <= span.start <= span.end <= len(page)
        if span.of(page).isalnum():
            assert span.of(page) == found.group()
