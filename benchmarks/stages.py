"""Where the time goes on articles not met before, stage by stage, in milliseconds for 1,000 words.

    python benchmarks/stages.py [--texts FOLDER]

One process reads a fifth of the articles first, so that what is opened and compiled once does not count, then every
other one once. Time is that of the clock on the wall: nothing else should run. Texts are as in `names_share.py`.
"""

import argparse
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from names_share import articles, rules_of_names

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.scoring.translation import translation
from audit.text.reading import document_from_text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    first, others = articles(parser.parse_args().texts)
    auditor, names = Auditor(settings_without_file(Overrides())), frozenset(rules_of_names())
    for path in first:
        _add_times(path, auditor, names, defaultdict(float))
    times: defaultdict[str, float] = defaultdict(float)
    words = sum(_add_times(path, auditor, names, times) for path in others)
    for stage, seconds in times.items():
        print(f"{seconds * 1_000_000 / words:6.2f} ms  {stage}")
    print(f"{sum(times.values()) * 1_000_000 / words:6.2f} ms  in all, {words:,} words")


def _add_times(path: Path, auditor: Auditor, names: frozenset[str], times: defaultdict[str, float]) -> int:
    """Add the seconds of each stage of one article, and return the number of its words."""
    text = path.read_text(encoding="utf-8")
    clock = [perf_counter()]
    document = document_from_text(text, name=path.name)
    clock.append(perf_counter())
    _ = document.folded_words
    clock.append(perf_counter())
    anchors = document.anchors
    clock.append(perf_counter())
    auditor.rulebook.applicable(anchors, document.prose)
    clock.append(perf_counter())
    translation(document, auditor.rulebook.signs(anchors))
    clock.append(perf_counter())
    stages = ("reading", "distinct words", "pairs of words", "looking rules up", "signs of translation")
    for stage, start, end in zip(stages, clock, clock[1:], strict=False):
        times[stage] += end - start
    rules: dict[str, float] = {}
    report = auditor.judge(document, auditor.context, readability=False, times=rules)
    times["rules of names"] += sum(seconds for rule, seconds in rules.items() if rule in names)
    times["other rules"] += sum(seconds for rule, seconds in rules.items() if rule not in names)
    return report.words


if __name__ == "__main__":
    main()
