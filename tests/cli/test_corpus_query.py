"""`audit corpus query`, `audit corpus gate`."""

import csv
import json
import re
import shlex
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app
from audit.model.errors import AuditError
from audit.queries.questions import QUESTIONS
from tests.queries.corpora import sample


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return sample(tmp_path / "corpus")


def invoke(*arguments: object) -> Result:
    result = CliRunner().invoke(app, ["corpus", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows(corpus: Path, *arguments: object) -> list[dict[str, object]]:
    return json.loads(invoke("query", corpus, *arguments, "--format", "json").stdout)


@pytest.mark.parametrize(("name", "by"), [(name, by) for name, one in QUESTIONS.items() for by in ("", *one.by)])
def test_every_question_has_an_answer_by_all_it_can_be_split_by(corpus: Path, name: str, by: str) -> None:
    split = ("--by", by) if by else ()
    assert bool(rows(corpus, name, *split)) == (name != "precision")


def test_without_a_question_they_are_listed(corpus: Path) -> None:
    said = invoke("query", corpus).stdout.splitlines()
    assert [line.split()[0] for line in said] == list(QUESTIONS)


def test_a_table_shows_names_in_several_spellings(corpus: Path) -> None:
    lines = [line.split() for line in invoke("query", corpus, "names").stdout.splitlines()]
    assert [line[:5] for line in lines[1:]] == [
        ["Drogozhin", "Drogozhin", "usual", "person", "3"],
        ["Drogozhin", "Drugozhin", "misspelling", "person", "2"],
    ]


def test_a_fault_in_several_articles_is_told_once_with_their_number(corpus: Path) -> None:
    (fault,) = rows(corpus, "faults")
    assert (fault["text"], fault["suggestion"], fault["articles"], fault["findings"]) == (
        "Drugozhin",
        "Drogozhin",
        2,
        3,
    )
    assert rows(corpus, "faults", "--least", 3) == []


def test_the_trend_is_of_all_points_over_all_words(corpus: Path) -> None:
    days = {row["day"]: (row["words"], row["score"]) for row in rows(corpus, "trend")}
    assert days == {"2026-03-02": (1000, 64), "2026-03-09": (400, 100)}
    engines = {row["mt_engine"]: row["score"] for row in rows(corpus, "trend", "--by", "mt_engine")}
    assert engines == {"north": 85, "south": 50, "unknown": 100}


def test_rules_are_told_with_what_editors_decided(corpus: Path, tmp_path: Path) -> None:
    fields = {
        "rule": "linguistic-conventions/misspelled-name",
        "start": 0,
        "end": 1,
        "text": "D",
        "before": "",
        "after": "",
    }
    decided = [fields | {"id": str(number), "decision": "reject" if number else "accept"} for number in range(5)]
    content = {"schema": 1, "kind": "decisions", "documents": [{"doc": "a", "sha256": "b", "decisions": decided}]}
    (tmp_path / "d.json").write_text(json.dumps(content))
    (row,) = rows(corpus, "precision", "--decisions", tmp_path / "d.json")
    assert (row["rule"], row["accepted"], row["rejected"], row["findings"]) == (fields["rule"], 1, 4, 2)


def test_a_corpus_that_was_run_is_asked_and_shown(tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = f"The goverment met in the old hall on Monday.\n\nWord from article {name} came late at night.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    out = tmp_path / "out"
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    assert invoke("run", *files, "-o", out, "--workers", 1, "--alone").exit_code == 1
    (fault,) = rows(out, "faults")
    assert (fault["text"], fault["suggestion"], fault["documents"]) == ("goverment", "government", 2)
    assert invoke("gate", out, "--baseline", out).exit_code == 0
    invoke("report", out, "-o", tmp_path / "page.html")
    assert "2 articles" in (tmp_path / "page.html").read_text()


def test_every_format_holds_the_same_rows(corpus: Path, tmp_path: Path) -> None:
    sql = "SELECT doc, words FROM documents WHERE audited ORDER BY doc"
    expected = [("bridge.txt", 400), ("fair.txt", 400), ("port.txt", 600)]
    for suffix in ("csv", "json", "jsonl", "parquet", "md"):
        invoke("query", corpus, sql, "--output", tmp_path / f"a.{suffix}")
    with (tmp_path / "a.csv").open(newline="") as file:
        assert [(row["doc"], int(row["words"])) for row in csv.DictReader(file)] == expected
    objects = [json.loads((tmp_path / "a.json").read_text()), [*map(json.loads, (tmp_path / "a.jsonl").open())]]
    assert all([(row["doc"], row["words"]) for row in found] == expected for found in objects)
    assert duckdb.sql(f"FROM '{tmp_path / 'a.parquet'}'").fetchall() == expected
    assert (tmp_path / "a.md").read_text().splitlines()[1:] == [
        "|---|--:|",
        *(f"| {doc} | {n} |" for doc, n in expected),
    ]


def test_of_many_rows_a_screen_shows_some_and_says_so(corpus: Path) -> None:
    told = invoke("query", corpus, "SELECT i FROM range(120) t(i)")
    assert len(told.stdout.splitlines()) == 51
    assert "50 rows are shown of more" in told.stderr
    assert len(invoke("query", corpus, "SELECT i FROM range(120) t(i)", "--limit", 70).stdout.splitlines()) == 71


def test_what_a_spreadsheet_would_compute_is_text_to_it(corpus: Path) -> None:
    assert invoke("query", corpus, "SELECT '=1+1' AS a", "--format", "csv").stdout == "a\n'=1+1\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nams",), "nams: no such question; did you mean 'names'"),
        (("names", "--by", "mt_engine"), "--by mt_engine: this question can be split by day, month, outlet"),
        (("names", "--format", "parquet"), "--format parquet: is no text; add --output FILE.parquet"),
        (("names", "--output", "a.doc"), "--output a.doc: say its format"),
        (("names", "--memory", "much"), "--memory: "),
    ],
)
def test_what_makes_no_sense_is_said_in_a_line(corpus: Path, arguments: tuple[str, ...], reason: str) -> None:
    with pytest.raises(AuditError) as caught:
        invoke("query", corpus, *arguments)
    assert str(caught.value).startswith(reason)


def test_the_gate_leaves_what_the_outcome_says(corpus: Path, tmp_path: Path) -> None:
    told = invoke("gate", corpus, "--min-score", 80, "--max-new", 3)
    assert told.exit_code == 2
    assert told.stderr.splitlines() == [
        "audit: 1 document could not be audited",
        "audit: 4 new findings at or above minor, 3 may pass",
        "audit: score 74.29, at least 80 is wanted",
    ]


def test_the_commands_of_the_page_run_one_after_the_other(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    corpus.rename("out")
    (tmp_path / "decisions.json").write_text('{"schema": 1, "kind": "decisions", "documents": []}')
    page = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text()
    commands = re.findall(r"(?m)^ {4}audit corpus ((?:query|gate|report) .*)$", page)
    assert len(commands) > 12
    for command in commands:
        # One document of the sample could not be audited.
        assert invoke(*shlex.split(command, comments=True)).exit_code == (2 if "gate" in command else 0), command
    assert (tmp_path / "dashboard" / "index.html").exists()
