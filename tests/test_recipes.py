"""What `audit init` writes, the action and the hook: read by their own programs, and run."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from audit.cli.app import app
from tests.renderers.readers import READERS
from tests.test_distribution import ROOT, build

PROGRAMS = READERS / "python" / "bin"
SOUND = "The minister will arrive on Tuesday, the government said.\n"
FAULTY = "The minister will arrive on Teusday, the government said.\n"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("recipes"))


def run(
    *command: str | Path, folder: Path, code: int = 0, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "XDG_CACHE_HOME"}}
    # Recipes call the `audit` that they have installed.
    kept["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), kept.get("PATH", "")))
    done = subprocess.run(
        command, cwd=folder, env=kept | (environment or {}), capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def git(folder: Path, *arguments: str) -> None:
    run("git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", *arguments, folder=folder)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a sound article that is committed and a faulty one that is not."""
    root = tmp_path / "repository"
    (root / "articles").mkdir(parents=True)
    (root / "articles" / "old.txt").write_text(SOUND)
    git(root, "init", "--quiet", ".")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Begin")
    (root / "articles" / "new.txt").write_text(FAULTY)
    monkeypatch.chdir(root)
    return root


def init(*arguments: str | Path) -> None:
    result = CliRunner().invoke(app, ["init", "articles", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0


def scripts(content: Any) -> list[tuple[str, dict[str, str]]]:
    """Return the script and the environment of each step that has one."""
    return [(step["run"], step.get("env", {})) for step in content if "run" in step]


@pytest.mark.reader
@pytest.mark.parametrize(
    ("option", "path", "schema"),
    [
        ("--github", ".github/workflows/audit.yml", "vendor.github-workflows"),
        ("--gitlab", ".gitlab/audit.yml", "vendor.gitlab-ci"),
        ("--gitlab", ".gitlab-ci.yml", "vendor.gitlab-ci"),
        ("", ROOT / "action.yml", "vendor.github-actions"),
    ],
    ids=["workflow", "job", "include", "action"],
)
def test_a_recipe_meets_the_schema_of_its_ci(repository: Path, option: str, path: str, schema: str) -> None:
    init(*filter(None, [option]))
    run(PROGRAMS / "check-jsonschema", "--builtin-schema", schema, path, folder=repository)


@pytest.mark.reader
@pytest.mark.parametrize(
    ("option", "command"),
    [
        ("--github", [READERS / "actionlint", "-shellcheck", PROGRAMS / "shellcheck", "-no-color"]),
        ("--shell", [PROGRAMS / "shellcheck", "audit-ci.sh"]),
        ("--docker", [PROGRAMS / "hadolint", "audit.Dockerfile"]),
        ("--pre-commit", [PROGRAMS / "pre-commit", "validate-config", ".pre-commit-config.yaml"]),
        ("--pre-commit", [PROGRAMS / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"]),
    ],
    ids=["workflow", "script", "Dockerfile", "hook", "our hook"],
)
def test_a_linter_has_nothing_to_say(repository: Path, option: str, command: list[str | Path]) -> None:
    init(option)
    run(*command, folder=repository)


@pytest.mark.reader
def test_what_docker_compose_is_given_is_whole_and_sound(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["engines", "compose", str(tmp_path / "server")], catch_exceptions=False)
    assert done.exit_code == 0
    run(
        PROGRAMS / "check-jsonschema",
        "--builtin-schema",
        "vendor.compose-spec",
        "compose.yaml",
        folder=tmp_path / "server",
    )
    run(PROGRAMS / "hadolint", "Dockerfile", folder=tmp_path / "server")
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", (tmp_path / "server" / "Dockerfile").read_text(), re.MULTILINE)
    assert {name for names in copied for name in names.split()} <= {
        path.name for path in (tmp_path / "server").iterdir()
    }


@pytest.mark.reader
def test_a_linter_has_nothing_to_say_of_the_scripts_of_the_action(tmp_path: Path) -> None:
    for script, _ in scripts(yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]):
        (tmp_path / "step.sh").write_text(script)
        run(PROGRAMS / "shellcheck", "--shell=bash", "step.sh", folder=tmp_path)


@pytest.mark.registry
def test_pre_commit_runs_our_hook(repository: Path, tmp_path: Path) -> None:
    run("git", "clone", "--quiet", ROOT, tmp_path / "audit", folder=tmp_path)
    command = [PROGRAMS / "pre-commit", "try-repo", tmp_path / "audit", "audit", "--files"]
    environment = {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    done = run(*command, "articles/new.txt", folder=repository, code=1, environment=environment)
    assert "Teusday → Tuesday" in done.stdout
    run(*command, "articles/old.txt", folder=repository, environment=environment)


@pytest.mark.registry
def test_the_hook_that_is_written_stops_a_faulty_commit(repository: Path, wheel: Path, tmp_path: Path) -> None:
    init("--pre-commit", "--install", wheel)
    run("git", "add", ".", folder=repository)
    command, environment = [PROGRAMS / "pre-commit", "run"], {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    assert "Teusday → Tuesday" in run(*command, folder=repository, code=1, environment=environment).stdout
    (repository / "articles" / "new.txt").write_text(SOUND.replace("Tuesday", "Monday"))
    run("git", "add", ".", folder=repository)
    run(*command, folder=repository, environment=environment)


@pytest.mark.registry
def test_the_script_writes_reports_and_can_be_asked_for_what_changed(
    repository: Path, wheel: Path, tmp_path: Path
) -> None:
    init("--shell", "--install", wheel)
    environment = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    told = run("./audit-ci.sh", folder=repository, code=1, environment=environment).stdout
    assert "Teusday → Tuesday" in told
    assert "Teusday" in (repository / "audit-report.xml").read_text()
    assert "Teusday" in (repository / "audit-report.html").read_text()
    (repository / "articles" / "new.txt").unlink()
    (repository / "articles" / "old.txt").write_text(FAULTY)
    git(repository, "commit", "--quiet", "--all", "--message", "Spoil it")
    run("./audit-ci.sh", "HEAD", folder=repository, environment=environment)
    run("./audit-ci.sh", "HEAD~1", folder=repository, code=1, environment=environment)


@pytest.mark.registry
def test_the_action_annotates_and_writes_sarif(repository: Path, wheel: Path, tmp_path: Path) -> None:
    steps = scripts(yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"])
    inputs = {
        "AUDIT_INSTALL": str(wheel),
        "AUDIT_PATHS": "articles",
        "AUDIT_ARGUMENTS": "--alone --profile strict",
        "AUDIT_SARIF": "audit.sarif",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    assert {name for _, needed in steps for name in needed} <= inputs.keys()
    (install, _), (audit, _) = steps
    run("bash", "-eo", "pipefail", "-c", install, folder=repository, environment=inputs)
    done = run("bash", "-eo", "pipefail", "-c", audit, folder=repository, code=1, environment=inputs)
    assert done.stdout.startswith("::warning ")
    assert "file=articles/new.txt,line=1," in done.stdout
    assert "Teusday" in (tmp_path / "summary.md").read_text()
    assert len(json.loads((repository / "audit.sarif").read_text())["runs"][0]["results"]) == 1


@pytest.mark.parametrize(
    ("option", "path", "base", "output"),
    [
        ("--github", ".github/workflows/audit.yml", {"GITHUB_BASE_REF": "main"}, "audit.sarif"),
        (
            "--gitlab",
            ".gitlab/audit.yml",
            {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"},
            "gl-code-quality-report.json",
        ),
    ],
    ids=["github", "gitlab"],
)
def test_the_command_of_a_recipe_audits_all_or_what_a_request_changes(
    repository: Path, option: str, path: str, base: dict[str, str], output: str
) -> None:
    init(option)
    content = yaml.safe_load((repository / path).read_text())
    command = content["audit"]["script"][0] if "audit" in content else content["jobs"]["articles"]["steps"][4]["run"]
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "Add an article")
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    environment = {"PYTHONPATH": str(ROOT)}
    run("sh", "-c", command, folder=repository, code=1, environment=environment)
    assert "Teusday" in (repository / output).read_text()
    run("sh", "-c", command, folder=repository, environment=environment | base)
