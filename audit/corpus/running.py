"""A run over articles: what is known from before is not judged again, the rest is shared among processes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from audit.corpus.case import Case, Manner
from audit.corpus.judgement import Judged, Judgement
from audit.corpus.judging import full_report, judgements
from audit.corpus.statistics import Statistics
from audit.model.report import DocumentReport, Failure, Report
from audit.model.scope import Region
from audit.pipeline import MOST_OF_ONE_RULE, Auditor
from audit.text.document import Document
from audit.text.manuscript import Manuscript

if TYPE_CHECKING:
    from audit.corpus.grammar import Grammar
    from audit.corpus.memory import Memory
    from audit.engines.merging import Placed

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
    if auditor.settings.grammar.wanted:
        from audit.corpus.grammar import Grammar

        with Grammar(auditor, manner.cache) as grammar:
            judged = iter(_judged(case, statistics or Statistics(), watch, grammar))
        engines, notices = [grammar.engine()], grammar.notices()
    else:
        judged = iter(_judged(case, statistics or Statistics(), watch, None))
        engines, notices = [], ()
    results = (item if isinstance(item, Failure) else next(judged) for item in items)
    return auditor.sum_up(results, most_of_one_rule=most_of_one_rule, engines=engines, notices=notices)


def _judged(
    case: Case, statistics: Statistics, watch: Callable[[Iterable[Judged]], Iterable[Judged]], grammar: "Grammar | None"
) -> list[DocumentReport | Failure]:
    """Return what each manuscript comes to, in their order."""
    memory = _memory(case)
    found: dict[int, Judgement | Failure] = dict(memory.recalled()) if memory else {}
    statistics.recalled = len(found)
    rest = [number for number in range(len(case.manuscripts)) if number not in found]
    if grammar:
        grammar.look_at(_first_look(case, found, rest))
    for number, judgement in watch(judgements(case, rest)) if rest else ():
        found[number] = judgement
        if isinstance(judgement, Judgement):
            statistics.add(judgement.times)
            if grammar:
                grammar.look_at({number: _prose(judgement, case.manuscripts[number])})
                # Whatever judges in other processes has started them.
                grammar.begin()
    if memory:
        memory.keep(found)
    told = [_told(found[number], manuscript) for number, manuscript in enumerate(case.manuscripts)]
    return _with_hits(case, told, grammar.hits()) if grammar else told


def _first_look(
    case: Case, found: Mapping[int, Judgement | Failure], rest: Sequence[int]
) -> dict[int, tuple[str, Sequence[Region]]]:
    """Return prose and paragraphs of what is known from before, and of one article that is not."""
    articles = {
        number: _prose(judgement, case.manuscripts[number])
        for number, judgement in found.items()
        if isinstance(judgement, Judgement)
    }
    document = case.document(rest[0]) if rest else None
    if isinstance(document, Document):
        articles[rest[0]] = document.prose, document.blocks
    return articles


def _prose(judgement: Judgement, manuscript: Manuscript) -> tuple[str, Sequence[Region]]:
    report = judgement.report
    return report.prose or manuscript.text, report.blocks if report.audited else ()


def _with_hits(
    case: Case, told: Sequence[DocumentReport | Failure], hits: Mapping[int, Sequence["Placed"]]
) -> list[DocumentReport | Failure]:
    """Return the reports, those of articles in which an engine found something with that in them."""
    both = list(told)
    for number in sorted(filter(hits.get, hits)):
        report, document = told[number], case.document(number)
        if isinstance(document, Document) and isinstance(report, DocumentReport):
            both[number] = case.auditor.with_hits(report, hits[number], document)
    return both


def _memory(case: Case) -> "Memory | None":
    if case.manner.cache is None or len(case.manuscripts) + len(case.beside) < 2:
        return None
    from audit.corpus.memory import Memory

    return Memory(case, case.manner.cache)


def _told(judgement: Judgement | Failure, manuscript: Manuscript) -> DocumentReport | Failure:
    return judgement if isinstance(judgement, Failure) else full_report(judgement.report, manuscript)
