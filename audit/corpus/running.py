"""A run over articles: what is known from before is not judged again, the rest is shared among processes."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from audit.corpus.case import Case, Manner
from audit.corpus.judgement import Judged, Judgement
from audit.corpus.judging import full_report, judgements
from audit.corpus.statistics import Statistics
from audit.model.report import DocumentReport, Failure, Report
from audit.pipeline import MOST_OF_ONE_RULE, Auditor
from audit.text.manuscript import Manuscript

if TYPE_CHECKING:
    from audit.corpus.memory import Memory

# What shows how far a run has come, and hands on what goes through.
Watch = Callable[[Iterable[Judged]], Iterable[Judged]]


def run(
    auditor: Auditor,
    inputs: Iterable[Manuscript | Failure],
    manner: Manner,
    *,
    archive: Sequence[Manuscript] = (),
    statistics: Statistics | None = None,
    watch: Watch = iter,
    most_of_one_rule: int = MOST_OF_ONE_RULE,
) -> Report:
    """Audit all inputs and sum up, in their order; manuscripts of an `archive` are evidence and not audited.

    `statistics` takes down what the run costs; through `watch` go the judgements as they are made.
    """
    items = list(inputs)
    case = Case(auditor, [item for item in items if isinstance(item, Manuscript)], archive, manner)
    judged = iter(_judged(case, statistics or Statistics(), watch))
    results = (item if isinstance(item, Failure) else next(judged) for item in items)
    return auditor.sum_up(results, most_of_one_rule=most_of_one_rule)


def _judged(
    case: Case, statistics: Statistics, watch: Callable[[Iterable[Judged]], Iterable[Judged]]
) -> list[DocumentReport | Failure]:
    """Return what each manuscript comes to, in their order."""
    memory = _memory(case)
    found: dict[int, Judgement | Failure] = dict(memory.recalled()) if memory else {}
    statistics.recalled = len(found)
    rest = [number for number in range(len(case.manuscripts)) if number not in found]
    for number, judgement in watch(judgements(case, rest)) if rest else ():
        found[number] = judgement
        if isinstance(judgement, Judgement):
            statistics.add(judgement.times)
    if memory:
        memory.keep(found)
    return [_told(found[number], manuscript) for number, manuscript in enumerate(case.manuscripts)]


def _memory(case: Case) -> "Memory | None":
    if case.manner.cache is None or len(case.manuscripts) + len(case.beside) < 2:
        return None
    from audit.corpus.memory import Memory

    return Memory(case, case.manner.cache)


def _told(judgement: Judgement | Failure, manuscript: Manuscript) -> DocumentReport | Failure:
    return judgement if isinstance(judgement, Failure) else full_report(judgement.report, manuscript)
