"""How many faults a reader tolerates: the settings of a score."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class LongText:
    """A second tolerance, for long texts: `allowed` points in `words` words."""

    words: int
    allowed: float


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The settings of a score.

    `threshold` is the score, at most 100, that a text of `allowed_per_thousand` points per 1,000 words just reaches.
    `weights` multiply the points of an error type ("style/awkward") or of a dimension ("style"), 1 by default.
    `count_repeats` counts a finding of one rule and one string as often as it stands in an article. With `long_text`
    the points allowed grow with the logarithm of the length, through that point and the one at 1,000 words.
    """

    threshold: float = 95
    allowed_per_thousand: float = 5
    weights: Mapping[str, float] = field(default_factory=dict)
    count_repeats: bool = False
    long_text: LongText | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.threshold < 100:
            raise ValueError(f"threshold must be at least 0 and below 100: {self.threshold}")
        if not 0 < self.allowed_per_thousand < math.inf:
            raise ValueError(f"allowed_per_thousand must be above 0: {self.allowed_per_thousand}")
        if any(not 0 <= weight < math.inf for weight in self.weights.values()):
            raise ValueError("weights must not be negative")
        if self.long_text:
            _curve(1000, self.allowed_per_thousand, self.long_text.words, self.long_text.allowed)

    def weight(self, mqm: str) -> float:
        """Return what the points of an error type, dimension/type, are multiplied by."""
        return self.weights.get(mqm, self.weights.get(mqm.partition("/")[0], 1))

    def allowed(self, words: int) -> float:
        """Return the points with which a text of this length just passes."""
        if self.long_text is None:
            return self.allowed_per_thousand * words / 1000
        a, b = _curve(1000, self.allowed_per_thousand, self.long_text.words, self.long_text.allowed)
        return a * math.log1p(b * words)


@cache
def _curve(words: int, allowed: float, more_words: int, more_allowed: float) -> tuple[float, float]:
    """Return a and b of E(x) = a·ln(1 + b·x) through two points. Raises ValueError where no such curve exists."""
    growth = more_allowed / allowed
    if not 1 < growth < more_words / words:
        raise ValueError("long_text must allow more points than 1,000 words do, but fewer for each word")
    low, high = -40.0, 40.0  # of ln b; the growth between the two points falls as b rises
    for _ in range(100):
        middle = (low + high) / 2
        b = math.exp(middle)
        if math.log1p(b * more_words) / math.log1p(b * words) > growth:
            low = middle
        else:
            high = middle
    b = math.exp(low)
    return allowed / math.log1p(b * words), b


def tolerance_in(table: Mapping[str, Any]) -> Tolerance:
    """Return the tolerance that a profile's table says. Raises ValueError where it lacks something."""
    missing = {"threshold", "allowed_per_thousand"} - table.keys()
    if missing:
        raise ValueError(f"lacks {' and '.join(sorted(missing))}")
    long_text = table.get("long_text")
    return Tolerance(
        threshold=table["threshold"],
        allowed_per_thousand=table["allowed_per_thousand"],
        weights=table.get("weights", {}),
        count_repeats=table.get("count_repeats", False),
        long_text=LongText(**long_text) if long_text else None,
    )
