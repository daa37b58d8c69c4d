"""Find two marks where one belongs: ",,", ",.", ".."."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[,.;:] ?[,.;:!?]|[!?] ?[,.;:]"

_RUN: Final = re.compile(r"(?<=[\w)\]'\"\u2019\u201d%]) ?[,.;:!?](?: ?[,.;:!?])+(?=[\s'\"\u2019\u201d)\]]|\Z)")
# Much faster to look for than a run, of which it is the beginning.
_TWO_MARKS: Final = re.compile("[,.;:!?] ?[,.;:!?]")
_WORD_BEFORE: Final = re.compile(r"[\w.'\u2019&#-]*[)\]'\"\u2019\u201d%]*\Z")
_REFERENCE: Final = re.compile(r"&#?\w+\Z")
_LONGEST_WORD: Final = 60
# Of two marks the one that parts more is kept.
_STRENGTH: Final = ",;:.!?"


def doubled_marks(document: Document, context: Context, *, shortest_word: int = 4) -> Iterator[Match]:
    """Yield the word and its marks, to be replaced by the word with one mark.

    A stop before another mark is doubtful only behind a known word of `shortest_word` letters that is no abbreviation.
    """
    prose = document.prose
    for found in _runs(prose):
        marks = found.group().replace(" ", "")
        word = _word_before(prose, found.start())
        if _is_usual(marks) or (marks[0] == "." and not _ends_with_full_word(context, word, marks, shortest_word)):
            continue
        if (marks[0] in "!?" and not word[:1].islower()) or (marks[0] == ";" and _REFERENCE.search(word)):
            continue
        span = Span(found.start() - len(word), found.end())
        yield Match(span, (Suggestion(word + _kept(marks, prose[found.end() :][:3]), "rule"),))


def _runs(prose: str) -> Iterator[re.Match[str]]:
    end = 0
    for found in _TWO_MARKS.finditer(prose):
        start = found.start() - (prose[found.start() - 1 : found.start()] == " ")
        run = _RUN.match(prose, start) if start >= end else None
        if run:
            end = run.end()
            yield run


def _word_before(prose: str, end: int) -> str:
    found = _WORD_BEFORE.search(prose[max(0, end - _LONGEST_WORD) : end])
    return found.group() if found else ""


def _is_usual(marks: str) -> bool:
    """Tell whether writers put these marks together on purpose: an ellipsis, "?!", "!!"."""
    return "..." in marks or not set(marks) - set("!?") or marks in ("!,", "?,", "!;", "?;", "!:", "?:")


def _ends_with_full_word(context: Context, word: str, marks: str, shortest: int) -> bool:
    """Tell whether the stop behind `word` ends a sentence: it does not in "U.S.," and "Inc.,"."""
    bare = word.rstrip(")]'\"\u2019\u201d%")
    if marks == "..":
        return True
    plain = bare.isalpha() and bare.islower() and len(bare) >= shortest
    return plain and context.lexicons.vocabulary.in_dictionary(bare)


def _kept(marks: str, after: str) -> str:
    goes_on = after[:1].isspace() and after.strip()[:1].islower()
    if set(marks) == {",", "."}:
        return "," if goes_on else "."
    if set(marks) == {"."}:
        return "..." if goes_on else "."
    return max(marks, key=_STRENGTH.index)
