"""What stands around a name that is meant for a place: "flew to Lisboa", "the mayor of Milano", "Wien, Austria"."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from audit.gazetteer.entry import LANDS
from audit.gazetteer.gazetteer import Gazetteer
from audit.model.at_hand import AT_HAND
from audit.model.span import Span
from audit.names.mentions import ROLES, TITLES
from audit.orthography.fold import bare, fold, folded_phrase
from audit.text.document import Document
from audit.text.function_words import ENGLISH

# After these a name is that of a place: "in Milano", not "a win against Milano", "Teatro di Milano", "Inter Milano".
_PLACE: Final = (
    "across|around|in|into|left|leave|leaving|near|outside|reach|reached|through|throughout|via|visit|visited|"
    "visiting|within|(?:back|bus|came|convoy|driven|drove|flew|flight|flights|flown|fly|flying|headed|journey|moved|"
    "return|returned|returning|road|sailed|sent|train|trains|travel|traveled|travelled|travels|trip|way|went) "
    r"(?:for|from|to)|from[ \u00a0][^\W\d_][\w-]+[ \u00a0]to|"
    "(?:archbishop|bishop|city|mayor|outskirts|port|residents|streets|suburb|suburbs|town) of"
)
# After these it may be that of a club.
_OPEN: Final = "against|between|for|from|of|on|to|toward|towards|with"
# In the news of sport: "moved from Roma", but "a flat in Roma".
_STANDING: Final = "in|near|outside|(?:city|mayor|suburb|suburbs|residents|streets) of"
# "a stake in Milano" is one in a company or a club.
_OF_TRUST: Final = ("confidence", "faith", "interest", "shares", "stake", "trust")
_LEAD: Final = (
    r"(?<![\w'\u2019-])" + "".join(rf"(?<!{word}[ \u00a0])" for word in _OF_TRUST) + r"(?:{words})"
    r"(?:[ \u00a0](?:central|downtown|eastern|western|northern|southern|nearby))?(?P<article>[ \u00a0]the)?[ \u00a0]\Z"
)
_LEADS_TO_PLACE: Final = re.compile(_LEAD.format(words=_PLACE), re.IGNORECASE)
_MAY_LEAD_TO_PLACE: Final = re.compile(_LEAD.format(words=f"{_PLACE}|{_OPEN}"), re.IGNORECASE)
_LEADS_TO_PLACE_IN_SPORT: Final = re.compile(_LEAD.format(words=_STANDING), re.IGNORECASE)
_REACH: Final = 48
# A name goes on: "in Milano Centrale", "in Roma-Fiumicino", "on Polska 24", "in Napoli di Sotto".
_GOES_ON: Final = re.compile(
    r"[\w-]|[ \u00a0](?:[^\W\d_a-z]|[\d&]|"
    r"(?:a|al|an|da|de|del|della|der|di|do|du|e|i|la|le|na|nad|und|van|von|y|z)[ \u00a0])"
)
# "LISBOA (Reuters) -", "Wien, Austria (AP) \u2014", "Milano \u2014 ".
_DATELINE: Final = re.compile(
    r"(?:,[ \u00a0][^\W\d_][\w. ]{1,30})?(?:[ \u00a0]\([^()\n]{2,20}\))?[ \u00a0][-\u2013\u2014][ \u00a0]"
)
_LAND_BEHIND: Final = re.compile(r",[ \u00a0]((?:[^\W\d_a-z][\w'\u2019]*[ \u00a0]?){1,3})")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w.'\u2019-]*)[ \u00a0]\Z")
_WORD_BEHIND: Final = re.compile(r"[ \u00a0]([^\W\d_]+)")
# One of these tells that an article is about sport, where a city's name is its club's, or so many of the others.
_SPORT: Final = frozenset("bundesliga footballer goalkeeper goalless midfielder striker uefa winger".split())
_GAME: Final = frozenset(
    """champions club coach cup defeat defender draw fixture football forward goal goals halftime kickoff league liga
    loan match penalty player players qualifier relegation scored season semifinal serie signed squad stadium substitute
    team tournament transfer""".split()
)
_ENOUGH: Final = 3


def article_before(name: Span, document: Document, *, is_only: bool) -> str | None:
    """Return "the" with the blank before it, or "", where the words around a name say that a place is meant, else None.

    `is_only`: nothing but a place is called so.
    """
    prose = document.prose
    if _GOES_ON.match(prose, name.end):
        return None
    leads = _MAY_LEAD_TO_PLACE if is_only else _LEADS_TO_PLACE
    if is_about_sport(document):
        leads = _LEADS_TO_PLACE_IN_SPORT
        if prose.startswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}"), name.end):
            return None
    lead = leads.search(prose[max(0, name.start - _REACH) : name.start])
    return (lead["article"] or "") if lead else None


def heads_dispatch(name: Span, document: Document) -> bool:
    """Tell whether a name is the place from which a paragraph is sent: "LISBOA (Reuters) - "."""
    is_first = document.block_at(name.start).span.start == name.start
    return is_first and _DATELINE.match(document.prose, name.end) is not None


def stands_before_land(name: Span, document: Document, codes: Collection[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a name stands before that of its country, one of `codes`: "Firenze, Italy"."""
    found = _LAND_BEHIND.match(document.prose, name.end)
    words = bare(found[1].strip()) if found else ""
    called = gazetteer.bearers_called(folded_phrase(words)) if words else ()
    bearers = gazetteer.bearers
    return any(bearers.type(one) in LANDS and not set(codes).isdisjoint(bearers.codes(one)) for one in called)


@lru_cache(maxsize=AT_HAND)
def is_about_sport(document: Document) -> bool:
    """Tell whether cities may stand for their clubs in an article."""
    words = document.folded_words
    return not _SPORT.isdisjoint(words) or len(_GAME & words) >= _ENOUGH


def is_called_so(spans: Collection[Span], document: Document, *, is_word: bool) -> bool:
    """Tell whether an article has a name as that of somebody or something else: "Ms Venezia", "Inter Milano".

    `is_word`: English has the name as a word too: "the Roma", "Roma families".
    """
    return any(_has_bearer(span, document) or (is_word and _is_word(span, document.prose)) for span in spans)


def _has_bearer(span: Span, document: Document) -> bool:
    before = _WORD_BEFORE.search(document.prose[max(0, span.start - _REACH) : span.start])
    if not before or not before[1][0].isupper():
        return False
    return fold(before[1]) not in ENGLISH | (TITLES - ROLES)


def _is_word(span: Span, prose: str) -> bool:
    before = _WORD_BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    if before and before[1].lower() == "the":
        return True
    behind = _WORD_BEHIND.match(prose, span.end)
    return behind is not None and behind[1].islower() and behind[1] not in ENGLISH
