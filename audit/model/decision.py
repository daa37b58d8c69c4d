"""What an editor decided about a finding."""

from dataclasses import dataclass
from enum import StrEnum


class DecisionKind(StrEnum):
    """A real fault; a false alarm; left as it is, without a verdict."""

    ACCEPT = "accept"
    REJECT = "reject"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class FindingDecision:
    """An editor's decision on one finding.

    `replacement` is what an accepted finding's words are to be, as the file writes it: `""` deletes them, None leaves
    them. `never_again` lets the words of a rejected finding stand wherever they are.
    """

    kind: DecisionKind
    replacement: str | None = None
    reason: str = ""
    author: str = ""
    never_again: bool = False

    def __post_init__(self) -> None:
        if self.replacement is not None and self.kind is not DecisionKind.ACCEPT:
            raise ValueError(f"replacement is for what is accepted, not for what is decided by {self.kind.value!r}")
        if self.never_again and self.kind is not DecisionKind.REJECT:
            raise ValueError(f"never_again is for what is rejected, not for what is decided by {self.kind.value!r}")
