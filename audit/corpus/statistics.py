"""What a run cost; told beside a report and never in it, for no two runs cost the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter

from audit.model.report import Report

_SLOWEST = 10


@dataclass(slots=True)
class Statistics:
    """Filled in by a run: articles that were `recalled` from earlier ones, how often rules ran, and for how long."""

    recalled: int = 0
    judged: int = 0
    runs: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    began: float = field(default_factory=perf_counter)

    def add(self, times: Mapping[str, float]) -> None:
        """Add the seconds that each rule ran on one article."""
        self.judged += 1
        self.runs.update(times.keys())
        for rule, seconds in times.items():
            self.seconds[rule] += seconds

    def lines(self, report: Report) -> Iterator[str]:
        """Yield what to tell of the run that gave this report."""
        from audit.renderers.wording import count_of

        passed = perf_counter() - self.began
        words = sum(document.words for document in report.documents)
        articles = count_of(len(report.documents), "article")
        yield f"{articles}, {count_of(words, 'word')}, {words / passed:,.0f} a second, {passed:.2f} s"
        yield f"{count_of(self.judged, 'article')} judged, {self.recalled:,} recalled from earlier runs"
        runs = f"{count_of(len(self.runs), 'rule')} ran {count_of(self.runs.total(), 'time')}"
        yield f"{runs}, in {sum(self.seconds.values()):.2f} s"
        for rule, seconds in sorted(self.seconds.items(), key=lambda item: (-item[1], item[0]))[:_SLOWEST]:
            yield f"  {seconds:8.2f} s  {count_of(self.runs[rule], 'time'):>11}  {rule}"
