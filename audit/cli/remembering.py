"""What was rejected, kept for later runs: names in a lexicon, findings in a project's file of instructions."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from audit.cli.checking import archived
from audit.cli.lexicon import decide
from audit.cli.telling import shown
from audit.config import IGNORE_FILE, Settings
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions
from audit.decisions.known_findings import with_decisions
from audit.decisions.remembering import entries, write_entries
from audit.gazetteer.decisions import Ruling
from audit.model.decision import DecisionKind
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.renderers.wording import count_of
from audit.resources import cache_folder
from audit.text.inputs import format_of
from audit.text.manuscript import Manuscript
from audit.text.reading import document_from_text

_LONGEST_NOTE = 400


def remember(
    file: Decisions, inputs: Sequence[Manuscript | Failure], settings: Settings, *, house: bool
) -> Iterator[str]:
    """Write down what was rejected, as far as it would be found again, and yield what was written where.

    Raises `AuditError` where a file cannot be written.
    """
    for document, one in _names(file):
        yield from _let_stand(document, one, file.author, settings, house=house)
    manner, archive = Manner(cache=cache_folder()), archived([], settings)
    report = run(Auditor(settings), inputs, manner, archive=archive, most_of_one_rule=sys.maxsize)
    decided = with_decisions(report, file, settings.tolerance)
    path = settings.suppressions.ignore_file or _folder(settings) / IGNORE_FILE
    added = entries(decided.report, path.parent.resolve())
    if added:
        write_entries(path, added)
        yield f"{shown(path)}: {count_of(len(added), 'suppression')} added"
    for doc, left in decided.left.items():
        lost = [one for one in left if one.decision is DecisionKind.REJECT and not one.never_again]
        if lost:
            yield f"{doc}: {count_of(len(lost), 'rejected finding')} not remembered: not found again in these articles"


def _names(file: Decisions) -> Iterator[tuple[DecidedDocument, DecidedFinding]]:
    return ((document, one) for document in file.documents for one in document.decisions if one.never_again)


def _let_stand(
    document: DecidedDocument, decided: DecidedFinding, author: str, settings: Settings, *, house: bool
) -> Iterable[str]:
    name = " ".join(document_from_text(decided.text, name=document.doc, format=_format(document)).prose.split())
    by = decided.author or author
    note = " ".join(f"{decided.reason}{f' ({by})' if by else ''}".split())[:_LONGEST_NOTE].strip()
    try:
        return list(decide(Ruling.ACCEPT, name, settings.lexicon, house=house, note=note))
    except AuditError as reason:
        return [f"{document.doc}: {name} is not let stand everywhere: {reason}"]


def _format(document: DecidedDocument) -> str:
    form = format_of(document.doc)
    return "txt" if form == "jsonl" else form


def _folder(settings: Settings) -> Path:
    return settings.lexicon.project.parent if settings.lexicon.project else Path.cwd()
