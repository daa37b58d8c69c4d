"""Files of decisions: read as they were written, refused in one line where they cannot be."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.decisions.decisions_file import (
    DecidedDocument,
    DecidedFinding,
    Decisions,
    DecisionsError,
    decisions_text,
    read_decisions,
)
from audit.resources import schemas_folder
from tests.decisions.articles import ACCEPT, IGNORE, REJECT

SCHEMA = json.loads((schemas_folder() / "decisions-1.json").read_text(encoding="utf-8"))
LETTERS = st.text(st.characters(codec="utf-8"), max_size=6)


@st.composite
def decided_findings(draw: st.DrawFn) -> DecidedFinding:
    start, kind = draw(st.integers(0, 99)), draw(st.sampled_from((ACCEPT, REJECT, IGNORE)))
    return DecidedFinding(
        id=draw(LETTERS),
        rule=draw(LETTERS),
        start=start,
        end=start + draw(st.integers(0, 9)),
        text=draw(LETTERS),
        before=draw(LETTERS),
        after=draw(LETTERS),
        decision=kind,
        replacement=draw(st.none() | LETTERS) if kind is ACCEPT else None,
        never_again=kind is REJECT and draw(st.booleans()),
        reason=draw(LETTERS),
        author=draw(LETTERS),
    )


def in_order(one: DecidedFinding) -> tuple[int, int, str]:
    return one.start, one.end, one.id


@given(st.lists(decided_findings(), unique_by=lambda one: one.id, max_size=5), LETTERS)
def test_a_file_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, found: list[DecidedFinding], author: str
) -> None:
    written = Decisions((DecidedDocument("a.txt", "0" * 64, tuple(sorted(found, key=in_order))),), author)
    text = decisions_text(written)
    jsonschema.validate(json.loads(text), SCHEMA)
    path = tmp_path_factory.mktemp("decisions") / "decisions.json"
    path.write_text(text, encoding="utf-8", newline="")
    assert read_decisions(path) == written


ROW = {"id": "1", "rule": "r/x", "start": 1, "end": 3, "text": "ab", "before": "", "after": ""}


def content(*rows: dict[str, Any], **fields: Any) -> str:
    documents = [{"doc": "a.txt", "sha256": "0", "decisions": rows}]
    return json.dumps({"schema": 1, "kind": "decisions", "documents": documents} | fields)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "is no valid JSON"),
        ('{"schema": 1, "documents": []}', "holds no decisions; the HTML report and `audit decide` write one"),
        (content(schema=2), "has schema 2, not 1"),
        (content(ROW), "missing required field `decision` - at `$.documents[0].decisions[0]`"),
        (content(ROW | {"decision": "reject", "replacement": "abc"}), "replacement is for what is accepted"),
        (content(ROW | {"decision": "ignore", "never_again": True}), "never_again is for what is rejected"),
        (content(ROW | {"decision": "accept", "end": 0}), "ends at 0, before its start at 1"),
        (content(ROW | {"decision": "maybe"}), "'maybe' - at `$.documents[0].decisions[0].decision`"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(text)
    with pytest.raises(DecisionsError) as error:
        read_decisions(path)
    assert str(error.value).startswith(f"{path}: ")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


def test_of_two_decisions_on_one_finding_the_last_holds(tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(content(ROW | {"decision": "accept"}, ROW | {"decision": "reject", "from": "a later version"}))
    (document,) = read_decisions(path).documents
    assert [one.decision for one in document.decisions] == [REJECT]
