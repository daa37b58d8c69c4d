"""The Internationalization Tag Set as another program reads it: as the specification asks, and each finding once."""

from collections.abc import Iterator
from xml.etree import ElementTree

import lxml.html
from hypothesis import given

from audit.model.report import DocumentReport
from audit.model.rule import Reach
from audit.renderers.its import render
from audit.rulebook.parsing import ISSUE_TYPES
from tests.renderers.invented import blocks, document, finding, report
from tests.renderers.test_copies import PROSE, marked
from tests.test_samples import report as sample_report

ITS = "{http://www.w3.org/2005/11/its}"
ISSUE = {f"its-loc-quality-issue-{name}" for name in ("type", "severity", "comment", "profile-ref")}
RATING = {f"its-loc-quality-rating-{name}" for name in ("score", "score-threshold", "profile-ref")}
LISTED = {f"locQualityIssue{name}" for name in ("Type", "Severity", "Comment", "ProfileRef")}


def issues(page: lxml.html.HtmlElement) -> Iterator[tuple[str, str, float, str]]:
    """Yield the marked text, type, severity and comment of each issue; what the specification forbids fails."""
    lists = {}
    for script in page.iterfind(".//script"):
        assert script.get("type") == "application/its+xml"
        listed = ElementTree.fromstring(script.text)
        assert listed.tag == f"{ITS}locQualityIssues"
        assert listed.get("{http://www.w3.org/XML/1998/namespace}id") == script.get("id")
        lists[f"#{script.get('id')}"] = listed
    assert len(lists) == len(page.findall(".//script"))
    for element in page.iter():
        names = {name for name in element.attrib if name.startswith("its-")}
        if "its-loc-quality-issues-ref" in names:
            assert names == {"its-loc-quality-issues-ref"}
            for one in lists.pop(element.get("its-loc-quality-issues-ref")):
                assert (one.tag, set(one.attrib)) == (f"{ITS}locQualityIssue", LISTED)
                read = (one.get(f"locQualityIssue{name}") for name in ("Type", "Severity", "Comment"))
                yield _checked(element.text_content(), *read)
        elif names and not names <= RATING:
            assert names == ISSUE
            yield _checked(
                element.text_content(),
                *(element.get(f"its-loc-quality-issue-{n}") for n in ("type", "severity", "comment")),
            )
        elif names:
            assert 0 <= float(element.get("its-loc-quality-rating-score")) <= 100
    assert not lists


def _checked(text: str, kind: str, severity: str, comment: str) -> tuple[str, str, float, str]:
    assert kind in ISSUE_TYPES
    assert 0 <= float(severity) <= 100
    assert comment
    return text, kind, float(severity), comment


@given(marked())
def test_every_finding_is_one_issue_and_the_text_is_that_of_the_article(made: DocumentReport) -> None:
    page = lxml.html.document_fromstring(render(report(made)))
    (article,) = page.iterfind(".//article")
    assert [one.text_content() for one in article] == [one.span.of(PROSE) for one in blocks(PROSE)]
    assert len(list(issues(page))) == len(made.findings)


def test_issues_say_what_is_wrong_where_and_how_gravely() -> None:
    found = (
        finding(PROSE, "goverment", "government"),
        finding(PROSE, "Halmirsk , he", "Halmirsk, he"),
        finding(PROSE, ", he said", ", he says", message='<They> say & "write" otherwise.'),
        finding(PROSE, PROSE, reach=Reach.BLOCK),
    )
    page = lxml.html.document_fromstring(render(report(document(PROSE, *found, doc="a & b.txt"))))
    texts = {text for text, _, _, _ in issues(page)}
    assert texts == {"goverment", "Halmirsk , he said", PROSE}
    comments = [comment for *_, comment in issues(page)]
    assert any('<They> say & "write" otherwise. Instead: , he says.' in comment for comment in comments)
    assert {severity for _, _, severity, _ in issues(page)} == {20}
    assert page.find(".//article").get("title") == "a & b.txt"


def test_samples_keep_to_the_specification() -> None:
    made = sample_report("")
    page = lxml.html.document_fromstring(render(made))
    assert len(list(issues(page))) == len(made.findings)
    assert len(page.findall(".//article")) == len(made.documents)
