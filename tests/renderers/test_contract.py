"""JSON and JSONL: version 1 of the contract that other programs depend on."""

import json

from hypothesis import given
from hypothesis import strategies as st

from audit.model.report import Failure
from audit.renderers import json as whole
from audit.renderers import jsonl
from tests.renderers.invented import SOURCE, document, finding, report

FIELDS = (
    "schema doc start end text rule engine mqm lqi severity confidence message suggestions fix evidence related scope"
    " id line column"
).split()
PROSE = "Drugozhin left Halmirsk."


def test_a_finding_has_the_fields_of_the_contract_in_their_order() -> None:
    (line,) = jsonl.render(report(document(PROSE, finding(PROSE, "Drugozhin", "Drogozhin")))).splitlines()
    row = json.loads(line)
    assert list(row) == FIELDS
    assert row["suggestions"] == [{"text": "Drogozhin", "origin": "article"}]
    assert PROSE[row["start"] : row["end"]] == row["text"]


@given(st.text())
def test_any_text_makes_one_line_that_reads_back(text: str) -> None:
    prose = f"{text}Halmirsk"
    rendered = jsonl.render(report(document(prose, finding(prose, "Halmirsk", text, start=len(text)))))
    assert rendered.encode("utf-8")
    assert len(rendered.splitlines()) == 1
    assert json.loads(rendered)["suggestions"][0]["text"] == text


def test_the_whole_report_names_what_could_not_be_audited() -> None:
    made = report(document(PROSE), failures=(Failure("b.txt", "is binary"),))
    content = json.loads(whole.render(made))
    assert list(content) == ["schema", "tool", "engines", "documents", "summary"]
    assert list(content["documents"][0])[:6] == ["doc", "words", "sha256", "score", "readability", "findings"]
    assert content["summary"]["failures"] == [{"doc": "b.txt", "reason": "is binary"}]


def test_the_whole_report_says_how_old_its_data_are_and_whose() -> None:
    (source,) = json.loads(whole.render(report(document(PROSE))))["tool"]["data"]
    assert list(source) == ["name", "package", "version", "date", "licence", "url", "attribution"]
    assert (source["name"], source["date"], source["attribution"]) == (SOURCE.name, SOURCE.date, SOURCE.attribution)


def test_no_finding_is_no_line() -> None:
    assert jsonl.render(report(document(PROSE))) == ""
