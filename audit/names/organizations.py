"""Phrases of an article that are nearly names of organizations, and what else the article says of these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from audit.gazetteer.organization_words import CONNECTORS, singular
from audit.gazetteer.organizations import Organization, Organizations
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.organization_likeness import likenesses, likenesses_by_acronym
from audit.names.organization_model import Likeness
from audit.text.archive import Archive
from audit.text.document import Document

_LINK = "|".join(sorted({*CONNECTORS, "without"} - {"and", "de", "du", "des"}))
_CAPITALISED = (
    r"(?:(?:[A-Z]\.){2,}|[A-Z\u00c0-\u00de]\w*(?:['\u2019]s\b)?"
    r"(?:-(?!based|led|backed|funded|run|owned|style|wide|born)\w+)*(?:['\u2019]s\b|(?<=s)['\u2019](?=[ \xa0][A-Z]))?)"
)
# "for Education, Science and Culture"
_IN_A_SERIES = (
    rf",[ \xa0](?={_CAPITALISED}(?:,[ \xa0]{_CAPITALISED})*,?[ \xa0]and[ \xa0]{_CAPITALISED})|,?[ \xa0]and[ \xa0]"
)
# Capitalised words, and what may stand between two of a name.
_BETWEEN = rf"{_IN_A_SERIES}|[ \xa0](?:(?:{_LINK})[ \xa0](?:the[ \xa0])?|(?:&|de|du|des)[ \xa0])?"
_PHRASE = re.compile(rf"(?<!\w){_CAPITALISED}(?:(?:{_BETWEEN}){_CAPITALISED})+")
_APOSTROPHES = frozenset("'\u2019")
_WORDS = re.compile(r"[^\W\d_]+")
_ACRONYM_BEHIND = re.compile(r"[ \xa0]\((?:the )?[\"\u201c]?([A-Z][\w/-]{1,8})[\"\u201d]?[,;)]")
_ACRONYM_BEFORE = re.compile(r"(?<![\w-])([A-Z][\w/-]{1,8}),? \((?:the )?\Z")
_REACH = 20
_UN = re.compile(r"\bUN\b|\bU\.N\.")
# British, American.
_SPELLINGS = (
    ("Centre", "Center"),
    ("Centres", "Centers"),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
    ("Programme", "Program"),
)
# Two letters stand for many things.
_SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article says about an organization besides the phrase in question.

    `acronym_beside` and `acronym_elsewhere` are its acronym, or ""; `name_here`: the article also has its name;
    `articles_with_name` counts the other articles that have; `country_named`: so is the organization's country.
    """

    acronym_beside: str = ""
    acronym_elsewhere: str = ""
    name_here: bool = False
    articles_with_name: int = 0
    country_named: bool = False

    @property
    def name_or_acronym(self) -> bool:
        """Tell whether the organization is met anywhere but in the phrase."""
        return bool(self.acronym_beside or self.acronym_elsewhere or self.name_here or self.articles_with_name)


@dataclass(frozen=True, slots=True)
class Distortion:
    """A part of a phrase, in the document's prose, and the organization whose name it resembles."""

    phrase: Span
    span: Span
    likeness: Likeness
    facts: Facts


@dataclass(frozen=True)
class Readings:
    """How the phrases of one document may be read as distorted names of organizations."""

    document: Document
    archive: Archive
    organizations: Organizations
    vocabulary: Vocabulary

    def distortions(self) -> Iterator[Distortion]:
        """Yield each part of a phrase with each name it resembles, phrases in reading order, the likest name first.

        Where the initials of the phrase stand beside it, and they are not the organization's, another one is meant.
        """
        for phrase in _phrases(self.document, self.organizations.marks):
            for likeness in self._likenesses(phrase):
                span = Span(phrase.start + likeness.start, phrase.start + likeness.end)
                beside = self._acronym_beside(span)
                initials = "".join(filter(str.isupper, span.of(self.document.prose)))
                is_its_own = _is_its_acronym(beside, initials, likeness.form.organization)
                is_anothers = bool(beside) and (
                    beside == initials or bool(self.organizations.forms_with_acronym(beside))
                )
                if is_its_own or (not is_anothers and self._is_in_its_country(likeness)):
                    yield Distortion(phrase, span, likeness, self._facts(likeness, beside if is_its_own else ""))

    def _likenesses(self, phrase: Span) -> tuple[Likeness, ...]:
        text = phrase.of(self.document.prose)
        found = likenesses(text, self.organizations, self.vocabulary)
        beside = self._acronym_beside(phrase)
        if found or not beside:
            return found
        return likenesses_by_acronym(text, beside, self.organizations, self.vocabulary)

    def _is_in_its_country(self, likeness: Likeness) -> bool:
        """Tell whether a name that several countries' bodies may have is meant for this one's."""
        if not likeness.wants_country:
            return True
        is_named = not self._countries.isdisjoint(likeness.form.organization.countries)
        return is_named and self._countries.isdisjoint(likeness.rivals)

    def _facts(self, likeness: Likeness, beside: str) -> Facts:
        organization = likeness.form.organization
        country_named = not self._countries.isdisjoint(organization.countries)
        if organization.is_common:
            return Facts(beside, country_named=country_named)
        acronyms = (one for one in organization.acronyms if len(one) >= _SHORTEST_ACRONYM)
        elsewhere = next((one for one in acronyms if one in self.document.distinct_words), "")
        names = frozenset((organization.name, likeness.form.text))
        is_here = any(name in self.document.prose for name in names)
        others = self.archive.articles_with(names, besides=self.document)
        return Facts(beside, elsewhere, is_here, others, country_named)

    def _acronym_beside(self, span: Span) -> str:
        prose = self.document.prose
        behind = _ACRONYM_BEHIND.match(prose, span.end)
        found = behind or _ACRONYM_BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
        return found[1] if found and sum(map(str.isupper, found[1])) > 1 else ""

    @cached_property
    def _countries(self) -> set[str]:
        countries, capitals = self.organizations.countries, self.organizations.capitals
        raised = self.document.raised_words
        found = {countries.get(singular(word), capitals.get(word, "")) for word in raised if word[0].isupper()}
        longer = {code for name, code in capitals.items() if " " in name and name in self.document.prose}
        return (found | longer | self._longer_countries) - {""}

    @property
    def _longer_countries(self) -> set[str]:
        """The codes of the countries that the article names in several words."""
        written, longer = _WORDS.findall(self.document.prose), self.organizations.longer_countries
        firsts = longer.keys() & set(map(singular, set(written)))
        folded = f" {' '.join(map(singular, written))} " if firsts else ""
        return {code for first in firsts for name, code in longer[first] if f" {name} " in folded}


def _phrases(document: Document, marks: frozenset[str]) -> Iterator[Span]:
    """Yield sequences of capitalised words, one of them among the `marks` of organizations."""
    heads = marks & document.distinct_words
    for block in document.blocks if heads else ():
        if _has_any(block.span.of(document.prose), heads):
            for found in _PHRASE.finditer(document.prose, block.span.start, block.span.end):
                if _has_any(found.group(), heads):
                    yield Span(*found.span())


def _has_any(text: str, words: frozenset[str]) -> bool:
    return any(word in text for word in words)


def _is_its_acronym(acronym: str, initials: str, organization: Organization) -> bool:
    """Tell whether the acronym is the organization's, be it with the letters in the order of another language.

    Letters in the order of the phrase's own `initials` are another organization's.
    """
    if acronym in organization.acronyms:
        return True
    return acronym != initials and any(sorted(acronym) == sorted(known) for known in organization.acronyms)


@lru_cache(maxsize=1_000)
def in_spelling_of(name: str, phrase: str, variety: str) -> str:
    """Return a name in the variety of English that the phrase is in, where they share a word, or in `variety`."""
    short = _UN.search(phrase)
    if short:
        name = name.replace("United Nations", short.group())
    written = {singular(word): word for word in phrase.split()}
    return " ".join(_spelt(word, written.get(singular(word), ""), variety) for word in name.split(" "))


def _is_plural(word: str) -> bool:
    return word.rstrip("'\u2019").endswith("s")


def _is_marked_alike(word: str, there: str) -> bool:
    """Tell whether hyphens and apostrophes are no slip: "Cooperation" is as right as "Co-operation"."""
    is_alike = ("-" in word) == ("-" in there) or word.startswith("Co")
    return is_alike and _APOSTROPHES.isdisjoint(set(word) ^ set(there))


def _spelt(word: str, there: str, variety: str) -> str:
    if there and there[0].isupper() and _is_plural(there) == _is_plural(word) and _is_marked_alike(word, there):
        return there
    british, american = next((pair for pair in _SPELLINGS if word in pair), (word, word))
    return {"US": american, "GB": british, "AU": british}.get(variety, word)
