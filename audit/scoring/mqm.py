"""Quality score of an article and of a corpus, after MQM.

Sources: themqm.org, scoring models; Lommel, Gladkoff et al. 2024, arXiv 2405.16969; Gladkoff et al. 2025,
arXiv 2511.13467.
"""

import math
from collections.abc import Iterable

from audit.model.finding import Finding
from audit.model.report import Score
from audit.model.severity import Severity
from audit.scoring.tolerance import Tolerance

# Below this a single slip moves the score by several points.
SMALLEST_SAMPLE = 300  # words


def score(findings: Iterable[Finding], words: int, tolerance: Tolerance) -> Score:
    """Score the findings of one article of `words` evaluated words."""
    counting = counted(findings, tolerance)
    penalty = math.fsum(tolerance.weight(finding.mqm) * finding.severity.points for finding in counting)
    critical = sum(finding.severity is Severity.CRITICAL for finding in counting)
    return _score(words, penalty, critical, tolerance, allowed=tolerance.allowed(words))


def counted(findings: Iterable[Finding], tolerance: Tolerance) -> list[Finding]:
    """Return the findings of one article that a score counts."""
    return list(findings) if tolerance.count_repeats else _without_repeats(findings)


def total(scores: Iterable[Score], tolerance: Tolerance) -> Score:
    """Score a corpus: all points over all words, never a mean of scores.

    The tolerance is linear here even where long texts have a curve, for a corpus is not one long text.
    """
    parts = list(scores)
    words = sum(part.words for part in parts)
    penalty = math.fsum(part.penalty for part in parts)
    critical = sum(part.critical for part in parts)
    return _score(words, penalty, critical, tolerance, allowed=tolerance.allowed_per_thousand * words / 1000)


def reaches(points: float, least: float) -> bool:
    """Tell whether a score is high enough; exactly the least is."""
    # Rounded, or 7 points in 1,400 words, exactly what is allowed, would fail by a bit of the last place.
    return round(points, 9) >= least


def _without_repeats(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the gravest finding of each rule and string: a name misspelt ten times is one fault to mend."""
    gravest: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.text)
        if key not in gravest or gravest[key].severity.points < finding.severity.points:
            gravest[key] = finding
    return list(gravest.values())


def _score(words: int, penalty: float, critical: int, tolerance: Tolerance, *, allowed: float) -> Score:
    """`allowed` are the points with which a text of this length just passes."""
    share = penalty / words if words else 0.0
    excess = penalty / allowed if words else 0.0
    calibrated = 100 - excess * (100 - tolerance.threshold)
    return Score(
        words=words,
        penalty=penalty,
        per_thousand=share * 1000,
        raw=100 * (1 - share),
        calibrated=calibrated,
        threshold=tolerance.threshold,
        critical=critical,
        verdict=_verdict(words, calibrated, critical, tolerance.threshold),
    )


def _verdict(words: int, calibrated: float, critical: int, threshold: float) -> str:
    if critical:
        return "fail"
    if not words:
        return "no text"
    if words < SMALLEST_SAMPLE:
        return "insufficient sample"
    return "pass" if reaches(calibrated, threshold) else "fail"
