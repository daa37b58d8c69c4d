"""What the gazetteer has on an entity of an article, and how English copy stands to the forms used there."""

from collections.abc import Iterator, Sequence

from audit.gazetteer.entry import LANDS, Entry, Kind, Status
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.organizations import ANY_COUNTRY, Organization
from audit.gazetteer.store import STATUSES, Bearers
from audit.names.entities import Entity
from audit.names.places import CITY, geography
from audit.orthography.fold import folded_phrase


def bearer_of(entity: Entity) -> int | None:
    """Return the number of the bearer meant, by the fullest known form; of places of one name the likeliest here."""
    named = geography(entity.document, entity.gazetteer, entity.vocabulary)
    placed = {place.written: place.bearer for place in named.places}
    for form in _fullest_first(entity):
        fitting = [bearer for bearer in _bearers(form, entity.gazetteer) if _fits(bearer, form, entity)]
        region = _region(fitting, entity.gazetteer.bearers)
        if region is not None:
            return region
        if entity.kind in (Kind.PLACE, None) and form in placed:
            return placed[form]
        if fitting:
            return fitting[0]
    return None


def _region(fitting: Sequence[int], bearers: Bearers) -> int | None:
    """Return the region called so, unless a city is: England, whatever villages are called after it."""
    places = [bearer for bearer in fitting if bearers.kind(bearer) is Kind.PLACE]
    if any(bearers.type(one) in LANDS or bearers.populations[one] >= CITY for one in places):
        return None
    return next((one for one in places if bearers.type(one) == "region"), None)


def entry_of(entity: Entity) -> Entry | None:
    """Return what is known of the bearer, None where nothing is."""
    if entity.kind is Kind.ORGANIZATION:
        organization = next(_organizations(entity), None)
        return _as_entry(organization) if organization else None
    bearer = bearer_of(entity)
    return None if bearer is None else entity.gazetteer.bearers.entry(bearer)


def statuses_of(entity: Entity) -> dict[str, Status | None]:
    """Return form → its status as a name of the bearer, None where the gazetteer does not have it as one."""
    bearer = None if entity.kind is Kind.ORGANIZATION else bearer_of(entity)
    statuses: dict[str, Status | None] = {}
    for form in entity.forms:
        meanings = dict(entity.gazetteer.meanings(folded_phrase(form)))
        statuses[form] = STATUSES[meanings[bearer]] if bearer in meanings else None
    return statuses


def _fullest_first(entity: Entity) -> list[str]:
    return sorted(entity.forms, key=lambda form: (form != entity.name, -len(form.split())))


def _bearers(form: str, gazetteer: Gazetteer) -> list[int]:
    """Return the bearers of a form, those of which it is no standard name last."""
    return [bearer for bearer, _ in gazetteer.meanings(folded_phrase(form))]


def _fits(bearer: int, form: str, entity: Entity) -> bool:
    """Tell whether a bearer is of the entity's kind; a human being is known by the full name alone."""
    bearers = entity.gazetteer.bearers
    is_of_kind = entity.kind is None or bearers.kind(bearer) is entity.kind
    return is_of_kind and (" " in form or not bearers.is_figure(bearer))


def _organizations(entity: Entity) -> Iterator[Organization]:
    organizations = entity.gazetteer.organizations
    for form in _fullest_first(entity):
        found = organizations.forms_of(token.term for token in organizations.tokens(form))
        yield from (name.organization for name in found)
    for form in filter(str.isupper, entity.forms):
        yield from (name.organization for name in organizations.forms_with_acronym(form))


def _as_entry(organization: Organization) -> Entry:
    countries = [code for code in organization.countries if code != ANY_COUNTRY]
    return Entry(organization.name, Kind.ORGANIZATION, "organization", "|".join(countries))
