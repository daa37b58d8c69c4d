"""`audit profiles`, and what `audit lexicon why` says of a style."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from audit.cli.app import app
from audit.model.errors import AuditError


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose settings ask for a style and one spelling of its own."""
    (tmp_path / "audit.toml").write_text('style = "ap"\n[spelling]\nZelensky = ["Zelenskyy"]\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_profiles_and_styles_are_listed_those_in_use_marked() -> None:
    lines = run("profiles", "list")
    assert [line.split()[2] for line in lines if line.startswith("*")] == ["news-publish", "ap"]
    assert {line[2:].split()[1] for line in lines} >= {"strict", "bbc", "guardian", "reuters"}


def test_a_style_shows_its_sources_and_spellings() -> None:
    lines = run("profiles", "show", "ap")
    assert lines[0].startswith("AP style, ")
    assert "  source   https://www.apstylebook.com/" in lines
    assert "  write Kyiv, not Kiev" in lines
    assert "  accept chicken Kiev" in lines


def test_a_profile_shows_what_it_asks_for() -> None:
    assert "  severity terminology/nonstandard-name = major" in run("profiles", "show", "strict")


def test_what_is_neither_is_said() -> None:
    with pytest.raises(AuditError, match=r"no profile or style 'apx'; did you mean 'ap'\?"):
        run("profiles", "show", "apx")


def test_it_is_told_who_asks_for_a_spelling(project: Path) -> None:
    told = "\n".join(run("lexicon", "why", "Zelenskyy"))
    assert "project lexicon  reject Zelenskyy, write Zelensky; setting in audit.toml\n" in told
    assert "style            accept Zelenskyy (for Zelenskiy); AP style; outdone by the setting in audit.toml\n" in told
    (project / "a.txt").write_text("The president, Zelensky, left for Kyiv on Monday.\n")
    assert "  not flagged      the setting in audit.toml says so: accept Zelensky (for Zelenskyy)" in run(
        "lexicon", "why", "Zelensky", "--article", "a.txt"
    )
