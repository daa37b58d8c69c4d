"""What office the words beside a name say somebody holds, and of what country or body."""

import re
from collections.abc import Iterable, Iterator

from audit.orthography.fold import fold
from audit.text.document import Document
from audit.text.function_words import ENGLISH

_WORD = re.compile(r"[^\W\d_]+")

# Offices that need the word for their field: a foreign minister is no finance minister.
_WITH_FIELD = frozenset({"minister", "ministry", "secretary", "general", "justice", "lady", "leader"})
_FIELDS = frozenset(
    """
    prime foreign defence interior finance economy energy health justice culture trade state treasury home general
    attorney opposition central bank military intelligence security army navy air first party parliament
    """.split()
)
_OFFICES = frozenset(
    """
    president minister premier chancellor king queen emir sultan governor mayor speaker ambassador envoy spokesman
    spokeswoman commander chairman chair chief head leader boss director secretary general senator prosecutor founder
    pope patriarch archbishop cardinal ayatollah commissioner executive coach manager driver dictator warlord lawmaker
    congressman congresswoman justice adviser captain striker goalkeeper midfielder footballer singer actor actress
    """.split()
)
# Words that news have for whoever is at the top.
_AT_THE_TOP = frozenset("leader chief head boss strongman ruler dictator".split())
_TOPS = _AT_THE_TOP | frozenset(
    """
    president premier founder chairman chair director commander general executive king emir sultan owner chancellor
    """.split()
)
_OF_ONE = frozenset({"president", "premier", "chancellor", "pope", "king", "queen", "emir", "sultan"})
_WORDS_FOR_OFFICES = _OFFICES | _AT_THE_TOP | {"pm"}
_ANY_OFFICE = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS_FOR_OFFICES))})\b", re.IGNORECASE)
_BEFORE_OFFICES = frozenset("acting chief crown deputy former interim vice".split())
_NAME = re.compile(r"[^\W\d_a-z][\w-]*(?:['\u2019]s)?")
_REACH, _WORDS_OF_COUNTRY = 60, 2
_SPELLINGS = {"defense": "defence", "pm": "premier", "advisor": "adviser"}


def offices_in(document: Document) -> Iterator[int]:
    """Yield where the words for offices begin in the prose, in whatever case, longer words that begin so included."""
    prose = document.prose.lower()
    for word in _WORDS_FOR_OFFICES & document.folded_words:
        at = prose.find(word)
        while at >= 0:
            yield at
            at = prose.find(word, at + 1)


def names_office(text: str) -> bool:
    """Tell, cheaply, whether a text has the word for any office in it."""
    return _ANY_OFFICE.search(text) is not None


def words_of(text: str) -> frozenset[str]:
    """Return the words of a role or of the text beside a name, folded, in one spelling."""
    words = (fold(word) for word in _WORD.findall(text))
    return frozenset(_SPELLINGS.get(word, word) for word in words)


def is_office_of_one(role: Iterable[str], beside: frozenset[str]) -> bool:
    """Tell whether both say an office that one person at a time holds: president, foreign minister, head of a body."""
    held, named = frozenset(role), beside
    if held & _OF_ONE & named or (held & _TOPS and named & _AT_THE_TOP):
        return True
    return "minister" in held & named and bool(held & named & _FIELDS)


def is_office_of(role: Iterable[str], beside: frozenset[str]) -> bool:
    """Tell whether words beside a name say the office of a role, in these or in the words news have for it."""
    held = frozenset(role) & _OFFICES
    named = beside & _OFFICES
    if held & _TOPS and named & _AT_THE_TOP and not named & (_WITH_FIELD - _AT_THE_TOP):
        return True
    if {"prime", "minister"} <= frozenset(role) and "premier" in named:
        return True
    plain = (held & named) - _WITH_FIELD
    fields = frozenset(role) & _FIELDS & beside
    return bool(plain) or bool((held & named) and fields - named)


def office_before(prose: str, start: int) -> str:
    """Return the office in small letters right before a place, with its fields and country: "Wagner boss", or ""."""
    before = prose[max(0, start - _REACH) : start]
    words = before.split(" ")[:-1] if before.endswith((" ", "\xa0")) else []
    first = len(words)
    while first and _is_of_office(words[first - 1], is_last=first == len(words)):
        first -= 1
    # The country or body that it is held in.
    least = max(0, first - _WORDS_OF_COUNTRY)
    while least < first < len(words) and _NAME.fullmatch(words[first - 1]) and fold(words[first - 1]) not in ENGLISH:
        first -= 1
    return " ".join(words[first:]) if any(word.islower() for word in words[first:]) else ""


def _is_of_office(word: str, *, is_last: bool) -> bool:
    parts = word.split("-")
    if is_last:
        return word.islower() and parts[-1] in _OFFICES | _AT_THE_TOP
    return word in _FIELDS | _OFFICES | _BEFORE_OFFICES
