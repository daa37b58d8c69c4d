"""`audit corpus run` as a user runs it, in a process of its own."""

import json
from pathlib import Path

from audit.bulk.running import Advance
from audit.cli.corpus_progress import Rate
from audit.tables.manifest import read_manifest
from audit.tables.parts import batches
from audit.tables.schemas import DOCUMENTS, FINDINGS
from tests.cli.test_check import FAULTY, SOUND, run


def write_articles(folder: Path, **texts: str) -> None:
    (folder / "articles").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / "articles" / f"{name}.txt").write_text(text)


def test_a_corpus_ends_as_a_check_does(tmp_path: Path) -> None:
    write_articles(tmp_path, sound=SOUND)
    assert run(tmp_path, "corpus", "run", "articles", "-o", "out").returncode == 0
    write_articles(tmp_path, faulty=FAULTY)
    again = run(tmp_path, "corpus", "run", "articles", "-o", "out")
    assert again.returncode == 1
    assert "1 document judged, 1 known from before" in again.stderr.decode()
    assert [(one.path, one.files) for one in read_manifest(tmp_path / "out").inputs] == [("articles", 2)]
    assert run(tmp_path, "corpus", "run", "articles", "-o", "out", "--fail-on", "critical").returncode == 0
    assert run(tmp_path, "corpus", "run", "articles", "-o", "out", "--max-new", "9").returncode == 0
    gone = run(tmp_path, "corpus", "run", "articles", "gone.txt", "-o", "out")
    assert gone.returncode == 2
    assert "audit: gone.txt: could not audit: no such file or folder" in gone.stderr.decode()


def test_what_runs_wrote_is_no_part_of_a_corpus(tmp_path: Path) -> None:
    write_articles(tmp_path, faulty=FAULTY)
    for inputs in (".", "**/*", f"{tmp_path}"):
        for _ in range(2):
            run(tmp_path, "corpus", "run", inputs, "-o", "out")
            assert read_manifest(tmp_path / "out").counts.documents == 1


def test_progress_is_a_line_of_json_for_each_step(tmp_path: Path) -> None:
    write_articles(tmp_path, sound=SOUND, faulty=FAULTY)
    said = run(tmp_path, "corpus", "run", "articles", "-o", "out", "--progress", "json").stderr.decode()
    steps = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert [step["stage"] for step in steps] == ["read", "count", "count", "merge", "judge", "judge"]
    assert (steps[-1]["articles"], steps[-1]["of_articles"], steps[-1]["seconds_left"]) == (2, 2, 0)


def test_what_is_left_follows_from_the_length_of_what_is_done() -> None:
    clock = iter((0.0, 10.0))
    rate = Rate(lambda: next(clock))
    assert rate.of(Advance("judge", 0, 0, 40, 4_000)) == (0.0, None)
    assert rate.of(Advance("judge", 20, 1_000, 40, 4_000)) == (2.0, 30.0)


def test_findings_that_a_project_lets_stand_do_not_count(tmp_path: Path) -> None:
    write_articles(tmp_path, faulty=FAULTY, sound=SOUND)
    (tmp_path / "audit.toml").write_text('baseline = "audit-baseline.json"\n')
    run(tmp_path, "baseline", "articles")
    assert run(tmp_path, "corpus", "run", "articles", "-o", "out").returncode == 0
    rows = [row for batch in batches(tmp_path / "out", FINDINGS) for row in batch.to_pylist()]
    assert rows
    assert not any(row["counts"] or row["penalty"] for row in rows)
    assert {row["status"] for row in rows} == {"baseline"}
    (tmp_path / "audit-baseline.json").unlink()
    (tmp_path / "audit.toml").unlink()
    counted = run(tmp_path, "corpus", "run", "articles", "-o", "out")
    assert counted.returncode == 1
    assert "0 documents judged, 2 known from before" in counted.stderr.decode()


def test_articles_beside_are_evidence_and_have_no_rows(tmp_path: Path) -> None:
    told = ("Boss Yegor Drugozhin spoke on Monday.", "Yegor Drugozhin has been the boss since 2019.", "Drugozhin left.")
    write_articles(tmp_path, **{f"told{at}": text for at, text in enumerate(told)})
    (tmp_path / "draft.txt").write_text("The men listened to Yegor Drogozhin for an hour in the hall.\n")
    assert run(tmp_path, "corpus", "run", "draft.txt", "-o", "alone").returncode == 0
    assert run(tmp_path, "corpus", "run", "draft.txt", "-o", "out", "--archive", "articles").returncode == 1
    assert [row["doc"] for batch in batches(tmp_path / "out", DOCUMENTS) for row in batch.to_pylist()] == ["draft.txt"]


def test_a_name_that_no_table_can_hold_is_written_with_a_question_mark(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "caf\udce9.txt").write_text(FAULTY)
    assert run(tmp_path, "corpus", "run", "articles", "-o", "out").returncode == 1
    (row,) = [row for batch in batches(tmp_path / "out", DOCUMENTS) for row in batch.to_pylist()]
    assert row["doc"] == "articles/caf?.txt"
