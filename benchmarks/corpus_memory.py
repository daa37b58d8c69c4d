"""Memory and time of `audit corpus run` at growing sizes, and what it finds of the faults put in.

python benchmarks/corpus_memory.py [--articles 1000 10000 100000] [--workers 2] [--pages]

Memory is what a process has for itself alone (anonymous pages), the most at any look, of the process that was started
and of the largest of those that it starts; files that are mapped can be dropped by the system and do not count. The
second run is over the same articles. CPU is that of the process started, which nobody shares, and of its workers: two
processors take at best as much of one as `speed-up` says. Reads /proc, so it wants Linux.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated_corpus import read_answers, write_corpus

from audit.tables.manifest import read_manifest
from audit.tables.parts import batches
from audit.tables.schemas import FINDINGS

_EVERY = 0.1  # seconds
_MEGABYTE = 1024  # kilobytes


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock; of the process and those it started megabytes, of these the largest, and CPU seconds."""

    seconds: float
    own: float
    largest: float
    own_cpu: float
    others_cpu: float

    @property
    def speed_up(self) -> float:
        """How much sooner two processors can be done than one, were the workers' time divided evenly."""
        return (self.own_cpu + self.others_cpu) / (self.own_cpu + self.others_cpu / 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    print(
        f"{'articles':>9} {'words':>11} {'MB':>6} {'seconds':>8} {'again':>6} {'parent MB':>9} {'worker MB':>9} "
        f"{'CPU':>7} {'workers':>7} {'speed-up':>8}  faults"
    )
    for number in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            print(_row(Path(folder), number, options.workers, on_pages=options.pages), flush=True)


def _row(folder: Path, number: int, workers: int, *, on_pages: bool) -> str:
    source, directory = folder / "corpus.jsonl", folder / "out"
    write_corpus(source, number, on_pages=on_pages)
    command = [sys.executable, "-m", "audit", "corpus", "run", str(source), "-o", str(directory)]
    first, again = (_watched([*command, "--workers", str(workers)]) for _ in range(2))
    words, size = read_manifest(directory).counts.words, source.stat().st_size / 1e6
    planted, found = Counter(read_answers(source)), Counter(_found(directory))
    faults = f"{(planted & found).total():,} of {planted.total():,}, {(found - planted).total():,} others"
    times = f"{first.seconds:>8.1f} {again.seconds:>6.1f} {first.own:>9.0f} {first.largest:>9.0f}"
    cpu = f"{first.own_cpu:>7.1f} {first.others_cpu:>7.1f} {first.speed_up:>8.2f}"
    return f"{number:>9,} {words:>11,} {size:>6.1f} {times} {cpu}  {faults}"


def _found(directory: Path) -> Iterator[tuple[str, str]]:
    for batch in batches(directory, FINDINGS, ["doc", "text"]):
        yield from zip(batch["doc"].to_pylist(), batch["text"].to_pylist(), strict=True)


def _watched(command: Sequence[str]) -> Cost:
    began = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as run:
        own = largest = 0
        cpu = (0.0, 0.0)
        while run.poll() is None:
            own = max(own, _private(run.pid))
            cpu = _cpu(run.pid) or cpu
            largest = max([largest, *map(_private, _children(run.pid))])
            time.sleep(_EVERY)
    if run.returncode > 1:
        raise SystemExit(f"{' '.join(command)}: ended with {run.returncode}")
    return Cost(time.monotonic() - began, own / _MEGABYTE, largest / _MEGABYTE, *cpu)


def _cpu(process: int) -> tuple[float, float] | None:
    """Return the CPU seconds of a process, and of those it started that have ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    user, system, others_user, others_system = (int(field) / os.sysconf("SC_CLK_TCK") for field in fields[11:15])
    return (user + system, others_user + others_system) if fields[0] != "Z" else None


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _private(process: int) -> int:
    """Return the kilobytes that a process has for itself."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("RssAnon:")), 0)


if __name__ == "__main__":
    os.nice(10)
    main()
