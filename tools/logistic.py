"""Fit logistic models of a dozen features by Newton's method, without any package."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

Vector = Sequence[float]


@dataclass(frozen=True, slots=True)
class Choice:
    """One right answer among several: the features of each, and which are right; `weight` counts the choice."""

    options: Sequence[Vector]
    right: Sequence[bool]
    weight: float = 1.0


def fit(choices: Sequence[Choice], *, ridge: float = 1.0, rounds: int = 12) -> list[float]:
    """Return the weights that make the right answers likeliest, drawn towards 0 by `ridge`."""
    size = len(choices[0].options[0])
    weights = [0.0] * size
    for _ in range(rounds):
        slope = [-ridge * weight for weight in weights]
        curve = [[ridge if row == column else 0.0 for column in range(size)] for row in range(size)]
        for choice in choices:
            _add(choice, weights, slope, curve)
        step = _solve(curve, slope)
        # Far from the optimum a whole step of Newton's leaps over it.
        longest = max(map(abs, step))
        scale = min(1.0, 2.0 / longest) if longest else 0.0
        weights = [weight + scale * change for weight, change in zip(weights, step, strict=True)]
        if longest < 1e-4:
            break
    return weights


def dot(weights: Vector, features: Vector) -> float:
    """Return the weighed sum."""
    return math.fsum(map(mul, weights, features))


def _add(choice: Choice, weights: Vector, slope: list[float], curve: list[list[float]]) -> None:
    """Add what one choice says of slope and curvature of the likelihood."""
    shares = _shares([dot(weights, option) for option in choice.options])
    rights = sum(choice.right)
    size = range(len(weights))
    mean = [sum(share * option[k] for share, option in zip(shares, choice.options, strict=True)) for k in size]
    for option, right in zip(choice.options, choice.right, strict=True):
        if right:
            for k in size:
                slope[k] += choice.weight * (option[k] - mean[k]) / rights
    for share, option in zip(shares, choice.options, strict=True):
        if share > 1e-6:
            away = [value - middle for value, middle in zip(option, mean, strict=True)]
            for row in size:
                factor = choice.weight * share * away[row]
                if factor:
                    curve[row] = [held + factor * other for held, other in zip(curve[row], away, strict=True)]


def _shares(scores: Vector) -> list[float]:
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Solve by Gaussian elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    size = len(rows)
    for pivot in range(size):
        for row in range(size):
            if row != pivot:
                factor = rows[row][pivot] / rows[pivot][pivot]
                rows[row] = [held - factor * other for held, other in zip(rows[row], rows[pivot], strict=True)]
    return [rows[k][size] / rows[k][k] for k in range(size)]
