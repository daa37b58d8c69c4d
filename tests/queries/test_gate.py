"""What may pass: new findings against a baseline, the score of the corpus, what was not audited."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from audit.model.errors import AuditError
from audit.model.severity import Severity
from audit.queries.answers import write_answer
from audit.queries.database import open_tables
from audit.queries.formats import AnswerFormat
from audit.queries.gate import Bars, Outcome, outcome
from audit.queries.questions import QUESTIONS
from audit.tables.rows import DocumentRow, FindingRow
from tests.queries.corpora import TAG, TYPO, document, finding, sample, write_corpus

FIRST = document("a.txt", "The goverment met Drugozhin. Later <b> it rained, and the goverment left.")
SECOND = document("b.txt", "Another goverment stayed.")
OLD = [finding(FIRST, "goverment", "government", TYPO, "minor"), finding(SECOND, "goverment", "government", TYPO)]


def came_to(folder: Path, bars: Bars | None = None, **options: object) -> Outcome:
    with open_tables(folder, **options) as tables:
        return outcome(tables, bars or Bars())


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "before", [FIRST, SECOND], OLD)


def after(tmp_path: Path, documents: Sequence[DocumentRow], findings: Sequence[FindingRow]) -> Path:
    return write_corpus(tmp_path / "after", documents, findings)


def test_without_a_baseline_all_that_counts_is_new(tmp_path: Path) -> None:
    assert came_to(sample(tmp_path)).new == 4
    assert came_to(sample(tmp_path), Bars(Severity.CRITICAL)).new == 1


def test_a_fault_that_its_article_had_is_not_new_wherever_it_stands_there(tmp_path: Path, before: Path) -> None:
    moved = replace(OLD[0], start=61, end=70, id="another", before="and the", after="left.")
    assert came_to(after(tmp_path, [FIRST, SECOND], [moved, OLD[1]]), baseline=before).new == 0


def test_a_fault_of_another_rule_or_other_words_is_new(tmp_path: Path, before: Path) -> None:
    added = [finding(FIRST, "Drugozhin", "Drogozhin"), finding(FIRST, "<b>", "", TAG)]
    assert came_to(after(tmp_path, [FIRST, SECOND], [*OLD, *added]), baseline=before).new == 2


def test_an_article_that_was_renamed_brings_nothing_new_and_its_copy_does(tmp_path: Path, before: Path) -> None:
    renamed, copy = replace(FIRST, doc="c.txt"), replace(FIRST, doc="d.txt")
    moved = [replace(OLD[0], doc="c.txt"), OLD[1]]
    assert came_to(after(tmp_path, [renamed, SECOND], moved), baseline=before).new == 0
    copied = [*moved, replace(OLD[0], doc="d.txt")]
    assert came_to(after(tmp_path, [renamed, copy, SECOND], copied), baseline=before).new == 1


def test_a_file_is_a_baseline_as_good_as_the_folder(tmp_path: Path, before: Path) -> None:
    with open_tables(before) as tables:
        write_answer(tables.ask(QUESTIONS["baseline"].sql), AnswerFormat.PARQUET, tmp_path / "base.parquet")
    added = finding(FIRST, "Drugozhin", "Drogozhin")
    assert came_to(after(tmp_path, [FIRST, SECOND], [*OLD, added]), baseline=tmp_path / "base.parquet").new == 1


def test_what_is_no_baseline_is_refused(tmp_path: Path, before: Path) -> None:
    (tmp_path / "base.parquet").write_text("doc,rule")
    with pytest.raises(AuditError, match=r"base\.parquet: is no baseline; `audit corpus query DIR baseline"):
        came_to(before, baseline=tmp_path / "base.parquet")


def test_what_an_editor_rejected_is_neither_new_nor_in_the_score(tmp_path: Path, before: Path) -> None:
    decided = {
        "id": OLD[1].id, "rule": TYPO, "start": 8, "end": 17, "text": "goverment", "before": "", "after": "",
        "decision": "reject",
    }  # fmt: skip
    file = tmp_path / "decisions.json"
    documents = [{"doc": "b.txt", "sha256": "", "decisions": [decided]}]
    file.write_text(json.dumps({"schema": 1, "kind": "decisions", "documents": documents}))
    spared = came_to(before, decisions=[file])
    assert (spared.new, spared.score) == (1, 100 - 1 / 800 * 1000)


def test_the_score_is_all_points_over_all_words(tmp_path: Path) -> None:
    # 36 points in 1,400 words; the mean of the scores 85, 50 and 100 would be 78.3.
    assert came_to(sample(tmp_path)).score == pytest.approx(100 - 36 / 1.4)


@pytest.mark.parametrize(
    ("bars", "failures", "code"),
    [
        (Bars(max_new=4), 0, 0),
        (Bars(max_new=3), 0, 1),
        (Bars(min_score=90), 0, 0),
        (Bars(min_score=90.5), 0, 1),
        (Bars(max_new=3), 1, 2),
    ],
)
def test_the_exit_code_says_which_gate_is_shut(bars: Bars, failures: int, code: int) -> None:
    one = Outcome(new=4, words=1000, score=90, failures=failures)
    assert one.exit_code(bars) == code
    assert bool(list(one.told(bars))) == bool(code)


def test_a_corpus_of_few_words_is_not_held_against_a_score() -> None:
    few = Outcome(new=0, words=20, score=10, failures=0)
    assert few.exit_code(Bars(min_score=90)) == 0
    assert list(few.told(Bars(min_score=90))) == ["score not held against 90: 20 words of 300 that are needed"]
