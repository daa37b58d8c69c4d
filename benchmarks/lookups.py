"""How long a name takes to be looked up, beside a plain scan of the same names and symspellpy with the same names.

    python benchmarks/lookups.py [--slips 2000] [--scans 50] [--seed 1]

Names are the indexed forms of the shipped gazetteer; slips are such names with one letter wrong. The scan compares the
key of a slip with that of every name; symspellpy looks for names one letter away, with none of the schemes of
romanization. No slip comes twice. Compare the ratios; microseconds depend on the machine.
"""

import argparse
import random
import statistics
import string
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import TypeVar

from editdistpy import damerau_osa
from symspellpy import SymSpell, Verbosity

from audit.gazetteer.gazetteer import Gazetteer, shipped_gazetteer
from audit.orthography.key import keys

_Asked = TypeVar("_Asked")

_FOLDER = shipped_gazetteer().folder
_OPENINGS = 9
_SHORTEST, _LONGEST = 4, 100


def main() -> None:
    options = _options()
    chance = random.Random(options.seed)
    opening = _times(lambda _: _open(), range(_OPENINGS))
    gazetteer = Gazetteer(_FOLDER)
    names = _indexed_forms(gazetteer)
    slips = [_slip(name, chance) for name in chance.sample(names, options.slips)]
    print(f"{len(names):,} names, {len(slips):,} slips; median and 99th percentile")
    _median("opening and the first look-ups", opening)
    _median("exact look-up", _times(gazetteer.number, chance.sample(names, options.slips)))
    near = _median("neighbours", _times(gazetteer.near, slips))
    sounds = keys(names)
    scan = _times(lambda word: [one for one in sounds if _is_near(word, one)], keys(slips[: options.scans]))
    _median("scan of all keys", scan, near)
    index = SymSpell(max_dictionary_edit_distance=1)
    building = _times(lambda _: [index.create_dictionary_entry(name, 1) for name in names], range(1))
    _median("symspellpy, opening", building, statistics.median(opening))
    _median("symspellpy, neighbours", _times(lambda slip: index.lookup(slip, Verbosity.ALL), slips), near)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slips", type=int, default=2000)
    parser.add_argument("--scans", type=int, default=50, help="slips for which all keys are compared")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _open() -> None:
    """Open every file of the gazetteer, look one name up and what is near another."""
    gazetteer = Gazetteer(_FOLDER)
    gazetteer.senses("Kharkiv")
    gazetteer.neighbours("kharikv")
    _ = gazetteer.is_standard("nowhere"), gazetteer.organizations


def _indexed_forms(gazetteer: Gazetteer) -> list[str]:
    """Return the standard forms, folded, that are looked up by key."""
    forms = gazetteer.completions("", _LONGEST)
    return [form for form in forms if len(form) >= _SHORTEST and form.isascii() and form.replace(" ", "").isalpha()]


def _slip(name: str, chance: random.Random) -> str:
    """Return the name with a letter left out, put in, changed or swapped with the next."""
    place, letter = chance.randrange(len(name)), chance.choice(string.ascii_lowercase)
    before, after = name[:place], name[place:]
    return chance.choice(
        (before + after[1:], before + letter + after, before + letter + after[1:], before + after[:2][::-1] + after[2:])
    )


def _is_near(sounds: str, others: str) -> bool:
    return damerau_osa.distance(sounds, others, 1) >= 0


def _times(ask: Callable[[_Asked], object], questions: Iterable[_Asked]) -> list[float]:
    """Return the microseconds of each question."""
    times = []
    for question in questions:
        start = perf_counter()
        ask(question)
        times.append((perf_counter() - start) * 1e6)
    return times


def _median(title: str, times: Sequence[float], beside: float = 0.0) -> float:
    """Print a line and return its median; `beside` is the median of ours to which it is compared."""
    median, slow = statistics.median(times), sorted(times)[len(times) * 99 // 100]
    ratio = f", {median / beside:,.1f} times ours" if beside else ""
    print(f"  {title:<32} {median:11,.1f} {slow:11,.1f} microseconds{ratio}")
    return median


if __name__ == "__main__":
    main()
