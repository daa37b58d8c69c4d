"""Judge the articles of a run, in this process or in several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audit.corpus.case import TO_JUDGE, Case
from audit.corpus.judgement import Judged, Judgement
from audit.model.report import DocumentReport, Failure
from audit.text.archive import Answers
from audit.text.manuscript import Manuscript

# A judgement as it comes from another process: packed, with its times.
_Packed = tuple[bytes, dict[str, float]]


def judgement(case: Case, number: int) -> Judgement | Failure:
    """Audit one article of a run."""
    document = case.document(number)
    if isinstance(document, Failure):
        return document
    archive = case.archive.with_answers()
    times: dict[str, float] = {}
    context = replace(case.auditor.context, archive=archive)
    report = case.auditor.judge(document, context, readability=case.manner.readability, times=times)
    return Judgement(without_text(report, case.manuscripts[number]), archive.answers or Answers(), times)


def judgements(case: Case, numbers: Sequence[int]) -> Iterator[Judged]:
    """Yield the articles of these numbers as they are judged, in any order; one that ends its process is a failure."""
    sizes = [len(case.manuscripts[number].text) for number in numbers]
    workers = case.manner.workers_for(sizes, TO_JUDGE)
    if workers < 2:
        for number in numbers:
            yield number, judgement(case, number)
        return
    from audit.corpus.workers import Ended, shared_out

    # Counted once, and not in each process.
    case.archive.count()
    for task, judged in shared_out(_Tasks(case, numbers).judgement, sizes, workers):
        number = numbers[task]
        name = case.manuscripts[number].name
        yield number, Failure(name, judged.reason) if isinstance(judged, Ended) else _received(judged)


def full_report(stored: DocumentReport, manuscript: Manuscript) -> DocumentReport:
    """Return a report with what the manuscript says by itself."""
    return replace(
        stored,
        text=manuscript.text,
        prose=stored.prose or manuscript.text,
        notices=(*manuscript.notices, *stored.notices),
        origin=manuscript.origin,
    )


def without_text(report: DocumentReport, manuscript: Manuscript) -> DocumentReport:
    """Return a report but for what the manuscript says by itself."""
    prose = "" if report.prose == report.text else report.prose
    return replace(report, text="", prose=prose, notices=report.notices[len(manuscript.notices) :])


@dataclass(frozen=True, slots=True)
class _Tasks:
    """The numbers of articles by the numbers of tasks."""

    case: Case
    numbers: Sequence[int]

    def judgement(self, task: int) -> "Judgement | Failure | _Packed":
        from audit.corpus.packing import pack_judgement

        judged = judgement(self.case, self.numbers[task])
        packed = b"" if isinstance(judged, Failure) else pack_judgement(judged)
        return (packed, judged.times) if packed and isinstance(judged, Judgement) else judged


def _received(judged: "Judgement | Failure | _Packed") -> Judgement | Failure:
    if not isinstance(judged, tuple):
        return judged
    from audit.corpus.packing import unpack_judgement

    found = unpack_judgement(*judged)
    assert found is not None, "a pipe between processes loses no bytes"
    return found
