"""Formats for builds, as a build meets them."""

import json
from pathlib import Path

from tests.cli.test_check import FAULTY, run


def test_annotations_go_to_the_log_and_the_table_to_the_summary_of_the_step(tmp_path: Path) -> None:
    (tmp_path / "a day.txt").write_text(FAULTY)
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n")
    result = run(
        tmp_path, "check", "a day.txt", "--format", "github", environment={"GITHUB_STEP_SUMMARY": str(summary)}
    )
    lines = result.stdout.decode().splitlines()
    assert len(lines) == 4
    assert all(line.startswith("::") and "file=a day.txt,line=1," in line for line in lines)
    page = summary.read_text(encoding="utf-8")
    assert page.startswith("Before.\n# audit\n")
    assert "| `goverment` → `government` |" in page


def test_a_summary_that_cannot_be_written_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    result = run(tmp_path, "check", "a.txt", "--format", "github", environment={"GITHUB_STEP_SUMMARY": str(tmp_path)})
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert b"GITHUB_STEP_SUMMARY" in result.stderr


def test_one_run_writes_several_reports_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    names = ("r.sarif", "r.xml", "quality.json", "r.csv")
    made = []
    for folder in ("first", "second"):
        outputs = [item for name in names for item in ("--output", f"{folder}/{name}")]
        result = run(tmp_path, "check", "a.txt", "b.txt", "--format", "gitlab", "--format", "junit", *outputs)
        assert result.returncode == 2, result.stderr
        made.append([(tmp_path / folder / name).read_bytes() for name in names])
    assert made[0] == made[1]
    (issue, *_) = json.loads((tmp_path / "first" / "quality.json").read_text())
    assert issue["location"]["path"] == "a.txt"


def test_standard_input_has_a_name_in_every_build(tmp_path: Path) -> None:
    result = run(tmp_path, "check", "-", "--format", "sarif", stdin=FAULTY.encode())
    (run_of_it,) = json.loads(result.stdout)["runs"]
    assert run_of_it["artifacts"][0]["location"]["uri"] == "stdin"


def test_the_schema_is_printed(tmp_path: Path) -> None:
    assert json.loads(run(tmp_path, "schema").stdout)["$defs"]["finding"]


def test_a_record_is_a_line_of_its_file(tmp_path: Path) -> None:
    lines = ['{"id": "harl-1", "text": "The goverment met."}', "{broken", "", '{"id": "harl-2", "text": "A statment."}']
    (tmp_path / "day.jsonl").write_text("\n".join(lines))
    names = ("r.sarif", "r.rdjsonl")
    outputs = [item for name in names for item in ("--output", name)]
    said = run(tmp_path, "check", "day.jsonl", "--format", "github", *outputs).stdout.decode().splitlines()
    assert [line.partition("file=")[2].partition(",col")[0] for line in said[1:]] == [
        "day.jsonl,line=1,endLine=1",
        "day.jsonl,line=4,endLine=4",
    ]
    assert "could not audit: line 2:" in said[0]
    assert "harl-2: " in said[2]
    (ran,) = json.loads((tmp_path / "r.sarif").read_text())["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in ran["results"]]
    assert [place["region"]["startLine"] for place in places] == [1, 4]
    assert {place["artifactLocation"]["uri"] for place in places} == {"day.jsonl"}
    assert not any(result["fixes"] for result in ran["results"])
    diagnostics = [json.loads(line) for line in (tmp_path / "r.rdjsonl").read_text().splitlines()]
    assert [one["location"]["path"] for one in diagnostics] == ["day.jsonl"] * 3
