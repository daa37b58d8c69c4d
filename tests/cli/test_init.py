"""`audit init` in a repository of git."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from audit.cli.app import app
from audit.cli.recipes import RECIPES
from audit.config import Overrides, load_settings, profile_files
from audit.model.errors import AuditError
from audit.styles import style_files
from audit.text.inputs import FORMATS

ROOT = Path(__file__).parent.parent.parent
OTHERS = "repos:\n  - repo: local\n    hooks: []\n"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose articles lie in a folder with a blank in its name."""
    (tmp_path / "front page").mkdir()
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, ["init", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_the_settings_written_can_be_read_and_have_what_was_chosen(repository: Path) -> None:
    told = init("front page", "--profile", "strict", "--style", "bbc", "--variety", "GB")
    settings = load_settings(repository, Overrides())
    assert (settings.profile, settings.style, settings.variety) == ("strict", "bbc", "GB")
    assert told[0] == "wrote audit.toml: how articles are judged"
    assert "next: audit check 'front page'" in told


def test_every_key_shown_in_the_settings_can_be_set(repository: Path) -> None:
    init()
    path = repository / "audit.toml"
    text = path.read_text().replace("\n# ", "\n")
    path.write_text("\n".join(line for line in text.splitlines() if not line.startswith("baseline")))
    settings = load_settings(repository, Overrides())
    assert (settings.style, settings.variety, settings.choice.ignore) == ("ap", "GB", ("style",))
    assert all(name in text for name in [*profile_files(), *style_files()])


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_is_written_with_folder_and_requirement_filled_in(repository: Path, name: str) -> None:
    init("front page", f"--{name}", "--install", "newsroom-audit==7.0")
    texts = [(repository / recipe.path).read_text() for recipe in RECIPES[name]]
    assert not [text for text in texts if re.search("@[A-Z]+@", text)]
    assert "front page" in texts[0]
    assert "newsroom-audit==7.0" in texts[0]


@pytest.mark.parametrize(
    ("remote", "path", "expected"),
    [
        ("", ".github/dependabot.yml", {"github"}),
        ("", ".gitlab-ci.yml", {"gitlab"}),
        ("", ".pre-commit-config.yaml", {"pre-commit"}),
        ("git@github.com:desk/copy.git", "README.md", {"github"}),
        ("https://gitlab.com/desk/copy.git", ".pre-commit-config.yaml", {"gitlab", "pre-commit"}),
        ("https://github.com/desk/copy.git", ".gitlab-ci.yml", {"gitlab"}),
    ],
)
def test_the_ci_in_use_is_recognized(repository: Path, remote: str, path: str, expected: set[str]) -> None:
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], check=True)
    (repository / path).parent.mkdir(exist_ok=True)
    (repository / path).write_text(OTHERS)
    told = "\n".join(init())
    assert {name for name, recipes in RECIPES.items() if recipes[0].path in told} == expected


def test_where_no_ci_is_recognized_it_says_what_can_be_asked_for() -> None:
    assert "no CI is recognized here; ask for one: --github --gitlab --pre-commit --shell --docker" in init()


def test_nothing_is_overwritten_unless_forced(repository: Path) -> None:
    init("--github")
    for path in ("audit.toml", ".github/workflows/audit.yml"):
        (repository / path).write_text("# ours\n")
    told = init("--github", "--style", "ap")
    assert told[1:3] == ['  to change it, write style = "ap" there', told[2]]
    assert told[2].startswith("kept .github/workflows/audit.yml")
    assert (repository / "audit.toml").read_text() == "# ours\n"
    init("--github", "--force")
    assert "profile" in (repository / "audit.toml").read_text()
    assert "audit check" in (repository / ".github/workflows/audit.yml").read_text()


def test_a_file_with_entries_of_others_stays_and_what_to_add_is_shown(repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_text(OTHERS)
    told = init("--pre-commit", "--force")
    assert "kept .pre-commit-config.yaml: others use it too; add to it" in told
    assert "          - id: audit" in told
    assert (repository / ".pre-commit-config.yaml").read_text() == OTHERS


def test_settings_of_a_python_project_are_kept(repository: Path) -> None:
    (repository / "pyproject.toml").write_text('[tool.audit]\nprofile = "strict"\n')
    assert init()[0] == "kept pyproject.toml: it has settings already"
    assert not (repository / "audit.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nowhere"], r"audit init nowhere: is no folder below .*; name the one that holds the articles"),
        (["--style", "app"], r"--style: unknown style 'app'; did you mean 'ap'\?"),
        (["--install", "a$(b)"], r"--install 'a\$\(b\)': may not hold '\$', for it is written into scripts"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is(repository: Path, arguments: list[str], reason: str) -> None:
    with pytest.raises(AuditError, match=reason):
        init("--github", *arguments)
    assert {path.name for path in repository.iterdir()} == {".git", "front page"}


def test_it_sends_to_the_first_folder_of_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "front page")
    with pytest.raises(AuditError, match="run it in "):
        init()


@pytest.mark.parametrize("suffix", FORMATS)
def test_hooks_take_the_files_that_are_read(repository: Path, suffix: str) -> None:
    init("front page", "--pre-commit")
    written = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"][0]
    shipped = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())[0]
    assert re.search(written["files"], f"front page/a{suffix}")
    assert not re.search(written["files"], f"notes/a{suffix}")
    assert re.search(shipped["files"], f"notes/a{suffix}")
