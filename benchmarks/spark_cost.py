"""What a run on Spark sends to and fro, step by step: bytes read, shuffled, written; and what each machine is sent.

python benchmarks/spark_cost.py [--articles 1000 10000] [--master local[2]]

The figures are Spark's own, from its event log, for generated articles. Seconds are those of tasks, added up. Counts
are the file that is sent to every machine. Nothing is joined by broadcast, as in a corpus that is large.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generated_corpus import write_corpus

_EVERY = 0.1  # seconds
# What is told: the sum of some of Spark's figures, in their unit.
_METRICS = {
    "seconds": (("internal.metrics.executorRunTime",), 1e3),
    "read MB": (("internal.metrics.input.bytesRead",), 1e6),
    "shuffled MB": (("internal.metrics.shuffle.write.bytesWritten",), 1e6),
    "fetched MB": (
        ("internal.metrics.shuffle.read.localBytesRead", "internal.metrics.shuffle.read.remoteBytesRead"),
        1e6,
    ),
    "written MB": (("internal.metrics.output.bytesWritten",), 1e6),
}
_NEEDED = {metric for metrics, _ in _METRICS.values() for metric in metrics}


class Sent(NamedTuple):
    """Bytes of the counts of a corpus, and seconds of a processor that its run took in Python and in Java."""

    counts: int
    python: float
    java: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--master", default="local[2]")
    options = parser.parse_args()
    for number in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            _show(number, Path(folder), options.master)


def _show(number: int, folder: Path, master: str) -> None:
    source = folder / "corpus.jsonl"
    write_corpus(source, number)
    sent = _run(source, folder, master)
    steps = _steps(folder / "events")
    total = {name: sum(figures[name] for figures in steps.values()) for name in _METRICS}
    print(f"\n{number:,} articles, {source.stat().st_size / 1e6:.1f} MB; {sent.counts / 1e6:.2f} MB of counts")
    print(f"seconds of a processor: {sent.python:.0f} of Python, {sent.java:.0f} of Java")
    print(f"{'step':<16}" + "".join(f"{name:>14}" for name in _METRICS))
    for step, figures in [*steps.items(), ("all", total)]:
        print(f"{step:<16}" + "".join(f"{figures[name]:>14,.2f}" for name in _METRICS), flush=True)


def _run(source: Path, folder: Path, master: str) -> Sent:
    (folder / "events").mkdir()
    settings = {"enabled": "true", "dir": f"file:{folder}/events", "compress": "false", "rolling.enabled": "false"}
    lines = [f"spark.eventLog.{name} {value}\n" for name, value in settings.items()]
    (folder / "spark-defaults.conf").write_text("".join([*lines, "spark.sql.autoBroadcastJoinThreshold -1\n"]))
    command = [sys.executable, "-m", "audit", "corpus", "run", str(source), "-o", str(folder / "out")]
    most, used = 0, dict[int, tuple[str, float]]()
    with (
        (folder / "said").open("w") as said,
        subprocess.Popen(
            [*command, "--engine", "spark", "--master", master],
            env=os.environ | {"SPARK_CONF_DIR": str(folder)},
            stderr=said,
        ) as run,
    ):
        while run.poll() is None:
            most = max([most, *(path.stat().st_size for path in folder.glob("out/work/spark/*/counts.sqlite"))])
            used.update(_used(run.pid))
            time.sleep(_EVERY)
    if run.returncode > 1:
        raise SystemExit((folder / "said").read_text())
    python, java = (sum(seconds for name, seconds in used.values() if name == one) for one in ("python", "java"))
    return Sent(most, python, java)


def _used(process: int) -> Iterator[tuple[int, tuple[str, float]]]:
    """Yield the processes that one has started, and it: whether of Python or Java, and their seconds of a processor."""
    try:
        name, _, rest = Path(f"/proc/{process}/stat").read_text().partition("(")[2].rpartition(")")
        children = [int(one) for task in Path(f"/proc/{process}/task").iterdir() for one in _children(task)]
    except OSError:
        return
    user, system = rest.split()[11:13]
    yield process, ("java" if name == "java" else "python", (int(user) + int(system)) / os.sysconf("SC_CLK_TCK"))
    for child in children:
        yield from _used(child)


def _children(task: Path) -> list[str]:
    return (task / "children").read_text().split()


def _steps(events: Path) -> dict[str, dict[str, float]]:
    """Return step → figures, in the order of the steps."""
    steps: dict[str, dict[str, float]] = {}
    of_stage: dict[int, str] = {}
    for event in _events(events):
        if event["Event"] == "SparkListenerJobStart":
            step = event["Properties"].get("spark.job.description", "other")
            of_stage |= dict.fromkeys(event["Stage IDs"], step)
        if event["Event"] == "SparkListenerStageCompleted":
            stage = event["Stage Info"]
            figures = steps.setdefault(of_stage[stage["Stage ID"]], dict.fromkeys(_METRICS, 0.0))
            found = {one["Name"]: float(one["Value"]) for one in stage["Accumulables"] if one["Name"] in _NEEDED}
            for name, (metrics, unit) in _METRICS.items():
                figures[name] += sum(found.get(metric, 0.0) for metric in metrics) / unit
    return steps


def _events(folder: Path) -> Iterator[dict[str, Any]]:
    for path in folder.iterdir():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


if __name__ == "__main__":
    os.nice(10)
    main()
