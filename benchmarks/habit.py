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
import time
from collections.abc import Sequence
from contextlib import suppress
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


_BETWEEN = 0.1  # seconds between two looks at the memory of workers


class Cost(NamedTuple):
    """Seconds of the clock and of the processor, of the command itself and of all its workers together.

    `memory` is what its largest worker has by itself, in megabytes: neither files nor what the command shares with it.
    """

    clock: float
    own: float
    workers: float
    memory: float


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
    print(f"one worker {one.clock:.2f} s, {one.own:.2f} s of the processor")
    print(f"two workers {two.clock / one.clock:.2f} of that; on the longest way {_longest(two) / one.own:.2f}")
    print(f"the larger worker has {two.memory:.0f} MB by itself")
    print(f"nothing changed {cached.own / one.own:.3f} of that, {cached.own / reading.own:.2f} of reading")


def _longest(cost: Cost) -> float:
    return cost.own + cost.workers / 2


def _cost(command: Sequence[str], runs: int) -> Cost:
    """Return the medians of so many runs."""
    costs = [_one_cost(command) for _ in range(runs)]
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


def _one_cost(command: Sequence[str]) -> Cost:
    start = perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        memory = 0.0
        while process.poll() is None:
            memory = max([memory, *map(_memory_alone, _children(process.pid))])
            time.sleep(_BETWEEN)
        clock = perf_counter() - start
        said.seek(0)
        own, workers = map(float, said.read().splitlines()[-1].split())
    return Cost(clock, own, workers, memory)


def _children(process: int) -> list[str]:
    """Return the processes that one has started, where the system tells them."""
    with suppress(OSError):
        return Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return []


def _memory_alone(process: str) -> float:
    """Return the megabytes that a process shares with no other."""
    with suppress(OSError):
        lines = map(str.split, Path(f"/proc/{process}/smaps_rollup").read_text().splitlines())
        return sum(int(line[1]) for line in lines if line[0] in ("Private_Clean:", "Private_Dirty:")) / 1024
    return 0.0


if __name__ == "__main__":
    main()
