"""Whether what was found in a corpus is more than may pass."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.model.severity import Severity
from audit.queries.database import Tables
from audit.queries.questions import QUESTIONS
from audit.renderers.wording import count_of
from audit.scoring.mqm import SMALLEST_SAMPLE, reaches
from audit.tables.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Bars:
    """What may pass: `max_new` findings at or above `fail_on` that the baseline has not, and a score of `min_score`.

    None asks for nothing.
    """

    fail_on: Severity = Severity.MINOR
    max_new: int | None = None
    min_score: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a corpus came to: new findings at or above the severity asked for, words, score, what was not audited."""

    new: int
    words: int
    score: float
    failures: int

    def is_shut(self, bars: Bars) -> bool:
        """Whether a gate is shut."""
        return self._has_too_many(bars) or self._is_too_low(bars)

    def exit_code(self, bars: Bars) -> int:
        """Return 2 where a document could not be audited, 1 where a gate is shut, else 0."""
        return 2 if self.failures else int(self.is_shut(bars))

    def told(self, bars: Bars) -> Iterator[str]:
        """Yield a line for each thing that does not pass, or was not asked."""
        if self.failures:
            yield f"{count_of(self.failures, 'document')} could not be audited"
        if self._has_too_many(bars):
            yield f"{count_of(self.new, 'new finding')} at or above {bars.fail_on.value}, {bars.max_new:,} may pass"
        if bars.min_score is not None and self.words < SMALLEST_SAMPLE:
            few = count_of(self.words, "word")
            yield f"score not held against {bars.min_score:g}: {few} of {SMALLEST_SAMPLE} that are needed"
        if self._is_too_low(bars):
            yield f"score {self.score:.2f}, at least {bars.min_score:g} is wanted"

    def _has_too_many(self, bars: Bars) -> bool:
        return bars.max_new is not None and self.new > bars.max_new

    def _is_too_low(self, bars: Bars) -> bool:
        if bars.min_score is None or self.words < SMALLEST_SAMPLE:
            return False
        return not reaches(self.score, bars.min_score)


def outcome(tables: Tables, bars: Bars) -> Outcome:
    """Hold a corpus against its baseline, without what editors rejected. Raises `AuditError`."""
    grave = [severity.value for severity in bars.fail_on.and_graver()]
    asked = f"SELECT count(*) AS number FROM ({QUESTIONS['new'].sql}) WHERE list_contains($grave, severity)"
    new = next(tables.rows(asked, {"grave": grave}))["number"]
    total = next(tables.rows(_TOTAL))
    return Outcome(new, total["words"], total["score"], total["failures"])


def summed_up(manifest: Manifest, bars: Bars) -> Outcome:
    """Hold a corpus by the sums of its run, where no baseline makes a finding known."""
    counts = manifest.counts
    new = sum(counts.findings.get(severity.value, 0) for severity in bars.fail_on.and_graver())
    factor = (100 - manifest.threshold) / manifest.allowed_per_thousand
    score = 100 - factor * counts.penalty / counts.words if counts.words else 100.0
    return Outcome(new, counts.words, score, counts.failures)


_TOTAL = """\
SELECT coalesce(sum(words), 0)::BIGINT AS words, count(*) FILTER (failure <> '') AS failures,
  coalesce(corpus_score((SELECT coalesce(sum(penalty), 0) FROM confirmed WHERE counts), sum(words)), 100) AS score
FROM documents"""
