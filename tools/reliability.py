"""Say how far a model's chances can be taken at their word."""

from collections.abc import Sequence
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


def print_reliability(judged: Sequence[Judged]) -> None:
    """Print the table of reliability, and the calibration error."""
    for number, inside in enumerate(_bins(judged)):
        weight = sum(one.weight for one in inside)
        if weight:
            mean = sum(one.weight * one.chance for one in inside) / weight
            share = sum(one.weight * one.is_true for one in inside) / weight
            print(f"{number / _BINS:.1f}: {len(inside):6} questions, mean {mean:.3f}, true {share:.3f}")
    print(f"calibration error {calibration_error(judged):.4f}")


def _bins(judged: Sequence[Judged]) -> list[list[Judged]]:
    bins: list[list[Judged]] = [[] for _ in range(_BINS)]
    for one in judged:
        bins[min(_BINS - 1, int(one.chance * _BINS))].append(one)
    return bins
