"""The rules of a run: chosen, overridden, compiled again when they change."""

import os
from pathlib import Path

import pytest

from audit.model.severity import Severity
from audit.rulebook.errors import RuleFileError
from audit.rulebook.rulebook import Choice, open_rulebook

RULE = """
title = "A house phrase"
message = "We do not write this."
severity = "minor"
mqm = "organizational-style"
lqi = "style"
check = "patterns"
options = { regex = "%s", suggest = "soon" }
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    from audit.resources import cache_folder

    cache_folder.cache_clear()
    folder = tmp_path / "rules" / "style"
    folder.mkdir(parents=True)
    (folder / "house-phrase.toml").write_text(RULE % "ere long", encoding="utf-8")
    return tmp_path / "rules"


def test_own_rules_stand_beside_the_shipped_ones(own: Path) -> None:
    book = open_rulebook(Choice(), own)
    assert "style/house-phrase" in book.ids
    assert len(book.ids) > 1


def test_a_rule_runs_only_where_its_words_stand(own: Path) -> None:
    book = open_rulebook(Choice(select=("style/house-phrase",)), own)
    assert [rule.id for rule in book.applicable({"ere long"}, "")] == ["style/house-phrase"]
    assert book.applicable({"short"}, "") == []


def test_a_changed_rule_is_compiled_again(own: Path) -> None:
    open_rulebook(Choice(), own)
    path = own / "style" / "house-phrase.toml"
    path.write_text(RULE % "by and by", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert open_rulebook(Choice(), own).rule("style/house-phrase").options["regex"] == "by and by"


def test_an_own_rule_takes_the_place_of_a_shipped_one(own: Path) -> None:
    (own / "style" / "unidiomatic-time-phrase.toml").write_text(RULE % "ere now", encoding="utf-8")
    book = open_rulebook(Choice(), own)
    assert book.rule("style/unidiomatic-time-phrase").title == "A house phrase"
    assert "style/unidiomatic-time-phrase" not in [rule.id for rule in book.applicable({"course"}, "")]


def test_a_broken_own_rule_stops_the_load(own: Path) -> None:
    (own / "style" / "broken.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"broken\.toml"):
        open_rulebook(Choice(), own)


def test_selection_takes_ids_folders_and_globs() -> None:
    assert open_rulebook(Choice(select=("style",))).ids == open_rulebook(Choice(select=("style/*",))).ids
    assert "style/unidiomatic-time-phrase" not in open_rulebook(Choice(ignore=("style/unidiomatic*",))).ids


def test_a_severity_can_be_overridden() -> None:
    book = open_rulebook(Choice(severities={"style/unidiomatic-time-phrase": Severity.CRITICAL}))
    assert book.rule("style/unidiomatic-time-phrase").severity is Severity.CRITICAL
