"""Take the name of an organization apart into terms that names in other wording share."""

import re
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from audit.gazetteer.organization_senses import KINDS, MEANINGS
from audit.orthography.fold import bare, fold

CONNECTORS: Final = frozenset("of for on in to at and with against de du des from by".split())
_ARTICLE: Final = "the"
_BEHIND_HEAD: Final = CONNECTORS - {"and"} | {"without"}
# "Amnesty International".
_NEVER_HEAD: Final = ("international", "and")

_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010\u2011'\u2019.][^\W_]+)*")
_JOINTS: Final = re.compile(r"[-\u2010\u2011.]")
# British and American spelling; "Programme" and "Program", "Co-operation" and "Cooperation".
_AMERICAN: Final = (
    (re.compile(r"is(es?|ed|ing|ations?|ational)$"), r"iz\1"),
    (re.compile(r"^(lab|harb|neighb|behavi)our"), r"\1or"),
    (re.compile(r"^(cent|theat)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(def|off)ence$"), r"\1ense"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
)
# A letter group of each of them: few words have any.
_MAY_BE_BRITISH: Final = re.compile("is[eia]|our|re|ence|programme")
_ABBREVIATIONS: Final = {"un": ("united", "nations"), "eu": ("european", "union")}
_SHORTEST_PLURAL: Final = 4
_LONGEST_COUNTRY: Final = 5
_ADJECTIVE: Final = "adjective"


class Term(NamedTuple):
    """A word of a name: singular and in American spelling; `stem` it shares with derived words, `sense` with synonyms.

    A country or its people is one term, with "@" and the code as word and stem; a connector has no stem.
    """

    word: str
    stem: str = ""
    sense: str = ""
    country: str = ""


class Token(NamedTuple):
    """A term with the range of code points that it takes in the name, without the ending if it `is_possessive`.

    `written` is the word in American spelling with its plural and the article before it; of a country, whether it is
    said by an adjective.
    """

    term: Term
    start: int
    end: int
    is_possessive: bool
    written: str


def tokens(
    name: str, countries: Mapping[str, str], adjectives: Container[str] = (), longer: Container[str] | None = None
) -> tuple[Token, ...]:
    """Return the terms of a name in their order, articles left out.

    `countries` are words in singular → code; those of them that are `adjectives` name its people. `longer` are the
    first words of those that have several, where they are known.
    """
    found = list(_WORD.finditer(name))
    words = [one for one in found if one.group().lower() != _ARTICLE]
    articles = {behind.start() for one, behind in pairwise(found) if one.group().lower() == _ARTICLE}
    singulars = [singular(one.group()) for one in words]
    made, at = [], 0
    while at < len(words):
        is_longer = longer is None or singulars[at] in longer
        length, code = _country_at(singulars, at, countries, _LONGEST_COUNTRY if is_longer else 1)
        first, last = words[at], words[at + length - 1]
        end = last.start() + len(bare(last.group()))
        said = (first.start(), end, end < last.end())
        if code:
            made.append(Token(country(code), *said, _ADJECTIVE * (singulars[at] in adjectives)))
        else:
            article = f"{_ARTICLE} " * (first.start() in articles)
            written = _ABBREVIATIONS.get(singulars[at], (_whole(first.group()),))
            made += [Token(term(singular(one)), *said, article * (one == written[0]) + one) for one in written]
        at += length
    return tuple(made)


def wording(name: Iterable[Token]) -> tuple[str, ...]:
    """Return what names share that differ in case, hyphens, "and" or variety, but neither in number nor articles."""
    return tuple(
        one.written if place else one.written.removeprefix(f"{_ARTICLE} ")
        for place, one in enumerate(one for one in name if one.term.word != "and")
    )


def country(code: str) -> Term:
    """Return the term of a country, or of its people."""
    return Term("@" + code, "@" + code, "@" + code, code)


def term(word: str) -> Term:
    """Return the term of a word in singular."""
    return Term(word) if word in CONNECTORS else Term(word, *MEANINGS.get(word, (word, word)))


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """Return a word folded, without hyphen and plural, in American spelling."""
    return _american(_without_plural(_plain(word)))


@lru_cache(maxsize=20_000)
def _whole(word: str) -> str:
    """Return a word folded, without hyphen, in American spelling."""
    return _american(_plain(word))


def _plain(word: str) -> str:
    return _JOINTS.sub("", fold(word))


def _american(folded: str) -> str:
    if not _MAY_BE_BRITISH.search(folded):
        return folded
    for british, american in _AMERICAN:
        folded = british.sub(american, folded)
    return folded


def _without_plural(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or word.endswith(("ss", "us", "is", "corps")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def is_head(term: Term) -> bool:
    """Tell whether the word can say what sort of organization a name is of."""
    return term.word in KINDS


def kind(term: Term) -> str:
    """Return the sort of organization that a head says, the same for heads that translations exchange."""
    return KINDS[term.word]


def head(terms: tuple[Term, ...]) -> int | None:
    """Return the place of the word that says what the organization is: the last one before a connector, if it does."""
    first = next((place for place, term in enumerate(terms) if is_content(term)), None)
    if first is None:
        return None
    last = next((place for place in range(first, len(terms)) if terms[place].word in _BEHIND_HEAD), len(terms)) - 1
    while last > first and (terms[last].country or terms[last].word in _NEVER_HEAD):
        last -= 1
    return last if is_head(terms[last]) else None


def is_content(term: Term) -> bool:
    """Tell whether the word says more than how others are connected."""
    return bool(term.stem)


def _country_at(words: list[str], at: int, countries: Mapping[str, str], longest: int) -> tuple[int, str]:
    """Return how many words name a country there, and its code; one word and "" where none does."""
    for length in range(min(longest, len(words) - at), 0, -1):
        code = countries.get(" ".join(words[at : at + length]))
        if code:
            return length, code
    return 1, ""
