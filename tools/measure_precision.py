"""Count how often each rule was right, by ground, and write `rules/precision.tsv`: numbers, no texts.

    python tools/measure_precision.py FINDINGS native:SET.jsonl human:SET.jsonl machine:SET.jsonl injected:SET.jsonl …
    python tools/measure_precision.py FINDINGS native:SET.jsonl … --ask 20 > to-read.tsv

A set has a record a line: `id`, `text`, and `spans` of known faults; FINDINGS is a folder with a file of that name of
what `audit check SET.jsonl --alone --format jsonl` printed, where `doc` may be the number of the record from 0. Of a
ground on which somebody read findings of a rule, only those read count; else a finding on a marked fault is right, and
another wrong, but for sets of which not all faults are marked (`open_world`). `--ask` prints findings that nobody has
read, so many a rule and ground: the verdict, `right` or `wrong`, goes into the third column, and the lines, cut after
it, into `tools/precision_verdicts.tsv`.
"""

import argparse
import datetime
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.rulebook.precision import GROUNDS, PRIOR_RIGHT, PRIOR_WRONG
from audit.version import VERSION

VERDICTS = Path(__file__).parent / "precision_verdicts.tsv"
TARGET = Path(__file__).parent.parent / "rules" / "precision.tsv"
_INJECTED = "injected"
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding on a ground; `verdict` is None where neither a person nor the marks tell, `read` if a person did."""

    rule: str
    ground: str
    id: str
    verdict: bool | None
    read: bool
    context: str


def main() -> None:
    options = _options()
    verdicts = _verdicts()
    judged = [
        one
        for ground, path in (name.split(":", 1) for name in options.sets)
        for one in _judged(ground, Path(path), options.findings / Path(path).name, verdicts)
    ]
    if options.ask:
        _print_unread(judged, options.ask)
    else:
        TARGET.write_text("".join(f"{line}\n" for line in _table(judged)), encoding="utf-8")
        print(f"wrote {TARGET}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("findings", type=Path, help="a folder of findings, one file a set")
    parser.add_argument("sets", nargs="+", metavar="GROUND:SET", help=f"{', '.join((*GROUNDS, _INJECTED))}: a set")
    parser.add_argument("--ask", type=int, metavar="N", help="print so many unread findings a rule and ground")
    return parser.parse_args()


def _verdicts() -> Mapping[str, bool]:
    lines = VERDICTS.read_text(encoding="utf-8").splitlines() if VERDICTS.is_file() else []
    rows = (line.split("\t")[:3] for line in lines if line and not line.startswith("#"))
    return {finding: {"right": True, "wrong": False}[verdict] for _, finding, verdict in rows}


def _judged(ground: str, path: Path, found: Path, verdicts: Mapping[str, bool]) -> Iterator[Judged]:
    items: dict[str, dict[str, Any]] = {}
    for number, item in enumerate(_records(path)):
        items[str(number)] = items[item["id"]] = item
    for finding in _records(found):
        if finding["doc"] in items:
            item = items[finding["doc"]]
            key = hashlib.sha256(f"{item['id']}\0{finding['id']}".encode()).hexdigest()[:12]
            read = key in verdicts and ground != _INJECTED
            verdict = verdicts[key] if read else _by_marks(finding, item)
            yield Judged(finding["rule"], ground, key, verdict, read, _context(finding, item["text"]))


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _by_marks(finding: Mapping[str, Any], item: Mapping[str, Any]) -> bool | None:
    """Tell whether a finding touches a marked fault; None where it may be one that nobody marked."""
    start, end = finding["start"], max(finding["end"], finding["start"] + 1)
    if any(start < span["end"] and span["start"] < end for span in item["spans"]):
        return True
    left_open = item.get("open_world") or any(start < last and first < end for first, last in item.get("ignore", ()))
    return None if left_open else False


def _context(finding: Mapping[str, Any], text: str) -> str:
    start, end = finding["start"], finding["end"]
    right = finding["suggestions"][0]["text"] if finding["suggestions"] else "?"
    shown = f"{text[max(0, start - _AROUND) : start]}[{text[start:end]} -> {right}]{text[end : end + _AROUND]}"
    return " ".join(shown.split())


def _counted(judged: list[Judged]) -> Iterator[Judged]:
    """Yield the findings that count: of a rule that somebody read on a ground, those read."""
    read = {(one.rule, one.ground) for one in judged if one.read}
    for one in judged:
        if one.verdict is not None and (one.read or (one.rule, one.ground) not in read):
            yield one


def _table(judged: list[Judged]) -> Iterator[str]:
    counts: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for one in _counted(judged):
        counts[one.rule][one.ground].append(bool(one.verdict))
    yield "# How many findings of each rule were right, of how many that were read by a person or lie in marked texts."
    yield "# Source: tools/measure_precision.py. Licence: Apache-2.0."
    yield f"# Date: {datetime.date.today()}, of the rules and tables of audit {VERSION}."
    yield "# native: written in English; human, machine: translated so. The precision is the mean of these counts and a"
    yield f"# Beta({PRIOR_RIGHT}, {PRIOR_WRONG}) prior. injected: faults put in, all else taken for sound."
    columns = (f"{ground} {what}" for ground in (*GROUNDS, _INJECTED) for what in ("right", "of"))
    yield "\t".join(("# rule", *columns))
    for rule, by_ground in sorted(counts.items()):
        numbers = (
            number for ground in (*GROUNDS, _INJECTED) for number in (sum(by_ground[ground]), len(by_ground[ground]))
        )
        yield "\t".join((rule, *map(str, numbers)))


def _print_unread(judged: list[Judged], most: int) -> None:
    groups: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for one in judged:
        if one.ground != _INJECTED:
            groups[one.rule, one.ground].append(one)
    for (rule, ground), findings in sorted(groups.items()):
        read = sum(one.read for one in findings)
        drawn = sorted((one for one in findings if not one.read), key=lambda one: one.id)[: max(0, most - read)]
        for one in drawn:
            verdict = {None: "", True: "right", False: "wrong"}[one.verdict]
            print(f"{rule}\t{one.id}\t{verdict}\t{ground}\t{one.context}")


if __name__ == "__main__":
    main()
