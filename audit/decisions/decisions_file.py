"""A file of decisions, `decisions.json`: what an editor accepted, rejected and left, article by article."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from audit.model.decision import DecisionKind, FindingDecision
from audit.model.errors import AuditError
from audit.version import VERSION

SCHEMA = 1
_WRITERS = "the HTML report and `audit decide` write one"
_Offset = Annotated[int, msgspec.Meta(ge=0)]


class DecisionsError(AuditError):
    """A file of decisions that cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class DecidedFinding:
    """A finding and what was decided on it.

    `id`, `rule`, `start`, `end` and `text` are as JSON output has them; `before` and `after` are the words around it,
    as `audit.text.vicinity` gives them.
    """

    id: str
    rule: str
    start: _Offset
    end: _Offset
    text: str
    before: str
    after: str
    decision: DecisionKind
    replacement: str | None = None
    never_again: bool = False
    reason: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"ends at {self.end}, before its start at {self.start}")
        self.as_decision()

    def as_decision(self, author: str = "") -> FindingDecision:
        """Return the decision alone, by `author` where it does not say by whom."""
        return FindingDecision(
            self.decision, self.replacement, self.reason, self.author or author, never_again=self.never_again
        )


@dataclass(frozen=True, slots=True)
class DecidedDocument:
    """The decisions on the findings of one document; `sha256` is that of the text they were made on."""

    doc: str
    sha256: str
    decisions: tuple[DecidedFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """The content of a file; `author` made the decisions that name nobody."""

    documents: tuple[DecidedDocument, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class _Content:
    schema: int
    kind: Literal["decisions"]
    documents: tuple[DecidedDocument, ...]
    author: str = ""


def read_decisions(path: Path) -> Decisions:
    """Return the decisions in a file, the last of several on one finding. Raises `DecisionsError`."""
    try:
        data = path.read_bytes()
    except OSError as reason:
        raise DecisionsError(path, f"cannot be read ({reason.strerror}); {_WRITERS}") from None
    content = _decoded(path, data.removeprefix(b"\xef\xbb\xbf"))
    return Decisions(tuple(map(_with_last, content.documents)), content.author)


def decisions_text(decisions: Decisions) -> str:
    """Return the content of a file: documents in their order, decisions by their place."""
    content: dict[str, object] = {"schema": SCHEMA, "kind": "decisions", "tool": {"name": "audit", "version": VERSION}}
    if decisions.author:
        content["author"] = decisions.author
    content["documents"] = [
        {"doc": one.doc, "sha256": one.sha256, "decisions": _rows(one.decisions)} for one in decisions.documents
    ]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _decoded(path: Path, data: bytes) -> _Content:
    try:
        head = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise DecisionsError(path, f"is no valid JSON: {reason}") from None
    if not isinstance(head, dict) or head.get("kind") != "decisions":
        raise DecisionsError(path, f"holds no decisions; {_WRITERS}")
    if head.get("schema") != SCHEMA:
        raise DecisionsError(path, f"has schema {head.get('schema')!r}, not {SCHEMA}; decide anew")
    try:
        return msgspec.convert(head, _Content)
    except msgspec.ValidationError as reason:
        raise DecisionsError(path, f"{reason}; {_WRITERS}") from None


def _with_last(document: DecidedDocument) -> DecidedDocument:
    last = {one.id: one for one in document.decisions}
    return replace(document, decisions=tuple(last.values()))


def _rows(decisions: Sequence[DecidedFinding]) -> list[dict[str, Any]]:
    ordered = sorted(decisions, key=lambda one: (one.start, one.end, one.id))
    return [
        {
            field.name: value
            for field in fields(one)
            # What is as it would be if it were not said is not said; a replacement may well be empty.
            if (value := getattr(one, field.name)) != field.default
        }
        for one in ordered
    ]
