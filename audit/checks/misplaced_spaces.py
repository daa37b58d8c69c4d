"""Find a blank before a mark that closes, or after a bracket or quotation mark that opens."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[\x{A0} ][,.;:!?)\]\x{201D}]|[(\[\x{201C}][\x{A0} ]"

_BLANK: Final = "[ \N{NO-BREAK SPACE}]"
# A stop before a letter or digit belongs to what follows (".NET", ".22 calibre"), two stops to an ellipsis.
_BEFORE_MARK: Final = re.compile(
    rf"{_BLANK}+"
    rf"(?P<mark>(?:[,;!?]|\.(?![\w.])|:(?!\S))(?!{_BLANK}?[.,;:)(-])|[)\]\u201d])"
)
# A mark that opens in English closes in German: "\u201eHaus\u201c und".
_AFTER_BRACKET: Final = re.compile(rf"(?P<mark>[(\[]|(?<![^\s(\[])\u201c){_BLANK}+(?P<word>\w+)")
_OPENED: Final = tuple(mark + blank for mark in "([\u201c" for blank in " \N{NO-BREAK SPACE}")
_WORD_BEFORE: Final = re.compile(r"[\w%'\u2019\"\u201d)\]]+\Z")
_LONGEST_WORD: Final = 60


def misplaced_spaces(document: Document, context: Context) -> Iterator[Match]:
    """Yield the word and the mark with the blank between them, to be replaced by both without it."""
    prose = document.prose
    found = [*_BEFORE_MARK.finditer(prose)]
    # Rare, and less costly to see in this way than with the expression.
    if any(map(prose.__contains__, _OPENED)):
        found += _AFTER_BRACKET.finditer(prose)
    for match in sorted(found, key=re.Match.start):
        if match.re is _AFTER_BRACKET:
            yield Match(Span(*match.span()), (Suggestion(match["mark"] + match["word"], "rule"),))
            continue
        word = _word_before(prose, match.start())
        if word and not _is_meant(prose, match, word):
            span = Span(match.start() - len(word), match.end())
            yield Match(span, (Suggestion(word + match["mark"], "rule"),))


def _word_before(prose: str, end: int) -> str:
    found = _WORD_BEFORE.search(prose[max(0, end - _LONGEST_WORD) : end])
    return found.group() if found else ""


def _is_meant(prose: str, found: re.Match[str], word: str) -> bool:
    """Tell whether the blank is part of a score, a formula or a spaced-out sign rather than a slip."""
    after = prose[found.end() : found.end() + 1]
    if found["mark"] in ":?!" and (word[-1].isdigit() or after.isalnum() or after == "["):
        return True
    # A lone apostrophe or quotation mark may open as well as close.
    return not any(character.isalnum() for character in word) and word[0] in "\"'"
