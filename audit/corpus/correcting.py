"""Corrected copy of many articles: audited and changed in turns, until nothing is left that may be changed."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from audit.corpus.case import Manner
from audit.corpus.running import Watch, run
from audit.corrections.choosing import Change, Tier, choose, may_change
from audit.corrections.edits import applied
from audit.model.report import DocumentReport, Failure, Report
from audit.pipeline import Auditor
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of

# A correction may bring another fault to light, seldom a third. Rules that undo one another would go on for ever.
MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article before and after, the changes in the order they were made, and the findings left in what it is now.

    The spans of a change count in the text of its round.
    """

    before: Manuscript
    after: Manuscript
    changes: tuple[Change, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Correction:
    """The articles of a run in their order, and the report of what they are now.

    `settled` tells whether a further round would change nothing.
    """

    articles: tuple[Corrected, ...]
    report: Report
    settled: bool


def correct(
    auditor: Auditor,
    inputs: Iterable[Manuscript | Failure],
    manner: Manner,
    tier: Tier,
    *,
    archive: Sequence[Manuscript] = (),
    watch: Watch = iter,
) -> Correction:
    """Put into each article what may be put in, and again into what comes of it, until nothing more may be."""
    items = list(inputs)
    before = _manuscripts(items)
    changes: list[tuple[Change, ...]] = [()] * len(before)
    for made in range(MOST_ROUNDS + 1):
        report = run(auditor, items, manner, archive=archive, watch=watch, most_of_one_rule=sys.maxsize)
        reports = _by_manuscript(items, report)
        found = [
            _changes(one, judged, tier) if judged else ()
            for one, judged in zip(_manuscripts(items), reports, strict=True)
        ]
        if made == MOST_ROUNDS or not any(found):
            break
        changes = [(*old, *new) for old, new in zip(changes, found, strict=True)]
        items = _changed(items, found)
    articles = (
        Corrected(one, after, done, len(judged.findings) if judged else 0)
        for one, after, done, judged in zip(before, _manuscripts(items), changes, reports, strict=True)
    )
    return Correction(tuple(articles), report, not any(found))


def _manuscripts(items: Iterable[Manuscript | Failure]) -> list[Manuscript]:
    return [item for item in items if isinstance(item, Manuscript)]


def _by_manuscript(items: Iterable[Manuscript | Failure], report: Report) -> list[DocumentReport | None]:
    """Return the report of each manuscript; None where it could not be audited after all."""
    reports = iter(report.documents)
    following = next(reports, None)
    found: list[DocumentReport | None] = []
    for manuscript in _manuscripts(items):
        if following and following.doc == manuscript.name and following.text == manuscript.text:
            found.append(following)
            following = next(reports, None)
        else:
            found.append(None)
    return found


def _changes(manuscript: Manuscript, judged: DocumentReport, tier: Tier) -> tuple[Change, ...]:
    wanted = [finding for finding in judged.findings if may_change(finding, tier)]
    return choose(document_of(manuscript), wanted, tier).changes if wanted else ()


def _changed(items: Sequence[Manuscript | Failure], found: Iterable[tuple[Change, ...]]) -> list[Manuscript | Failure]:
    changes = iter(found)
    return [
        item
        if isinstance(item, Failure)
        else replace(item, text=applied(item.text, (change.edit for change in next(changes))))
        for item in items
    ]
