"""Which forms are standing names, and so no suspects."""

from typing import Final

from editdistpy import damerau_osa

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import NONSTANDARD
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import is_listed_form

# Inhabitants up to which a place is overshadowed by one with as many as the second.
_SMALL: Final = 20_000
_CITY: Final = 500_000
# Letters from which a form has few neighbours.
_LONG: Final = 6
# Spellings that sources have of a name of persons that is as little known.
_FEW: Final = 7
_HARDLY_KNOWN: Final = 2.0


def is_known(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a source has the form as standard, or what it is the plural of."""
    if is_listed_form(folded, vocabulary) or gazetteer.organizations.brands.is_known(folded):
        return True
    if gazetteer.is_standard(folded):
        return not _is_foreign_land(folded, gazetteer)
    return any(_has_plural(folded.removesuffix(ending), gazetteer) for ending in ("s", "es") if folded.endswith(ending))


def _has_plural(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether people are called so, of whom there may be several."""
    bearers, called = gazetteer.bearers, gazetteer.bearers_called(folded)
    return any(bearers.kind(bearer) is Kind.PERSON or bearers.type(bearer) in LANDS for bearer in called)


def is_overshadowed(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether none but small places and a few persons are called so, and copy calls a city so: Bagdad, Gamburg.

    Or nearly so: Bogata.
    """
    number = gazetteer.number(folded)
    if number is None or is_listed_form(folded, vocabulary):
        return False
    people, named = gazetteer.bearers.populations, gazetteer.bearers_of(number)
    if not named or not all(_is_lesser(bearer, folded, gazetteer, vocabulary) for bearer in named):
        return False
    if any(people[bearer] >= _CITY for bearer, status in gazetteer.senses_of(number) if status == NONSTANDARD):
        return True
    return len(folded) >= _LONG and any(_is_near_city(folded, near, gazetteer) for near in gazetteer.near(folded))


def _is_near_city(folded: str, number: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a form is the name of a great city, one letter away from a folded one."""
    bearers = gazetteer.bearers
    if not any(bearers.populations[bearer] >= _CITY for bearer in gazetteer.bearers_of(number)):
        return False
    return damerau_osa.distance(folded, gazetteer.form(number), 1) == 1


def is_trifling(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether nothing is called so but what hardly anybody knows: a few persons, a place without inhabitants."""
    if is_listed_form(folded, vocabulary):
        return False
    people, kind = gazetteer.bearers.populations, gazetteer.bearers.kind
    named = gazetteer.bearers_called(folded)
    return all(
        _is_lesser(bearer, folded, gazetteer, vocabulary) and not (kind(bearer) is Kind.PLACE and people[bearer])
        for bearer in named
    )


def _is_lesser(bearer: int, folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a place is small, or a name of persons hardly met."""
    people = gazetteer.bearers.populations[bearer]
    if gazetteer.bearers.kind(bearer) is Kind.PLACE:
        return people <= _SMALL
    return people <= _FEW and not vocabulary.zipf(folded)


def _is_foreign_land(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the form is first of all another language's name of a country: Rusia, though a few bear the name."""
    number = gazetteer.number(folded)
    senses = gazetteer.senses_of(number) if number is not None and gazetteer.fame(number) < _HARDLY_KNOWN else []
    return any(status == NONSTANDARD and gazetteer.bearers.type(bearer) in LANDS for bearer, status in senses)
