"""Each format for programs, read by a program or a schema that is not ours.

The article has all that makes counters disagree: an emoji, a letter of two code points, CRLF, a tab, and Hebrew.
"""

import csv
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import cmarkgfm
import duckdb
import jsonschema
import junitparser
import pytest

from audit.model.decision import DecisionKind, FindingDecision
from audit.model.match import Reference
from audit.model.report import Confirmed, Engine, Failure, Report
from audit.model.severity import Severity
from audit.model.span import Span
from audit.model.suppression import Suppression, SuppressionKind
from audit.renderers import renderer
from audit.renderers.sarif import render as render_sarif
from audit.resources import schemas_folder
from tests.renderers.invented import PASSED, document, finding, report
from tests.renderers.readers import READERS, jenkins, node, reviewdog

DOC = "stories/naïve day.txt"
TEXT = (
    "Floods\r\n\r\nThe \U0001f600 cafe\u0301\t\u05e9\u05dc\u05d5\u05dd closed, Drugozhin said.\r\nHalmirsk slept .\r\n"
)
# Where "Drugozhin" stands, from 0 in code points of the file, and from 1 in its line.
START, END = 35, 44
LINE, COLUMN, END_COLUMN = 3, 26, 35
# The same in bytes of UTF-8.
BYTE_COLUMN, END_BYTE_COLUMN = 34, 43


def everything() -> Report:
    """Return a report with all that a report can hold."""
    name = finding(TEXT, "Drugozhin", "Drogozhin", "", doc=DOC, evidence=("Spelt Drogozhin twice.",))
    name = replace(name, related=(Reference("", Span(0, 6)), Reference("other.txt", Span(3, 8))))
    blank = finding(TEXT, " .", ".", doc=DOC, rule="design-and-markup/stray-space", severity=Severity.MINOR)
    place = finding(TEXT, "Halmirsk", doc=DOC, severity=Severity.NEUTRAL)
    known = replace(
        place,
        suppression=Suppression(SuppressionKind.INLINE, "a dear old name", f"{DOC}:1"),
        decision=FindingDecision(DecisionKind.REJECT, reason="spelt so since 1911", author="dk"),
    )
    grave = finding("Halmirsk", "Halmirsk", "Halmyrsk", doc="-", severity=Severity.CRITICAL)
    first = replace(document(TEXT, name, blank, place, doc=DOC, notices=("read as cp1252",)), suppressed=(known,))
    confirmed = Confirmed(PASSED, PASSED, 1, 0, 0, 2)
    made = report(
        replace(first, dropped={"style/much": 3}, confirmed=confirmed),
        document("Halmirsk", grave, doc="-"),
        document("Nothing wrong.", doc="clean.md"),
        failures=(Failure("b.txt", "is binary"),),
        engines=(Engine("audit", "0.1.0"), Engine("languagetool", "", "no Java")),
    )
    return replace(made, confirmed=confirmed)


def written(name: str, folder: Path) -> Path:
    path = folder / f"report.{name}"
    path.write_text(renderer(name)(everything()), encoding="utf-8", newline="")
    return path


def content(name: str) -> Any:
    return json.loads(renderer(name)(everything()))


def test_json_and_its_lines_obey_the_schema_that_is_shipped() -> None:
    schema = json.loads((schemas_folder() / "report-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(content("json"), schema)
    lines = renderer("jsonl")(everything()).splitlines()
    for line in lines:
        jsonschema.validate(json.loads(line), schema | {"$ref": "#/$defs/finding", "required": [], "properties": {}})
    assert (json.loads(lines[0])["start"], json.loads(lines[0])["end"]) == (START, END)


def test_the_schema_names_every_field_that_is_written() -> None:
    schema = json.loads((schemas_folder() / "report-1.json").read_text(encoding="utf-8"))
    made = content("json")
    (suppressed,) = made["documents"][0]["suppressed"]
    assert set(made) == set(schema["properties"])
    assert set(made["summary"]) == set(schema["properties"]["summary"]["properties"])
    assert set(made["documents"][0]) == set(schema["$defs"]["document"]["properties"])
    assert set(suppressed) == set(schema["$defs"]["finding"]["properties"])


@pytest.mark.reader
def test_sarif_obeys_its_schema() -> None:
    schema = json.loads((READERS / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.validate(content("sarif"), schema, format_checker=jsonschema.FormatChecker())


def test_sarif_says_where_in_code_points_and_what_instead() -> None:
    (run,) = content("sarif")["runs"]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (LINE, COLUMN, END_COLUMN)
    assert TEXT[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "Drugozhin"
    replacements = [fix["artifactChanges"][0]["replacements"][0] for fix in result["fixes"]]
    assert [one["insertedContent"]["text"] for one in replacements] == ["Drogozhin", ""]


def test_sarif_refers_to_rules_and_classifications_that_it_holds() -> None:
    (run,) = content("sarif")["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for taxon in result["taxa"]:
            table = run["taxonomies"][taxon["toolComponent"]["index"]]
            assert table["name"] == taxon["toolComponent"]["name"]
            assert taxon["id"] in {one["id"] for one in table["taxa"]}


def test_sarif_holds_suppressed_findings_and_what_could_not_be_read() -> None:
    (run,) = content("sarif")["runs"]
    (suppression,) = [one for result in run["results"] for one in result["suppressions"]]
    (invocation,) = run["invocations"]
    assert suppression == {
        "kind": "inSource",
        "status": "accepted",
        "justification": f"{DOC}:1: a dear old name",
    }
    assert not invocation["executionSuccessful"]
    assert "could not audit: is binary" in str(invocation["toolExecutionNotifications"][0])


def test_sarif_keeps_the_gravest_of_too_many_results() -> None:
    (run,) = json.loads(render_sarif(everything(), most=2))["runs"]
    assert [result["properties"]["severity"] for result in run["results"]] == ["major", "critical"]
    said = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert said == "+3 more results, none graver than these, left out"


@pytest.mark.reader
@pytest.mark.parametrize(
    ("name", "parser"),
    [("sarif", "sarif"), ("gitlab", "code-climate"), ("checkstyle", "checkstyle"), ("junit", "junit")],
)
def test_jenkins_finds_file_and_line(name: str, parser: str, tmp_path: Path) -> None:
    issues = jenkins(written(name, tmp_path), parser)
    (issue,) = [one for one in issues if "Drugozhin \N{RIGHTWARDS ARROW} Drogozhin" in one["message"]]
    assert (issue["file"], issue["line"]) == (DOC, LINE)


@pytest.mark.reader
@pytest.mark.parametrize("name", ["rdjson", "rdjsonl", "sarif", "checkstyle"])
def test_reviewdog_finds_file_and_range(name: str) -> None:
    diagnostics = reviewdog(renderer(name)(everything()), name)
    (found,) = [one for one in diagnostics if "Drugozhin \N{RIGHTWARDS ARROW} Drogozhin" in one["message"]]
    place = found["location"]["range"]["start"]
    assert found["location"]["path"] == DOC
    assert place == {"line": LINE, "column": BYTE_COLUMN if name.startswith("rdjson") else COLUMN}


@pytest.mark.reader
def test_reviewdog_is_given_columns_in_bytes_and_suggestions() -> None:
    found = reviewdog(renderer("rdjson")(everything()), "rdjson")[0]
    line = TEXT.split("\n")[LINE - 1].encode()
    for suggestion, text in zip(found["suggestions"], ("Drogozhin", None), strict=True):
        span = suggestion["range"]
        assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1] == b"Drugozhin"
        assert span["end"]["column"] == END_BYTE_COLUMN
        assert suggestion.get("text") == text


def test_gitlab_has_a_fingerprint_and_a_place_for_each() -> None:
    issues = content("gitlab")
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert issues[0]["location"] == {
        "path": DOC,
        "positions": {"begin": {"line": LINE, "column": COLUMN}, "end": {"line": LINE, "column": END_COLUMN}},
    }
    assert {issue["severity"] for issue in issues} == {"info", "minor", "major", "critical", "blocker"}


def test_junit_counts_what_a_reader_of_it_counts(tmp_path: Path) -> None:
    suites = junitparser.JUnitXml.fromfile(str(written("junit", tmp_path)))
    kinds = [type(result).__name__ for suite in suites for case in suite for result in case.result]
    assert [suite.name for suite in suites] == [DOC, "stdin", "clean.md", "b.txt", "languagetool"]
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (8, 3, 1, 2)
    assert sorted(kinds) == ["Error", "Failure", "Failure", "Failure", "Skipped", "Skipped"]


@pytest.mark.reader
def test_commands_are_those_that_githubs_library_writes() -> None:
    made = renderer("github")(everything()).splitlines()
    (name,) = [one for one in everything().findings if one.text == "Drugozhin"]
    said = f"Drugozhin \N{RIGHTWARDS ARROW} Drogozhin: {name.message} Spelt Drogozhin twice."
    place = {"title": name.rule, "file": DOC, "startLine": LINE, "startColumn": COLUMN, "endColumn": END_COLUMN}
    (command,) = [line for line in made if "naïve" in line and line.startswith("::error")]
    assert node("commands.mjs", [["error", said, place | {"endLine": LINE}]]).splitlines() == [command]


@pytest.mark.reader
def test_hostile_text_ends_no_command() -> None:
    prose = "50% of a,b:c\r\n::error::x Halmirsk"
    evil = finding(prose, prose, "::stop-commands::x\n", doc="a,b:100%.txt", message="Say: 50%\r\n::error::, no.")
    (line,) = renderer("github")(report(document(prose, evil, doc="a,b:100%.txt"))).splitlines()
    place = {"title": evil.rule, "file": "a,b:100%.txt", "startLine": 1, "endLine": 2}
    message = re.sub("^::error .*?::", "", line).replace("%25", "%")
    assert node("commands.mjs", [["error", message, place]]).splitlines() == [line]


def test_a_step_shows_ten_errors_and_ten_warnings_the_gravest_first() -> None:
    prose = "Drugozhin " * 40
    grades = [Severity.MINOR] * 15 + [Severity.MAJOR] * 12 + [Severity.CRITICAL] * 3
    found = [finding(prose, "Drugozhin", start=10 * at, severity=grade) for at, grade in enumerate(grades)]
    lines = renderer("github")(report(document(prose, *found))).splitlines()
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["+10"]
    assert [f"col={271 + 10 * at}," in lines[at] for at in range(3)] == [True] * 3


def test_a_database_reads_the_table(tmp_path: Path) -> None:
    rows = duckdb.read_csv(str(written("csv", tmp_path)), header=True, delimiter=",", quotechar='"', all_varchar=True)
    first = dict(zip(rows.columns, rows.fetchall()[0], strict=True))
    assert (first["doc"], first["text"], first["suggestion"]) == (DOC, "Drugozhin", "Drogozhin")
    assert [int(first[name]) for name in ("line", "column", "end_column")] == [LINE, COLUMN, END_COLUMN]
    assert [int(first[name]) for name in ("start", "end")] == [START, END]


def test_a_spreadsheet_is_given_no_formula() -> None:
    prose = '=HYPERLINK("https://example.org","a\nb")'
    made = renderer("csv")(report(document(prose, finding(prose, prose, "+1", doc="@x"), doc="@x")))
    row = next(csv.DictReader(made.splitlines(keepends=True)))
    assert (row["doc"], row["text"], row["suggestion"]) == ("'@x", f"'{prose}", "'+1")


@pytest.mark.reader
def test_an_annotator_chooses_the_words() -> None:
    (item, *_) = content("webannotation")["first"]["items"]
    target = item["target"]
    asked = [{"text": TEXT, "selectors": target["selector"]}]
    assert target["source"] == "stories/na%C3%AFve%20day.txt"
    assert json.loads(node("annotations.mjs", asked)) == [["Drugozhin"], ["Drugozhin"]]


class Page(HTMLParser):
    """The rows of a page's tables, and the elements it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.elements: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def test_githubs_markdown_shows_a_row_for_each_finding() -> None:
    page = Page(cmarkgfm.github_flavored_markdown_to_html(renderer("markdown")(everything())))
    row = next(row for row in page.rows if "Drugozhin" in row[2])
    assert [cell.strip() for cell in row] == [
        f"{LINE}:{COLUMN}",
        "major",
        "Drugozhin \N{RIGHTWARDS ARROW} Drogozhin or (delete)",
        "The name is spelt otherwise in this article. Spelt Drogozhin twice.",
        "linguistic-conventions/misspelled-name",
    ]


EVIL = "a|b `c` <b>d</b> [e](https://e.example) ![f](g) www.h.example i@j.example *k* _l_ ~~m~~ \\| ``|`` &lt; # n $o$"


def test_hostile_text_makes_no_markup() -> None:
    evil = finding(EVIL, EVIL, "`|", doc="a|`.md", message=EVIL)
    made = report(document(EVIL, evil, doc="a|`.md", notices=("1. one", "- two", "> three")))
    page = Page(cmarkgfm.github_flavored_markdown_to_html(renderer("markdown")(made)))
    assert page.elements == {*"h1 h2 p ul li table thead tbody tr th td code".split()}
    assert page.rows[-1][3].strip().replace("\N{WORD JOINER}", "") == EVIL
    assert len(page.rows[-1]) == 5


@pytest.mark.parametrize(
    ("name", "shown"),
    [("text", f"  {LINE}:{COLUMN} "), ("html", f">{LINE}:{COLUMN}<"), ("markdown", f"| {LINE}:{COLUMN} |")],
)
def test_people_are_shown_line_and_column(name: str, shown: str) -> None:
    assert shown in renderer(name)(everything())
