"""Paragraphs of plain text, and which is the headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.scope import Scope
from audit.text.paragraphs import paragraphs_in
from audit.text.reading import document_from_text

WRAPPED = """The harbour of Port Ann was shut on Monday after a storm tore the
northern pier away and sank two ferries, the mayor of the town
said. Nobody was hurt.

Divers will look for the ferries on Tuesday, when the wind is
expected to fall, and the port may open again by the weekend if
the pilots agree.
"""
BODY = "The harbour of Port Ann was shut on Monday, the mayor of the town said."


def _paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs_in(text)]


@pytest.mark.parametrize(
    "line_end", ["\n", "\r\n", "\r", "\u2028", "\n\n \n"], ids=["lf", "crlf", "cr", "separator", "blank-lines"]
)
def test_lines_are_paragraphs_without_the_blanks_at_their_ends(line_end: str) -> None:
    assert _paragraphs(f"  One here. {line_end}\tTwo\N{NO-BREAK SPACE}there.{line_end}") == [
        "One here.",
        "Two\N{NO-BREAK SPACE}there.",
    ]


def test_hard_wrapped_lines_become_one_paragraph() -> None:
    first, second = _paragraphs(WRAPPED)
    assert first.endswith("Nobody was hurt.")
    assert second.startswith("Divers")


def test_hard_wrapped_lines_are_joined_in_files_of_other_line_ends() -> None:
    assert len(_paragraphs(WRAPPED.replace("\n", "\r\n"))) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Mayor resigns after the vote\nHarbour is shut once more\nFerry lost\nStorm is over", id="headlines"
        ),
        pytest.param("\n".join([BODY] * 4), id="equal-lines"),
        pytest.param("\n".join([BODY, BODY, BODY[:-1], BODY, BODY[:-1], BODY]), id="sentences-two-without-stop"),
        pytest.param("- " + "\n- ".join([BODY[:60]] * 4), id="list"),
        pytest.param("One.\nTwo.\nThree.", id="very-short"),
        pytest.param(f"{BODY}\n{BODY * 3}\n{BODY}", id="long-lines"),
    ],
)
def test_lines_that_are_no_wrapped_text_stay_apart(text: str) -> None:
    assert len(_paragraphs(text)) == len(text.splitlines())


def test_a_list_below_wrapped_text_stays_a_list() -> None:
    items = "\n".join("- the ferry that was lost on Monday in the storm off the coast " for _ in range(3))
    assert len(_paragraphs(f"{WRAPPED}\n{items}")) == 5


@given(st.text(st.sampled_from("a .\n\r\t\u2028\N{NO-BREAK SPACE}é"), max_size=300))
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    spans = paragraphs_in(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        pytest.param(f"Harbour shut after storm\n{BODY}", Scope.HEADLINE, id="headline"),
        pytest.param(f"Will the harbour open?\n{BODY}", Scope.HEADLINE, id="question"),
        pytest.param(f"Harbour shut after storm\nFerries lost off the coast\n{BODY}", Scope.HEADLINE, id="standfirst"),
        pytest.param(f"The harbour is shut.\n{BODY}", Scope.BODY, id="sentence"),
        pytest.param("Harbour shut after storm", Scope.BODY, id="nothing-below"),
        pytest.param("Harbour shut\nFerry lost\nMayor out", Scope.BODY, id="list-of-headlines"),
        pytest.param(f"{BODY * 3} and so on\n{BODY}", Scope.BODY, id="too-long"),
    ],
)
def test_a_short_first_line_without_a_stop_above_a_body_is_the_headline(text: str, scope: Scope) -> None:
    assert document_from_text(text, name="x").blocks[0].scope is scope


def test_the_title_of_a_record_is_its_headline_even_with_a_stop() -> None:
    document = document_from_text(f"The harbour is shut.\n{BODY}", name="x", title="The harbour is shut.")
    assert document.blocks[0].scope is Scope.HEADLINE


def test_boilerplate_above_the_headline_is_passed_over() -> None:
    document = document_from_text(f"Advertisement\nHarbour shut after storm\n{BODY}", name="x")
    assert [block.scope for block in document.blocks] == [Scope.BOILERPLATE, Scope.HEADLINE, Scope.BODY]


def test_a_label_that_stands_several_times_beside_boilerplate_is_boilerplate() -> None:
    document = document_from_text(f"{BODY}\n\nHarbour Letter\n\nSign up to our newsletter\n\nHarbour Letter", name="x")
    assert [block.scope for block in document.blocks] == [Scope.BODY, *[Scope.BOILERPLATE] * 3]


def test_a_label_that_stands_once_beside_the_article_is_none() -> None:
    text = f"{BODY}\n\nIn the harbour\n\n{BODY}\n\nIn the harbour\n\nSign up to our newsletter"
    scopes = [block.scope for block in document_from_text(text, name="x").blocks]
    assert scopes == [*[Scope.BODY] * 4, Scope.BOILERPLATE]
