"""The words beside a name that say whether a place or a person bears it: "the town of", "President", "Oblast"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from audit.gazetteer.entry import Kind
from audit.model.span import Span
from audit.names.mentions import Usage
from audit.resources import rules_folder

_BEFORE = re.compile(r"(?:[\w'\u2019.-]+[ \u00a0]){1,3}\Z")
_AFTER = re.compile(r"(?:[ \u00a0-][\w'\u2019]+){1,2}")
_REACH = 48
_BREAK = re.compile(r"[ \u00a0-]")


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word or phrase beside a name, and what bears the name; a preposition is no more than a hint."""

    phrase: str
    kind: Kind
    is_strong: bool


def type_words(usage: Usage) -> tuple[TypeWord, ...]:
    """Return the type words beside the mentions, the longest of each side, in reading order, each once."""
    found = (word for mention in usage.mentions for word in type_words_beside(usage.document.prose, mention.span))
    return tuple(dict.fromkeys(found))


def type_words_beside(prose: str, span: Span) -> Iterator[TypeWord]:
    """Yield the longest type word before a name, and the longest behind it."""
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    if before:
        yield from _first(_tails(before.group()), "before")
    after = _AFTER.match(prose, span.end)
    if after:
        yield from _first(_heads(after.group()), "after")


def _first(phrases: Iterable[str], side: str) -> Iterable[TypeWord]:
    table = _table()
    return [word for phrase in phrases if (word := table.get((side, phrase)))][:1]


def _tails(text: str) -> list[str]:
    words = [word.rstrip(".").lower() for word in _BREAK.split(text.strip())]
    return [" ".join(words[start:]) for start in range(len(words))]


def _heads(text: str) -> list[str]:
    words = list(takewhile(bool, (word.lower() for word in _BREAK.split(text)[1:])))
    return [" ".join(words[:end]) for end in range(len(words), 0, -1)]


@cache
def _table() -> dict[tuple[str, str], TypeWord]:
    """Return side and phrase → type word, of `rules/lexicons/type-words.tsv`."""
    found: dict[tuple[str, str], TypeWord] = {}
    lines = (rules_folder() / "lexicons" / "type-words.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            phrase, kind, sides, strength = line.split("\t")
            for side in ("before", "after") if sides == "both" else (sides,):
                found[side, phrase.lower()] = TypeWord(phrase, Kind(kind), strength == "strong")
    return found
