"""An engine that did not run never looks like one that found nothing."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from audit.model.report import Engine
from audit.renderers import COPIES, RENDERERS, rendered
from tests.renderers.invented import document, report

REASON = "Java is not installed"
# Its lines are findings and nothing else; standard error says it beside them.
FINDINGS_ALONE = "jsonl"


@pytest.mark.parametrize("name", sorted({*RENDERERS, *COPIES} - {FINDINGS_ALONE}))
def test_every_format_says_which_engine_did_not_run_and_why(name: str) -> None:
    engines = Engine("audit", "0.1.0"), Engine("languagetool", "", REASON)
    made = rendered(name, report(document("Nothing is wrong in Halmirsk."), engines=engines))
    if name == "docx":
        made = ZipFile(BytesIO(made)).read("word/comments.xml")
    assert REASON in made.decode()
    assert "languagetool" in made.decode()
