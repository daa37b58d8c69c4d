"""What several processes and the results of earlier runs save, on generated articles, as ratios of times.

    python benchmarks/habit.py [--texts FOLDER] [--articles 2000] [--runs 1]

The ratio of two workers to one is of the clock, so that the machine should be idle; beside it stands that of processor
time on the longest way through both runs. The run in which nothing changed is compared, in processor time, with a
process that starts as the command does, reads and hashes the same articles, and ends.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from articles import articles

# Says at its end what it and its workers cost.
_COST = """
import atexit, resource, sys
def seconds(whose):
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime
atexit.register(
    lambda: print(seconds(resource.RUSAGE_SELF), seconds(resource.RUSAGE_CHILDREN), file=sys.stderr)
)
"""
CHECK = f"{_COST}\nfrom audit.cli.app import main\nmain()"
READ_AND_HASH = f"""{_COST}
from audit.cli.app import app
from audit.text.reading import read_manuscripts
for manuscript in read_manuscripts(sys.argv[1:]):
    manuscript.digest()
"""


class Cost(NamedTuple):
    """Seconds of the clock and of the processor: of the command itself, and of all its workers together."""

    clock: float
    own: float
    workers: float


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        texts = options.texts or _write(Path(folder) / "articles", options.articles)
        _compare(str(texts), str(Path(folder) / "cache"), options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of articles to audit instead")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=1)
    return parser.parse_args()


def _write(folder: Path, number: int) -> Path:
    for article in articles(number):
        article.write(folder)
    return folder


def _compare(texts: str, cache: str, runs: int) -> None:
    check = [sys.executable, "-c", CHECK, "check", texts, "--format", "jsonl"]
    one = _cost([*check, "--no-cache", "--workers", "1"], runs)
    two = _cost([*check, "--no-cache", "--workers", "2"], runs)
    reading = _cost([sys.executable, "-c", READ_AND_HASH, texts], runs)
    _cost([*check, "--cache-dir", cache], 1)
    cached = _cost([*check, "--cache-dir", cache], runs)
    print(f"one worker {one.clock:.2f} s, {sum(one[1:]):.2f} s of the processor")
    print(f"two workers {two.clock / one.clock:.2f} of that; on the longest way {_longest(two) / sum(one[1:]):.2f}")
    print(f"nothing changed {sum(cached[1:]) / sum(one[1:]):.3f} of that, {cached.own / reading.own:.2f} of reading")


def _longest(cost: Cost) -> float:
    return cost.own + cost.workers / 2


def _cost(command: Sequence[str], runs: int) -> Cost:
    """Return the medians of so many runs."""
    costs = [_one_cost(command) for _ in range(runs)]
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


def _one_cost(command: Sequence[str]) -> Cost:
    start = perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    clock = perf_counter() - start
    own, workers = map(float, done.stderr.splitlines()[-1].split())
    return Cost(clock, own, workers)


if __name__ == "__main__":
    main()
