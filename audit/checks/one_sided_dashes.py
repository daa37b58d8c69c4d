"""Find dashes and hyphens with a blank on one side alone: "the cities- it rained", "govern- ment"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[a-z]-[ \n][a-z]|[a-z] -[a-z]"

_DASH: Final = re.compile(
    r"(?<![\w-])(?P<left>[A-Za-z][a-z]*)(?:-(?P<blank>[ \n])| -(?=[a-z]{3}))(?P<right>[a-z]+)(?![\w'\u2019-])"
)


def one_sided_dashes(
    document: Document,
    context: Context,
    *,
    suspending: Collection[str] = (),
    clause_openers: Collection[str] = (),
) -> Iterator[Match]:
    """Yield the words on both sides, to be joined, hyphenated or parted by a dash between blanks.

    Before `suspending` words a hyphen stands for what follows them: "small- and medium-sized". One of `clause_openers`
    begins no second half of a compound. At the end of a line only the halves of one word count.
    """
    known = context.lexicons.vocabulary.in_dictionary
    for found in _DASH.finditer(document.prose):
        left, right = found["left"], found["right"]
        is_word = (
            bool(found["blank"])
            and right not in clause_openers
            and (known(left + right) or known((left + right).lower()))
        )
        if right in suspending or not (is_word or (found["blank"] != "\n" and known(left.lower()) and known(right))):
            continue
        hyphenated, parted = f"{left}-{right}", f"{left} \u2013 {right}"
        parts = right in clause_openers or _is_one_of_two(document, found)
        texts = (parted, hyphenated) if parts else (hyphenated, parted)
        texts = (left + right, hyphenated) if is_word else texts
        yield Match(Span(*found.span()), tuple(Suggestion(text, "rule") for text in texts))


def _is_one_of_two(document: Document, found: re.Match[str]) -> bool:
    """Tell whether two such dashes stand around a phrase of the sentence: "the cases -three in all -are closed"."""
    return not found["blank"] and document.sentence_at(found.start()).of(document.prose).count(" -") > 1
