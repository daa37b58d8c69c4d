"""How many megabytes a CPU-second audit, codespell and typos read, on clean and on faulty news, in one run.

    python benchmarks/throughput.py [--texts FOLDER] [--megabytes 10] [--runs 3]

Without --texts the corpus is drawn, paragraph by paragraph, from the articles of `tests/articles/`, which repeats
words and so favours tools that remember them; a folder of .txt files of your own tells more. Start-up, measured on one
file, is taken off. Figures are medians; compare the ratios, for the megabytes depend on the machine. At the end stands
the share of the time that goes to names (`names_share.py`).
"""

import argparse
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from names_share import print_share

from audit.model.rule import Example
from audit.rulebook.examples import faulty_text

ARTICLES = Path(__file__).parent.parent / "tests" / "articles"
COMMANDS = {
    "audit": ["audit", "check", "--format", "jsonl", "--alone"],
    "codespell": ["codespell"],
    "typos": ["typos", "-j1"],
}
_FILE = 5_000  # characters


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        for name, paragraphs in corpora(options.texts).items():
            texts = Path(folder) / name
            size = write_corpus(texts, paragraphs, options.megabytes)
            _compare(name, texts, size, options.runs)
    print_share(options.texts, options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


def corpora(folder: Path | None) -> dict[str, list[str]]:
    """Return paragraphs of our own clean and faulty articles, or the articles of a folder, by what they are."""
    if folder:
        return {"given": [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]}
    marked = (path.read_text(encoding="utf-8") for path in sorted((ARTICLES / "marked").glob("*.txt")))
    return {
        "clean": list(_paragraphs(path.read_text(encoding="utf-8") for path in sorted((ARTICLES / "clean").glob("*")))),
        "faulty": list(_paragraphs(faulty_text(Example(text))[0] for text in marked)),
    }


def _paragraphs(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield from (line for line in text.splitlines() if line.strip())


def write_corpus(folder: Path, paragraphs: Sequence[str], megabytes: float) -> int:
    """Write files of about 5 kB and return the bytes written; in none does a paragraph stand twice."""
    folder.mkdir()
    draw, written, number = random.Random(1), 0, 0
    while written < megabytes * 1_000_000:
        text = ""
        for paragraph in draw.sample(paragraphs, len(paragraphs)):
            text += paragraph + "\n\n"
            if len(text) >= _FILE:
                break
        path = folder / f"{number:05}.txt"
        path.write_text(text, encoding="utf-8")
        written += path.stat().st_size
        number += 1
    return written


def _compare(name: str, folder: Path, size: int, runs: int) -> None:
    print(f"{name}: {len(list(folder.iterdir()))} files, {size / 1e6:.1f} MB, median of {runs}")
    first = folder / "00000.txt"
    speeds = {}
    for tool, command in COMMANDS.items():
        found = program(command[0])
        if found is None:
            print(f"  {tool:<10} not installed")
            continue
        start = statistics.median(_cpu_seconds([found, *command[1:], str(first)]) for _ in range(runs))
        whole = statistics.median(_cpu_seconds([found, *command[1:], str(folder)]) for _ in range(runs))
        speeds[tool] = size / 1e6 / max(whole - start, 1e-3)
        ratio = speeds[tool] / speeds["codespell"] if "codespell" in speeds else None
        beside = "" if ratio is None else f", {ratio:.2f} of codespell"
        print(f"  {tool:<10} {speeds[tool]:7.2f} MB per CPU-second, start {start:.2f} s{beside}")
    if {"audit", "codespell"} <= speeds.keys():
        print(f"  audit reads {speeds['audit'] / speeds['codespell']:.2f} of what codespell reads")


def program(name: str) -> str | None:
    """Return where a program is, beside this Python or on the PATH."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def _cpu_seconds(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
