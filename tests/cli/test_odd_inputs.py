"""Inputs that are odd, broken or hostile: one clear line, nothing lost, the rest still audited."""

import codecs
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FAULTY = "The goverment left."


def check(folder: Path, *arguments: str) -> tuple[int, list[dict[str, object]], str]:
    result = subprocess.run(
        [sys.executable, "-m", "audit", "check", "--format", "jsonl", *arguments],
        cwd=folder,
        capture_output=True,
        env=os.environ,
        check=False,
    )
    rows = [json.loads(line) for line in result.stdout.decode("utf-8", "surrogatepass").splitlines()]
    return result.returncode, rows, result.stderr.decode()


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", 0, ""),
        (b"\n\n \n", 0, ""),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 2, "binary"),
        (b"The caf\xe9 is open.", 0, "byte"),
        (FAULTY.encode("utf-16"), 1, ""),
        (codecs.BOM_UTF8 + FAULTY.encode(), 1, ""),
        (b"The goverment left.\r\nIt returned.\r\n", 1, ""),
        (b"\xed\xa0\x80 The road is closed.", 0, "byte"),
    ],
    ids=["empty", "blank", "binary", "cp1252", "utf-16", "bom", "crlf", "invalid utf-8"],
)
def test_an_odd_file_is_read_or_refused_in_one_line(tmp_path: Path, content: bytes, code: int, said: str) -> None:
    (tmp_path / "odd.txt").write_bytes(content)
    (tmp_path / "sound.txt").write_text("The road is closed.\n")
    returned, rows, errors = check(tmp_path, "odd.txt", "sound.txt")
    assert returned == code, errors
    assert said in errors
    assert len(errors.splitlines()) <= 1
    assert all(row["text"] == "goverment" for row in rows)
    assert bool(rows) == (code == 1)


def test_a_name_that_is_no_text_is_audited_and_changes_nothing_for_others(tmp_path: Path) -> None:
    for name in (b"b\xffd.txt", b"sound.txt"):
        Path(tmp_path / os.fsdecode(name)).write_text(FAULTY)
    for _ in range(2):
        returned, rows, errors = check(tmp_path, ".", "--cache-dir", "kept")
        assert (returned, len(rows)) == (1, 2), errors


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_a_folder_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text(FAULTY)
    returned, rows, errors = check(tmp_path, ".")
    assert (returned, len(rows)) == (2, 1)
    assert "pipe.txt: could not audit: neither a file nor a folder" in errors


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no full device")
def test_a_full_disk_behind_standard_output_leaves_two(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "audit", "check", "a.txt"]
        result = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr == b"audit: standard output: cannot be written (No space left on device)\n"


def test_a_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    returned, rows, errors = check(tmp_path, "missing.txt", "a.txt")
    assert returned == 2
    assert "missing.txt" in errors
    assert [row["doc"] for row in rows] == ["a.txt"]


def test_a_broken_record_does_not_stop_the_others(tmp_path: Path) -> None:
    records = [
        '{"id": 7, "text": "The goverment left."}',
        "{broken",
        '{"no": "text"}',
        '{"text": "The goverment left."}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(records) + "\n")
    returned, rows, errors = check(tmp_path, "a.jsonl")
    assert returned == 2
    assert [row["doc"] for row in rows] == ["7", "a.jsonl:4"]
    assert "a.jsonl:2" in errors
    assert "a.jsonl:3" in errors


def test_half_a_surrogate_pair_is_refused_and_the_next_record_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "\\ud800"}\n{"id": "b", "text": "The goverment left."}\n')
    returned, rows, errors = check(tmp_path, "a.jsonl")
    assert returned == 2
    assert "surrogate" in errors
    assert [row["doc"] for row in rows] == ["b"]


def test_a_line_of_nineteen_megabytes_is_audited(tmp_path: Path) -> None:
    sentence = "The mayor said on Monday that the bridge would be closed for repairs until further notice. "
    (tmp_path / "long.txt").write_text(sentence + "The goverment left. " + "It rained. " * 1_700_000)
    returned, rows, errors = check(tmp_path, "long.txt", "--select", "linguistic-conventions/misspelled-word")
    assert returned == 1, errors
    assert [row["text"] for row in rows] == ["goverment"]


def test_a_document_over_the_limit_names_the_option(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("It rained. " * 100)
    returned, _, errors = check(tmp_path, "long.txt", "--max-size", "1000")
    assert returned == 2
    assert "--max-size" in errors


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "x" * 100_000],
    ids=["script", "onerror", "endless word"],
)
def test_hostile_text_reaches_the_report_escaped(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(f"The goverment said {text} on Teusday.\n")
    check(tmp_path, "a.txt", "--output", "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "goverment" in page
    assert "<script>alert" not in page
    assert "<img" not in page
