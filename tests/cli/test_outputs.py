"""Which format goes where."""

from pathlib import Path

import pytest

from audit.cli.outputs import Output, plan_outputs
from audit.model.errors import AuditError


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
    ],
)
def test_formats_and_files_are_paired(formats: list[str], files: list[str], planned: list[tuple[str, str]]) -> None:
    expected = [Output(name, Path(file) if file else None) for name, file in planned]
    assert plan_outputs(formats, [Path(file) for file in files]) == expected


@pytest.mark.parametrize(
    ("formats", "files"), [(["json", "jsonl"], []), (["pdf"], []), ([], ["report.pdf"]), ([], ["report"])]
)
def test_what_cannot_be_paired_is_refused(formats: list[str], files: list[str]) -> None:
    with pytest.raises(AuditError):
        plan_outputs(formats, [Path(file) for file in files])
