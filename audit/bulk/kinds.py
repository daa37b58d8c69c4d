"""What a form is the name of, by the lists of names alone."""

from functools import lru_cache

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import NONSTANDARD
from audit.orthography.fold import folded_phrase

# Of what is remembered, in the order of the alphabet, only neighbours are asked for again.
_REMEMBERED = 1_000
_ORGANIZATION = "organization"


@lru_cache(_REMEMBERED)
def kind_of_form(form: str, gazetteer: Gazetteer) -> str:
    """Return "person", "place", "organization", or "" where the lists do not have it; the best known bearer counts."""
    organizations = gazetteer.organizations
    if form.isupper() and organizations.forms_with_acronym(form):
        return _ORGANIZATION
    known = (bearer for bearer, status in gazetteer.meanings(folded_phrase(form)) if status < NONSTANDARD)
    first = next(known, None)
    if first is not None:
        return gazetteer.bearers.kind(first).value
    if " " in form:
        terms = [token.term for token in organizations.tokens(form)]
        return _ORGANIZATION if organizations.forms_of(terms) else ""
    return ""
