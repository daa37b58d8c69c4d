"""Find ordinals and decades as other languages write them: 1er, 3\u00ba, 3-\u0439, 1990-\u0445."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\d(?:er|\x{E8}re|\x{E8}me|eme|[\x{BA}\x{AA}]|-[\x{400}-\x{4FF}]|-kh)"

_ORDINAL: Final = re.compile(
    "(?<![\\w.,-])(?P<number>\\d{1,4})"
    "(?:(?P<french>(?<=1)er|(?<=1)\u00e8re|\u00e8me|eme|[\u00ba\u00aa])|-(?P<slavic>[\u0400-\u04ff]{1,3}|kh))(?![\\w-])"
)
# "It fell to 3\u00ba": degrees.
_OF_HEAT: Final = re.compile(r"\b(?:temperatures?|thermometers?|degrees|warm|cold|heat|frost|Celsius)\b", re.IGNORECASE)
# Plural endings: behind a year that ends in nought they make a decade of it.
_PLURAL: Final = ("\u0445", "\u0435", "\u043c\u0438", "\u0442\u0456", "\u0456", "kh")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def foreign_ordinals(document: Document, context: Context) -> Iterator[Match]:
    """Yield the number with its ending, to be replaced by the English ordinal, decade or year."""
    for found in _ORDINAL.finditer(document.prose):
        if found["french"] == "\u00ba" and _OF_HEAT.search(document.sentence_at(found.start()).of(document.prose)):
            continue
        text = _english(int(found["number"]), found["slavic"] or "")
        if found["slavic"] != "kh" or text.endswith("0s"):
            yield Match(Span(*found.span()), (Suggestion(text, "rule"),))


def _english(number: int, ending: str) -> str:
    if ending in _PLURAL and number % 10 == 0:
        return f"{number}s"
    if number > 1000:
        return str(number)
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"
