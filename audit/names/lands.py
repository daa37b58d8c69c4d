"""Where the name of a country or region in another language is that of a thing: the Meksika cinema, Ukraina Moloda."""

import re
from itertools import takewhile
from typing import Final

from audit.gazetteer.entry import LANDS
from audit.gazetteer.store import Bearers
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate
from audit.names.mentions import ROLES, TITLES, Mention, Usage
from audit.text.function_words import ENGLISH

_REGION: Final = "region"
_REACH: Final = 48
_TAKES_ARTICLE: Final = re.compile(
    r"(?:United|Central African|Czech|Dominican)\b|Republic\b|.*(?:Islands|Emirates)\Z"
    r"|(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)\Z"
)
_SETTLED: Final = re.compile(r"\b(?:city|hamlet|settlement|town|village)(?:[ \u00a0]of)?[ \u00a0]\Z")
_MARKED: Final = re.compile("(?:[\"'\u2018\u201c\u00ab]|\\d[ \u00a0])\\Z")
_FIGURE: Final = re.compile(r"[ \u00a0-]\d")
_NEXT: Final = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORDS: Final = re.compile(r"(?:[\w'\u2019-]+[ \u00a0])+\Z")

_ARTICLES: Final = frozenset({"the", "a", "an"})
_DETERMINERS: Final = _ARTICLES | {"her", "his", "its", "our", "their"}
_PEOPLE: Final = re.compile(r"[A-Z][a-z]+(?:ch|i|ish|an|ese)")
# Before these a country stands as it does alone: its neighbour Vengriya.
_LAND_WORDS: Final = re.compile(
    r"ally|country|member|native|nation|neighbou?r(?:ing)?|opponents?|partner|province|region|rivals?|state"
)
# Behind a noun a verb has its object: the government told Vengriya.
_VERB: Final = re.compile(r"\w+ed|beat|gave|hit|leaves?|left|let|made|met|saw|sent|sold|thanks?|took|told|urges?|won")
_SIDES: Final = frozenset("east eastern north northern south southern west western central".split())
_MOST_WORDS: Final = 3


def takes_article(name: str) -> bool:
    """Tell whether English sets an article before the name of a country or region: the Netherlands."""
    return _TAKES_ARTICLE.match(name) is not None


def is_of_settlement(before: str) -> bool:
    """Tell whether the words before a name say that a town is called so: "the village of Italiya"."""
    return _SETTLED.search(before) is not None


def is_of_thing(usage: Usage, candidate: Candidate, bearers: Bearers, vocabulary: Vocabulary) -> bool:
    """Tell whether a form is no country or region somewhere in the article, but a ship, a street, a newspaper.

    Never where it is but a slip: the Massachussetts town.
    """
    is_region = bearers.type(candidate.bearer) == _REGION and bool(candidate.spelling)
    if not candidate.is_variant or not (is_region or bearers.type(candidate.bearer) in LANDS):
        return False
    bare = not takes_article(candidate.whole)
    prose = usage.document.prose
    for mention in usage.mentions:
        before = prose[max(0, mention.span.start - _REACH) : mention.span.start]
        if _has_names_beside(mention) or is_of_settlement(before) or _MARKED.search(before):
            return True
        if _follows_noun(before, after_article=bare) or _goes_on(prose, mention.span.end, vocabulary):
            return True
    return False


def _has_names_beside(mention: Mention) -> bool:
    """Tell whether a name stands beside it that is no title: "Bolgariya Street", but not "Vengriya President Novak"."""
    is_named = mention.before not in TITLES | ENGLISH | _SIDES | {""} and not _LAND_WORDS.fullmatch(mention.before)
    return is_named or mention.after not in ROLES | {""}


def _follows_noun(before: str, *, after_article: bool) -> bool:
    """Tell whether a noun with its article stands before a name: the frigate, a Greek oil tanker, Aeroflot's airline.

    With `after_article`, an article alone will do.
    """
    found = _WORDS.search(before)
    words = re.split("[ \u00a0]", found.group())[-2::-1] if found else []
    nouns = list(takewhile(_may_be_in_phrase, words[:_MOST_WORDS]))
    head = words[len(nouns)] if len(nouns) < len(words) else ""
    if not nouns:
        return after_article and head.lower() in _ARTICLES
    if _LAND_WORDS.fullmatch(nouns[0]) or _PEOPLE.fullmatch(nouns[0]) or _VERB.fullmatch(nouns[0]):
        return False
    return head.lower() in _DETERMINERS or head.endswith(("'s", "\N{RIGHT SINGLE QUOTATION MARK}s"))


def _may_be_in_phrase(word: str) -> bool:
    return (word.isalpha() and word.islower() and word not in ENGLISH) or _PEOPLE.fullmatch(word) is not None


def _goes_on(prose: str, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a figure follows, or a word of another language: Srbija protiv nasilja."""
    if _FIGURE.match(prose, end):
        return True
    word = _NEXT.match(prose, end)
    return word is not None and word[1].islower() and not vocabulary.is_listed(word[1])
