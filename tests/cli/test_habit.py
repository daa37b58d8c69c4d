"""Options for those who audit again and again: what changed, gates, cost."""

import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app
from audit.model.errors import AuditError

TIE = "Boss Yegor Drugozhin spoke on Monday. The men of the plant listened to Drogozhin for an hour.\n"
OTHER = "Yegor Drugozhin has been the boss of the plant since 2019.\n"
SOUND = "The plant in Halmirsk was closed for repairs in May, the council said.\n"
FAULTY = "The goverment said that the the plant was closed.\n"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    for name, text in {"tie.txt": TIE, "other.txt": OTHER, "sound.txt": SOUND}.items():
        (tmp_path / "articles" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def commit_all() -> None:
    git("add", "-A")
    git("commit", "-qm", "Add articles")


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ("check", "--no-cache", "-f", "jsonl", *arguments), catch_exceptions=False)


def lines_on(name: str, result: Result) -> list[str]:
    return [line for line in result.stdout.splitlines() if f'"doc": "articles/{name}"' in line]


def test_changed_audits_what_differs_and_judges_it_as_in_the_full_run(repository: Path) -> None:
    git("init", "-q")
    commit_all()
    assert check("articles", "--changed").stdout == ""
    (repository / "articles" / "tie.txt").write_text(TIE.replace("an hour", "two hours"))
    (repository / "articles" / "new.txt").write_text(FAULTY)
    found, full = check("articles", "--changed"), check("articles")
    assert found.stdout.splitlines() == lines_on("new.txt", full) + lines_on("tie.txt", full)
    assert lines_on("tie.txt", found)


def test_since_compares_with_where_the_branch_left(repository: Path) -> None:
    git("init", "-q", "-b", "main")
    commit_all()
    git("checkout", "-qb", "draft")
    (repository / "articles" / "new.txt").write_text(FAULTY)
    commit_all()
    git("checkout", "-q", "main")
    (repository / "articles" / "elsewhere.txt").write_text(FAULTY)
    commit_all()
    git("checkout", "-q", "draft")
    found = check("articles", "--since", "main")
    assert found.stdout.splitlines() == lines_on("new.txt", found)
    assert found.exit_code == 1


def test_without_a_repository_or_a_revision_one_line_says_so() -> None:
    with pytest.raises(AuditError, match=r"--changed and --since: git rev-parse in .*not a git repository"):
        check("articles", "--changed")
    git("init", "-q", "-b", "main")
    commit_all()
    for revision in ("--output=stolen", "origin/main"):
        with pytest.raises(AuditError, match=f"--since {revision}: git knows no such commit in .*fetch it"):
            check("articles", "--since", revision)
    git("checkout", "-q", "--orphan", "other")
    git("commit", "-qm", "Begin anew")
    with pytest.raises(AuditError, match=r"--since main: has no commit in common .*fetch"):
        check("articles", "--since", "main")


def test_before_the_first_commit_all_is_new(repository: Path) -> None:
    git("init", "-q")
    git("add", "articles/tie.txt")
    assert check("articles", "--changed").stdout == check("articles").stdout != ""


def test_so_many_findings_may_pass(repository: Path) -> None:
    (repository / "articles" / "new.txt").write_text(FAULTY)
    paths = ("articles/new.txt", "--alone")
    assert check(*paths, "--max-findings", "1").exit_code == 1
    assert "2 findings at or above minor, of which 1 may pass" in check(*paths, "--max-findings", "1").stderr
    assert check(*paths, "--max-findings", "2").exit_code == 0


def test_a_score_below_the_least_fails_the_run(repository: Path) -> None:
    (repository / "articles" / "long.txt").write_text(SOUND * 40 + FAULTY)
    paths = ("articles/long.txt", "--alone", "--fail-on", "critical")
    assert check(*paths, "--min-score", "10").exit_code == 0
    failed = check(*paths, "--min-score", "99.9")
    assert failed.exit_code == 1
    assert "at least 99.9 is wanted" in failed.stderr


def test_a_score_of_a_few_words_is_no_gate() -> None:
    result = check("articles/sound.txt", "--min-score", "100")
    assert result.exit_code == 0
    assert "13 words are too few, 300 are needed" in result.stderr


def test_settings_hold_the_gates(repository: Path) -> None:
    (repository / "articles" / "new.txt").write_text(FAULTY)
    (repository / "audit.toml").write_text("max_findings = 2\nmin_score = 50\n")
    assert check("articles/new.txt", "--alone").exit_code == 0
    (repository / "audit.toml").write_text("max_findings = -1\n")
    with pytest.raises(AuditError, match="max_findings cannot be -1"):
        check("articles/new.txt")


def test_statistics_are_told_beside_the_report(repository: Path) -> None:
    arguments = ("check", "articles", "--cache-dir", "kept", "--statistics", "-f", "jsonl")
    first, again = (CliRunner().invoke(app, arguments, catch_exceptions=False) for _ in range(2))
    assert first.stdout == again.stdout
    assert "3 articles judged, 0 recalled from earlier runs" in first.stderr
    assert "0 articles judged, 3 recalled from earlier runs" in again.stderr
