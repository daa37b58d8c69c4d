"""Accepted replacements put into an article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.corrections.edits import Edit, applied, edit_of
from audit.decisions.anchoring import anchored
from audit.decisions.decisions_file import DecidedDocument, DecidedFinding
from audit.model.span import Span
from audit.renderers.printable import shortened
from audit.text.document import Document

_AMONG_MARKUP = "markup stands among its letters; mend it by hand"


@dataclass(frozen=True, slots=True)
class Applied:
    """The text that decisions make of an article.

    `done` were put in, `mended` stood there already, `refused` could not be put in, each with the reason.
    """

    text: str
    done: tuple[DecidedFinding, ...]
    mended: tuple[DecidedFinding, ...]
    refused: tuple[tuple[DecidedFinding, str], ...]


def apply_decisions(document: Document, decided: DecidedDocument) -> Applied:
    """Put in what was accepted with a replacement, in whatever order it stands in the file of decisions.

    What cannot be put in for sure is refused, and the rest done all the same.
    """
    found = anchored(document, decided)
    edits: list[tuple[DecidedFinding, Edit]] = []
    refused = [(one, reason) for one, reason in found.refused if one.replacement is not None]
    wanted = sorted(_wanted(found.placed), key=lambda pair: (pair[1], pair[0].id))
    deleted = [span for one, span in wanted if one.replacement == ""]
    # What stands within words that are deleted is mended with them.
    within = {one.id: one for one, span in wanted if any(other.covers(span) and other != span for other in deleted)}
    for one, span in wanted:
        if one.id in within:
            continue
        edit = edit_of(document, span, one.replacement or "")
        if edit is None:
            refused.append((one, _AMONG_MARKUP))
        elif edits and _clash(edits[-1][1].span, edit.span):
            rival = shortened(edits[-1][0].text)
            refused.append((one, f"shares words with {rival!r}, which is accepted too; keep one of the two"))
        else:
            edits.append((one, edit))
    return Applied(
        text=applied(document.text, (edit for _, edit in edits)),
        done=tuple(one for one, _ in edits),
        mended=(*(one for one in found.mended if one.replacement is not None), *within.values()),
        refused=tuple(sorted(refused, key=lambda pair: (pair[0].start, pair[0].id))),
    )


def _wanted(placed: Iterable[tuple[DecidedFinding, Span]]) -> Iterator[tuple[DecidedFinding, Span]]:
    return ((one, span) for one, span in placed if one.replacement is not None)


def _clash(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one == other
