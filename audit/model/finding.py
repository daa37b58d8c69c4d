"""What a reader sees: a match in the words of its rule."""

from dataclasses import dataclass

from audit.model.decision import FindingDecision
from audit.model.match import Reference, Suggestion
from audit.model.place import PlaceOnMap
from audit.model.rule import Fix, Reach
from audit.model.scope import Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.model.suppression import Suppression


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one document.

    `span` and `related` count code points of the document as its file holds it, markup included; `prose_span` the
    same place in the readable text. `line` and `column` count from 1 in code points. `mqm` is dimension/type.
    A finding with a `suppression` counts nowhere: not in the score, not for the exit code. `decision` is an editor's,
    None where the run was given none.
    """

    id: str
    doc: str
    span: Span
    prose_span: Span
    line: int
    column: int
    text: str
    rule: str
    engine: str
    mqm: str
    lqi: str
    severity: Severity
    confidence: float
    message: str
    suggestions: tuple[Suggestion, ...]
    fix: Fix
    evidence: tuple[str, ...]
    related: tuple[Reference, ...]
    scope: Scope
    reach: Reach
    suppression: Suppression | None = None
    decision: FindingDecision | None = None
    places: tuple[PlaceOnMap, ...] = ()
