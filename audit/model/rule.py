"""A rule: a check, its options, and the words in which its findings are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from audit.model.scope import Scope
from audit.model.severity import Severity

DIMENSIONS = (
    "terminology",
    "accuracy",
    "linguistic-conventions",
    "style",
    "locale-conventions",
    "audience-appropriateness",
    "design-and-markup",
)


class Fix(StrEnum):
    """Whether the first suggestion may be put in without asking."""

    SAFE = "safe"
    SUGGEST = "suggest"
    NONE = "none"


class Need(StrEnum):
    """What an article must be like for a rule to speak, unless it is known to be translated.

    What is hardly English at all is named without signs, too.
    """

    NOTHING = ""
    TRANSLATION = "translation"  # reads like one
    SIGNS = "signs"  # is dense with signs of one


class Reach(StrEnum):
    """How far a finding reaches; only findings of one reach compete for the same words."""

    CHARACTER = "character"
    WORD = "word"
    PHRASE = "phrase"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Example:
    """A sample of text in CriticMarkup, `{~~wrong~>right~~}` or `{==wrong==}`.

    `beside` are the other articles of its run, `variety` the English that the run asks for, `lexicon` the lines of a
    lexicon file, `style` the house style, `title` the headline that the article is known to have.
    """

    text: str
    beside: tuple[str, ...] = ()
    variety: str = ""
    lexicon: tuple[str, ...] = ()
    style: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One file of `rules/`.

    `id` is the path without its suffix, its first part one of the MQM dimensions; `mqm` the error type below that
    dimension; `lqi` the ITS 2.0 localization quality issue type; `confidence` the share of findings an editor accepts.
    """

    id: str
    title: str
    message: str
    severity: Severity
    mqm: str
    lqi: str
    check: str
    reach: Reach
    options: Mapping[str, Any]
    confidence: float
    fix: Fix
    source: str
    languages: tuple[str, ...]
    scopes: frozenset[Scope]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    needs: Need = Need.NOTHING

    @property
    def dimension(self) -> str:
        return self.id.partition("/")[0]
