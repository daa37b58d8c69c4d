"""What the gazetteer says of a form as the name of persons."""

from itertools import chain

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.orthography.romanization import english_forms


def is_borne_by_persons(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a folded form is a standard name of persons."""
    return any(gazetteer.bearers.kind(bearer) is Kind.PERSON for bearer in gazetteer.bearers_called(folded))


def is_surname_of_figure(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether public figures are called so for short: Putin, Xi."""
    bearers, called = gazetteer.bearers, gazetteer.bearers_called(folded)
    return " " not in folded and any(bearers.is_figure(one) and " " in bearers.name(one) for one in called)


def is_slavic_name(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a folded form is a standard form of a Slavic name of persons."""
    bearers = gazetteer.bearers
    called = gazetteer.bearers_called(folded)
    return any(bearers.is_cyrillic(bearer) and bearers.kind(bearer) is Kind.PERSON for bearer in called)


def is_rendered(given: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a first name is how English copy writes a Cyrillic one: Luka, but not Luc."""
    natives = (gazetteer.bearers.entry(bearer).native for bearer in gazetteer.bearers_called(given))
    return any(given in english_forms(native) for native in chain.from_iterable(natives))
