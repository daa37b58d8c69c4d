"""Find digits that a scanner read for letters in the name of a place or a public figure: K1ev, 0dessa."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.support import who_or_what
from audit.orthography.fold import fold
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[A-Z][a-z]*[0134568][0134568a-z]*[a-z]|\b[0158][a-z]{3}"

# Letters of the outline of a digit.
_LETTERS: Final = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "6": "b", "8": "b"}
# Digits follow one another in numbers of models, and addresses and user names have them anyhow.
_WORD: Final = re.compile(
    r"(?<![\w@#/\\.&=+~-])(?:[A-Z](?:[0134568]?[a-z])+|[0158](?:[0134568]?[a-z]){3,})(?![\w@/\\&=+~-])"
)
# A nickname or a password has more of them.
_MOST_DIGITS: Final = 2


def misread_digits(document: Document, context: Context, *, least_people: int = 20_000) -> Iterator[Match]:
    """Yield words with a digit that with letters for it name a public figure, or a place of `least_people`."""
    for found in _WORD.finditer(document.prose):
        word = found.group()
        digits = sum(map(str.isdigit, word))
        named = _named(fold(word), context.gazetteer, least_people) if 0 < digits <= _MOST_DIGITS else None
        # "Numb3rs" and "B1rd" are written so on purpose.
        if named and not context.lexicons.vocabulary.in_dictionary(named[0]):
            letters, bearer = named
            span = Span(*found.span())
            suggestion = Suggestion(letters.capitalize(), "gazetteer")
            yield Match(span, (suggestion,), evidence=(who_or_what(bearer, context.gazetteer.bearers),))


def _named(folded: str, gazetteer: Gazetteer, least_people: int) -> tuple[str, int] | None:
    """Return the best known name that a scanner may have read so, and who is called so."""
    found = [
        (gazetteer.prominence[number], letters, bearer)
        for letters in map("".join, product(*(_LETTERS.get(letter, letter) for letter in folded)))
        if (number := gazetteer.number(letters)) is not None
        for bearer in gazetteer.bearers_of(number)
        if _is_well_known(bearer, gazetteer, least_people)
    ]
    return max(found, key=lambda one: (one[0], -one[2]))[1:] if found else None


def _is_well_known(bearer: int, gazetteer: Gazetteer, least_people: int) -> bool:
    bearers = gazetteer.bearers
    if bearers.kind(bearer) is not Kind.PLACE:
        return bearers.is_figure(bearer)
    return bearers.type(bearer) in LANDS or bearers.populations[bearer] >= least_people
