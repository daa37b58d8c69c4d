"""What a check yields: where, what instead, and why it thinks so."""

from dataclasses import dataclass

from audit.model.place import PlaceOnMap
from audit.model.span import Span

ORIGINS = ("article", "archive", "gazetteer", "house", "transliteration", "spelling", "rule", "engine")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A replacement of the whole span; the empty text deletes it."""

    text: str
    origin: str

    def __post_init__(self) -> None:
        if self.origin not in ORIGINS:
            raise ValueError(f"not an origin: {self.origin}")


@dataclass(frozen=True, slots=True)
class Reference:
    """Another place that a match or finding speaks of; the empty `doc` means the same document."""

    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Match:
    """A fault that a check saw.

    `span` and the spans of `related` without a `doc` count in `document.prose`. `values` fill the `{names}` in the
    rule's message. `confidence` (0-1) stands for the rule's own where the check knows better. `evidence` are short
    sentences for an editor; `places` are what they say of places, to be drawn.
    """

    span: Span
    suggestions: tuple[Suggestion, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    confidence: float | None = None
    evidence: tuple[str, ...] = ()
    related: tuple[Reference, ...] = ()
    places: tuple[PlaceOnMap, ...] = ()
