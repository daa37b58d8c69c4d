"""Find a clause that depends on the sentence before it and stands alone."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:^|\W)(?:Because|Which)(?:\W|$)"

_CANDIDATE: Final = re.compile(r"\b(?:Because|Which)\b")
_OPENER: Final = re.compile(
    r"(?:Because (?!of\b)|"
    r"Which (?!is why\b)(?=(?:is|are|was|were|has|have|had|will|would|means|meant|causes|caused|led|made|makes)\b))"
    r"(?P<rest>[^,\"\u201c?]+\.)\Z"
)
# "Because he was late he missed it" wants a comma, and is whole.
_SUBJECT: Final = re.compile(r"\b(?:he|she|it|they|we|there|I|you)\b")
_LAST_WORD: Final = re.compile(r"[\w\u2019'%)-]+\.\Z")


def sentence_fragments(document: Document, context: Context, *, most_words: int = 20) -> Iterator[Match]:
    """Yield the stop with the words on both sides, to be one sentence.

    Sure only behind a sentence of the same paragraph that ends in a stop, where the clause has no comma, one subject
    and at most `most_words`.
    """
    for candidate in _CANDIDATE.finditer(document.prose):
        start, block = candidate.start(), document.block_at(candidate.start()).span
        stop = block.start + len(document.prose[block.start : start].rstrip()) - 1
        found = _OPENER.match(document.sentence_at(start).of(document.prose))
        last = _LAST_WORD.search(document.prose, block.start, stop + 1) if stop > block.start else None
        if not found or not last or not _depends(found["rest"], most_words):
            continue
        if document.scope_at(start) in OWN_WORDS and document.scope_at(last.start()) in OWN_WORDS:
            joined = last.group()[:-1] + (", which" if candidate.group() == "Which" else " because")
            yield Match(Span(last.start(), candidate.end()), (Suggestion(joined, "rule"),))


def _depends(rest: str, most_words: int) -> bool:
    return len(rest.split()) < most_words and len(_SUBJECT.findall(rest)) < 2
