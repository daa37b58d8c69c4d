"""Whether the words around a part of a phrase may belong to the name in it."""

from collections.abc import Sequence

from audit.gazetteer.organization_words import Term, Token, is_content, is_head
from audit.gazetteer.organizations import NameForm
from audit.names.mentions import TITLES

OF = frozenset("of for on de du des".split())
UNIONS = frozenset("united nation european union".split())
ROLES = TITLES - {"justice"} | frozenset(
    "analyst author chair chief correspondent expert fellow head member researcher spokesman spokeswoman".split()
)

_UNITS_OF_OTHERS = frozenset("university college school faculty".split())


def is_at_home(term: Term, form: NameForm) -> bool:
    """Tell whether the word is the organization's own country, which may be said or not."""
    organization = form.organization
    return bool(term.country) and (organization.is_common or term.country in organization.countries)


def countries_beside(tokens: Sequence[Token], first: int, last: int) -> list[Term]:
    """Return the countries said right before the tokens from `first` to `last` and right behind them."""
    before = [token.term for token in tokens[max(0, first - 1) : first]]
    behind = [token.term for token in tokens[last + 1 : last + 3]]
    if behind and not behind[0].country and behind[0].word not in OF:
        behind = []
    return [term for term in (*before, *behind) if term.country]


def stands_alone(tokens: Sequence[Token], first: int, last: int, form: NameForm) -> bool:
    """Tell whether the words on either side can be no part of the name."""
    return ends_before(tokens, first, form) and _ends_behind(tokens, last, form)


def ends_before(tokens: Sequence[Token], first: int, form: NameForm) -> bool:
    """Tell whether the words before place `first` can be no part of the name."""
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.term.country:
        return is_at_home(before.term, form)
    if before.term.word == "and":
        return any(is_head(token.term) for token in tokens[: first - 1])
    is_union = before.term.word in UNIONS and not form.organization.countries
    return before.is_possessive or not is_content(before.term) or before.term.word in ROLES or is_union


def _ends_behind(tokens: Sequence[Token], last: int, form: NameForm) -> bool:
    following = tokens[last + 1 :]
    if not following or tokens[last].is_possessive:
        return True
    word, rest = following[0].term, [token.term for token in following[1:]]
    if is_content(word):
        return is_at_home(word, form) or word.word in ROLES
    if word.word == "and":
        return any(is_head(term) or term.country for term in rest)
    if rest and rest[0].country:
        return is_at_home(rest[0], form) or (not form.organization.countries and word.word not in OF)
    return word.word not in OF and _UNITS_OF_OTHERS.isdisjoint(term.word for term in rest)
