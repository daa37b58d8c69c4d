"""Forms that are the name of another place too: Odessa in Texas is not Odesa."""

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import NONSTANDARD, PREFERRED
from audit.names.archive_usage import Knowledge
from audit.names.places import geography
from audit.orthography.fold import folded_phrase
from audit.text.document import Document


def may_mean_another_place(
    form: str, name: str, document: Document, knowledge: Knowledge, *, least_inhabitants: int
) -> bool:
    """Tell whether a form of a name is first of all that of another place, and the article names no country of its own.

    Places of fewer inhabitants than `least_inhabitants` do not count.
    """
    gazetteer = knowledge.gazetteer
    own = {bearer for bearer, status in gazetteer.meanings(folded_phrase(name)) if status < NONSTANDARD}
    if not _others(form, own, gazetteer, least_inhabitants):
        return False
    countries = {gazetteer.bearers.country(bearer) for bearer in own}
    return countries.isdisjoint(geography(document, *knowledge).countries)


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
