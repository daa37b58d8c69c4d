"""How grave a finding is, and what it costs (MQM)."""

from enum import StrEnum


class Severity(StrEnum):
    """The four severities of MQM; source: themqm.org, scoring models."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def points(self) -> int:
        """Penalty points of one finding."""
        return _POINTS[self]

    def and_graver(self) -> list["Severity"]:
        """Return this severity and those that are graver."""
        every = list(Severity)
        return every[every.index(self) :]


_POINTS = {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}
