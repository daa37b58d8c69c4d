"""A run over a corpus finds what `audit check` finds, whatever ended it meanwhile, and nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Any

import pytest
from generated_corpus import Record, records

from audit.bulk.running import Outcome, Plan, run_corpus
from audit.bulk.workspace import Workspace, locked
from audit.config import Overrides, settings_without_file
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.model.errors import AuditError
from audit.model.report import Failure, Report
from audit.pipeline import Auditor
from audit.renderers.contract import finding_fields
from audit.tables.manifest import read_manifest
from audit.tables.parts import batches
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, NAMES, SCHEMAS
from audit.text.document import Document
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of

ARTICLES = 300
AUDITOR = Auditor(settings_without_file(Overrides()))

Rows = list[dict[str, Any]]


def manuscripts(some: Iterable[Record]) -> list[Manuscript]:
    return [Manuscript(one.id, one.text, title=one.title, date=one.date, outlet=one.outlet) for one in some]


def rows_of(directory: Path, table: str) -> Rows:
    return [row for batch in batches(directory, table) for row in batch.to_pylist()]


def in_order(rows: Rows) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def all_rows(directory: Path) -> dict[str, list[str]]:
    return {table: in_order(rows_of(directory, table)) for table in SCHEMAS}


def audited(directory: Path, items: Iterable[Manuscript | Failure], workers: int = 1) -> Outcome:
    return run_corpus(Plan(AUDITOR, directory, workers=workers), items)


@pytest.fixture(scope="module")
def corpus() -> list[Record]:
    return list(records(ARTICLES, seed=3))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, corpus: list[Record]) -> Path:
    directory = tmp_path_factory.mktemp("undisturbed")
    audited(directory, manuscripts(corpus), workers=2)
    return directory


@pytest.fixture(scope="module")
def report(corpus: list[Record]) -> Report:
    return run(AUDITOR, manuscripts(corpus), Manner(workers=2))


def test_it_finds_row_for_row_what_a_check_of_the_same_articles_finds(undisturbed: Path, report: Report) -> None:
    fields = [
        name for name in SCHEMAS[FINDINGS].names if name not in ("before", "after", "counts", "status", "penalty")
    ]
    found = [{name: row[name] for name in fields} for row in rows_of(undisturbed, FINDINGS)]
    checked = [{name: finding_fields(one)[name] for name in fields} for one in report.findings]
    assert found
    assert in_order(found) == in_order(checked)


def test_it_scores_documents_as_a_check_does(undisturbed: Path, report: Report) -> None:
    rows = {row["doc"]: row for row in rows_of(undisturbed, DOCUMENTS)}
    for document in report.documents:
        row, score = rows[document.doc], document.score
        assert (row["words"], row["verdict"], row["sha256"]) == (document.words, score.verdict, document.sha256)
        assert row["penalty"] == round(score.penalty * 1000)
        assert row["score"] == pytest.approx(score.calibrated)
    counts = read_manifest(undisturbed).counts
    assert (counts.documents, counts.words) == (len(report.documents), sum(one.words for one in report.documents))
    assert counts.penalty == round(report.score.penalty * 1000)


def test_the_faults_put_in_are_found_and_nothing_else(undisturbed: Path, corpus: list[Record]) -> None:
    planted = Counter((one.id, fault) for one in corpus for fault in one.faults)
    assert Counter((row["doc"], row["text"]) for row in rows_of(undisturbed, FINDINGS)) == planted


def test_names_that_only_other_articles_tell_are_among_them(undisturbed: Path) -> None:
    slips = [row for row in rows_of(undisturbed, FINDINGS) if row["rule"].endswith("/unrecorded-name")]
    names = {(row["name"], row["form"]): row for row in rows_of(undisturbed, NAMES)}
    assert len(slips) > ARTICLES / 50
    for slip in slips:
        right = slip["suggestions"][0]["text"]
        assert names[right, slip["text"]]["relation"] == "misspelling"
        assert names[right, slip["text"]]["documents"] == 1
        assert names[right, right]["documents"] == 7
        assert "this article" not in names[right, slip["text"]]["evidence"]


def test_a_slip_in_an_article_told_twice_is_one_of_one_article(tmp_path: Path) -> None:
    text = "The port of Odesa closed at 14 past 9 with 17 ships in it. The mayor of Odessaa left for Kyiv at 10."
    audited(tmp_path, [Manuscript(f"{name}.txt", text) for name in "ab"])
    (slip,) = (row for row in rows_of(tmp_path, NAMES) if row["form"] == "Odessaa")
    assert (slip["documents"], slip["articles"]) == (2, 1)


def test_forms_are_counted_by_outlet_and_day(undisturbed: Path, corpus: list[Record]) -> None:
    counted: Counter[str] = Counter()
    for row in rows_of(undisturbed, FORMS):
        counted[row["form"]] += row["documents"]
        assert row["articles"] <= row["documents"]
    for form in ("Cusco", "Julio Mamani"):
        assert counted[form] == sum(form in one.text for one in corpus)


def test_workers_and_order_make_no_difference(undisturbed: Path, corpus: list[Record], tmp_path: Path) -> None:
    shuffled = manuscripts(corpus)
    random.Random(1).shuffle(shuffled)
    audited(tmp_path, shuffled)
    assert all_rows(tmp_path) == all_rows(undisturbed)


def test_an_unchanged_corpus_is_not_judged_again(undisturbed: Path, corpus: list[Record]) -> None:
    before = (undisturbed / "manifest.json").read_bytes()
    again = audited(undisturbed, manuscripts(corpus))
    assert (again.judged, again.known) == (0, ARTICLES)
    assert (undisturbed / "manifest.json").read_bytes() == before


def test_a_change_lets_only_those_be_judged_whom_it_concerns(corpus: list[Record], tmp_path: Path) -> None:
    articles = manuscripts(corpus)
    audited(tmp_path / "changed", articles)
    changed = [*articles[:20], replace(articles[20], text=articles[20].text + "\nRain fell.\n"), *articles[21:]]
    assert audited(tmp_path / "changed", changed).judged == 1
    audited(tmp_path / "fresh", changed)
    assert all_rows(tmp_path / "changed") == all_rows(tmp_path / "fresh")


def test_an_article_more_is_evidence_for_the_others(corpus: list[Record], tmp_path: Path) -> None:
    articles = manuscripts(corpus)
    audited(tmp_path / "grown", articles[1:])
    outcome = audited(tmp_path / "grown", articles)
    assert outcome.judged < ARTICLES / 10
    audited(tmp_path / "fresh", articles)
    assert all_rows(tmp_path / "grown") == all_rows(tmp_path / "fresh")


def test_what_cannot_be_read_has_a_row_and_two_of_one_name_have_two(tmp_path: Path) -> None:
    items = [Failure("lost.txt", "no such file"), *(Manuscript("a.txt", f"Rain fell {n} times.") for n in range(2))]
    audited(tmp_path, items)
    rows = {row["doc"]: row for row in rows_of(tmp_path, DOCUMENTS)}
    assert sorted(rows) == ["a.txt", "a.txt#2", "lost.txt"]
    assert rows["lost.txt"]["failure"] == "no such file"
    assert not rows["lost.txt"]["audited"]
    assert read_manifest(tmp_path).counts.failures == 1


def test_a_corpus_of_nothing_has_tables_all_the_same(tmp_path: Path) -> None:
    audited(tmp_path, [])
    assert all_rows(tmp_path) == {table: [] for table in SCHEMAS}


@pytest.mark.parametrize("stage", ["terms", "judging"])
def test_an_article_that_ends_its_process_costs_itself(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made_or_died(manuscript: Manuscript) -> Document:
        if manuscript.name == "b.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return document_of(manuscript)

    monkeypatch.setattr(f"audit.bulk.{stage}.document_of", made_or_died)
    outcome = audited(tmp_path, [Manuscript(f"{name}.txt", f"The {name} of the goverment.") for name in "abc"])
    assert outcome.failed == (Failure("b.txt", "the process that audited it was ended by SIGKILL"),)
    assert [row["doc"] for row in rows_of(tmp_path, FINDINGS)] == ["a.txt", "c.txt"]
    assert outcome.manifest.counts.failures == 1


def test_workers_that_are_spawned_find_the_same(
    undisturbed: Path, corpus: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.corpus.workers.START", "spawn")
    audited(tmp_path, manuscripts(corpus), workers=2)
    assert all_rows(tmp_path) == all_rows(undisturbed)


def test_two_runs_do_not_share_a_directory(tmp_path: Path) -> None:
    space = f"from audit.bulk.workspace import *; w = Workspace(Path({str(tmp_path)!r}), '')"
    with locked(Workspace(tmp_path, "")):
        other = [sys.executable, "-c", f"{space}\nwith locked(w): pass"]
        refused = subprocess.run(other, capture_output=True, text=True, check=False)
    assert "another run is at work there" in refused.stderr
    with locked(Workspace(tmp_path, "")):
        pass


KILLS = 10


def test_killed_at_any_moment_a_run_goes_on_to_the_same_rows(
    undisturbed: Path, corpus: list[Record], tmp_path: Path
) -> None:
    began = time.monotonic()
    audited(tmp_path / "whole", manuscripts(corpus), workers=2)
    took = time.monotonic() - began
    chance = random.Random(7)
    for _ in range(KILLS):
        started = _started(tmp_path / "killed", corpus)
        time.sleep(chance.uniform(0, took / 3))
        _kill(started)
    last = _started(tmp_path / "killed", corpus)
    last.join()
    assert last.exitcode == 0
    assert all_rows(tmp_path / "killed") == all_rows(undisturbed)
    assert read_manifest(tmp_path / "killed") == read_manifest(undisturbed)
    assert sorted(path.name for path in (tmp_path / "killed").rglob(".*")) == []


def _started(directory: Path, corpus: list[Record]) -> ForkProcess:
    started = get_context("fork").Process(target=audited, args=(directory, manuscripts(corpus), 2))
    started.start()
    return started


def _kill(started: ForkProcess) -> None:
    """End a process so that it can clean up nothing, and see that those end that it has started."""
    children = _children(started.pid or 0)
    started.kill()
    started.join()
    deadline = time.monotonic() + 10
    while any(map(_is_alive, children)):
        assert time.monotonic() < deadline, "workers outlive the process that started them"
        time.sleep(0.02)


def _children(process: int) -> list[int]:
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(child) for child in listed.split()]


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return " Z " not in _status(process)


def _status(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2]
    except OSError:
        return " Z "


def test_a_directory_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AuditError, match="cannot be written"):
        audited(tmp_path / "file" / "out", [])
