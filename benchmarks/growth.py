"""How the cost of an article grows: with the size of the corpus, the number of rules, and the faults in each article.

    python benchmarks/growth.py [--articles 3000] [--seed 1]

Milliseconds of the processor for an article, start taken off, and megabytes at the most, each of a run of the command
over those generated articles (`articles.py`) that are plain text, a third of them. Faults are two letters that changed
places, so many in each article.
"""

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from articles import articles
from peers import cost_of

from audit.rulebook.rulebook import Choice, open_rulebook

_COMMAND = (sys.executable, "-m", "audit", "check", "--format", "jsonl", "--no-cache", "--workers", "1")
_SIZES = (1 / 8, 1 / 4, 1 / 2, 1)
_RULES = (1, 10, 40)
_FAULTS = (0, 1, 4, 16)
_WORD = re.compile(r"\b[a-z]{6,}\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = [article.text for article in articles(options.articles, seed=options.seed) if article.path.endswith(".txt")]
    for share in _SIZES:
        some = texts[: round(len(texts) * share)]
        _tell(f"{len(some)} articles", some)
    every = open_rulebook(Choice()).ids
    for number in _RULES:
        _tell(f"{number} rules", texts, random.Random(options.seed).sample(every, number))
    _tell(f"{len(every)} rules", texts)
    for number in _FAULTS:
        chance = random.Random(options.seed)
        _tell(f"{number} faults each", [_with_slips(text, number, chance) for text in texts])


def _tell(what: str, texts: Sequence[str], rules: Sequence[str] = ()) -> None:
    """Print a line on one corpus."""
    with tempfile.TemporaryDirectory() as name:
        paths = list(_written(Path(name), texts))
        command = [*_COMMAND, *(part for rule in rules for part in ("--select", rule))]
        start, whole = cost_of([*command, str(paths[0])]), cost_of([*command, name])
    milliseconds = (whole.seconds - start.seconds) * 1000 / (len(paths) - 1)
    print(f"{what:<20}{milliseconds:8.2f} ms an article {whole.memory:6.0f} MB")


def _written(folder: Path, texts: Sequence[str]) -> Iterator[Path]:
    for number, text in enumerate(texts):
        path = folder / f"{number:06}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        yield path


def _with_slips(text: str, number: int, chance: random.Random) -> str:
    """Return a text in so many long words of which, or in all, two letters have changed places."""
    words = list(_WORD.finditer(text))
    for found in sorted(chance.sample(words, min(number, len(words))), key=lambda word: -word.start()):
        at = found.start() + chance.randrange(1, len(found.group()) - 2)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


if __name__ == "__main__":
    main()
