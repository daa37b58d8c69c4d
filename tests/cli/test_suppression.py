"""Suppressions and baselines as a maintainer uses them."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_check import run

FAULTY = "The goverment of the island said that the ferry to the mainland would stay in port until the wind fell.\n"
NEWER = "At the county fair a presidant of some choir examined every calf before the judges were let into the ring.\n"
IGNORE = """
[[ignore]]
file   = "articles/a.txt"
rule   = "misspelled-word"
text   = "goverment"
reason = "so in the minutes of 1911"
author = "dk"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(FAULTY)
    (tmp_path / "audit.toml").write_text('baseline = "known.json"\n')
    (tmp_path / "known.json").write_text('{"schema": 1, "articles": {}}')
    return tmp_path


def report(folder: Path, *arguments: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(run(folder, "check", "articles", "--format", "json", *arguments).stdout)
    return content


def test_a_project_file_suppresses_by_file_rule_and_words(project: Path) -> None:
    (project / "audit-ignore.toml").write_text(IGNORE)
    result = run(project, "check", "articles")
    assert result.returncode == 0, result.stderr
    assert "1 suppressed (1 by the file of suppressions)" in result.stdout.decode()


def test_json_keeps_a_suppressed_finding_with_its_reason(project: Path) -> None:
    (project / "audit-ignore.toml").write_text(IGNORE)
    content = report(project)
    (finding,) = content["documents"][0]["suppressed"]
    assert finding["text"] == "goverment"
    assert finding["suppression"] == {
        "kind": "file",
        "reason": "so in the minutes of 1911 (dk)",
        "where": "audit-ignore.toml:2",
    }
    assert (content["summary"]["findings"], content["summary"]["suppressed"]) == (0, 1)


def test_why_nothing_is_said_of_a_word_names_the_suppression(project: Path) -> None:
    (project / "audit-ignore.toml").write_text(IGNORE)
    said = run(project, "check", "articles", "--explain-silence", "goverment").stderr.decode()
    assert "by audit-ignore.toml:2, so in the minutes of 1911 (dk)" in said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"goverment"', '"governement"'), "audit-ignore.toml:2: unused suppression of misspelled-word"),
        (('"misspelled-word"', '"mispelled-word"'), "audit-ignore.toml:2: no rule 'mispelled-word'; did you mean"),
        (("articles/a.txt", "articles/gone.txt"), "audit-ignore.toml:2: there is no file articles/gone.txt"),
        (("author = ", "until  = 2020-01-31\nauthor = "), "audit-ignore.toml:2: held until 2020-01-31"),
    ],
    ids=["unused", "unknown rule", "no such file", "over"],
)
def test_what_is_amiss_is_said_and_fails_only_if_asked(project: Path, change: tuple[str, str], said: str) -> None:
    (project / "articles" / "a.txt").write_text("The wind fell.\n")
    (project / "audit-ignore.toml").write_text(IGNORE.replace(*change))
    result = run(project, "check", "articles")
    assert (result.returncode, said in result.stderr.decode()) == (0, True), result.stderr
    assert said in report(project)["summary"]["notices"][0]
    assert run(project, "check", "articles", "--strict-suppressions").returncode == 1
    (project / "audit.toml").write_text("strict_suppressions = true\n")
    assert run(project, "check", "articles").returncode == 1


def test_a_glob_of_which_only_a_part_is_checked_is_not_called_unused(project: Path) -> None:
    (project / "articles" / "b.txt").write_text("The wind fell.\n")
    (project / "audit-ignore.toml").write_text(IGNORE.replace("a.txt", "*.txt"))
    assert b"unused" not in run(project, "check", "articles/b.txt").stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[ignore]]\nfile = 'a.txt'\nrule = '*'\n", "audit-ignore.toml:1: lacks reason"),
        (IGNORE.replace("text ", "txet "), "audit-ignore.toml:2: unknown key 'txet'; did you mean 'text'?"),
        (IGNORE + "until = 'May'\n", "audit-ignore.toml:2: until cannot be 'May'"),
        ("[ignore]\n", "holds [[ignore]] tables and nothing else"),
        ("[[ignore\n", "is no valid TOML"),
    ],
)
def test_a_project_file_that_cannot_be_used_stops_the_run(project: Path, content: str, said: str) -> None:
    (project / "audit-ignore.toml").write_text(content)
    result = run(project, "check", "articles")
    assert result.returncode == 2
    assert said in result.stderr.decode()


def test_after_a_baseline_only_what_is_new_counts(project: Path) -> None:
    written = run(project, "baseline", "articles")
    assert b"known.json: 1 finding, 1 new put in, 0 taken out" in written.stderr
    assert run(project, "check", "articles").returncode == 0
    (project / "articles" / "a.txt").write_text(f"{NEWER}\n{FAULTY}")
    content = report(project)
    assert [one["text"] for one in content["documents"][0]["findings"]] == ["presidant"]
    assert content["documents"][0]["suppressed"][0]["suppression"]["kind"] == "baseline"


def test_a_baseline_is_the_same_from_any_folder(project: Path) -> None:
    run(project, "baseline", "articles")
    first = (project / "known.json").read_bytes()
    run(project / "articles", "baseline", "../articles/a.txt")
    assert (project / "known.json").read_bytes() == first
    assert run(project / "articles", "check", str(project / "articles" / "a.txt")).returncode == 0


def test_what_is_mended_is_said_and_pruned_and_nothing_new_is_let_in(project: Path) -> None:
    run(project, "baseline", "articles")
    (project / "articles" / "a.txt").write_text(NEWER)
    assert b"'goverment' in articles/a.txt no longer found" in run(project, "check", "articles").stderr
    pruned = run(project, "baseline", "articles", "--prune")
    assert b"0 findings, 1 new left out, 1 taken out" in pruned.stderr
    assert run(project, "check", "articles").returncode == 1


def test_a_baseline_of_some_files_keeps_what_it_has_of_the_others(project: Path) -> None:
    (project / "articles" / "b.txt").write_text(NEWER)
    run(project, "baseline", "articles")
    run(project, "baseline", "articles/a.txt")
    assert run(project, "check", "articles").returncode == 0


def test_a_baseline_of_a_file_whose_name_is_no_text_is_read_again(project: Path) -> None:
    (project / "articles" / os.fsdecode(b"b\xff.txt")).write_text(NEWER)
    run(project, "baseline", "articles")
    result = run(project, "check", "articles")
    assert result.returncode == 0, result.stderr


def test_a_baseline_holds_more_findings_of_a_rule_than_a_report_shows(project: Path) -> None:
    words = "\n\n".join(f"In room {number} the goverment of the day met again." for number in range(205))
    (project / "articles" / "a.txt").write_text(words)
    run(project, "baseline", "articles")
    (project / "articles" / "a.txt").write_text(f"{words}\n\n{NEWER}")
    assert [one["text"] for one in report(project)["documents"][0]["findings"]] == ["presidant"]


def test_a_baseline_that_is_named_and_missing_stops_the_run(project: Path) -> None:
    result = run(project, "check", "articles", "--baseline", "nowhere.json")
    assert result.returncode == 2
    assert b"`audit baseline PATH" in result.stderr
    assert run(project, "baseline", "articles", "--output", "nowhere.json", "--prune").returncode == 2


def test_records_are_known_by_their_ids_from_any_folder(project: Path) -> None:
    (project / "articles" / "a.txt").unlink()
    records = [{"id": "fair/17", "text": NEWER}, {"id": "ferry-3", "text": FAULTY}]
    (project / "articles" / "wire.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records))
    (project / "audit-ignore.toml").write_text(IGNORE.replace("articles/a.txt", "ferry-*"))
    run(project, "baseline", "articles")
    assert "fair/17" in (project / "known.json").read_text()
    assert "ferry-3" not in (project / "known.json").read_text()
    assert run(project / "articles", "check", "wire.jsonl", "--strict-suppressions").returncode == 0
