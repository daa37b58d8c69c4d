"""Judge the articles of a run, in this process or in several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audit.corpus.case import TO_JUDGE, Case
from audit.corpus.judgement import Judged, Judgement
from audit.looks import Look, together
from audit.model.report import DocumentReport, Failure
from audit.text.archive import Answers
from audit.text.document import Document
from audit.text.manuscript import Manuscript

# A judgement as it comes from another process: packed, with its times.
_Packed = tuple[bytes, dict[str, float]]


def judged_together(case: Case, numbers: Sequence[int]) -> list[Judgement | Failure]:
    """Audit some articles of a run."""
    documents = {number: case.document(number) for number in numbers}
    looks = {number: _look(case, one) for number, one in documents.items() if isinstance(one, Document)}
    reports = iter(case.auditor.judge_together([*looks.values()], readability=case.manner.readability))
    return [
        one if isinstance(one, Failure) else _judgement(next(reports), looks[number], case.manuscripts[number])
        for number, one in documents.items()
    ]


def _look(case: Case, document: Document) -> Look:
    context = replace(case.auditor.context, archive=case.archive.with_answers())
    return case.auditor.look(document, context, {})


def _judgement(report: DocumentReport, look: Look, manuscript: Manuscript) -> Judgement:
    return Judgement(without_text(report, manuscript), look.context.archive.answers or Answers(), look.times or {})


def judgements(case: Case, numbers: Sequence[int]) -> Iterator[Judged]:
    """Yield the articles of these numbers as they are judged, in any order; one that ends its process is a failure."""
    sizes = [len(case.manuscripts[number].text) for number in numbers]
    workers = case.manner.workers_for(sizes, TO_JUDGE)
    if workers < 2:
        for places in together(sizes):
            some = [numbers[place] for place in places]
            yield from zip(some, judged_together(case, some), strict=True)
        return
    from audit.corpus.workers import Ended, handfuls_shared_out

    # Counted once, and not in each process.
    case.archive.count()
    for task, judged in handfuls_shared_out(_Tasks(case, numbers).judgements, sizes, workers):
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

    def judgements(self, tasks: Sequence[int]) -> "list[Judgement | Failure | _Packed]":
        numbers = [self.numbers[task] for task in tasks]
        sizes = [len(self.case.manuscripts[number].text) for number in numbers]
        some = ([numbers[place] for place in places] for places in together(sizes))
        return [_packed(one) for handful in some for one in judged_together(self.case, handful)]


def _packed(judged: Judgement | Failure) -> "Judgement | Failure | _Packed":
    from audit.corpus.packing import pack_judgement

    packed = b"" if isinstance(judged, Failure) else pack_judgement(judged)
    return (packed, judged.times) if packed and isinstance(judged, Judgement) else judged


def _received(judged: "Judgement | Failure | _Packed") -> Judgement | Failure:
    if not isinstance(judged, tuple):
        return judged
    from audit.corpus.packing import unpack_judgement

    found = unpack_judgement(*judged)
    assert found is not None, "a pipe between processes loses no bytes"
    return found
