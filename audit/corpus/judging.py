"""Judge the articles of a run, in this process or in several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from audit.corpus.case import Case
from audit.model.report import DocumentReport, Failure
from audit.text.archive import Answers
from audit.text.manuscript import Manuscript

# Less text than this, in code points, is judged before another process is ready.
_LEAST_SHARE = 50_000


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in an article without what its manuscript says by itself, and all that it rests on.

    `answers` are those of the archive; `times` the seconds that each rule has run.
    """

    report: DocumentReport
    answers: Answers
    times: dict[str, float] = field(default_factory=dict)


# The number of an article, and what it comes to.
Judged = tuple[int, Judgement | Failure]


def judgement(case: Case, number: int) -> Judgement:
    """Audit one article of a run."""
    archive = case.archive.with_answers()
    times: dict[str, float] = {}
    context = replace(case.auditor.context, archive=archive)
    report = case.auditor.judge(case.document(number), context, readability=case.manner.readability, times=times)
    return Judgement(_without_text(report, case.manuscripts[number]), archive.answers or Answers(), times)


def judgements(case: Case, numbers: Sequence[int]) -> Iterator[Judged]:
    """Yield the articles of these numbers as they are judged, in any order; one that ends its process is a failure."""
    sizes = [len(case.manuscripts[number].text) for number in numbers]
    workers = _workers(case.manner.workers, sizes)
    if workers < 2:
        for number in numbers:
            yield number, judgement(case, number)
        return
    from audit.corpus.workers import Ended, shared_out

    # Counted once, and not in each process.
    case.archive.count()
    for task, judged in shared_out(_Tasks(case, numbers).judgement, sizes, workers):
        name = case.manuscripts[numbers[task]].name
        yield numbers[task], Failure(name, judged.reason) if isinstance(judged, Ended) else judged


def full_report(stored: DocumentReport, manuscript: Manuscript) -> DocumentReport:
    """Return a report with what the manuscript says by itself."""
    return replace(
        stored,
        text=manuscript.text,
        prose=stored.prose or manuscript.text,
        notices=(*manuscript.notices, *stored.notices),
        origin=manuscript.origin,
    )


def _without_text(report: DocumentReport, manuscript: Manuscript) -> DocumentReport:
    prose = "" if report.prose == report.text else report.prose
    return replace(report, text="", prose=prose, notices=report.notices[len(manuscript.notices) :])


@dataclass(frozen=True, slots=True)
class _Tasks:
    """The numbers of articles by the numbers of tasks."""

    case: Case
    numbers: Sequence[int]

    def judgement(self, task: int) -> Judgement:
        return judgement(self.case, self.numbers[task])


def _workers(wanted: int | None, sizes: Sequence[int]) -> int:
    """Return how many processes are to judge texts of these sizes: as many as wanted, else as many as help."""
    if wanted is not None or sum(sizes) < 2 * _LEAST_SHARE:
        return min(wanted or 1, len(sizes))
    from audit.corpus.workers import usable_processors

    return min(usable_processors(), sum(sizes) // _LEAST_SHARE, len(sizes))
