"""How often a rule was right on texts that were read or marked: `rules/precision.tsv`, made by a tool."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from audit.resources import rules_folder
from audit.rulebook.rulebook import Rulebook

# What is believed of a rule before anything is counted, as if four of five findings had been right.
PRIOR_RIGHT, PRIOR_WRONG = 4, 1
# Under so many findings the prior says more than they do.
LEAST_FINDINGS = 5
# What was written in English, by people from another language, by machines from another language.
GROUNDS = ("native", "human", "machine")


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings were right, of how many that were judged."""

    right: int
    judged: int


@dataclass(frozen=True, slots=True)
class Precision:
    """What was counted of a rule, by ground; `injected` are faults that a program put into sound texts.

    Injected ones count for no precision, which hangs on how many there are.
    """

    by_ground: Mapping[str, Count]
    injected: Count

    @property
    def judged(self) -> int:
        return sum(count.judged for count in self.by_ground.values())

    @property
    def is_measured(self) -> bool:
        return self.judged >= LEAST_FINDINGS

    @property
    def mean(self) -> float:
        """The mean of the Beta distribution that the prior and the counts make, 0-1."""
        right = sum(count.right for count in self.by_ground.values())
        return (right + PRIOR_RIGHT) / (self.judged + PRIOR_RIGHT + PRIOR_WRONG)


def measured(rules: Rulebook, rule_id: str) -> Precision | None:
    """Return what was counted of a rule, or None where nothing was, or of another rule than the one in use."""
    return of_shipped_rule(rule_id) if rules.is_as_shipped(rule_id) else None


def of_shipped_rule(rule_id: str) -> Precision | None:
    """Return what was counted of a rule as it is shipped, or None where nothing was."""
    return _table().get(rule_id)


def wording(precision: Precision | None) -> str:
    """Say how precise a rule is: "0.94, n = 61: native 3 of 5, human translation 8 of 9, …"."""
    if precision is None or not precision.is_measured:
        seen = precision.judged if precision else 0
        return f"not measured, n = {seen}" if seen else "not measured"
    names = {"native": "native", "human": "human translation", "machine": "machine translation"}
    counts = ", ".join(
        f"{names[ground]} {count.right} of {count.judged}"
        for ground, count in precision.by_ground.items()
        if count.judged
    )
    return f"{precision.mean:.2f}, n = {precision.judged}: {counts}"


@cache
def _table() -> Mapping[str, Precision]:
    path = rules_folder() / "precision.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {rule: _precision(list(map(int, cells))) for rule, *cells in rows}


def _precision(cells: list[int]) -> Precision:
    *counts, injected = (Count(right, judged) for right, judged in zip(cells[::2], cells[1::2], strict=True))
    return Precision(dict(zip(GROUNDS, counts, strict=True)), injected)
