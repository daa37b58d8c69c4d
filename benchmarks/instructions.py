"""How many instructions a run takes, stage by stage, beside what is recorded: a guard where clocks are noisy.

    python benchmarks/instructions.py [--record]

Each stage is a process under valgrind, which counts the same to a few parts in a thousand however busy the machine is:
opening everything and auditing one article, then more and more of the work on the articles of `tests/articles/`, the
marked ones first, so that most of the clean ones' words have been met. Leaves 1 where a stage takes a twentieth more
than `instructions.toml` says; `--record` writes that file anew.
"""

import argparse
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from names_share import articles, rules_of_names

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.text.document import Document
from audit.text.reading import document_from_text

_RECORD = Path(__file__).with_suffix(".toml")
_TOLERANCE = 0.05
_COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")
_SPELLING = ("linguistic-conventions/misspelled-word",)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write what is counted to instructions.toml")
    parser.add_argument("--stage", choices=_STAGES, help="do one stage, to be counted")
    options = parser.parse_args()
    if options.stage:
        _STAGES[options.stage]()
        return
    counts = {stage: _count(stage) for stage in _STAGES}
    if options.record:
        _RECORD.write_text("".join(f"{stage} = {count}\n" for stage, count in counts.items()), encoding="utf-8")
    sys.exit(_compared(counts, tomllib.loads(_RECORD.read_text(encoding="utf-8"))))


def _compared(counts: Mapping[str, int], recorded: Mapping[str, int]) -> int:
    """Print a line for each stage and return 1 where one takes too much."""
    for stage, count in counts.items():
        print(f"{stage:<14} {count:6} million instructions, {count / recorded[stage]:.3f} of what is recorded")
    return int(any(count > recorded[stage] * (1 + _TOLERANCE) for stage, count in counts.items()))


def _count(stage: str) -> int:
    """Return the millions of instructions of one stage, what is opened and compiled included."""
    counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    # Strings hash the same in every run.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command = [*counter, sys.executable, __file__, "--stage", stage]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    found = _COUNT.search(ended.stderr)
    if ended.returncode or not found:
        sys.exit(f"{stage} could not be counted:\n{ended.stderr}")
    return round(int(found[1].replace(",", "")) / 1e6)


def _documents() -> list[Document]:
    first, others = articles(None)
    return [document_from_text(path.read_text(encoding="utf-8"), name=path.name) for path in (*first, *others)]


def _audit(documents: list[Document], select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> None:
    auditor = Auditor(settings_without_file(Overrides(select=select, ignore=ignore)))
    for document in documents:
        auditor.audit(document)


def _words() -> None:
    for document in _documents():
        _ = document.anchors


_STAGES: dict[str, Callable[[], None]] = {
    "one-article": lambda: _audit(_documents()[-1:]),
    "distinct-words": _words,
    "spelling-only": lambda: _audit(_documents(), select=_SPELLING),
    "without-names": lambda: _audit(_documents(), ignore=rules_of_names()),
    "all-rules": lambda: _audit(_documents()),
}


if __name__ == "__main__":
    main()
