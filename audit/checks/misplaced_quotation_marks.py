"""Find quotation marks with the blank on the wrong side, or with one on both."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.function_words import ENGLISH

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r" \"[ .,;:!?)/]|(?:the|The|an?|An?)\" "

# No quotation ends in an article, so the mark behind one opens.
_BEHIND_ARTICLE: Final = re.compile(r"(?<![\w'\u2019\"-])(?:the|The|an?|An?)(?P<mark>\" )(?P<after>\w{1,40})")
# Behind a number it counts inches.
_BETWEEN: Final = re.compile(r"(?<=[^\s\d])(?P<mark> \" )(?=\S)(?P<after>\w{0,40})")
_BEFORE_CLOSING: Final = re.compile(r"(?<=[^\W\d])(?P<mark> \")(?P<after>[.,;:!?)/])")
_LONGEST_WORD: Final = 40
_STOPS: Final = (".", ",", "!", "?", "\u2026")


def misplaced_quotation_marks(document: Document, context: Context) -> Iterator[Match]:
    """Yield the mark with the word before it and, where it opens, the word after it."""
    prose = document.prose
    found = (each for form in (_BEHIND_ARTICLE, _BETWEEN, _BEFORE_CLOSING) for each in form.finditer(prose))
    for match in sorted(found, key=re.Match.start):
        word, after = _word_before(prose, match.start("mark")), match["after"]
        start = match.start("mark") - len(word)
        if match.re is not _BEHIND_ARTICLE and _closes(document, match.start("mark"), word):
            end = match.start("mark") + len(match["mark"].rstrip())
            yield Match(Span(start, end), (Suggestion(f'{word}"', "rule"),))
        elif after.isalnum():
            yield Match(Span(start, match.end()), (Suggestion(f'{word} "{after}', "rule"),))


def _word_before(prose: str, end: int) -> str:
    return prose[max(0, end - _LONGEST_WORD) : end].rsplit(maxsplit=1)[-1]


def _closes(document: Document, offset: int, word: str) -> bool:
    """Tell whether the mark ends what is said: behind a stop, or where a quotation of the paragraph is open."""
    start = document.block_at(offset).span.start
    is_inside = document.prose.count('"', start, offset) % 2 == 1
    return word.endswith(_STOPS) or (is_inside and word.lower() not in ENGLISH)
