"""Why a finding does not count."""

from dataclasses import dataclass
from enum import StrEnum


class SuppressionKind(StrEnum):
    """Where it is said that a finding does not count."""

    INLINE = "inline"  # a comment in the article
    FILE = "file"  # the project's file of suppressions
    BASELINE = "baseline"  # a list of findings that were there before


@dataclass(frozen=True, slots=True)
class Suppression:
    """Who says that a finding does not count, and why.

    `reason` is theirs, empty where they give none; `where` is "article.md:12" or the file that says so.
    """

    kind: SuppressionKind
    reason: str
    where: str
