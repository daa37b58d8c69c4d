"""What part a stretch of text plays in its document."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from audit.model.span import Span


class Scope(StrEnum):
    """The parts that rules tell apart."""

    HEADLINE = "headline"
    BODY = "body"
    QUOTATION = "quotation"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    FOREIGN = "foreign"
    URL = "url"
    CODE = "code"


# Where an article speaks for itself, not for somebody it quotes.
OWN_WORDS: Final = frozenset({Scope.HEADLINE, Scope.BODY, Scope.CAPTION})


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A stretch of prose and the scope it has."""

    span: Span
    scope: Scope
