"""Find a word that begins a sentence in the middle of one: the stop before it was lost."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2; it names all openers that rules may give.
TRACE: Final = (
    r"[A-Za-z\x{80}-\x{10FFFF}] "
    r"(?:A(?:ccording|fter|lso|lthough|nd)|B(?:ecause|oth|ut)|D(?:espite|uring)|E(?:arlier|ven)|F(?:or|rom)"
    r"|H(?:e|is|ow|owever)|I[fn]|M(?:any|eanwhile|oreover)|Nevertheless|O(?:n|ur)|S(?:he|ince|o|ome|uch)"
    r"|T(?:hat|he|heir|hen|here|herefore|hese|hey|his|hose|hough|hus)|U(?:ntil|nder)|W(?:e|hen|hile|ith)),? [a-z]"
)

_BEFORE: Final = re.compile(r"[^\W\d_][\w'\u2019-]*\Z")
_LONGEST_WORD: Final = 60


def lost_boundaries(
    document: Document,
    context: Context,
    *,
    openers: Collection[str],
    openers_after_names: Collection[str],
    never_last: Collection[str] = (),
) -> Iterator[Match]:
    """Yield the words on both sides of the boundary, to be parted by a stop or, second, joined by a comma.

    `openers` count behind a word in small letters, `openers_after_names` behind one with a capital: "Zheng He" is a
    name. The word that follows must be small, or it may be a title. No sentence ends in one of `never_last`.
    """
    prose = document.prose
    for found in _expression(frozenset({*openers, *openers_after_names})).finditer(prose):
        before = _BEFORE.search(prose[max(0, found.start() - _LONGEST_WORD) : found.start()])
        if not before or before.group() in never_last:
            continue
        if found["word"] not in (openers if before.group().islower() else openers_after_names):
            continue
        if before.group()[0].isupper() and not _goes_on_small(prose, before.group(), found.start()):
            continue
        span = Span(found.start() - len(before.group()), found.end("word"))
        stopped, joined = f"{before.group()}. {found['word']}", f"{before.group()}, {found['word'].lower()}"
        yield Match(span, (Suggestion(stopped, "rule"), Suggestion(joined, "rule")))


def test_options(options: Mapping[str, Any]) -> None:
    """Raise ValueError for an opener that the trace does not know, for nothing would be found before it."""
    for opener in (*options["openers"], *options["openers_after_names"]):
        if not re.search(TRACE.replace(r"\x{80}-\x{10FFFF}", ""), f"w {opener} w"):
            raise ValueError(f"lost_boundaries does not know the opener {opener!r}")


@lru_cache(maxsize=8)
def _expression(words: frozenset[str]) -> re.Pattern[str]:
    """Match a blank and one of the words before a word in small letters."""
    return re.compile(
        rf"(?<=[^\W\d_]) (?P<word>{'|'.join(sorted(words))})(?=,? [a-z][\w'\u2019-]*,? (?:[a-z]|[A-Z]\w+ [a-z]))"
    )


def _goes_on_small(prose: str, name: str, end: int) -> bool:
    """Tell whether the name is no part of a row of capitals that may be a title: "Gone With the wind"."""
    before = prose[max(0, end - len(name) - _LONGEST_WORD) : end - len(name)].split()
    return bool(before) and before[-1][:1].islower()
