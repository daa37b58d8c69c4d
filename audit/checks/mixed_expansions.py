"""Find acronyms that an article introduces with two names: Institute for War Studies (ISW)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.span import Span
from audit.orthography.distance import edit_distance
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\([A-Z]{2,8}\)"

_INTRODUCED: Final = re.compile(r"(?<=\w)[ \xa0]\((?P<acronym>[A-Z]{2,8})\)")
_LINK: Final = r"(?:of|for|the|and|on|in|to|&)"
_NAME: Final = re.compile(rf"[A-Z][\w'’-]*(?:[ \xa0](?:{_LINK}[ \xa0])*[A-Z][\w'’-]*)+\Z")
_WORD: Final = re.compile(r"[\w'’]+")
_LINKS: Final = frozenset({"of", "for", "the", "and", "on", "in", "to"})
_REACH: Final = 120


@dataclass(frozen=True, slots=True)
class _Name:
    span: Span
    text: str
    words: tuple[str, ...]


def mixed_expansions(
    document: Document, context: Context, *, least_shared: int = 1, letters_a_slip: int = 5
) -> Iterator[Match]:
    """Yield each name before an acronym in brackets that is not the name before it elsewhere in the article.

    The known name is kept, else the first. Names that share fewer than `least_shared` words are two organizations;
    words are one that differ by a letter for each `letters_a_slip`, and a name may lack words at its ends.
    """
    found: list[Match] = []
    for acronym, names in _introduced(document).items():
        kept = next((name for name in names if _is_known(name, acronym, context)), names[0])
        others = [name for name in names if not _is_part(name.words, kept.words, letters_a_slip)]
        found += [_match(name, kept, acronym) for name in others if _shared(name, kept, letters_a_slip) >= least_shared]
    yield from sorted(found, key=lambda match: match.span)


def _shared(name: _Name, kept: _Name, letters: int) -> int:
    return sum(any(_is_one(word, other, letters) for other in kept.words) for word in name.words)


def _match(name: _Name, kept: _Name, acronym: str) -> Match:
    evidence = (f"This article introduces {acronym} as “{kept.text}” as well.",)
    suggestions = (Suggestion(kept.text, "article"),)
    related = (Reference("", kept.span),)
    return Match(name.span, suggestions, (("acronym", acronym),), evidence=evidence, related=related)


def _introduced(document: Document) -> dict[str, list[_Name]]:
    by_acronym: dict[str, list[_Name]] = defaultdict(list)
    for found in _INTRODUCED.finditer(document.prose):
        start = max(0, found.start() - _REACH)
        name = _NAME.search(document.prose[start : found.start()])
        if name:
            text = name.group().removeprefix("The ")
            words = tuple(word for word in map(str.lower, _WORD.findall(text)) if len(word) > 1 and word not in _LINKS)
            by_acronym[found["acronym"]].append(_Name(Span(found.start() - len(text), found.start()), text, words))
    return {acronym: names for acronym, names in by_acronym.items() if len(names) > 1}


def _is_known(name: _Name, acronym: str, context: Context) -> bool:
    organizations = context.gazetteer.organizations
    forms = organizations.forms_of(token.term for token in organizations.tokens(name.text))
    return any(acronym in form.organization.acronyms for form in forms)


def _is_part(first: Sequence[str], second: Sequence[str], letters: int) -> bool:
    """Tell whether the shorter of two names is the other without words at its ends."""
    short, long = sorted((first, second), key=len)
    starts = range(len(long) - len(short) + 1)
    return any(all(_is_one(*pair, letters) for pair in zip(short, long[start:], strict=False)) for start in starts)


def _is_one(first: str, second: str, letters: int) -> bool:
    return edit_distance(first, second) * letters <= min(len(first), len(second))
