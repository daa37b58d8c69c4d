"""Which format goes where."""

import re
from pathlib import Path

import pytest

from audit.cli.outputs import Output, plan_outputs
from audit.model.errors import AuditError
from audit.renderers import RENDERERS


@pytest.mark.parametrize(
    ("formats", "files", "planned"),
    [
        ([], [], [("text", None)]),
        (["jsonl"], [], [("jsonl", None)]),
        ([], ["r.html"], [("html", "r.html")]),
        ([], ["r.txt"], [("text", "r.txt")]),
        (["text"], ["r.html"], [("html", "r.html"), ("text", None)]),
        (["jsonl"], ["r.txt"], [("jsonl", "r.txt")]),
        (["html", "json"], ["r.json", "r.html"], [("json", "r.json"), ("html", "r.html")]),
        (["json", "json"], [], [("json", None)]),
        ([], ["r.sarif", "r.csv", "r.md"], [("sarif", "r.sarif"), ("csv", "r.csv"), ("markdown", "r.md")]),
        (["gitlab"], ["r.json"], [("gitlab", "r.json")]),
        (["github", "sarif"], ["r.json"], [("sarif", "r.json"), ("github", None)]),
        (["rdjsonl"], ["r.jsonl"], [("rdjsonl", "r.jsonl")]),
        ([], ["copy.docx"], [("docx", "copy.docx")]),
        (["its", "criticmarkup"], ["a.html", "a.md"], [("its", "a.html"), ("criticmarkup", "a.md")]),
        (["junit", "checkstyle"], ["a.xml", "b.xml"], [("junit", "a.xml"), ("checkstyle", "b.xml")]),
    ],
)
def test_formats_and_files_are_paired(formats: list[str], files: list[str], planned: list[tuple[str, str]]) -> None:
    expected = [Output(name, Path(file) if file else None) for name, file in planned]
    assert plan_outputs(formats, [Path(file) for file in files]) == expected


@pytest.mark.parametrize(
    ("formats", "files"),
    [(["json", "jsonl"], []), (["pdf"], []), ([], ["report.pdf"]), ([], ["report"]), ([], ["r.xml"])],
)
def test_what_cannot_be_paired_is_refused(formats: list[str], files: list[str]) -> None:
    with pytest.raises(AuditError):
        plan_outputs(formats, [Path(file) for file in files])


def test_the_page_for_ci_says_how_each_format_is_chosen() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z]+)` \| [^|]+ \|(.*)\|$", page, re.MULTILINE)
    suffixes = {suffix: name for name, cell in rows for suffix in re.findall(r"`(\.[a-z]+)`", cell)}
    assert {name for name, _ in rows} == set(RENDERERS)
    assert {suffix: plan_outputs([], [Path(f"r{suffix}")])[0].format for suffix in suffixes} == suffixes
