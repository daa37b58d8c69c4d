"""Find names of organizations in a phrase: as they are, with a slip, and as translations are known to render them."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from audit.gazetteer.organization_words import Token, is_content, wording
from audit.gazetteer.organizations import ANY_COUNTRY, NameForm, Organizations
from audit.names.organization_bounds import OF, countries_beside, stands_alone
from audit.names.organization_model import Likeness

# Words that say something, of a name that a longer one may begin with.
_FEW: Final = 2


def known_ranges(tokens: Sequence[Token], organizations: Organizations) -> list[range]:
    """Return the places that known names take, whether or not in the right number and with the right articles."""
    terms = [token.term for token in tokens]
    # "National Council" is a name, but not in "National Council of Anything".
    return [
        places
        for places in organizations.known_in(terms)
        if sum(map(is_content, terms[places.start : places.stop])) > _FEW or not _goes_on(tokens, places.stop)
    ]


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    follows = tokens[end : end + 2]
    return len(follows) == 2 and follows[0].term.word in OF and not follows[1].term.country


def slips(tokens: Sequence[Token], known: Collection[range], organizations: Organizations) -> Iterator[Likeness]:
    """Yield names in another number or with other articles: "Federal Bureau of Investigations"."""
    for places in known:
        if not any(places != other and set(places) <= set(other) for other in known):
            yield from _slip(tokens, places, known, organizations)


def _slip(
    tokens: Sequence[Token], places: range, known: Collection[range], organizations: Organizations
) -> Iterator[Likeness]:
    name = tokens[places.start : places.stop]
    forms = organizations.forms_of(token.term for token in name)
    said = (wording(organizations.tokens(form.text)) for form in forms)
    if not forms or any(_is_said_so(wording(name), one) for one in said):
        return
    # "Human Right Watch and Amnesty International"
    is_one_of_two = _is_and(tokens, places.stop) and any(other.start == places.stop + 1 for other in known)
    end = places.stop if is_one_of_two else len(tokens)
    if stands_alone(tokens[:end], places.start, places.stop - 1, forms[0]):
        yield Likeness(forms[0], name[0].start, name[-1].end, 1.0, len(name), is_slip=True)


def _is_and(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].term.word == "and"


def _is_said_so(said: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether both are the same words; the country itself may stand for an adjective, as headlines have it."""
    if len(said) != len(known):
        return "".join(said) == "".join(known)
    return all(mine in ("", theirs) for mine, theirs in zip(said, known, strict=True))


def listed(tokens: Sequence[Token], organizations: Organizations) -> Iterator[Likeness]:
    """Yield what is listed as a translation word by word, unless the country beside it has a body of that name."""
    terms = [token.term for token in tokens]
    for places in organizations.calques_in(terms):
        calque = terms[places.start : places.stop]
        if is_content(calque[0]) and is_content(calque[-1]):
            yield from _listed(tokens, places, organizations.calqued(calque), organizations)


def _listed(
    tokens: Sequence[Token], places: range, forms: Sequence[NameForm], organizations: Organizations
) -> Iterator[Likeness]:
    name, last = tokens[places.start : places.stop], places.stop - 1
    owners = organizations.owners(token.term for token in name)
    if not owners and organizations.is_known(token.term for token in name):
        return
    beside = [one.country for one in countries_beside(tokens, places.start, last)]
    wants_country = bool(owners) and not beside
    for form in forms:
        if stands_alone(tokens, places.start, last, form) and _may_mean(form, beside, owners):
            start, end = name[0].start, name[-1].end
            yield Likeness(form, start, end, 1.0, len(name), is_listed=True, wants_country=wants_country, rivals=owners)


def _may_mean(form: NameForm, beside: Sequence[str], owners: Collection[str]) -> bool:
    """Tell whether the countries beside a calque are the organization's; where none is, not every country has one."""
    if beside:
        return not form.organization.countries or set(beside) <= set(form.organization.countries)
    return ANY_COUNTRY not in owners and "" not in owners
