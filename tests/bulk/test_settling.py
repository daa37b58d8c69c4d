"""What a project lets stand holds over a whole corpus as it does in a check, however the corpus is cut."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from generated_corpus import records

from audit.bulk.running import Outcome, Plan, run_corpus
from audit.config import Overrides, settings_without_file
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.suppression.baseline import compare
from audit.suppression.baseline_file import baseline_text
from audit.suppression.files import SuppressionFiles
from audit.tables.parts import batches
from audit.tables.schemas import FINDINGS
from audit.text.manuscript import Manuscript

ARTICLES = 60
PLAIN = settings_without_file(Overrides())


@pytest.fixture(params=[2_000, 60_000], ids=["many-shards", "one-shard"], autouse=True)
def _cut(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.bulk.shards._LEAST", request.param)


@pytest.fixture(scope="module")
def articles() -> list[Manuscript]:
    return [Manuscript(f"{at:03}.txt", one.text) for at, one in enumerate(records(ARTICLES, seed=5))]


def checked(articles: Sequence[Manuscript], files: SuppressionFiles) -> Report:
    return run(Auditor(replace(PLAIN, suppressions=files)), articles, Manner())


def audited(articles: Sequence[Manuscript], files: SuppressionFiles, directory: Path) -> Outcome:
    return run_corpus(Plan(Auditor(replace(PLAIN, suppressions=files)), directory, workers=2), articles)


def counted(directory: Path) -> list[tuple[str, int, str]]:
    rows = [row for batch in batches(directory, FINDINGS) for row in batch.to_pylist()]
    return sorted((row["doc"], row["start"], row["rule"]) for row in rows if row["status"] != "baseline")


def counted_in(report: Report) -> list[tuple[str, int, str]]:
    return sorted(
        (document.doc, finding.span.start, finding.rule)
        for document in report.documents
        for finding in document.findings
    )


def written(folder: Path, articles: Sequence[Manuscript]) -> Path:
    """Write a baseline of articles and return where it is."""
    path = folder / "audit-baseline.json"
    added = compare(checked(articles, SuppressionFiles()).documents, path, []).added
    path.write_text(baseline_text(added))
    return path


def test_each_entry_of_a_baseline_answers_once_in_the_corpus(articles: list[Manuscript], tmp_path: Path) -> None:
    slip = "The goverment met on Monday.\n"
    known = [*articles[:30], Manuscript("gone.txt", slip)]
    files = SuppressionFiles(baseline=written(tmp_path, known))
    copies = [Manuscript(f"copy{at}.txt", slip) for at in range(3)]
    corpus = [copies[0], *articles[:20], copies[1], *articles[20:], copies[2]]
    audited(corpus, files, tmp_path / "out")
    found, expected = counted(tmp_path / "out"), counted_in(checked(corpus, files))
    assert [doc for doc, *_ in found if "copy" in doc] == ["copy1.txt", "copy2.txt"]
    assert [one for one in found if "copy" not in one[0]] == [one for one in expected if "copy" not in one[0]]


def test_what_suppresses_nothing_is_told_once_and_what_does_is_not(articles: list[Manuscript], tmp_path: Path) -> None:
    path = tmp_path / "audit-ignore.toml"
    entry = '[[ignore]]\nfile = "{}"\nrule = "linguistic-conventions"\nreason = "{}"\n'
    path.write_text(
        entry.format("*", "of use") + entry.format("0?0.txt", "of use") + entry.format("last.txt", "of none")
    )
    baseline = written(tmp_path, articles[:30])
    mended = [*articles[1:], Manuscript("last.txt", "Rain fell on the town.\n")]
    files = SuppressionFiles(path, baseline)
    notices = list(audited(mended, files, tmp_path / "out").manifest.notices)
    assert notices == list(checked(mended, files).notices)
    assert any("unused" in notice for notice in notices)
    again = audited(mended, files, tmp_path / "out")
    assert (again.judged, list(again.manifest.notices)) == (0, notices)
