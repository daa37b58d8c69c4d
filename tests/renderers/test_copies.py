"""The article itself as CriticMarkup: what an editor gets who accepts everything, and who rejects everything."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.errors import AuditError
from audit.model.report import DocumentReport
from audit.model.scope import Scope
from audit.renderers.criticmarkup import render as criticmarkup
from tests.renderers.invented import document, finding, report

PROSE = "The goverment of Halmirsk , he said, has fallen.It rained in Halmirsk for a hour."


def accepted(text: str) -> str:
    """Return what a reader of CriticMarkup makes of a text whose changes are all accepted."""
    text = re.sub(r"\{>>.*?<<\}|\{--.*?--\}", "", text, flags=re.DOTALL)
    return re.sub(r"\{~~.*?~>(.*?)~~\}|\{\+\+(.*?)\+\+\}|\{==(.*?)==\}", _kept, text, flags=re.DOTALL)


def rejected(text: str) -> str:
    text = re.sub(r"\{>>.*?<<\}|\{\+\+.*?\+\+\}", "", text, flags=re.DOTALL)
    return re.sub(r"\{~~(.*?)~>.*?~~\}|\{--(.*?)--\}|\{==(.*?)==\}", _kept, text, flags=re.DOTALL)


def _kept(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


@st.composite
def marked(draw: st.DrawFn) -> DocumentReport:
    """Make a report of findings anywhere in a text, overlapping as they come."""
    places = draw(st.lists(st.tuples(st.integers(0, len(PROSE)), st.integers(0, 12)), max_size=8))
    found = [
        replace(
            finding(
                PROSE,
                PROSE[start : start + length],
                *draw(st.lists(st.text("ab ", max_size=3), max_size=2)),
                start=start,
            ),
            scope=draw(st.sampled_from([Scope.BODY, Scope.QUOTATION])),
            confidence=draw(st.sampled_from([0.5, 0.9])),
        )
        for start, length in places
    ]
    return document(PROSE, *found)


@given(marked())
def test_whoever_rejects_all_has_the_article_back(made: DocumentReport) -> None:
    assert rejected(criticmarkup(report(made))) == PROSE


@given(marked())
def test_every_finding_is_told_once(made: DocumentReport) -> None:
    assert criticmarkup(report(made)).count("(linguistic-conventions/misspelled-name)") == len(made.findings)


def test_whoever_accepts_all_has_the_corrected_article() -> None:
    found = (
        finding(PROSE, "goverment", "government", "governor"),
        finding(PROSE, "Halmirsk ,", "Halmirsk,"),
        finding(PROSE, "", " ", start=PROSE.index("It rained")),
        finding(PROSE, " for a hour", ""),
        finding(PROSE, "he said", "she said", scope=Scope.QUOTATION),
    )
    copy = criticmarkup(report(document(PROSE, *found)))
    assert accepted(copy) == "The government of Halmirsk, he said, has fallen. It rained in Halmirsk."
    assert "{~~goverment~>government~~}{>>" in copy
    assert "Perhaps governor." in copy
    assert "{==he said==}{>>" in copy


def test_findings_on_the_same_words_are_told_beside_the_one_that_is_marked() -> None:
    one = finding(PROSE, "goverment of Halmirsk", "government of Halmirsk")
    other = replace(finding(PROSE, "Halmirsk", "Halmyrsk", message="So is the town."), confidence=0.5)
    copy = criticmarkup(report(document(PROSE, one, other)))
    assert copy.count("{~~") == 1
    assert "{>>\u201cHalmirsk\u201d: So is the town. Perhaps Halmyrsk." in copy


def test_an_article_with_marks_of_its_own_is_refused() -> None:
    with pytest.raises(AuditError, match=r"article\.txt: holds \{\+\+ in line 2, column 3"):
        criticmarkup(report(document("It rained.\nIt{++ really++} rained.")))


def test_nothing_that_a_remark_quotes_ends_it() -> None:
    made = document(PROSE, finding(PROSE, "goverment", message="Written {>>so<<} ~> once.", evidence=("a\nb",)))
    assert rejected(criticmarkup(report(made))) == PROSE
