"""What several processes and the results of earlier runs save, on generated articles, as ratios of times.

    python benchmarks/habit.py [--texts FOLDER] [--articles 2000] [--runs 1]

The ratio of two workers to one is of the clock, so that the machine should be idle; beside it stands that of processor
time on the longest way through both runs. The run in which nothing changed is compared, in processor time, with a
process that starts as the command does, reads and hashes the same articles, and ends.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

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
_SYLLABLES = ("bar", "den", "gor", "hal", "kre", "lin", "mir", "nov", "ost", "pol", "ras", "sve", "tor", "vil", "yar")
_SENTENCES = (
    "{person} said on {day} that {number} people had left {place} since the river rose.",
    "The council of {place} set aside {number} euros for the road to {other}, {person} told reporters.",
    "A train from {place} to {other} stood for {number} minutes, and {person} was among those who walked.",
    "In {place}, {number} houses were without power on {day}; {person} called it the worst night of the year.",
    "“We shall rebuild what was lost,” {person} said, and named {number} farms near {other}.",
    "The goverment of the region bought {number} pumps, which arrived in {place} on {day}.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


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


def _write(folder: Path, articles: int) -> Path:
    folder.mkdir()
    chance = random.Random(1)
    for number in range(articles):
        text = "\n\n".join(" ".join(_sentence(chance) for _ in range(4)) for _ in range(8))
        (folder / f"{number:05}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


def _sentence(chance: random.Random) -> str:
    return chance.choice(_SENTENCES).format(
        person=f"{_name(chance, 2)} {_name(chance, 3)}",
        place=_name(chance, 2),
        other=_name(chance, 3),
        number=chance.randrange(20, 9000),
        day=chance.choice(_DAYS),
    )


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=syllables)).capitalize()


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
