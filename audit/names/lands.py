"""Where the name of a country or region in another language is that of a thing: the Meksika cinema, Ukraina Moloda."""

import re
from typing import Final

from audit.gazetteer.entry import LANDS
from audit.gazetteer.store import Bearers
from audit.names.mentions import ROLES, TITLES, Mention, Usage
from audit.text.function_words import ENGLISH

_REGION: Final = "region"
_REACH: Final = 32
_TAKES_ARTICLE: Final = re.compile(
    r"(?:United|Central African|Czech|Dominican)\b|Republic\b|.*(?:Islands|Emirates)\Z"
    r"|(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)\Z"
)
_QUOTE: Final = "[\"'\u2018\u201c\u00ab]\\Z"
_SETTLEMENT: Final = r"\b(?:city|hamlet|settlement|town|village)(?:[ \u00a0]of)?[ \u00a0]\Z"
_SETTLED: Final = re.compile(_SETTLEMENT)
# "the frigate", "a Greek tanker", but "its neighbour"; between article and name a verb is as rare as a noun is common.
_PEOPLE: Final = r"(?:[A-Z][a-z]+(?:ch|i|ish|an|ese)[ \u00a0])?"
_LAND: Final = r"(?!(?:ally|country|native|nation|neighbou?r(?:ing)?|partner|province|region|rival|state)\b)"
_THING: Final = rf"\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Oo]ur|[Tt]heir)[ \u00a0](?:{_PEOPLE}{_LAND}[a-z]+[ \u00a0])"
_BEFORE_THING: Final = re.compile(f"{_QUOTE}|{_SETTLEMENT}|{_THING}?\\Z")
_BEFORE_THING_OR_ARTICLE: Final = re.compile(f"{_QUOTE}|{_SETTLEMENT}|{_THING}\\Z")
_AFTER: Final = re.compile(r"[ \u00a0-]\d")
_SIDES: Final = frozenset("east eastern north northern south southern west western central".split())


def takes_article(name: str) -> bool:
    """Tell whether English sets an article before the name of a country or region: the Netherlands."""
    return _TAKES_ARTICLE.match(name) is not None


def is_of_settlement(before: str) -> bool:
    """Tell whether the words before a name say that a town is called so: "the village of Italiya"."""
    return _SETTLED.search(before) is not None


def is_of_thing(usage: Usage, bearer: int, bearers: Bearers) -> bool:
    """Tell whether a form is no country or region somewhere in the article, but a ship, a street, a newspaper."""
    if bearers.type(bearer) not in LANDS and bearers.type(bearer) != _REGION:
        return False
    before = _BEFORE_THING_OR_ARTICLE if takes_article(bearers.name(bearer)) else _BEFORE_THING
    prose = usage.document.prose
    return any(
        _has_names_beside(mention)
        or before.search(prose[max(0, mention.span.start - _REACH) : mention.span.start])
        or _AFTER.match(prose, mention.span.end)
        for mention in usage.mentions
    )


def _has_names_beside(mention: Mention) -> bool:
    """Tell whether a name stands beside it that is no title: "Bolgariya Street", but not "Vengriya President Novak"."""
    is_named = mention.before not in TITLES | ENGLISH | _SIDES | {""}
    return is_named or mention.after not in ROLES | {""}
