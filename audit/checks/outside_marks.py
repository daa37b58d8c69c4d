"""Find commas and stops behind a closing quotation mark, where American English sets them before it."""

import re
from collections.abc import Iterator
from typing import Final

from audit.lexicons.varieties import AMERICAN, BRITISH, side_of, words_of_a_side
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.expressions import compiled

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[\"\x{201D}][,.]"

# Looked for from the marks, which are rare, back to the word.
_OUTSIDE: Final = re.compile(r"(?P<quote>[\"”])(?P<mark>[,.])(?=\s|\Z)")
_WORD: Final = re.compile(r"[\w%'’-]+\Z")
_LONGEST_WORD: Final = 60


def outside_marks(
    document: Document, context: Context, *, british_cue: str = "", least_letters: int = 4
) -> Iterator[Match]:
    """Yield the word with both marks, to be replaced by the word with the marks the other way round.

    Where the run has no variety, an article is American that has an American word, no British one and nothing that
    `british_cue` matches.
    """
    found = [*_OUTSIDE.finditer(document.prose)]
    if found and _is_american(document, context, british_cue, least_letters):
        for one in found:
            word = _WORD.search(document.prose[max(0, one.start() - _LONGEST_WORD) : one.start()])
            if word:
                text = word.group() + one["mark"] + one["quote"]
                yield Match(Span(one.start() - len(word.group()), one.end()), (Suggestion(text, "rule"),))


def _is_american(document: Document, context: Context, british_cue: str, least_letters: int) -> bool:
    if context.variety:
        return context.variety == "US"
    words = words_of_a_side(document.distinct_words, context.lexicons)
    sides = {side_of(word, context.lexicons)[0] for word in words if len(word) >= least_letters}
    if BRITISH in sides or AMERICAN not in sides:
        return False
    return not (british_cue and compiled(british_cue).search(document.prose))
