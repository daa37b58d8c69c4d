"""Which files a corpus is, and what becomes of files that change while they are read."""

import bz2
import gc
import gzip
import lzma
import os
import sys
import tracemalloc
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from audit.intake.kinds import ENDINGS, form_of
from audit.intake.reading import read_corpus
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.text.manuscript import Manuscript
from tests.intake.reads import manuscripts, results, tar_of, told, write, zip_of

PACKED = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstandard.compress}


def _names(folder: Path, items: list[Manuscript | Failure]) -> list[str]:
    return [item.name.removeprefix(f"{folder}/") for item in items if isinstance(item, Manuscript)]


def _corpus(folder: Path) -> None:
    write(folder, "news/b.jsonl", '{"text": "B."}\n')
    write(folder, "news/a.csv", "text\nA.\n")
    write(folder, "news/2024/c.txt", "C.")
    write(folder, "news/2024/d.zip", zip_of({"e.txt": b"E."}))
    write(folder, "news/2024/notes.pdf", b"%PDF")
    write(folder, "news/.cache/f.txt", "F.")


def test_folders_are_read_in_one_order_whatever_the_kinds(tmp_path: Path) -> None:
    _corpus(tmp_path)
    assert [one.text for one in manuscripts(f"{tmp_path}/news")] == ["A.", "B.", "C.", "E."]


@pytest.mark.parametrize(
    ("glob", "names"),
    [
        pytest.param("news/**/*.txt", ["news/2024/c.txt"], id="any-depth"),
        pytest.param(
            "news/*", ["news/2024/c.txt", "news/2024/d.zip!/e.txt", "news/a.csv:2", "news/b.jsonl:1"], id="all"
        ),
        pytest.param("news/20*", ["news/2024/c.txt", "news/2024/d.zip!/e.txt"], id="folders"),
        pytest.param("news/[ab].*", ["news/a.csv:2", "news/b.jsonl:1"], id="letters"),
        pytest.param(
            "news/**", ["news/2024/c.txt", "news/2024/d.zip!/e.txt", "news/a.csv:2", "news/b.jsonl:1"], id="below"
        ),
    ],
)
def test_a_glob_means_files_and_folders_in_order(tmp_path: Path, glob: str, names: list[str]) -> None:
    _corpus(tmp_path)
    assert _names(tmp_path, results(f"{tmp_path}/{glob}")) == names


def test_exclude_holds_for_globs_too(tmp_path: Path) -> None:
    _corpus(tmp_path)
    assert _names(tmp_path, results(f"{tmp_path}/news/**/*.*", exclude=["2024", "b.*"])) == ["news/a.csv:2"]


def test_a_glob_that_means_nothing_is_told(tmp_path: Path) -> None:
    assert results(f"{tmp_path}/*.warc.gz") == [Failure(f"{tmp_path}/*.warc.gz", "no file that this glob means")]


@pytest.mark.parametrize(("ending", "pack"), PACKED.items(), ids=PACKED)
def test_articles_may_be_packed(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    for name, text in (("a.txt", "One."), ("b.md", "Two."), ("c.html", "<p>Three.</p>"), ("d.tsv", "text\nFour.\n")):
        write(tmp_path, name + ending, pack(text.encode()))
    assert [one.text for one in manuscripts(str(tmp_path))] == ["One.", "Two.", "Three.", "Four."]


@pytest.mark.parametrize("ending", PACKED)
def test_what_is_not_packed_as_it_is_called_is_told(tmp_path: Path, ending: str) -> None:
    (failure,) = told(write(tmp_path, f"a.txt{ending}", "Plain words."))
    assert failure.startswith(f"! a.txt{ending}: breaks off or is damaged")


def test_every_ending_is_known(tmp_path: Path) -> None:
    assert all(form_of("x" + ending) for ending in ENDINGS)
    assert all(form_of(name) is None for name in ("x.parquet.gz", "x.pdf", "x.gz", "x"))


def test_pipes_and_standard_input_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (pipe,) = results(f"{tmp_path}/a.txt")
    (standard,) = results("-")
    assert isinstance(pipe, Failure)
    assert isinstance(standard, Failure)
    assert "more than once" in pipe.reason
    assert "more than once" in standard.reason


def _lines(number: int) -> str:
    return "".join(f'{{"text": "Article {line}."}}\n' for line in range(number))


def test_what_is_added_while_a_file_is_read_is_left_for_the_next_run(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", _lines(20_000))
    found = []
    for item in read_corpus([path]):
        found.append(item)
        if len(found) % 1000 == 1:
            with open(path, "a", encoding="utf-8") as file:
                file.write(_lines(1000))
    assert len(found) == 20_001
    assert found[-1] == Failure(path, "became longer while it was read; run again for what was added")


def test_a_file_that_becomes_shorter_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", _lines(20_000))
    items = read_corpus([path])
    next(items)
    os.truncate(path, 1_000)
    last = list(items)[-1]
    assert isinstance(last, Failure)
    assert "became shorter" in last.reason


def test_a_file_that_vanishes_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path, f"{name}.txt", f"{name}.")
    items = read_corpus([str(tmp_path)])
    next(items)
    os.remove(tmp_path / "b.txt")
    gone, after = items
    assert gone == Failure(f"{tmp_path}/b.txt", "cannot be read: No such file or directory")
    assert isinstance(after, Manuscript)


def test_a_file_removed_while_it_is_read_is_read_to_its_end(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", _lines(20_000))
    items = read_corpus([path])
    next(items)
    os.remove(path)
    assert sum(isinstance(item, Manuscript) for item in items) == 19_999


@pytest.mark.parametrize(
    ("name", "header", "size"),
    [("a.jsonl", "", 10**9), ("a.csv", "text\n", 10**8), ("a.txt", "", 10**9)],
    ids=["jsonl", "csv", "txt"],
)
def test_a_line_without_end_is_never_held(tmp_path: Path, name: str, header: str, size: int) -> None:
    path = write(tmp_path, name, header)
    # A file with a hole in it, which takes no room on the disk.
    os.truncate(path, size)
    with open(path, "a", encoding="utf-8") as file:
        file.write('\n{"text": "After."}\n')
    tracemalloc.start()
    refused = told(path)[0]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.endswith("over 100,000 bytes in one document; raise --max-size to audit it")
    assert most < 20_000_000


def _table(number: int) -> str:
    return "text,id\n" + "".join(f'"Article\n{line}",{line}\n' for line in range(number))


MANY = {
    "a.jsonl": lambda: _lines(4_000).encode(),
    "a.csv": lambda: _table(4_000).encode(),
    "a.jsonl.gz": lambda: gzip.compress(_lines(4_000).encode()),
    "a.tar": lambda: tar_of({f"{number}.txt": b"Article." for number in range(1_500)}),
}


@pytest.mark.parametrize(("name", "data"), MANY.items(), ids=MANY)
def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path, name: str, data: Callable[[], bytes]) -> None:
    path = write(tmp_path, name, data())
    tracemalloc.start()
    items = read_corpus([path])
    for _ in range(500):
        next(items)
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    (last,) = deque(items, maxlen=1)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(last, Manuscript)
    assert after - before < 200_000


def test_files_of_several_paths_are_read_once(tmp_path: Path) -> None:
    _corpus(tmp_path)
    paths = (f"{tmp_path}/news", f"{tmp_path}/news/*.csv", f"{tmp_path}/news/a.csv")
    assert len(results(*paths)) == 4


@pytest.mark.parametrize(
    ("name", "package"),
    [("a.parquet", "pyarrow"), ("a.warc", "fastwarc"), ("a.html", "trafilatura")],
    ids=["parquet", "warc", "page"],
)
def test_a_package_that_is_not_installed_is_named_with_what_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(AuditError, match=rf"needs {package}; pip install 'newsroom-audit\[corpus\]' gets it"):
        results(write(tmp_path, name, "<p>Words.</p>"))
