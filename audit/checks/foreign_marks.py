"""Find punctuation of other languages: „Haus“, ,,Haus“, « maison », 北京，, ¿casa?."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"[\x{A1}\x{BF}\x{201E}\x{AB}\x{BB}\x{B7}\x{3001}\x{3002}\x{300C}-\x{300F}"
    r"\x{FF01}\x{FF08}\x{FF09}\x{FF0C}\x{FF1A}\x{FF1B}\x{FF1F}]|(?:^|[\s(]),,\w"
)

_INSIDE: Final = r"[^\u201e\u201c\u201d\u00ab\u00bb\u300c-\u300f\"\n]{1,400}?"
_BLANK: Final = "[ \u00a0\u202f]?"
_PAIRS: Final = re.compile(
    rf"(?P<low>\u201e|(?<![^\s(]),,(?=\w)){_INSIDE}(?P<high>[\u201c\u201d\"]|'')"
    rf"|(?P<left>\u00ab{_BLANK}){_INSIDE}(?P<right>{_BLANK}\u00bb)"
    rf"|(?<!\w)(?P<inward>\u00bb)(?=\w){_INSIDE}(?<=[\w.,!?])(?P<outward>\u00ab)"
    rf"|(?P<corner>[\u300c\u300e]){_INSIDE}(?P<hook>[\u300d\u300f])"
)
_WIDE: Final = re.compile(
    '(?<=[A-Za-z0-9%)"\u201d])[\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f](?P<after>.?)'
)
# Of a Catalan word (paral·lel) and of a formula (a·b) both sides are small.
_DOT: Final = re.compile(r"(?P<left>[A-Za-z]+) ?\u00b7 ?(?P<right>[A-Z][a-z]+)")
_INVERTED: Final = re.compile("[\u00a1\u00bf]+(?=(?P<first>[A-Za-z]+),? (?P<second>[A-Za-z]+))")
_ENGLISH: Final[Mapping[str, str]] = {
    "\u3001": ",",
    "\u3002": ".",
    "\uff01": "!",
    "\uff08": "(",
    "\uff09": ")",
    "\uff0c": ",",
    "\uff1a": ":",
    "\uff1b": ";",
    "\uff1f": "?",
}


def foreign_marks(document: Document, context: Context) -> Iterator[Match]:
    """Yield each mark, to be replaced by what English has for it; a middle dot with the names that it joins."""
    prose = document.prose
    matches = [*_quotation_marks(prose), *map(_wide_mark, _WIDE.finditer(prose)), *_middle_dots(prose)]
    matches += _inverted_marks(prose, context)
    yield from sorted(matches, key=lambda match: match.span)


def _quotation_marks(prose: str) -> Iterator[Match]:
    """Yield the marks of each pair; straight ones instead where the article has more of these."""
    straight = prose.count('"') > prose.count("\u201c") + prose.count("\u201d")
    opening, closing = ('"', '"') if straight else ("\u201c", "\u201d")
    for found in _PAIRS.finditer(prose):
        first, last = (name for name in found.groupdict() if found[name])
        yield Match(Span(*found.span(first)), (Suggestion(opening, "rule"),))
        if found[last] != closing:
            yield Match(Span(*found.span(last)), (Suggestion(closing, "rule"),))


def _wide_mark(found: re.Match[str]) -> Match:
    mark = _ENGLISH[found.group()[0]]
    text = f" {mark}" if mark == "(" else mark + " " * (found["after"].isalnum() and mark != ")")
    return Match(Span(found.start(), found.start() + 1), (Suggestion(text, "rule"),))


def _middle_dots(prose: str) -> Iterator[Match]:
    for found in _DOT.finditer(prose):
        joined = (found["left"] + between + found["right"] for between in " -")
        yield Match(Span(*found.span()), tuple(Suggestion(text, "rule") for text in joined))


def _inverted_marks(prose: str, context: Context) -> Iterator[Match]:
    """Yield those before English words; "¡Viva España!" is quoted as it was said."""
    vocabulary = context.lexicons.vocabulary
    for found in _INVERTED.finditer(prose):
        if all(vocabulary.in_dictionary(word.lower()) for word in found.groups()):
            yield Match(Span(*found.span()), (Suggestion("", "rule"),))
