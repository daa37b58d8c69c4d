"""Say how far a model's chances can be taken at their word."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

_BINS = 10


class Judged(NamedTuple):
    """A chance (0-1) that a model gave, out of fold, whether it came true, and how much the question counts."""

    chance: float
    is_true: bool
    weight: float = 1.0


def calibration_error(judged: Sequence[Judged]) -> float:
    """Return the expected calibration error over ten bins of equal width (source: Naeini and others 2015)."""
    gaps = (abs(sum(one.weight * (one.chance - one.is_true) for one in inside)) for inside in _bins(judged))
    return sum(gaps) / sum(one.weight for one in judged)


def print_reliability(folds: Sequence[Sequence[Judged]]) -> None:
    """Print, of all folds and of each, the mean chance and the share that came true, and the calibration errors."""
    tables = [[*chain.from_iterable(folds)], *folds]
    print("mean chance > share true: all, " + ", ".join(f"fold {number}" for number in range(1, len(tables))))
    for number, bins in enumerate(zip(*map(_bins, tables), strict=True)):
        if bins[0]:
            print(f"{number / _BINS:.1f}: {len(bins[0]):6} questions", *map(_cell, bins), sep="  ")
    print("calibration error", *(f"{calibration_error(judged):.4f}" for judged in tables))


def _cell(inside: Sequence[Judged]) -> str:
    weight = sum(one.weight for one in inside)
    if not weight:
        return "-".center(9)
    mean = sum(one.weight * one.chance for one in inside) / weight
    share = sum(one.weight * one.is_true for one in inside) / weight
    return f"{mean:.2f}>{share:.2f}"


def _bins(judged: Sequence[Judged]) -> list[list[Judged]]:
    bins: list[list[Judged]] = [[] for _ in range(_BINS)]
    for one in judged:
        bins[min(_BINS - 1, int(one.chance * _BINS))].append(one)
    return bins
