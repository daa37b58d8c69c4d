"""What is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.scope import Scope
from audit.text.paragraphs import paragraphs_in
from audit.text.quotations import quotations_in
from audit.text.reading import document_from_text


def _quoted(text: str) -> list[str]:
    return [span.of(text) for span in sorted(quotations_in(text, paragraphs_in(text)))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('He said "we won" and left.', ["we won"], id="straight"),
        pytest.param("He said “we won” and left.", ["we won"], id="curly"),
        pytest.param("He said «we won» and left.", ["we won"], id="guillemets"),
        pytest.param("He said „we won“ and left.", ["we won"], id="low-and-high"),
        pytest.param("He said „we won” and left.", ["we won"], id="polish"),
        pytest.param("He said »we won« and left.", ["we won"], id="inward-guillemets"),
        pytest.param("He said ”we won” and left.", ["we won"], id="swedish"),
        pytest.param("He said “we won“ and left.", ["we won"], id="closed-by-an-opening-mark"),
        pytest.param("He said 'we won' and left.", ["we won"], id="single-straight"),
        pytest.param("He said ‘we won’ and left.", ["we won"], id="single-curly"),
        pytest.param("He said ‘we can’t win’ and left.", ["we can’t win"], id="apostrophe-inside"),
        pytest.param("'We won,' he said. 'They lost.'", ["We won,", "They lost."], id="two-singles"),
        pytest.param("He saw the 'boys' toys' there.", ["boys' toys"], id="possessive-inside"),
        pytest.param("He met the 'old boys' there.", ["old boys"], id="closes-after-s"),
        pytest.param('"We won," he said, "and lost."', ["We won,", "and lost."], id="interrupted"),
        pytest.param('("We won")', ["We won"], id="in-brackets"),
        pytest.param('He said: "We won."', ["We won."], id="at-the-end"),
        pytest.param("“We heard ‘stop’ once,” he said.", ["We heard ‘stop’ once,", "stop"], id="nested"),
        pytest.param("The boys' toys and the girls' dolls.", [], id="possessives"),
        pytest.param("It's the men's. Don't. Rock 'n' roll. The '90s. Give 'em hell.", [], id="apostrophes"),
        pytest.param("He is 6'2\" tall.", [], id="feet-and-inches"),
        pytest.param('He said "we won and left.', [], id="never-closed"),
        pytest.param('He said we won" and left.', [], id="never-opened"),
        pytest.param('The ship "Ann"\nHe left.', ["Ann"], id="name-in-marks"),
        pytest.param("No marks here.", [], id="none"),
        pytest.param('""', [], id="nothing-between"),
    ],
)
def test_marks_quote_what_stands_between_them(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_each_paragraph_of_a_long_quotation_opens_and_only_the_last_closes() -> None:
    text = "“We fought.\n\n“We lost ground.\n\n“We hold,” he said."
    assert _quoted(text) == ["We fought.", "We lost ground.", "We hold,"]


def test_paragraphs_of_one_quotation_that_were_run_together_are_all_quoted() -> None:
    assert _quoted('He said: "We fought. "We hold." They left.') == ["We fought.", "We hold."]


def test_a_paragraph_that_begins_with_a_mark_and_closes_nowhere_is_quoted() -> None:
    assert _quoted('"We fought.\nHe left.\n"We hold.') == ["We fought.", "We hold."]


def test_a_quotation_may_run_on_into_the_next_paragraph() -> None:
    assert _quoted("He said: “We fought.\nWe hold.” They left.") == ["We fought.", "We hold."]


def test_a_mark_without_partner_does_not_swallow_the_next_quotation() -> None:
    assert _quoted('He said "we won. They said "we lost" today.\nA day later.') == ["we lost"]


def test_a_lost_mark_does_not_turn_the_article_inside_out() -> None:
    assert _quoted('He said "we won.\nThey said "we lost" today.') == ["we lost"]


def test_quotations_are_regions_of_the_document_without_their_marks() -> None:
    document = document_from_text('The mayor said "we hold" today.', name="x")
    assert [document.scope_at(document.prose.index(word)) for word in ("mayor", "hold", "today")] == [
        Scope.BODY,
        Scope.QUOTATION,
        Scope.BODY,
    ]


@given(st.text(st.sampled_from("ab s.,\n\"'“”„«»‘’(—6"), max_size=60))
def test_quotations_lie_inside_paragraphs(text: str) -> None:
    paragraphs = paragraphs_in(text)
    for span in quotations_in(text, paragraphs):
        assert span.start < span.end
        assert any(paragraph.covers(span) for paragraph in paragraphs)
