"""Findings are given their decisions after an edit, and scored by them."""

from dataclasses import replace

from hypothesis import given, settings

from audit.decisions.known_findings import with_decisions
from audit.model.decision import FindingDecision
from audit.model.report import DocumentReport, Report
from audit.scoring.tolerance import Tolerance
from tests.decisions.articles import ACCEPT, AUDITOR, IGNORE, REJECT, by_word, decided, file_of, judged
from tests.suppression.articles import OLD, Edited, edits

TEXT = "\n\n".join(OLD[:4])


def report(*documents: DocumentReport) -> Report:
    return AUDITOR.sum_up(documents)


@settings(max_examples=100)
@given(edits())
def test_after_an_edit_a_finding_has_the_decision_that_was_made_on_it(edited: Edited) -> None:
    before = judged(edited.before, format=edited.format)
    after = judged(edited.after, format=edited.format)
    file = file_of(decided(before, lambda finding: FindingDecision(REJECT, reason=" ".join(finding.text.split()))))
    found = with_decisions(report(after), file, Tolerance()).report.findings
    decisions = [(" ".join(one.text.split()), one.decision.reason) for one in found if one.decision]
    assert all(text == reason for text, reason in decisions)
    assert len(found) - len(decisions) == len(edited.slips)


def test_the_confirmed_score_counts_what_was_accepted() -> None:
    document = judged(TEXT)
    file = file_of(
        decided(
            document,
            by_word(
                goverment=FindingDecision(ACCEPT, "government"),
                ther=FindingDecision(REJECT, reason="a name"),
                acording=FindingDecision(IGNORE),
            ),
        ),
        author="dk",
    )
    result = with_decisions(report(document), file, Tolerance())
    confirmed = result.report.confirmed
    assert confirmed
    assert (confirmed.accepted, confirmed.rejected, confirmed.ignored, confirmed.undecided) == (1, 1, 1, 2)
    penalties = {finding.text: finding.severity.points for finding in document.findings}
    assert confirmed.score.penalty == penalties["goverment"]
    assert confirmed.worst.penalty == document.score.penalty - penalties["ther"]
    assert result.report.score == report(document).score
    (rejected,) = (one for one in result.report.findings if one.text == "ther")
    assert rejected.decision == FindingDecision(REJECT, reason="a name", author="dk")


def test_decisions_find_their_article_under_another_name_and_tell_what_is_gone() -> None:
    document = judged(TEXT)
    file = file_of(decided(document, lambda _: FindingDecision(ACCEPT)))
    renamed = with_decisions(report(replace(document, doc="new/b.txt")), file, Tolerance())
    assert all(one.decision for one in renamed.report.findings)
    assert not renamed.left
    gone = with_decisions(report(judged("\n\n".join(OLD[1:4]), name="moved/a.txt")), file, Tolerance())
    assert {doc: [one.text for one in left] for doc, left in gone.left.items()} == {"a.txt": ["goverment"]}
