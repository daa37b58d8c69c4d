"""How often rules were right: the shipped table, and how it is told."""

from pathlib import Path

import pytest

from audit.resources import rules_folder
from audit.rulebook.precision import Count, Precision, measured, wording
from audit.rulebook.rulebook import Choice, open_rulebook


def precision(right: int, judged: int) -> Precision:
    by_ground = {"native": Count(0, 0), "human": Count(1, 2), "machine": Count(right, judged)}
    return Precision(by_ground, injected=Count(9, 9))


def test_precision_is_told_with_its_grounds_from_five_findings_on() -> None:
    assert wording(precision(2, 3)) == "0.70, n = 5: human translation 1 of 2, machine translation 2 of 3"
    assert wording(precision(2, 2)) == "not measured, n = 4"
    assert wording(None) == "not measured"


def test_the_prior_is_four_right_of_five() -> None:
    assert precision(0, 0).mean == pytest.approx((1 + 4) / (2 + 5))


def test_every_line_of_the_table_is_of_a_rule_that_there_is() -> None:
    lines = (rules_folder() / "precision.tsv").read_text(encoding="utf-8").splitlines()
    named = {line.partition("\t")[0] for line in lines if not line.startswith("#")}
    assert named <= set(open_rulebook(Choice()).known)


def test_a_rule_with_other_options_or_of_ones_own_is_not_measured(tmp_path: Path) -> None:
    name = "style/territory-of"
    assert measured(open_rulebook(Choice()), name)
    assert measured(open_rulebook(Choice(options={name: {"regex": "on"}})), name) is None
    (tmp_path / "style").mkdir()
    own = (rules_folder() / f"{name}.toml").read_text(encoding="utf-8")
    (tmp_path / f"{name}.toml").write_text(own, encoding="utf-8")
    assert measured(open_rulebook(Choice(), tmp_path), name) is None
