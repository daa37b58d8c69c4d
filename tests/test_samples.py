"""The sample articles and reports are what the auditor makes today; `--update-samples` writes them anew."""

from functools import cache
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.report import Report
from audit.model.rule import Example
from audit.pipeline import Auditor
from audit.renderers import RENDERERS, renderer
from audit.rulebook.examples import faulty_text
from audit.text.reading import read

ROOT = Path(__file__).parent.parent
MARKED = sorted((ROOT / "tests" / "articles" / "marked").iterdir())
SAMPLES = ROOT / "reports" / "samples"
# Formats of all sample articles; of the others two are enough to see what they look like.
WHOLE = {"html", "json", "jsonl", "text"}
SUFFIXES = {
    "checkstyle": "checkstyle.xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "markdown": "md",
    "text": "txt",
    "webannotation": "webannotation.json",
}


def assert_or_update(path: Path, expected: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-samples"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(expected, encoding="utf-8", newline="")
    assert path.is_file(), "run pytest --update-samples"
    with path.open(encoding="utf-8", newline="") as stream:
        assert stream.read() == expected, "run pytest --update-samples and review the diff"


@pytest.mark.parametrize("marked", MARKED, ids=lambda path: path.name)
def test_a_sample_article_is_a_marked_one_with_its_faults(marked: Path, request: pytest.FixtureRequest) -> None:
    text = faulty_text(Example(marked.read_text(encoding="utf-8")))[0]
    assert_or_update(SAMPLES / "articles" / marked.name, text, request)


@cache
def report(*names: str) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        auditor = Auditor(settings_without_file(Overrides()))
        return auditor.report(read([f"reports/samples/articles/{name}" for name in names]), readability=True)


@pytest.mark.parametrize("name", RENDERERS)
def test_a_sample_report_is_up_to_date(name: str, request: pytest.FixtureRequest) -> None:
    path = SAMPLES / f"report.{SUFFIXES.get(name, name)}"
    made = report("") if name in WHOLE else report("chad-wells.html", "ruegen-cable.txt")
    assert_or_update(path, renderer(name)(made), request)
