"""Find quotation marks with the blank on the wrong side, or with one on both."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\S \" \S|\S \"[\s.,;:!?)/]|(?:the|The|an?|An?)\" \w"

# No quotation ends in an article, so the mark behind one opens.
_BEHIND_ARTICLE: Final = re.compile(r"(?<![\w'\u2019\"-])(?P<word>the|The|an?|An?)\" (?P<after>\w+)")
# Behind a number it counts inches.
_BETWEEN: Final = re.compile(r"(?P<word>\S*[^\s\d]) \" (?=\S)(?P<after>\w*)")
_BEFORE_CLOSING: Final = re.compile(r"(?P<word>[\w'\u2019-]*[^\W\d]) \"(?P<after>[.,;:!?)/])")
_STOPS: Final = (".", ",", "!", "?", "\u2026")


def misplaced_quotation_marks(document: Document, context: Context) -> Iterator[Match]:
    """Yield the mark with the word before it and, where it opens, the word after it."""
    prose = document.prose
    found = (each for form in (_BEHIND_ARTICLE, _BETWEEN, _BEFORE_CLOSING) for each in form.finditer(prose))
    for match in sorted(found, key=re.Match.start):
        word, after = match["word"], match["after"]
        closes = match.re is not _BEHIND_ARTICLE and (word.endswith(_STOPS) or _is_inside(document, match))
        if closes:
            end = match.end() - len(after) - (match.re is _BETWEEN)
            yield Match(Span(match.start(), end), (Suggestion(f'{word}"', "rule"),))
        elif after.isalnum():
            yield Match(Span(*match.span()), (Suggestion(f'{word} "{after}', "rule"),))


def _is_inside(document: Document, found: re.Match[str]) -> bool:
    """Tell whether a quotation of the paragraph is open before the mark."""
    start = document.block_at(found.start()).span.start
    return document.prose.count('"', start, found.end("word")) % 2 == 1
