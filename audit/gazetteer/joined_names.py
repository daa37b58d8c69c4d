"""Names of places of two words as they stand without the blank: Portsudan."""

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from audit.gazetteer.entry import Kind, is_well_known
from audit.gazetteer.scripts import CYRILLIC, GAJ, OTHER_SCRIPTS
from audit.gazetteer.tables import Row
from audit.orthography.fold import folded_phrase

_WORDS: Final = 2
# Elsewhere people and clubs are called Montealegre and Boavista; a city of so many is known to every reader.
_COUNTRIES: Final = CYRILLIC | GAJ | OTHER_SCRIPTS
_METROPOLIS: Final = 1_000_000
# Letters of either word, and of both, from which nothing else is called so.
_SHORTEST: Final = 3
_SHORTEST_JOINED: Final = 8


def with_joined(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, well-known places with their names run together as nonstandard forms, if nobody has these.

    Where names come from other letters, of great cities everywhere.
    """
    known = {folded_phrase(form) for row in rows for form in (row.name, *row.accepted)}
    return [_with_joined(row, known) if _is_well_known(row) else row for row in rows]


def _is_well_known(row: Row) -> bool:
    if row.kind is not Kind.PLACE or not is_well_known(row.type, row.population):
        return False
    return row.country in _COUNTRIES or row.population >= _METROPOLIS


def _with_joined(row: Row, known: Set[str]) -> Row:
    words = (folded_phrase(form).split() for form in (row.name, *row.nonstandard))
    found = dict.fromkeys("".join(pair) for pair in words if _may_be_joined(pair))
    return replace(row, nonstandard=(*row.nonstandard, *(form for form in found if form not in known)))


def _may_be_joined(words: Sequence[str]) -> bool:
    if len(words) != _WORDS or min(map(len, words)) < _SHORTEST:
        return False
    return sum(map(len, words)) >= _SHORTEST_JOINED and all(word.isalpha() for word in words)
