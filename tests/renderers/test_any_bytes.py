"""Whatever bytes an article, a name or a suggestion is made of, every format can be written and read back."""

import csv
import json
import os
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.model.errors import AuditError
from audit.model.match import Reference
from audit.model.report import Failure, Report
from audit.model.severity import Severity
from audit.model.span import Span
from audit.model.suppression import Suppression, SuppressionKind
from audit.renderers import RENDERERS, rendered, renderer
from audit.text.lines import Lines
from tests.renderers.invented import blocks, document, finding, report

# Bytes that mean something to one format or another are met oftener than by chance.
PIECES = st.sampled_from(
    [
        *map(bytes, zip(range(128))),
        b"\xff",
        b"\r\n",
        "\U0001f600e\u0301\u05d0".encode(),
        b"::error::",
        b"]]>",
        b"%0A",
        b"<!--",
    ]
)
BYTES = st.lists(PIECES | st.binary(max_size=8), max_size=12).map(b"".join)
# What is no UTF-8 becomes a lone surrogate, which is the worst that a text can hold.
TEXT = BYTES.map(lambda data: data.decode("utf-8", "surrogateescape"))


def read_strictly(text: str) -> bytes:
    """Read JSON as those do who take no half of a character for a character."""
    return json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8")


READ_BACK = {
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    **dict.fromkeys(("gitlab", "rdjson", "sarif", "webannotation"), read_strictly),
    "rdjsonl": lambda text: [read_strictly(line) for line in text.splitlines()],
    **dict.fromkeys(("checkstyle", "junit"), lambda text: ElementTree.fromstring(text.encode())),
    "csv": lambda text: list(csv.reader(text.splitlines(keepends=True), strict=True)),
}


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Make a report of one finding anywhere in any text."""
    text, doc, other = draw(TEXT), draw(TEXT), draw(TEXT)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    found = finding(
        text,
        text[start:end],
        *draw(st.lists(TEXT, max_size=2)),
        doc=doc,
        start=start,
        severity=draw(st.sampled_from(list(Severity))),
        message=other,
        evidence=(other,) if draw(st.booleans()) else (),
    )
    place = Lines(text).place(start)
    found = replace(found, line=place.line, column=place.column, related=(Reference(other, Span(0, 1)),))
    silent = replace(found, suppression=Suppression(draw(st.sampled_from(list(SuppressionKind))), other, doc))
    made = document(text, found, doc=doc, title=other, regions=blocks(text), notices=(other,))
    return report(replace(made, suppressed=(silent,)), failures=(Failure(other, doc),))


@settings(
    max_examples=10_000 if os.environ.get("CI") else 300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(reports())
def test_every_format_takes_any_bytes(made: Report) -> None:
    for name in RENDERERS:
        rendered = renderer(name)(made)
        assert rendered.encode("utf-8")
        if name in READ_BACK:
            assert READ_BACK[name](rendered)


@settings(
    max_examples=1_000 if os.environ.get("CI") else 60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(reports())
def test_every_copy_takes_any_bytes_but_marks_of_its_own(made: Report) -> None:
    assert Document(BytesIO(rendered("docx", made))).paragraphs
    assert rendered("its", made)
    reason = ""
    try:
        assert rendered("criticmarkup", made) is not None
    except AuditError as refusal:
        reason = str(refusal)
    assert not reason or "a mark of CriticMarkup" in reason


def test_every_format_is_read_back_or_is_for_people() -> None:
    assert set(RENDERERS) - set(READ_BACK) == {"github", "html", "markdown", "text"}
