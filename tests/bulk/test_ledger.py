"""A manifest says what its corpus was read from, so that anybody can hold the files against it."""

import hashlib
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from audit.bulk.ledger import Ledger
from audit.intake.reading import read_corpus
from audit.tables.manifest import Input
from tests.intake.reads import write, zip_of


def inputs_of(*paths: str) -> list[Input]:
    ledger = Ledger()
    list(read_corpus(paths, note=ledger.note))
    return list(ledger.inputs())


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write(tmp_path, "news/a.jsonl", '{"text": "Rain fell."}\n' * 9_000)
    # Read from the end: its index stands there.
    write(tmp_path, "news/b.zip", zip_of({f"{n}.txt": b"Snow fell." for n in range(9)}) + b"\0" * 9)
    pq.write_table(pa.table({"body": ["Hail fell."] * 9}), tmp_path / "news" / "c.parquet")
    return tmp_path


def test_a_file_stands_with_its_own_hash_however_it_is_read(corpus: Path) -> None:
    files = sorted((corpus / "news").iterdir())
    expected = [
        Input(str(file), 1, file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files
    ]
    assert inputs_of(*map(str, files)) == expected


def test_a_folder_stands_with_the_hash_of_what_sha256sum_says(corpus: Path) -> None:
    command = "sha256sum news/* | sha256sum"
    said = subprocess.run(command, shell=True, cwd=corpus, capture_output=True, text=True, check=True).stdout
    lines = "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file}\n" for file in sorted((corpus / "news").iterdir())
    )
    (read,) = inputs_of(f"{corpus}/news")
    assert read.files == 3
    assert read.sha256 == hashlib.sha256(lines.encode()).hexdigest()
    assert said.split()[0] == hashlib.sha256(lines.replace(f"{corpus}/", "").encode()).hexdigest()
