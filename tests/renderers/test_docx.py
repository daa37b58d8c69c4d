"""The copy for Word as LibreOffice reads it: tracked changes, comments, and the text once all changes are accepted."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import pytest

from audit.model.scope import Scope
from audit.renderers.docx import render
from tests.renderers.invented import document, finding, report
from tests.renderers.test_copies import accepted, criticmarkup
from tests.test_samples import report as sample_report

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
PROSE = "Sea rises\n\nThe goverment of Halmirsk , he said, fell.\n\nRead also: Storm\n\nIt rained for a hour."


@dataclass
class Opened:
    """What LibreOffice makes of a document; `text` is that with all its changes accepted."""

    kinds: dict[str, str]
    text: str = ""
    comments: list[str] = field(default_factory=list)
    deleting: set[str] = field(default_factory=set)

    def read(self, element: ElementTree.Element) -> None:
        """Take down an element and what is in it, in reading order, but for deleted text and ends of paragraphs."""
        tag = element.tag
        if tag == f"{_OFFICE}annotation":
            self.comments.append("\n".join("".join(p.itertext()) for p in element.iter(f"{_TEXT}p")))
            return
        change = element.get(f"{_TEXT}change-id", "")
        if tag == f"{_TEXT}change-start" and self.kinds[change] == "deletion":
            self.deleting.add(change)
        self.deleting -= {change} if tag == f"{_TEXT}change-end" else set()
        whole = {f"{_TEXT}s": " " * int(element.get(f"{_TEXT}c", "1")), f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
        self._add(whole.get(tag, "") + (element.text or ""))
        for child in element:
            self.read(child)
            self._add(child.tail or "")
        self._add("\n" if tag in (f"{_TEXT}p", f"{_TEXT}h") else "")

    def _add(self, text: str) -> None:
        self.text += "" if self.deleting else text


def opened(data: bytes, folder: Path) -> Opened:
    """Have LibreOffice open a document and write down what it read."""
    (folder / "copy.docx").write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt"]
    subprocess.run([*command, "--outdir", folder, folder / "copy.docx"], check=True, capture_output=True, timeout=300)
    # What is written for the eye, on lines of its own, is no text.
    root = ElementTree.fromstring(re.sub(r">\n\s*<", "><", (folder / "copy.fodt").read_text(encoding="utf-8")))
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    assert body is not None
    regions = body.iter(f"{_TEXT}changed-region")
    found = Opened({one.get(f"{_TEXT}id", ""): one[0].tag.removeprefix(_TEXT) for one in regions})
    for child in body:
        if child.tag != f"{_TEXT}tracked-changes":
            found.read(child)
    return found


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.office
def test_whoever_accepts_all_changes_has_the_corrected_article(tmp_path: Path) -> None:
    found = (
        finding(PROSE, "goverment", "government", "governor", message="No dictionary has it."),
        finding(PROSE, "Halmirsk ,", "Halmirsk,"),
        finding(PROSE, "he said", "she said", scope=Scope.QUOTATION),
        finding(PROSE, "Read also: Storm", "", rule="design-and-markup/boilerplate"),
        finding(PROSE, "", " all day", start=PROSE.index(" for a")),
        finding(PROSE, " a ", " an "),
    )
    result = opened(render(report(document(PROSE, *found))), tmp_path)
    assert lines(result.text) == [
        "Sea rises",
        "The government of Halmirsk, he said, fell.",
        "It rained all day for an hour.",
    ]
    assert len(result.comments) == len(found)
    assert "No dictionary has it. Perhaps governor. (linguistic-conventions/misspelled-name)" in result.comments[0]


@pytest.mark.office
def test_what_reaches_over_paragraphs_is_taken_out_of_each(tmp_path: Path) -> None:
    made = document(PROSE, finding(PROSE, "fell.\n\nRead also: Storm\n\nIt", ""))
    assert lines(opened(render(report(made)), tmp_path).text) == [
        "Sea rises",
        "The goverment of Halmirsk , he said,",
        "rained for a hour.",
    ]


@pytest.mark.office
def test_the_copies_of_samples_agree(tmp_path: Path) -> None:
    made = sample_report("cyclone-tiro.txt")
    result = opened(render(made), tmp_path)
    assert lines(result.text) == lines(accepted(criticmarkup(made)))
    assert len(result.comments) > 10


def test_two_copies_are_the_same_bytes() -> None:
    made = report(document(PROSE, finding(PROSE, "goverment", "government")), document(PROSE, doc="b.txt"))
    assert render(made) == render(made)
