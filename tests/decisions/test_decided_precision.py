"""Precision of rules by decisions."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions, decisions_text
from audit.decisions.precision import interval, judged_by_rule
from audit.model.decision import DecisionKind
from audit.rulebook.precision import Count
from tests.cli.test_check import run
from tests.decisions.articles import ACCEPT, IGNORE, REJECT

RULE = "linguistic-conventions/misspelled-word"


def file_of(kinds: list[DecisionKind], *, doc: str = "a.txt", rule: str = RULE) -> Decisions:
    rows = (DecidedFinding(str(n), rule, n, n + 1, "x", "", "", kind) for n, kind in enumerate(kinds))
    return Decisions((DecidedDocument(doc, "0", tuple(rows)),))


def test_what_is_ignored_says_nothing_and_the_last_decision_counts_once() -> None:
    first, second = file_of([ACCEPT, ACCEPT, IGNORE, REJECT]), file_of([ACCEPT, REJECT], doc="drafts/a.txt")
    assert judged_by_rule([first]) == {RULE: Count(2, 3)}
    assert judged_by_rule([first, first, second]) == {RULE: Count(1, 3)}
    assert judged_by_rule([first, file_of([ACCEPT], doc="b.txt", rule="style/x")]) == {
        RULE: Count(2, 3),
        "style/x": Count(1, 1),
    }


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    # Where none is right the upper bound is z² / (n + z²), and of half it is symmetric.
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_bounds_are_those_of_wilson(right: int, judged: int, low: float, high: float) -> None:
    assert interval(Count(right, judged)) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500), st.data())
def test_bounds_hold_the_share_and_close_in_with_more_decisions(judged: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, judged))
    low, high = interval(Count(right, judged))
    assert 0 <= low <= right / judged + 1e-12
    assert right / judged - 1e-12 <= high <= 1
    closer_low, closer_high = interval(Count(right * 3, judged * 3))
    assert closer_high - closer_low < high - low


def test_rules_precision_and_explain_tell_it(tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text(decisions_text(file_of([ACCEPT] * 8 + [REJECT] * 2)))
    (tmp_path / "few.json").write_text(decisions_text(file_of([REJECT], doc="b.txt", rule="style/x")))
    told = run(tmp_path, "rules", "precision", "d.json", "few.json").stdout.decode().splitlines()
    assert told[0].startswith(
        f"{RULE:<52} 0.80 (0.49 to 0.94), n = 10: 8 accepted, 2 rejected; with what is shipped 0."
    )
    assert told[1] == f"{'style/x':<52} not measured, n = 1: 0 accepted, 1 rejected"
    rows = json.loads(run(tmp_path, "rules", "precision", "d.json", "few.json", "--format", "json").stdout)
    assert rows == [
        {"rule": RULE, "accepted": 8, "rejected": 2, "precision": 0.8, "low": 0.4902, "high": 0.9433},
        {"rule": "style/x", "accepted": 0, "rejected": 1, "precision": None, "low": None, "high": None},
    ]
    explained = run(tmp_path, "explain", "misspelled-word", "--decisions", "d.json").stdout.decode()
    assert "\ndecisions    0.80 (0.49 to 0.94), n = 10: 8 accepted, 2 rejected; with what is shipped" in explained
