"""Old findings are known again after an edit, and no new one passes for old."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.config import Overrides, settings_without_file
from audit.model.report import DocumentReport
from audit.pipeline import Auditor
from audit.suppression.baseline import Comparison, compare
from audit.suppression.baseline_file import BaselineError, Known, baseline_text, read_baseline
from audit.text.reading import document_from_text
from tests.suppression.articles import OLD, Edited, edits, laid_out

AUDITOR = Auditor(settings_without_file(Overrides()))
FERRY = "On Monday the harbour master told reporters that the goverment had ordered the ferry back to port at once."
SOUND_LINE = "The band played on until the lamps were lit."


def judged(text: str, *, name: str = "a.txt", format: str = "txt") -> DocumentReport:
    return AUDITOR.audit(document_from_text(text, name=name, format=format))


def baseline_of(*documents: DocumentReport) -> list[Known]:
    return compare(documents, Path("audit-baseline.json"), []).added


def against(known: Sequence[Known], *documents: DocumentReport) -> Comparison:
    return compare(documents, Path("audit-baseline.json"), known)


def shown(comparison: Comparison) -> list[str]:
    return [finding.text for document in comparison.documents for finding in document.findings]


@settings(max_examples=200)
@given(edits())
def test_after_an_edit_exactly_the_slips_that_came_in_are_shown(edited: Edited) -> None:
    known = baseline_of(judged(edited.before, format=edited.format))
    result = against(known, judged(edited.after, format=edited.format))
    assert sorted(" ".join(text.split()) for text in shown(result)) == list(edited.slips)


def test_the_paragraphs_of_the_property_hold_findings_to_be_matched() -> None:
    found = {finding.text for finding in judged(laid_out(list(OLD), format="txt", width=0)).findings}
    assert found == {"goverment", "ther", "acording", "the the", "beleive", "presidant", "recieved"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("told reporters that the", "said that the"),
        ("had ordered the ferry", "has ordered all ferries"),
        ("reporters that the goverment had", "reporters the goverment has"),
        ("the harbour master told", "its spokesman \u201cInger\u201d told"),
        ("ferry back to port at once.", "ferry back. It sailed at noon."),
    ],
    ids=["words before", "words behind", "both neighbours", "far off", "sentence cut"],
)
def test_a_finding_stays_old_when_words_near_it_are_edited(old: str, new: str) -> None:
    assert old in FERRY
    assert shown(against(baseline_of(judged(FERRY)), judged(FERRY.replace(old, new)))) == []


def test_a_mended_slip_does_not_hide_the_same_one_elsewhere() -> None:
    known = baseline_of(judged(FERRY))
    mended = FERRY.replace("goverment", "government")
    other = "A week later the goverment let the ferry sail again, this time with two pilots on the bridge."
    result = against(known, judged(f"{mended}\n\n{other}"))
    assert shown(result) == ["goverment"]
    assert [one.text for one in result.left] == ["goverment"]


def test_only_as_many_equal_findings_are_old_as_there_were() -> None:
    line = "Yes, the goverment left."
    known = baseline_of(judged(f"{line}\n\n{OLD[3]}\n\n{line}"))
    result = against(known, judged("\n\n".join([line, SOUND_LINE, line, OLD[3], line])))
    assert shown(result).count("goverment") == 1


def test_a_file_that_was_renamed_keeps_its_findings(tmp_path: Path) -> None:
    known = compare([judged(FERRY, name=str(tmp_path / "a.txt"))], tmp_path / "b.json", []).added
    result = compare([judged(FERRY, name=str(tmp_path / "new.txt"))], tmp_path / "b.json", known)
    assert shown(result) == []


def test_a_file_does_not_borrow_from_one_outside_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY)
    known = compare([judged(FERRY, name=str(tmp_path / "a.txt"))], tmp_path / "b.json", []).added
    result = compare([judged(FERRY, name=str(tmp_path / "copy.txt"))], tmp_path / "b.json", known)
    assert shown(result) == ["goverment"]
    assert result.left == []


def test_old_findings_count_neither_in_the_score_nor_twice() -> None:
    document = judged(FERRY)
    (parted,) = against(baseline_of(document), document).documents
    assert parted.findings == ()
    (finding,) = parted.suppressed
    assert finding.suppression is not None
    assert (finding.suppression.kind, finding.suppression.where) == ("baseline", "audit-baseline.json")


@given(
    st.lists(
        st.builds(Known, *(st.text(st.characters(codec="utf-8"), max_size=9),) * 6, count=st.integers(1, 3)), max_size=9
    )
)
def test_a_baseline_is_read_as_it_was_written_in_whatever_order(
    tmp_path_factory: pytest.TempPathFactory, known: list[Known]
) -> None:
    path = tmp_path_factory.mktemp("baseline") / "b.json"
    path.write_text(baseline_text(known), encoding="utf-8", newline="")
    assert baseline_text(read_baseline(path)) == baseline_text(reversed(known))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "no valid JSON"),
        ("[]", "is no baseline"),
        ('{"schema": 2, "articles": {}}', "has schema 2"),
        ('{"schema": 1, "articles": {"a.txt": [{"rule": "x"}]}}', "a.txt: an entry lacks"),
        ('{"schema": 1, "articles": {"a.txt": 5}}', "a.txt: "),
    ],
)
def test_a_baseline_that_cannot_be_used_is_named_with_the_reason(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(content)
    with pytest.raises(BaselineError, match=said):
        read_baseline(path)
