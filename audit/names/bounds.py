"""How likely a known name can be meant at most, whatever the article says: most suspects need no look at it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from math import exp, log, log10
from typing import Final

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import MOST_BEARERS, Candidate, Near
from audit.names.fit import OF_LAND, OF_MENTIONS, OF_PERSON, OF_PLACE, features_of_forms
from audit.names.fit_weights import WEIGHTS
from audit.names.mentions import MOST_MENTIONS

# Known names, each with a form that may be meant for it, of which the bound is remembered.
_REMEMBERED: Final = 20_000
# The greatest value of features that may be more than 1: of a country's places there are less than a million.
_MOST: Final = {"country_named_size": log10(1_000_000), "mentions": log(MOST_MENTIONS)}


def may_be_meant(
    found: Iterable[Near], folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary, *, least: float
) -> bool:
    """Tell whether one of these names may be meant with a chance (0-1) of at least so much.

    They exclude one another.
    """
    total, wanted = 0.0, least / (1 - least)
    for near in found:
        total += exp(highest_score(near, folded, gazetteer, vocabulary))
        if total >= wanted:
            return True
    return False


# An unknown name is mostly met in several articles.
@lru_cache(maxsize=_REMEMBERED)
def highest_score(near: Near, folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> float:
    """Return the greatest score that a name may have in any article, whoever of its bearers is meant."""
    scores = (_highest(near, bearer, folded, gazetteer, vocabulary) for bearer in _sorts_of_bearers(near, gazetteer))
    return max(scores, default=-100.0)


def _sorts_of_bearers(near: Near, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield one of the bearers of each sort that the features tell apart."""
    bearers = gazetteer.bearers
    called = gazetteer.bearers_of(near.number)[:MOST_BEARERS] if near.variant_of is None else [near.variant_of]
    sorts = {(bearers.kind(one), bearers.type(one) in LANDS, bearers.is_cyrillic(one)): one for one in called}
    yield from sorts.values()


def _highest(near: Near, bearer: int, folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> float:
    candidate = Candidate(
        near.form,
        near.word,
        near.number,
        bearer,
        "",
        "",
        near.edits,
        near.sounds,
        near.variant_of is not None,
        near.spelling,
    )
    by_forms = features_of_forms(candidate, folded, gazetteer, vocabulary)
    score = sum(WEIGHTS[name] * value for name, value in by_forms.items())
    return score + _of_article(bearer, gazetteer)


def _of_article(bearer: int, gazetteer: Gazetteer) -> float:
    """Return what the article can add at most."""
    bearers = gazetteer.bearers
    if bearers.kind(bearer) is Kind.PERSON:
        return _OF_SLAVIC_PERSON if bearers.is_cyrillic(bearer) else _OF_WESTERN_PERSON
    return _OF_LAND if bearers.type(bearer) in LANDS else _OF_PLACE


def _most_of(names: Collection[str], known: Mapping[str, float]) -> float:
    """Return the greatest sum of some features, each weighted, of which a few are known."""
    return sum(
        WEIGHTS[name] * known[name] if name in known else max(0.0, WEIGHTS[name] * _MOST.get(name, 1.0))
        for name in (*names, *OF_MENTIONS)
    )


_OF_LAND: Final = _most_of(OF_LAND, {"land": 1.0})
_OF_PLACE: Final = _most_of(OF_PLACE, {"place": 1.0})
_OF_SLAVIC_PERSON: Final = _most_of(OF_PERSON, {"slavic_person": 1.0, "western_person": 0.0})
_OF_WESTERN_PERSON: Final = _most_of(OF_PERSON, {"slavic_person": 0.0, "western_person": 1.0})
