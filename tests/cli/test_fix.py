"""`audit fix` as a user runs it, in a process of its own."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_check import run
from tests.house_rule import RULE

FAULTY = "The goverment left the town , the mayor said.The bridge is closed.\n"
SAFE = "The goverment left the town, the mayor said. The bridge is closed.\n"
SUGGESTED = SAFE.replace("goverment", "government")
SAMPLES = Path(__file__).parent.parent.parent / "reports" / "samples" / "articles"


def test_what_is_surely_right_is_put_in_and_the_rest_left_for_a_person(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    done = run(tmp_path, "fix", "a.txt")
    assert done.stdout.decode() == SAFE
    assert done.stderr.decode() == "audit: a.txt: 2 changed, 1 left for a person\n"
    assert done.returncode == 1
    assert (tmp_path / "a.txt").read_text() == FAULTY


def test_suggestions_are_put_in_where_they_are_asked_for(tmp_path: Path) -> None:
    done = run(tmp_path, "fix", "-", "--suggested", stdin=FAULTY.encode())
    assert (done.stdout.decode(), done.returncode) == (SUGGESTED, 0)


def test_quotations_and_what_is_suppressed_stay_as_they_are(tmp_path: Path) -> None:
    text = (
        '"We saw the goverment leave ," the mayor said on Friday.\n\n'
        "<!-- audit: ignore misspelled-word the street is called so -->\n"
        "It stood in Goverment Street, the goverment said.\n"
    )
    (tmp_path / "a.md").write_text(text)
    done = run(tmp_path, "fix", "a.md", "--suggested")
    assert done.stdout.decode() == text


def test_files_are_written_over_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    (tmp_path / "b.txt").write_bytes(FAULTY.replace("town", "caf\u00e9").encode("cp1252"))
    (tmp_path / "c.txt").write_text(SUGGESTED)
    done = run(tmp_path, "fix", ".", "--in-place", "--suggested")
    assert path.read_bytes() == b"\xef\xbb\xbf" + SUGGESTED.replace("\n", "\r\n").encode()
    assert (tmp_path / "b.txt").read_bytes() == SUGGESTED.replace("town", "caf\u00e9").encode("cp1252")
    assert done.stderr.decode().splitlines()[-1] == "audit: 6 changed in 2 of 3 articles, 0 left for a person"
    assert done.returncode == 0


def test_a_file_that_cannot_be_written_is_told_of_and_not_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FAULTY.encode() + b"A caf\xe9 \x81.\n")
    (tmp_path / "b.txt").write_text(FAULTY)
    done = run(tmp_path, "fix", ".", "--in-place")
    assert done.returncode == 2
    assert (tmp_path / "b.txt").read_text() == SAFE
    lines = done.stderr.decode().splitlines()
    assert "audit: a.txt: cp1252 has no U+FFFD, which would be written; save the file as UTF-8" in lines
    assert "audit: 2 changed in 1 of 2 articles, 3 left for a person" in lines


def test_git_applies_the_differences(tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLES, tmp_path / "articles")
    (folder / "crlf.txt").write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode().rstrip())
    differences = run(tmp_path, "fix", "articles", "--diff").stdout
    run(tmp_path, "fix", "articles", "--output", "fixed")
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=differences, check=True)
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(path.name for path in (tmp_path / "fixed").iterdir())
    assert [(folder / name).read_bytes() for name in names] == [
        (tmp_path / "fixed" / name).read_bytes() for name in names
    ]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["a.txt", "b.txt"], "2 articles: say where they go, with --in-place, --output FOLDER or --diff"),
        (["a.txt", "--diff", "--in-place"], "--diff and --in-place: only one of them"),
        (["-", "--in-place"], "--in-place: standard input has no file"),
        (["a.txt", "sub/a.txt", "--output", "out"], "another article is written to out/a.txt"),
        (["a.txt", "--output", "."], "a.txt itself lies there; write over it with --in-place"),
        (["c.jsonl"], "c.jsonl: could not audit: holds records"),
        (["d.txt"], "d.txt: could not audit: no such file or folder"),
    ],
    ids=lambda value: None if isinstance(value, list) else value[:20],
)
def test_what_cannot_be_done_is_one_line_and_leaves_two(tmp_path: Path, arguments: list[str], reason: str) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "b.txt", "sub/a.txt"):
        (tmp_path / name).write_text(FAULTY)
    (tmp_path / "c.jsonl").write_text("".join(json.dumps({"text": FAULTY}) + "\n" for _ in range(3)))
    done = run(tmp_path, "fix", *arguments)
    assert done.returncode == 2
    assert [line for line in done.stderr.decode().splitlines() if reason in line]
    assert (tmp_path / "a.txt").read_text() == FAULTY


def test_rules_that_undo_one_another_end_and_are_told_of(tmp_path: Path) -> None:
    for wrong, right in (("mill", "plant"), ("plant", "mill")):
        rule = RULE.replace("WORD", wrong).replace('style"', 'style"\nfix = "safe"', 1)
        rule = rule.replace("{==" + wrong + "==}", "{~~" + wrong + "~>" + right + "~~}")
        path = tmp_path / "desk" / "style" / f"{wrong}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(rule.replace("\n[examples]", f"suggest = '{right}'\n\n[examples]"))
    (tmp_path / "audit.toml").write_text('rules = "desk"\n')
    done = run(tmp_path, "fix", "-", stdin=b"The mill was old, the mayor said.\n")
    assert "some corrections undo one another" in done.stderr.decode()
    assert done.returncode == 1


@pytest.mark.parametrize("name", ["copy.docx", "copy.md", "copy.html"])
def test_a_copy_to_work_in_is_written_beside_a_report(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    formats = {".docx": [], ".md": ["--format", "criticmarkup"], ".html": ["--format", "its"]}[Path(name).suffix]
    done = run(tmp_path, "check", "a.txt", *formats, "--output", name, "--format", "text")
    assert done.returncode == 1
    assert b"goverment" in done.stdout
    assert f"copy written to {name}" in done.stderr.decode()


def test_a_copy_for_word_says_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "docx.py").write_text("raise ImportError\n")
    path = os.pathsep.join((str(tmp_path), os.environ.get("PYTHONPATH", "")))
    done = run(tmp_path, "check", "a.txt", "--output", "copy.docx", environment={"PYTHONPATH": path})
    assert done.returncode == 2
    assert done.stderr.decode() == "audit: --format docx: needs python-docx; pip install 'newsroom-audit[docx]'\n"
