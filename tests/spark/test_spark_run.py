"""A run on Spark has row for row what a run on one machine has, whatever ends it meanwhile."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from generated_corpus import Record, records

from audit.tables.manifest import read_manifest
from audit.tables.parts import batches
from audit.tables.schemas import DOCUMENTS, FINDINGS, NAMES, SCHEMAS

pytestmark = pytest.mark.spark

ROOT = Path(__file__).parent.parent.parent
# A run of seconds is over before what the compiler of Java's virtual machine does for it pays.
SETTINGS = "spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1\nspark.sql.codegen.wholeStage false\n"
TOLD = ("Boss Yegor Drugozhin spoke on Monday.", "Yegor Drugozhin has been the boss since 2019.", "Drugozhin left.")


@dataclass(frozen=True, slots=True)
class Machine:
    """A folder to run in, and what is set around the run."""

    folder: Path
    environment: dict[str, str]

    def command(self, *options: str) -> list[str]:
        return [sys.executable, "-m", "audit", "corpus", "run", *options]

    def run(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.audit("corpus", "run", *options, **environment)

    def audit(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "audit", *options],
            cwd=self.folder,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def on_spark(self, output: str, *inputs: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run(*inputs, "-o", output, "--engine", "spark", "--master", "local[2]", **environment)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "spark-defaults.conf").write_text(SETTINGS)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "SPARK_CONF_DIR": str(tmp_path / "conf")}
    return Machine(tmp_path, environment)


def retold(record: Record) -> Record:
    """The same article in another outlet, a paragraph shorter."""
    paragraphs = record.text.split("\n\n")
    return replace(record, id=f"{record.id}-again", text="\n\n".join(paragraphs[1:]), outlet="Harbour Herald")


def articles() -> Iterator[Record]:
    some = list(records(48, seed=5))
    yield from some
    yield from map(retold, some[::6])
    yield replace(some[1], id="same-lead", text=some[1].text.partition("\n\n")[0] + "\n\nThe rest is silence.\n")
    yield replace(some[2], id=some[3].id)


def write_corpus(folder: Path) -> list[str]:
    """Write a corpus of files of several kinds, some of them broken; return what is to be given to a run."""
    (folder / "files").mkdir()
    lines = [record.line() for record in articles()]
    lines[20:20] = ["{broken\n", '{"id": "empty"}\n']
    (folder / "records.jsonl").write_text("".join(lines))
    for at, text in enumerate(TOLD):
        (folder / "files" / f"told[{at}] *.txt").write_text(text)
    (folder / "files" / "told.txt").write_text("The goverment fell on Monday, a day after the vote in parliament.\n")
    (folder / "files" / "draft.md").write_text("# Noon\n\nThe men listened to Yegor Drogozhin for an hour.\n")
    (folder / "files" / "page.html").write_text(
        "<html><head><title>Straße</title></head><body><nav>Home</nav><article><p>The STRAßE bridge of Łódź was shut "
        "on Monday.</p><p>Nobody knew the reason, said the goverment in a long note to all papers.</p></article></html>"
    )
    rows = {"headline": ["One", "Two"], "body": ["Rain fell on the the town.", "NATO met in Kyiv."], "id": ["p1", "p2"]}
    pq.write_table(pa.table(rows), folder / "files" / "table.parquet")
    return ["records.jsonl", "files", "gone.txt"]


def rows(directory: Path) -> dict[str, list[str]]:
    return {table: sorted(json.dumps(row, sort_keys=True) for row in rows_of(directory, table)) for table in SCHEMAS}


def rows_of(directory: Path, table: str) -> list[dict[str, Any]]:
    return [row for batch in batches(directory, table) for row in batch.to_pylist()]


def test_rows_are_those_of_one_machine_and_are_not_made_twice(machine: Machine) -> None:
    inputs = write_corpus(machine.folder)
    here, there = machine.folder / "here", machine.folder / "there"
    beside = machine.folder / "beside"
    beside.mkdir()
    (beside / "old.txt").write_text("Minister Olga Krestadorin resigned.\n\nKrestadorin had been ill for a year.\n")
    (machine.folder / "audit.toml").write_text('baseline = "audit-baseline.json"\n')
    machine.audit("baseline", "files")
    # Its findings are known from an article that has gone.
    (machine.folder / "files" / "told.txt").rename(machine.folder / "files" / "retitled.txt")
    local = machine.run(*inputs, "-o", "here", "--archive", "beside")
    spark = machine.on_spark("there", *inputs, "--archive", "beside")
    assert (spark.returncode, spark.stdout) == (local.returncode, local.stdout), spark.stderr
    assert rows(there) == rows(here)
    assert rows(there)[NAMES]
    assert sum(row["doc"] != row["article"] for row in rows_of(there, DOCUMENTS) if row["audited"]) > 5
    assert "gone.txt: could not audit: no such file or folder" in spark.stderr
    one, other = read_manifest(here), read_manifest(there)
    assert (other.counts, other.inputs, other.notices) == (one.counts, one.inputs, one.notices)
    assert (other.engine, other.finished) == ("spark", True)
    assert {row["status"] for row in rows_of(there, FINDINGS)} >= {"counted", "baseline"}
    before = (there / "manifest.json").read_bytes()
    assert "known from before" in machine.on_spark("there", *inputs, "--archive", "beside").stderr
    assert (there / "manifest.json").read_bytes() == before


def test_killed_a_run_goes_on_to_the_same_rows_and_leaves_no_process(machine: Machine) -> None:
    write_corpus(machine.folder)
    machine.run("files", "-o", "here")
    options = ("files", "-o", "there", "--engine", "spark", "--master", "local[2]", "--progress", "json")
    with subprocess.Popen(
        machine.command(*options), cwd=machine.folder, env=machine.environment, stderr=subprocess.PIPE, text=True
    ) as started:
        assert started.stderr
        while '"stage": "judge"' not in started.stderr.readline():
            assert started.poll() is None
        refused = machine.on_spark("there", "files")
        assert "another run is at work there" in refused.stderr
        below = _below(started.pid)
        started.kill()
    assert below
    _await_end(below)
    last = machine.on_spark("there", "files")
    assert rows(machine.folder / "there") == rows(machine.folder / "here"), last.stderr


def _below(process: int) -> list[int]:
    """Return the processes that one has started, and those that these have."""
    children = [int(child) for task in Path(f"/proc/{process}/task").iterdir() for child in _children(task)]
    return children + [one for child in children for one in _below(child)]


def _children(task: Path) -> list[str]:
    return (task / "children").read_text().split()


def _await_end(processes: list[int]) -> None:
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{process}").exists() for process in processes):
        assert time.monotonic() < deadline, "processes outlive the run that started them"
        time.sleep(0.1)


# Loaded by every Python before anything else: an article ends whatever process looks for its terms, another one
# whatever process judges it.
KILLER = f"""
import os
import audit.bulk.judging, audit.bulk.terms
from audit.text.reading import document_of

def ended_by(name):
    def made_or_ended(manuscript):
        if manuscript.name == name:
            os.kill(os.getpid(), {int(signal.SIGKILL)})
        return document_of(manuscript)
    return made_or_ended

audit.bulk.terms.document_of = ended_by("b.txt")
audit.bulk.judging.document_of = ended_by("c.txt")
"""


def test_an_article_that_ends_its_process_costs_itself(machine: Machine) -> None:
    for name in "abcd":
        (machine.folder / f"{name}.txt").write_text(f"The {name} of the goverment.\n")
    (machine.folder / "killer").mkdir()
    (machine.folder / "killer" / "sitecustomize.py").write_text(KILLER)
    path = f"{machine.folder / 'killer'}{os.pathsep}{ROOT}"
    run = machine.on_spark("out", *(f"{name}.txt" for name in "abcd"), PYTHONPATH=path)
    for name in "bc":
        assert f"{name}.txt: could not audit: the process that audited it was ended by SIGKILL" in run.stderr
    assert sorted(row["doc"] for row in rows_of(machine.folder / "out", FINDINGS)) == ["a.txt", "d.txt"]


def test_executors_without_audit_are_told_of_in_one_line(machine: Machine) -> None:
    (machine.folder / "a.txt").write_text("Rain fell.\n")
    (machine.folder / "bare").mkdir()
    missing = "raise ModuleNotFoundError(\"No module named 'audit'\", name='audit')\n"
    (machine.folder / "bare" / "audit.py").write_text(missing)
    python = machine.folder / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{machine.folder}/bare:$PYTHONPATH" exec {sys.executable} "$@"\n')
    python.chmod(0o755)
    run = machine.on_spark("out", "a.txt", PYSPARK_PYTHON=str(python))
    assert run.returncode == 2
    (line,) = [line for line in run.stderr.splitlines() if line.startswith("audit:")]
    assert "the Python of the executors has no audit; install it there" in line


def test_a_corpus_of_nothing_has_tables_all_the_same(machine: Machine) -> None:
    run = machine.on_spark("out", "gone.txt")
    assert run.returncode == 2
    assert {table: len(held) for table, held in rows(machine.folder / "out").items()} == {
        table: int(table == DOCUMENTS) for table in SCHEMAS
    }


def test_without_java_one_line_says_so(machine: Machine) -> None:
    run = machine.on_spark("out", "a.txt", PATH=str(machine.folder), JAVA_HOME="")
    assert (run.returncode, run.stderr) == (
        2,
        "audit: --engine spark: needs Java 17 or later, on the PATH or where JAVA_HOME says\n",
    )
