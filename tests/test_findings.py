"""From matches to findings: places in the file, identity, fixes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.config import Overrides, settings_without_file
from audit.gazetteer.decisions import Decision, Ruling
from audit.gazetteer.house import HouseLexicon
from audit.model.finding import Finding
from audit.model.rule import Fix
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

AUDITOR = Auditor(settings_without_file(Overrides()))
PARAGRAPH = "The goverment said that the bridge over the river would be closed for repairs until further notice."


def audit(text: str, form: str = "txt") -> tuple[Finding, ...]:
    return AUDITOR.audit(document_from_text(text, name="a", format=form)).findings


@given(
    st.lists(st.sampled_from(["It rained all day.", "Nobody came to the fair.", "\U0001f600", "e\u0301"]), max_size=5)
)
def test_the_id_stays_when_paragraphs_are_put_before_it(others: list[str]) -> None:
    (moved,) = [one for one in audit("\n".join([*others, PARAGRAPH])) if one.text == "goverment"]
    (alone,) = audit(PARAGRAPH)
    assert moved.id == alone.id


@pytest.mark.parametrize(
    "printed",
    [
        "The mayor said: \u201cThe goverment \u2013 as\N{NO-BREAK SPACE}ever \u2013 is late\u2026\u201d",
        'The mayor  said:\t"The goverment - as ever - is late..."',
    ],
    ids=["marks", "blanks"],
)
def test_the_id_stays_when_marks_and_blanks_around_it_are_set_otherwise(printed: str) -> None:
    typed = 'The mayor said: "The goverment - as ever - is late..."'
    (found,) = [one for one in audit(printed) if one.text == "goverment"]
    assert audit(typed)[0].id == found.id


def test_the_id_changes_with_the_words_around() -> None:
    ids = {audit(text)[0].id for text in ("The goverment left.", "A goverment left.", "The goverment won.")}
    assert len(ids) == 3


def test_findings_that_share_an_id_are_numbered() -> None:
    first, second = audit("Yes, the goverment left.\nYes, the goverment left.")
    assert second.id == f"{first.id}-2"


@pytest.mark.parametrize(
    ("text", "form", "fix"),
    [
        ("The ship sailed ,and sank , it seems.", "txt", Fix.SAFE),
        ("He said: \u201cThe ship sank , it seems.\u201d", "txt", Fix.SUGGEST),
        ("<p>The ship <b>sank</b> , it seems.</p>", "html", Fix.SUGGEST),
        ("<p>The ship sank , it seems.</p>", "html", Fix.SAFE),
    ],
    ids=["plain", "quotation", "markup inside", "markup around"],
)
def test_nothing_is_mended_unasked_in_a_quotation_or_over_markup(text: str, form: str, fix: Fix) -> None:
    spaces = [one for one in audit(text, form) if one.rule.endswith("/misplaced-space")]
    assert spaces[-1].fix is fix


def test_a_finding_in_markup_points_into_the_file() -> None:
    text = "<p>Caf&eacute; owners: the gover<i>me</i>nt left.</p>"
    (finding,) = audit(text, "html")
    assert text[finding.span.start : finding.span.end] == finding.text == "gover<i>me</i>nt"
    assert finding.column == text.index("gover") + 1


@pytest.mark.parametrize(("form", "amp"), [("txt", "&"), ("md", "&"), ("html", "&amp;")])
def test_a_suggestion_is_written_as_the_file_is(form: str, amp: str) -> None:
    text = f"The paper was read at the fair by Smith {amp} Sons."
    house = HouseLexicon((Decision(Ruling.REJECT, "Smith & Sons", "Smith & Daughters"),))
    document = document_from_text(text, name="a", format=form)
    context = replace(AUDITOR.context, house=house)
    findings = AUDITOR.audit(document, context=context).findings
    (found,) = [one for one in findings if one.rule == "terminology/rejected-form"]
    assert (found.text, found.suggestions[0].text) == (f"Smith {amp} Sons", f"Smith {amp} Daughters")
    assert "Smith & Daughters" in found.evidence[0]
