"""Whether a document reads like a translation, and what in it says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from audit.model.span import Span

# Families of the languages that phrases may be copied from.
FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "Slavic": ("ru", "uk", "pl"),
    "Chinese": ("zh",),
    "other": ("ar", "de", "es", "fr", "it", "tr"),
}
LANGUAGES: Final = tuple(sorted(chain.from_iterable(FAMILIES.values())))


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that translations have more often than English copy; `span` lies in the document's text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Translation:
    """How much a document reads like a translation: no verdict on who or what wrote it.

    `score` is the sum of the weights of its signs, which are in reading order; `is_dense` tells that they are many for
    its length. `source` is the family of languages that most of them copy, "Slavic", "Chinese" or "other", or "" where
    none stands out, and `languages` are its codes.
    """

    score: float
    is_likely: bool
    is_dense: bool
    source: str
    languages: tuple[str, ...]
    signs: tuple[Sign, ...]
