"""The house rules that a machine can check: sizes, names, and that nothing is listed in vain."""

import ast
from pathlib import Path

import pytest

from audit.checks.catalogue import CHECKS
from audit.config import Overrides, profile_files, settings_without_file
from audit.pipeline import Auditor
from audit.rulebook.storing import rule_files

ROOT = Path(__file__).parent.parent
PYTHON = sorted(path for folder in ("audit", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py"))
TEMPLATES = sorted(path for path in (ROOT / "reports" / "templates").rglob("*") if path.is_file())
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# Tables of numbers that a tool writes.
GENERATED = {"fit_weights.py", "letter_table.py", "weights.py"}


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(("paths", "most"), [(PYTHON, 300), (TEMPLATES, 500), (TESTS, 600)])
def test_files_stay_short(paths: list[Path], most: int) -> None:
    assert paths
    long = {path.name: lines_of(path) for path in paths if path.name not in GENERATED and lines_of(path) > most}
    assert not long


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{path.name}:{node.lineno} {node.name}"
        for path in PYTHON
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and _body_lines(node) > 40
    ]
    assert not long


def _body_lines(node: ast.FunctionDef) -> int:
    return (node.end_lineno or 0) - node.body[0].lineno + 1


def test_every_module_says_what_is_in_it() -> None:
    assert not [path.name for path in PYTHON if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_bears_the_name_of_its_module(name: str) -> None:
    function = CHECKS[name].function
    assert function.__name__ == name
    assert function.__module__ == f"audit.checks.{name}"
    assert function.__doc__


def test_every_check_is_listed() -> None:
    helpers = {"__init__", "catalogue", "loading", "registry", "traces"}
    files = {path.stem for path in (ROOT / "audit" / "checks").glob("*.py")} - helpers
    assert files == set(CHECKS)


def test_every_check_is_used_by_a_rule() -> None:
    rules = Auditor(settings_without_file(Overrides())).rulebook.all_rules()
    assert {rule.check for rule in rules} == set(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_always_runs_says_why(name: str) -> None:
    check = CHECKS[name]
    assert bool(check.always) == (check.anchors is None and not check.trace)


def test_rules_lie_in_folders_of_dimensions_only() -> None:
    known = {path for _, path in rule_files(ROOT / "rules")}
    settings = {path for folder in ("profiles", "styles") for path in (ROOT / "rules" / folder).glob("*.toml")}
    assert set((ROOT / "rules").rglob("*.toml")) == known | settings


@pytest.mark.parametrize("name", sorted(profile_files()))
def test_every_profile_can_be_used(name: str) -> None:
    assert settings_without_file(Overrides(profile=name)).profile == name
