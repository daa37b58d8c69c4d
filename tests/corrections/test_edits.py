"""Edits put into texts, those with markup too."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.corrections.edits import Edit, applied, edit_of
from audit.model.span import Span
from audit.text.reading import document_from_text

TEXT = "The Ukranian minister of <defence> & \N{GRINNING FACE} Cafe\u0301s.\r\nIt rained.\r\n"


@st.composite
def disjoint_edits(draw: st.DrawFn) -> list[Edit]:
    bounds = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=12)))
    spans = zip(bounds[::2], bounds[1::2], strict=False)
    return [Edit(Span(start, end), draw(st.text(max_size=4))) for start, end in spans]


@given(disjoint_edits(), st.randoms())
def test_what_no_edit_claims_stays_and_what_one_claims_is_replaced(edits: list[Edit], chance: random.Random) -> None:
    expected = TEXT
    for edit in reversed(edits):
        expected = expected[: edit.span.start] + edit.replacement + expected[edit.span.end :]
    shuffled = list(edits)
    chance.shuffle(shuffled)
    assert applied(TEXT, shuffled) == expected


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([Edit(Span(0, 4), ""), Edit(Span(3, 5), "")], id="overlapping"),
        pytest.param([Edit(Span(0, len(TEXT) + 1), "")], id="beyond"),
    ],
)
def test_edits_that_cannot_be_put_in_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        applied(TEXT, edits)


@given(st.integers(0, 9), st.integers(0, 9))
def test_tags_inside_a_word_stay_where_they_are(first: int, second: int) -> None:
    wrong, right = "Prugozhin", "Prigozhin"
    first, second = sorted((first, second))
    text = f"<p>It was {wrong[:first]}<b>{wrong[first:second]}</b>{wrong[second:]} &amp; his men.</p>"
    document = document_from_text(text, name="a.html", format="html")
    start = document.prose.index(wrong)
    edit = edit_of(document, Span(start, start + len(wrong)), right)
    assert edit is not None
    after = applied(text, [edit])
    assert re.findall("<[^>]*>", after) == re.findall("<[^>]*>", text)
    assert document_from_text(after, name="a.html", format="html").prose == document.prose.replace(wrong, right)


@pytest.mark.parametrize(
    ("text", "format", "wrong", "right"),
    [
        pytest.param("<p>It was Pr<b>ugo</b>zhin.</p>", "html", "Prugozhin", "Wagner", id="html"),
        pytest.param("<p>It ended.</p><p>it ended.</p>", "html", "ended.\nit ended.", "ended.", id="paragraphs"),
        pytest.param("It was Pr**ugo**zhin.", "md", "Prugozhin", "Wagner", id="markdown"),
        pytest.param("It was 3\\*4 .", "md", "3*4 .", "3x4.", id="escaped"),
    ],
)
def test_markup_among_the_letters_that_change_is_no_edit(text: str, format: str, wrong: str, right: str) -> None:
    document = document_from_text(text, name="a", format=format)
    start = document.prose.index(wrong)
    assert edit_of(document, Span(start, start + len(wrong)), right) is None


@pytest.mark.parametrize(
    ("text", "format", "wrong", "right", "after"),
    [
        ("<p>Marks &amp; Spencr</p>", "html", "Marks & Spencr", "Marks &amp; Spencer", "<p>Marks &amp; Spencer</p>"),
        ("<p>M<i>arks</i> &amp; Spencr</p>", "html", "Marks & Spencr", "Marks &amp; Spencer",
         "<p>M<i>arks</i> &amp; Spencer</p>"),
        ("<p>he said\n   .</p>", "html", "said .", "said.", "<p>he said.</p>"),
        ("**Pru**gozhin left.", "md", "Prugozhin", "Prigozhin", "**Pri**gozhin left."),
        ("It ended.The end.\r\n", "txt", "ended.The", "ended.\nThe", "It ended.\r\nThe end.\r\n"),
    ],
    ids=["entity", "entity-and-tag", "wrapped", "markdown", "line-ends"],
)  # fmt: skip
def test_a_correction_is_written_as_the_file_writes(text: str, format: str, wrong: str, right: str, after: str) -> None:
    document = document_from_text(text, name="a", format=format)
    start = document.prose.index(wrong)
    edit = edit_of(document, Span(start, start + len(wrong)), right)
    assert edit is not None
    assert applied(text, [edit]) == after


@given(st.data())
def test_a_span_of_the_prose_is_found_again_from_its_place_in_the_file(data: st.DataObject) -> None:
    text = "<h1>Rain &amp; w<b>in</b>d</h1>\n<p>He  said &quot;no&quot;\n to <i>all</i>.</p>"
    document = document_from_text(text, name="a.html", format="html")
    start = data.draw(st.integers(0, len(document.prose) - 1))
    end = data.draw(st.integers(start + 1, len(document.prose)))
    span = Span(start, end)
    # The end of a paragraph shows as a line feed that no letter of the file stands for.
    if "\n" not in (document.prose[start], document.prose[end - 1]):
        assert document.positions.to_prose(document.positions.to_text(span)) == span
