"""What a project's files say about findings, over all articles of a run."""

import datetime
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from audit.model.article_names import below, is_among, names_of
from audit.model.report import DocumentReport
from audit.suppression.baseline import compared_with_file
from audit.suppression.baseline_file import Known
from audit.suppression.files import SuppressionFiles
from audit.suppression.ignore_file import IgnoreFile, read_ignore_file
from audit.suppression.instructions import (
    Instruction,
    KnownRules,
    Uses,
    remarks_on_unknown,
    remarks_on_unused,
    suppress,
)
from audit.text.inputs import FORMATS


def with_files(
    documents: Sequence[DocumentReport], files: SuppressionFiles, rules: KnownRules, today: datetime.date
) -> tuple[list[DocumentReport], list[str]]:
    """Return the documents, their findings parted once more, and what is amiss with the files.

    Raises `AuditError` where a file cannot be used.
    """
    remarks: list[str] = []
    judged = list(documents)
    if files.ignore_file:
        judged, remarks = _with_ignore_file(judged, read_ignore_file(files.ignore_file), rules, today)
    if files.baseline:
        comparison = compared_with_file(judged, files.baseline)
        judged = comparison.documents
        remarks += remarks_on_left(comparison.left, files.baseline)
    return judged, remarks


def _with_ignore_file(
    documents: Sequence[DocumentReport], file: IgnoreFile, rules: KnownRules, today: datetime.date
) -> tuple[list[DocumentReport], list[str]]:
    uses, met = Uses(), set[Instruction]()
    judged = part_by_file(documents, file, today, uses, met)
    return judged, remarks_on_file(file, rules, today, uses, met, lambda: (document.doc for document in documents))


def part_by_file(
    documents: Sequence[DocumentReport], file: IgnoreFile, today: datetime.date, uses: Uses, met: set[Instruction]
) -> list[DocumentReport]:
    """Return the documents, their findings parted by a file of instructions; adds what it met and used."""
    judged = []
    for document in documents:
        instructions = file.instructions_for(document.doc, today) if document.audited else []
        met.update(instructions)
        judged.append(_parted(document, instructions, uses) if instructions else document)
    return judged


def remarks_on_file(
    file: IgnoreFile,
    rules: KnownRules,
    today: datetime.date,
    uses: Uses,
    met: Collection[Instruction],
    names: Callable[[], Iterable[str]],
) -> list[str]:
    """Return what is amiss with a file of instructions, when all is read; `names` gives those of all documents."""
    known = [entry.instruction for entry in file.entries]
    unused = list(uses.unused((one for one in known if one in met), rules))
    if unused:
        partly = _read_in_part(file, names())
        unused = [(one, name) for one, name in unused if one not in partly]
    return [*file.remarks(today), *remarks_on_unknown(known, rules), *remarks_on_unused(unused)]


def _read_in_part(file: IgnoreFile, names: Iterable[str]) -> set[Instruction]:
    """Return the instructions for articles of which the run has only some, so that they may be of use elsewhere."""
    read = {below(file.folder, name) for name in names}
    return {
        entry.instruction
        for article in _articles_in(file.folder)
        if article not in read
        for entry in file.entries
        if any(is_among(names_of(article, None), file) for file in entry.files)
    }


def _articles_in(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(tuple(FORMATS)):
                yield Path(parent, name).relative_to(folder).as_posix()


def _parted(document: DocumentReport, instructions: Sequence[Instruction], uses: Uses) -> DocumentReport:
    counted, suppressed = suppress(document.findings, instructions, uses, document.blocks)
    together = sorted((*document.suppressed, *suppressed), key=lambda finding: finding.prose_span)
    return replace(document, findings=tuple(counted), suppressed=tuple(together))


def remarks_on_left(left: Sequence[Known], path: Path) -> Iterator[str]:
    """Yield what to say of entries of a baseline that nothing answers to any more."""
    if left:
        count = sum(one.count for one in left)
        first = f"{left[0].text!r} in {left[0].article}"
        others = f" and {count - 1:,} more" if count > 1 else ""
        yield f"{path.name}: {first}{others} no longer found; `audit baseline --prune` takes out what is mended"
