"""Places that two forms share, and forms that are the name of another place too: Odessa in Texas is not Odesa."""

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import NONSTANDARD, PREFERRED
from audit.names.archive_usage import Knowledge
from audit.names.places import geography
from audit.orthography.fold import folded_phrase
from audit.text.document import Document


def shared_places(first: str, second: str, gazetteer: Gazetteer) -> set[int]:
    """Return the places of which both folded forms are preferred or accepted names."""
    shared = _bearers(first, gazetteer) & _bearers(second, gazetteer)
    return {bearer for bearer in shared if gazetteer.bearers.kind(bearer) is Kind.PLACE}


def may_mean_another_place(
    form: str, name: str, document: Document, knowledge: Knowledge, *, least_inhabitants: int
) -> bool:
    """Tell whether a form of a name is first of all that of another place, which the article may mean.

    So it does where it says so, "Odessa, Texas", or names no country of the place called `name`. Places of fewer
    inhabitants than `least_inhabitants` do not count.
    """
    gazetteer = knowledge.gazetteer
    own = _bearers(folded_phrase(name), gazetteer)
    others = _others(form, own, gazetteer, least_inhabitants)
    if not others:
        return False
    bearers = gazetteer.bearers
    regions = {
        place for one in others for place in (bearers.region(one), *map(bearers.country_name, bearers.codes(one)))
    }
    if any(f"{form}, {region}" in document.prose for region in regions if region):
        return True
    countries = {bearers.country(bearer) for bearer in own}
    return countries.isdisjoint(geography(document, *knowledge).countries)


def _bearers(folded: str, gazetteer: Gazetteer) -> set[int]:
    return {bearer for bearer, status in gazetteer.meanings(folded) if status < NONSTANDARD}


def _others(form: str, own: set[int], gazetteer: Gazetteer, least_inhabitants: int) -> list[int]:
    bearers = gazetteer.bearers
    return [
        bearer
        for bearer, status in gazetteer.meanings(folded_phrase(form))
        if status == PREFERRED
        and bearer not in own
        and bearers.kind(bearer) is Kind.PLACE
        and bearers.populations[bearer] >= least_inhabitants
    ]
