"""The pages of docs/: what is made of the code is up to date, and the commands that are shown run."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from audit.cli.rule_pages import rule_pages
from audit.config import Settings
from audit.decisions.decisions_file import decisions_text
from audit.model.decision import FindingDecision
from audit.pipeline import Auditor
from tests.cli.test_check import run
from tests.decisions.articles import ACCEPT, by_word, decided, file_of, judged
from tests.test_samples import assert_or_update
from tools.make_options import PAGE, options_page

ROOT = Path(__file__).parent.parent
SOUND = "The minister will arrive on Tuesday, the government said.\n"
IDENTITY = {"GIT_AUTHOR_NAME": "desk", "GIT_AUTHOR_EMAIL": "desk@example.org"}
COMMITTER = {"GIT_COMMITTER_NAME": "desk", "GIT_COMMITTER_EMAIL": "desk@example.org"}


def test_options_and_keys_are_those_of_the_code(request: pytest.FixtureRequest) -> None:
    assert_or_update(PAGE, options_page(), request)


def test_each_shipped_rule_has_its_page(request: pytest.FixtureRequest) -> None:
    folder = ROOT / "docs" / "findings"
    pages = rule_pages(Auditor(Settings()).rulebook)
    for name, text in pages.items():
        assert_or_update(folder / name, text, request)
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} == pages.keys()


def test_a_project_has_pages_of_its_own_rules(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('rules = "rules"\n')
    run(tmp_path, "rules", "new", "style/our-rule")
    done = run(tmp_path, "rules", "pages", "pages")
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "pages" / "style" / "our-rule.md").read_text().startswith("# ")
    assert "style/our-rule.md" in (tmp_path / "pages" / "README.md").read_text()


def test_the_commands_of_the_page_for_ci_run_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (IDENTITY | COMMITTER).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(SOUND)
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "main", "."], cwd=tmp_path, check=True)
    commands = re.findall(r"(?m)^ {4}((?:audit|git) .*)$", (ROOT / "docs" / "ci.md").read_text())
    assert len(commands) > 20
    for command in commands:
        program, *arguments = shlex.split(command)
        if program == "git":
            subprocess.run([program, *arguments], cwd=tmp_path, check=True, capture_output=True)
        else:
            done = run(tmp_path, *arguments)
            assert done.returncode == 0, f"{command}\n{done.stderr.decode()}"


def test_the_commands_of_the_page_on_decisions_run_one_after_the_other(tmp_path: Path) -> None:
    text = "The goverment said that ther boats are lost.\n"
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(text)
    rows = decided(judged(text, name="articles/a.txt"), by_word(goverment=FindingDecision(ACCEPT, "government")))
    (tmp_path / "decisions.json").write_text(decisions_text(file_of(rows)))
    commands = re.findall(r"(?m)^ {4}(audit [^>\n]*)", (ROOT / "docs" / "decisions.md").read_text())
    assert len(commands) > 5
    for command in commands:
        done = run(tmp_path, *shlex.split(command)[1:], stdin=b"q")
        assert done.returncode == (1 if " check " in command else 0), f"{command}\n{done.stderr.decode()}"
    assert "The government said" in (tmp_path / "articles" / "a.txt").read_text()


def test_the_project_of_the_page_for_rules_can_be_used(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "rules.md").read_text()
    blocks = re.findall(r"(?s)```toml\n(# ([\w./]+).*?)```", page)
    [phrases] = re.findall(r"(?m)^ {4}(leverage.*\n)", page)
    files = [*blocks, (phrases, "desk/lexicons/jargon.tsv")]
    assert [name for _, name in blocks] == [
        "desk/style/jargon.toml",
        "audit.toml",
        "desk/styles/desk.toml",
        "desk/profiles/desk.toml",
    ]
    for text, name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "articles").mkdir()
    text = "It stood on the territory of the mill in Kiev, the wrod is leveraged.\n"
    (tmp_path / "articles" / "a.txt").write_text(text)
    for command in re.findall(r"(?m)^ {4}(audit [^#\n]*)", page):
        done = run(tmp_path, *shlex.split(command)[1:])
        assert done.returncode == 0, f"{command}\n{done.stderr.decode()}"
    lines = run(tmp_path, "check", "articles", "--format", "jsonl").stdout.decode().splitlines()
    found = {finding["text"]: finding for finding in map(json.loads, lines)}
    assert found["on the territory of"]["severity"] == "minor"
    assert found["leveraged"]["suggestions"][0]["text"] == "used"
    assert found["Kiev"]["suggestions"][0]["text"] == "Kyiv"
    assert found["wrod"]["message"] == "The desk writes word, not wrod."


def test_links_between_the_documents_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())]
    assert links
    assert not [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()]
