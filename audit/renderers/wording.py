"""Numbers and verdicts in words, the same in every format that people read."""

from collections import Counter
from collections.abc import Iterable, Mapping

from audit.model.decision import DecisionKind, FindingDecision
from audit.model.finding import Finding
from audit.model.report import Confirmed, Score
from audit.model.rule import Need
from audit.model.severity import Severity
from audit.model.suppression import SuppressionKind
from audit.model.translation import Translation
from audit.renderers.printable import shortened, visible

GRAVEST_FIRST = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.NEUTRAL)

# Of the signs of translation so many are named.
_MOST_SIGNS = 5
_ORIGINS = {"Slavic": " from a Slavic language", "Chinese": " from Chinese"}

_KNOWN = "or it is known to be translated"
_NEEDS = {
    Need.NOTHING: "",
    Need.TRANSLATION: f"where the article reads like a translation, {_KNOWN}",
    Need.SIGNS: f"where signs of translation are dense in the article, {_KNOWN}; elsewhere only when sure",
}

_SUPPRESSED = {
    SuppressionKind.INLINE: "inline",
    SuppressionKind.FILE: "by the file of suppressions",
    SuppressionKind.BASELINE: "by the baseline",
}


def counts_by_severity(findings: Iterable[Finding]) -> Counter[Severity]:
    """Count findings by severity."""
    return Counter(finding.severity for finding in findings)


def gravest_first(counts: Mapping[Severity, int]) -> str:
    """Say how many findings there are: "3 findings (1 critical, 2 major)"."""
    parts = ", ".join(f"{counts[severity]:,} {severity}" for severity in GRAVEST_FIRST if counts.get(severity))
    number = sum(counts.values())
    return f"{count_of(number, 'finding')} ({parts})" if parts else "No findings"


def suppressed_in_words(findings: Iterable[Finding]) -> str:
    """Say how many findings do not count, and by whose word: "5 suppressed (3 inline, 2 by the baseline)"."""
    kinds = Counter(finding.suppression.kind for finding in findings if finding.suppression)
    parts = ", ".join(f"{kinds[kind]:,} {words}" for kind, words in _SUPPRESSED.items() if kinds[kind])
    return f"{kinds.total():,} suppressed ({parts})"


def translation_in_words(translation: Translation) -> str:
    """Say that a document reads like a translation, from where perhaps, and by what words."""
    words = list(dict.fromkeys(shortened(visible(sign.text)) for sign in translation.signs))
    shown = ", ".join(
        f"\N{LEFT DOUBLE QUOTATION MARK}{one}\N{RIGHT DOUBLE QUOTATION MARK}" for one in words[:_MOST_SIGNS]
    )
    more = f" and {len(words) - _MOST_SIGNS} more" if len(words) > _MOST_SIGNS else ""
    source = _ORIGINS.get(translation.source, "")
    return f"Reads like a translation{source}: {shown}{more}"


def need_in_words(need: Need) -> str:
    """Say where a rule with such a need speaks; nothing of one that needs nothing."""
    return _NEEDS[need]


def count_of(number: int, noun: str) -> str:
    """Write a number with its noun, in the plural where it must be."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def times(number: int) -> str:
    """Say how often: "never", "once", "3 times"."""
    return {0: "never", 1: "once"}.get(number, f"{number:,} times")


def figure(number: float, digits: int = 1) -> str:
    """Write a number with a true minus sign and no "-0.0"."""
    text = f"{abs(number):,.{digits}f}"
    return f"\N{MINUS SIGN}{text}" if number < 0 and text.strip("0.,") else text


def bare(number: float) -> str:
    """Write a setting as its author did: 95, or 97.5."""
    return f"{number:g}"


def score_in_words(score: Score, profile: str) -> str:
    """Say verdict and score with what they mean, on one line."""
    asked = f"{profile} asks for {bare(score.threshold)}"
    points = f"{figure(score.per_thousand)} penalty points per 1,000 words"
    return f"{verdict_in_words(score)}: score {figure(score.calibrated)}, {asked}; {points}"


def confirmed_in_words(confirmed: Confirmed) -> str:
    """Say what the decisions make of the score: "Confirmed by decisions: Pass, score 97.1 (3 accepted, 2 rejected)".

    There is a verdict only where what is ignored or undecided could not change it.
    """
    numbers = {
        "accepted": confirmed.accepted,
        "rejected": confirmed.rejected,
        "ignored": confirmed.ignored,
        "undecided": confirmed.undecided,
    }
    counts = ", ".join(f"{number:,} {name}" for name, number in numbers.items() if number) or "nothing to decide"
    is_sure = confirmed.score.verdict == confirmed.worst.verdict
    verdict = verdict_in_words(confirmed.score) if is_sure else "No verdict yet"
    verdict += f", score {figure(confirmed.score.calibrated)} ({counts})"
    open_ones = [name for name in ("ignored", "undecided") if numbers[name]]
    if open_ones:
        verdict += f"; {figure(confirmed.worst.calibrated)} if all that is {' or '.join(open_ones)} is a fault"
    return f"Confirmed by decisions: {verdict}"


def decision_in_words(decision: FindingDecision) -> str:
    """Say what was decided on a finding: "rejected by dk: a family's spelling"."""
    told = {DecisionKind.ACCEPT: "accepted", DecisionKind.REJECT: "rejected", DecisionKind.IGNORE: "ignored"}
    by = f" by {shortened(visible(decision.author))}" if decision.author else ""
    reason = f": {shortened(visible(decision.reason))}" if decision.reason else ""
    return f"{told[decision.kind]}{by}{reason}"


def verdict_in_words(score: Score) -> str:
    """Return the verdict as a heading."""
    return {
        "pass": "Pass",
        "fail": "Fail",
        "insufficient sample": "Too short for a verdict",
        "no text": "No text",
    }[score.verdict]


def reason_in_words(score: Score) -> str:
    """Say in one sentence why the verdict is what it is."""
    reached = f"{figure(score.calibrated)} of the {bare(score.threshold)} points asked for"
    if score.critical:
        return f"{count_of(score.critical, 'critical finding')}: a single one fails, whatever the score."
    return {
        "pass": f"The score reaches {reached}.",
        "fail": f"The score reaches {reached}.",
        "insufficient sample": "Under 300 words one slip moves the score by several points, so it decides nothing.",
        "no text": "There was no text to judge.",
    }[score.verdict]


def points_in_words(score: Score) -> str:
    """Say what so many penalty points are like: "as much as a minor slip every 44 words"."""
    if not score.penalty:
        return "not one"
    words = max(1, round(1000 / score.per_thousand))
    return "as much as a minor slip " + (f"every {words:,} words" if words > 1 else "in every word")


def ease_in_words(flesch: float) -> str:
    """Say what a Flesch reading ease means; source: Flesch 1949, The Art of Readable Writing."""
    grades = ((90, "very easy"), (80, "easy"), (70, "fairly easy"), (60, "plain"), (50, "fairly hard"), (30, "hard"))
    return next((name for least, name in grades if flesch >= least), "very hard")
