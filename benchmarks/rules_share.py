"""What more rules cost on clean articles: all of them, all but those of names, and ten.

    python benchmarks/rules_share.py [--texts FOLDER] [--runs 5] [--draws 5]

Each run is a process of its own, which first audits other articles, then every article once; figures are CPU time for
1,000 words, the least of the runs. Ten rules are drawn from those that do not look at names, several times; their
figure is the mean. At the end stand the rules that take most time; the first to ask for what others use
too pays for all. Texts are as in `names_share.py`.
"""

import argparse
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from time import process_time

from names_share import articles, rules_of_names

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.rulebook.rulebook import Choice, open_rulebook
from audit.text.reading import document_from_text

_DEAREST = 10


def main() -> None:
    options = _options()
    if options.once is not None:
        print(_milliseconds(options.texts, Auditor(settings_without_file(Overrides(select=tuple(options.once))))))
        return
    every = list(open_rulebook(Choice()).ids)
    plain = [rule for rule in every if rule not in rules_of_names()]
    draws = [random.Random(draw).sample(plain, 10) for draw in range(options.draws)]
    ten = sum(_least(options, rules) for rules in draws) / len(draws)
    for name, rules in {f"all {len(every)} rules": every, f"the {len(plain)} that look at no names": plain}.items():
        cost = _least(options, rules)
        print(f"{name}: {cost:.2f} ms for 1,000 words; throughput {ten / cost:.2f} of that with ten rules")
    print(f"ten rules: {ten:.2f} ms, mean of {options.draws} draws")
    for rule, milliseconds in _dearest(options.texts):
        print(f"  {milliseconds:6.2f} ms  {rule}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--draws", type=int, default=5)
    parser.add_argument("--once", nargs="*", metavar="RULE", help="say how long one run with these rules takes")
    return parser.parse_args()


def _least(options: argparse.Namespace, rules: list[str]) -> float:
    texts = ["--texts", str(options.texts)] if options.texts else []
    command = [sys.executable, __file__, *texts, "--once", *rules]
    runs = (subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout for _ in range(options.runs))
    return min(map(float, runs))


def _milliseconds(texts: Path | None, auditor: Auditor) -> float:
    first, others = articles(texts)
    for path in first:
        auditor.audit(document_from_text(path.read_text(encoding="utf-8"), name=path.name))
    read = [(path.name, path.read_text(encoding="utf-8")) for path in others]
    start = process_time()
    words = sum(auditor.audit(document_from_text(text, name=name)).words for name, text in read)
    return (process_time() - start) * 1_000_000 / words


def _dearest(texts: Path | None) -> list[tuple[str, float]]:
    """Return the rules that take most milliseconds for 1,000 words, the dearest first."""
    first, others = articles(texts)
    auditor = Auditor(settings_without_file(Overrides()))
    times: Counter[str] = Counter()
    words = 0
    for path in (*first, *others):
        document = document_from_text(path.read_text(encoding="utf-8"), name=path.name)
        taken: dict[str, float] = {}
        report = auditor.judge(document, auditor.context, readability=False, times=taken)
        if path not in first:
            times.update(taken)
            words += report.words
    return [(rule, seconds * 1_000_000 / words) for rule, seconds in times.most_common(_DEAREST)]


if __name__ == "__main__":
    main()
