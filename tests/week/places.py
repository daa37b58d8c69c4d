"""Where findings stand by each format's own structure: what counts is read, what is suppressed is left out."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

# The document and the line of each finding.
Places = list[tuple[str, int]]


def checkstyle(text: str) -> Places:
    files = ElementTree.fromstring(text).iter("file")
    return [(file.attrib["name"], int(error.attrib["line"])) for file in files for error in file.iter("error")]


def csv_table(text: str) -> Places:
    return [(row["doc"], int(row["line"])) for row in csv.DictReader(io.StringIO(text, newline=""))]


def github(text: str) -> Places:
    commands = re.findall(r"^::(?:error|warning|notice) (.*?)::", text, re.MULTILINE)
    properties = [dict(pair.split("=", 1) for pair in command.split(",")) for command in commands]
    return [(one["file"], int(one["line"])) for one in properties]


def gitlab(text: str) -> Places:
    locations = [issue["location"] for issue in json.loads(text)]
    return [(one["path"], one["positions"]["begin"]["line"]) for one in locations]


class _Page(HTMLParser):
    """Cards of findings, each below the name of its article: its path, where the heading is another."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.places: Places = []
        self._doc = self._reads = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2" or ("class", "path") in attrs:
            self._doc, self._reads = "", "doc"
        elif ("class", "place") in attrs:
            self._reads = "place"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("bdi", "h2", "span"):
            self._reads = ""

    def handle_data(self, data: str) -> None:
        if self._reads == "doc":
            self._doc += data
        elif self._reads == "place":
            self.places.append((self._doc, int(data.split(":", maxsplit=1)[0])))


def page(text: str) -> Places:
    return _Page(text).places


def whole(text: str) -> Places:
    return [_place(finding) for document in json.loads(text)["documents"] for finding in document["findings"]]


def lines(text: str) -> Places:
    return [_place(json.loads(line)) for line in text.splitlines()]


def _place(finding: dict[str, Any]) -> tuple[str, int]:
    return finding["doc"], finding["line"]


def junit(text: str) -> Places:
    cases = ElementTree.fromstring(text).iter("testcase")
    return [(case.attrib["file"], int(case.attrib["line"])) for case in cases if case.find("failure") is not None]


def _under_headings(text: str, heading: str, row: str) -> Iterator[tuple[str, int]]:
    doc = ""
    for line in text.splitlines():
        if found := re.match(heading, line):
            doc = found[1]
        elif found := re.match(row, line):
            yield doc, int(found[1])


def markdown(text: str) -> Places:
    return list(_under_headings(text, r"## `(.*)`$", r"\| (\d+):\d+ \|"))


def terminal(text: str) -> Places:
    return list(_under_headings(text, r"(\S.*)$", r"  (\d+):\d+ "))


def rdjson(text: str) -> Places:
    return [_diagnosed(one) for one in json.loads(text)["diagnostics"]]


def rdjsonl(text: str) -> Places:
    return [_diagnosed(json.loads(line)) for line in text.splitlines()]


def _diagnosed(diagnostic: dict[str, Any]) -> tuple[str, int]:
    location = diagnostic["location"]
    return location["path"], location["range"]["start"]["line"]


def sarif(text: str) -> Places:
    results = [
        result for run in json.loads(text)["runs"] for result in run["results"] if not result.get("suppressions")
    ]
    located = [result["locations"][0]["physicalLocation"] for result in results]
    return [(unquote(one["artifactLocation"]["uri"]), one["region"]["startLine"]) for one in located]


# Those that say a line; a Web Annotation does not.
PLACES: dict[str, Callable[[str], Places]] = {
    "checkstyle": checkstyle,
    "csv": csv_table,
    "github": github,
    "gitlab": gitlab,
    "html": page,
    "json": whole,
    "jsonl": lines,
    "junit": junit,
    "markdown": markdown,
    "rdjson": rdjson,
    "rdjsonl": rdjsonl,
    "sarif": sarif,
    "text": terminal,
}
