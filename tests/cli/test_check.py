"""`audit check` as a user runs it, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FAULTY = "The Ukranian minister will arrive on Teusday, the goverment said .\n"
SOUND = "The minister will arrive on Tuesday, the government said.\n"


def run(
    folder: Path, *arguments: str, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "audit", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env=os.environ | (environment or {}),
        check=False,
    )


def findings(result: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def test_a_sound_article_leaves_zero(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SOUND)
    result = run(tmp_path, "check", "a.txt")
    assert result.returncode == 0, result.stderr


def test_a_faulty_article_leaves_one_and_says_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    result = run(tmp_path, "check", "a.txt", "--format", "jsonl")
    assert result.returncode == 1
    first = {str(one["text"]): one["suggestions"][0]["text"] for one in findings(result)}  # type: ignore[index]
    assert first == {
        "Ukranian": "Ukrainian",
        "Teusday": "Tuesday",
        "goverment": "government",
        "said .": "said.",
    }


def test_every_finding_points_at_its_text(tmp_path: Path) -> None:
    hebrew = "\u05e9\u05dc\u05d5\u05dd"
    text = f"\N{GRINNING FACE} Cafe\u0301s\topened.\r\nThe goverment left, {hebrew} the presidant said .\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    rows = findings(run(tmp_path, "check", "a.txt", "--format", "jsonl"))
    assert {row["text"] for row in rows} >= {"goverment", "presidant"}
    for row in rows:
        assert text[row["start"] : row["end"]] == row["text"]  # type: ignore[misc]
        assert text.split("\r\n")[row["line"] - 1][row["column"] - 1 :].startswith(str(row["text"]))  # type: ignore[operator]


def test_the_least_severity_that_fails_can_be_raised(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    assert run(tmp_path, "check", "a.txt", "--fail-on", "critical").returncode == 0


@pytest.mark.parametrize(("profile", "severity"), [("news-publish", "minor"), ("strict", "major")])
def test_a_nonstandard_form_weighs_as_the_profile_says(tmp_path: Path, profile: str, severity: str) -> None:
    (tmp_path / "trains.txt").write_text("Trains to Zaporizhia, near Dnipro in Ukraine, run again.\n")
    (finding,) = findings(run(tmp_path, "check", "trains.txt", "--format", "jsonl", "--profile", profile))
    assert (finding["rule"], finding["severity"]) == ("terminology/nonstandard-name", severity)


def test_one_unreadable_file_leaves_two_and_the_rest_is_audited(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02")
    result = run(tmp_path, "check", ".", "--format", "jsonl")
    assert result.returncode == 2
    assert findings(result)
    assert b"b.txt" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "missing.txt"], "missing.txt"),
        (["check", "a.txt", "--format", "pdf"], "gitlab, html, its, json, jsonl"),
        (["check", "a.txt", "--format", "json", "--format", "jsonl"], "standard output"),
        (["check", "a.txt", "--profile", "news-publsh"], "did you mean 'news-publish'?"),
        (["check", "a.txt", "--variety", "UK"], "unknown variety"),
        (["check", "a.txt", "--source-language", "russian"], 'a code such as "ru"'),
        (["check", "a.txt", "--config", "nowhere.toml"], "nowhere.toml"),
        (["explain", "misspelled-wrod"], "did you mean linguistic-conventions/misspelled-word?"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_user_can_mend_is_one_line_and_leaves_two(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "a.txt").write_text(SOUND)
    result = run(tmp_path, *arguments)
    assert result.returncode == 2
    lines = [line for line in result.stderr.decode().splitlines() if line]
    assert len(lines) == 1, lines
    assert said in lines[0]


def test_standard_input_is_read(tmp_path: Path) -> None:
    result = run(tmp_path, "check", "-", "--format", "jsonl", stdin=FAULTY.encode())
    assert [row["doc"] for row in findings(result)] == ["-"] * 4


def test_several_formats_come_from_one_audit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    result = run(tmp_path, "check", "a.txt", "-f", "text", "-o", "r.html", "-o", "r.json")
    assert b"Ukranian" in result.stdout
    assert "Ukranian" in (tmp_path / "r.html").read_text()
    assert json.loads((tmp_path / "r.json").read_text())["documents"][0]["doc"] == "a.txt"


def test_a_source_language_makes_its_calques_surer(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing about the bridge is found in the Internet.\n")
    unknown, russian = (
        findings(run(tmp_path, "check", "a.txt", "-f", "jsonl", *options))[0]["confidence"]
        for options in ((), ("--source-language", "ru"))
    )
    assert unknown < russian


def test_settings_are_found_upwards(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('ignore = ["linguistic-conventions"]\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(FAULTY)
    assert run(inner, "check", "a.txt").returncode == 0


def test_settings_of_a_project_file_are_found(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.audit]\nfail_on = "critical"\n')
    (tmp_path / "a.txt").write_text(FAULTY)
    assert run(tmp_path, "check", "a.txt").returncode == 0


def test_an_unknown_key_is_refused_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('profil = "strict"\n')
    (tmp_path / "a.txt").write_text(SOUND)
    result = run(tmp_path, "check", "a.txt")
    assert result.returncode == 2
    assert b"did you mean 'profile'?" in result.stderr


def test_a_rule_file_with_a_typo_is_named(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('rules = "house"\n')
    (tmp_path / "house" / "style").mkdir(parents=True)
    (tmp_path / "house" / "style" / "phrase.toml").write_text('titel = "A phrase"\n')
    (tmp_path / "a.txt").write_text(SOUND)
    result = run(tmp_path, "check", "a.txt", environment={"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert result.returncode == 2
    assert b"phrase.toml" in result.stderr
    assert b"did you mean 'title'?" in result.stderr


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY * 2000)
    command = f"{sys.executable} -m audit check a.txt --format jsonl | head -c 10"
    result = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert result.stderr == b""


def test_no_colour_is_written_to_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    assert b"\x1b" not in run(tmp_path, "check", "a.txt").stdout


def test_an_article_in_ukrainian_is_not_audited_and_said_so(tmp_path: Path) -> None:
    text = "Міністр оборони заявив у вівторок, що війська відбили наступ на східній ділянці фронту. " * 4
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = run(tmp_path, "check", "a.txt")
    assert result.returncode == 0
    assert b"--language en" in result.stderr


def test_the_cap_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It was the goverment .\n" * 300)
    result = run(tmp_path, "check", "a.txt", "--format", "json")
    document = json.loads(result.stdout)["documents"][0]
    assert document["dropped"]["linguistic-conventions/misspelled-word"] == 100


def test_html_into_a_folder_is_an_index_and_a_page_an_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The goverment said on Monday that the bridge would open.")
    run(tmp_path, "check", "a.txt", "b.txt", "-f", "html", "-o", "desk")
    assert "2 articles" in (tmp_path / "desk" / "index.html").read_text()
    pages = sorted(path.name for path in (tmp_path / "desk" / "articles").iterdir())
    assert pages == ["0001-a.txt.html", "0002-b.txt.html"]
