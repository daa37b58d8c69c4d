"""Divide a sequence of capitalised words into the names in it: "Ukrainian President Volodymyr Zelensky" has two."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.name_words import (
    HEADS_OF_NAMES,
    OF_OFFICES,
    Token,
    has_head,
    is_acronym,
    is_role,
    without_junior,
)
from audit.names.persons import is_borne_by_persons
from audit.names.places import CITY
from audit.orthography.fold import folded_phrase
from audit.text.document import Document
from audit.text.function_words import ENGLISH

_LINKS: Final = ("in", "on", "upon", "am"), ("and", "&"), ("of", "for")
_SMALL: Final = frozenset(word for links in _LINKS for word in links) | {"the"}
_APOSTROPHE: Final = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_CALENDAR: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter
    """.split()
)
_FORMER: Final = frozenset({"acting", "former", "interim"})
_NAMES_TOO: Final = frozenset({"april", "may", "june", "august", "easter"})


class Part(NamedTuple):
    """The words of one name; `title` is what the bearer is called before it, or "".

    An open one begins a sentence and is a common word: a name if the article has it as a surname, as Carter.
    """

    tokens: tuple[Token, ...]
    title: str = ""
    is_open: bool = False


@dataclass(frozen=True)
class Divider:
    """Divides the sequences of one document."""

    document: Document
    gazetteer: Gazetteer
    vocabulary: Vocabulary

    def parts(self, tokens: Sequence[Token]) -> Iterator[Part]:
        """Yield the names in a sequence that may have "of", "for", "and" and "in" between its words."""
        tokens = _trimmed(tokens)
        if not tokens:
            return
        at = None if self.is_known(tokens) else self._division(tokens)
        if at is not None:
            yield from self.parts(tokens[:at])
            yield from self.parts(tokens[at + 1 :])
        else:
            yield from self.names(tokens)

    def names(self, tokens: Sequence[Token]) -> Iterator[Part]:
        """Yield the names in a sequence without such words, or with those that belong to its name."""
        tokens = _trimmed(tokens)
        is_article = bool(tokens) and tokens[0].folded == "the"
        if self.is_known(tokens) and not (is_article and self._is_organization(tokens)):
            yield from self._known(tokens)
        elif tokens and self._is_no_part(tokens[0]):
            yield from self.names(tokens[1:])
        elif tokens:
            role, figure = self._role(tokens), self._figure_at_end(tokens)
            if role is not None:
                yield from self._titled(tokens, role)
            elif figure:
                yield from self.names(tokens[:-figure])
                yield Part(tuple(tokens[-figure:]))
            else:
                yield from self._untitled(tokens)

    def is_name_by_itself(self, token: Token) -> bool:
        """Tell whether a word is a name wherever it stands: no common word, or a country."""
        if is_role(token) or token.folded in _CALENDAR or token.folded in ENGLISH:
            return False
        return not self._is_word(token) or self._is_land(token.folded)

    def _known(self, tokens: Sequence[Token]) -> Iterator[Part]:
        """Yield a known name; a figure's without the title that is part of it: "Pope Francis"."""
        is_titled = is_role(tokens[0]) and any(map(self.gazetteer.bearers.is_figure, self._bearers(tokens)))
        yield Part(tuple(tokens[1:]), tokens[0].text) if is_titled else Part(tuple(tokens))

    def _is_no_part(self, token: Token) -> bool:
        """Tell whether a capitalised word in front of a name does not belong to it: "On", "Monday"."""
        # "I've"
        stem = _APOSTROPHE.split(token.text.lower())[0]
        is_word = stem in ENGLISH | _FORMER and not is_acronym(token)
        return is_word or token.folded in _CALENDAR - _NAMES_TOO

    def is_shouted(self, tokens: Sequence[Token]) -> bool:
        """Tell whether common words stand among several in capitals."""
        return len(tokens) > 1 and all(token.text.isupper() for token in tokens) and any(map(self._is_word, tokens))

    def _division(self, tokens: Sequence[Token]) -> int | None:
        """Return the place of the small word that parts two names: "in" first, then "and", then "of"."""
        for links in _LINKS:
            for at, token in enumerate(tokens):
                if token.folded in links and not self._links(tokens, at):
                    return at
        return None

    def _links(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a small word stands inside a name: "Department of Trade and Industry", "Food and Drug Board"."""
        before, after = tokens[:at], _trimmed(tokens[at + 1 :])
        if tokens[at].folded in _LINKS[0] or not before:
            return False
        if tokens[at].folded in ("of", "for"):
            is_office = is_role(before[-1]) and bool(after) and self._is_common(after[0])
            return is_office or before[-1].folded in HEADS_OF_NAMES
        # "the Ministry of Health of Bosnia and Herzegovina"
        if self._bearers((before[-1], tokens[at], *after[:1])):
            return True
        heads = has_head(_folded(before)), has_head(_folded(after))
        if heads == (False, True):
            return all(map(self._is_word, before))
        is_series = any(token.folded in ("of", "for") for token in before)
        return is_series and heads == (True, False) and all(map(self._is_word, after))

    def _role(self, tokens: Sequence[Token]) -> int | None:
        """Return the place of the last word for a role, if it makes no name of an organization with the others."""
        roles = [at for at, token in enumerate(tokens) if is_role(token) and not self._is_surname(tokens, at)]
        return None if not roles or has_head(_folded(tokens[roles[-1] + 1 :])) else roles[-1]

    def _figure_at_end(self, tokens: Sequence[Token]) -> int:
        """Return how many words at the end are a public figure's name, with others before it; or 0.

        What only ends a full name goes on before it: "Antonio López Obrador".
        """
        sizes = (size for size in (3, 2) if size < len(tokens) and tokens[-size].text[0].isupper())
        found = next((size for size in sizes if any(self._figures(tokens[-size:]))), 0)
        if not found or not self._is_given_name(tokens[-found - 1].folded):
            return found
        end = " " + folded_phrase(_text(tokens[-found:]))
        names = map(self.gazetteer.bearers.name, self._figures(tokens[-found:]))
        return 0 if all(folded_phrase(name).endswith(end) for name in names) else found

    def _figures(self, tokens: Sequence[Token]) -> list[int]:
        return [bearer for bearer in self._bearers(tokens) if self.gazetteer.bearers.is_figure(bearer)]

    def _is_surname(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word for a role is what somebody is called: Stephen King, but not "Ukrainian President"."""
        is_last = not without_junior(_folded(tokens[at + 1 :]))
        return is_last and at > 0 and self._is_given_name(tokens[at - 1].folded)

    def _titled(self, tokens: Sequence[Token], role: int) -> Iterator[Part]:
        first = role
        while first and self._is_of_office(tokens[first - 1]):
            first -= 1
        yield from self.names(tokens[:first])
        # "Secretary of State", "Chief Constable".
        last = role + 1
        while last < len(tokens) and (tokens[last].text in _SMALL or self._is_common(tokens[last])):
            last += 1
        if last == len(tokens) and not any(token.text in _SMALL for token in tokens[role:]):
            last = role + 1
        rest = tuple(tokens[last:])
        if rest:
            yield Part(rest, _text(tokens[first:last]))
        elif len(tokens) == 1 and self._may_be_surname(tokens[0]):
            yield Part(tuple(tokens), is_open=True)

    def _is_of_office(self, token: Token) -> bool:
        is_word = is_role(token) or token.folded in OF_OFFICES | _SMALL or self._is_plain_word(token)
        return is_word and not self._is_land(token.folded)

    def _untitled(self, tokens: Sequence[Token]) -> Iterator[Part]:
        people = self._people_at_start(tokens)
        if people:
            yield Part(tuple(tokens[:people]))
            yield from self.names(tokens[people:])
        elif len(tokens) == 1:
            if self._is_named_alone(tokens[0]):
                yield Part(tuple(tokens))
            elif self._may_be_surname(tokens[0]):
                yield Part(tuple(tokens), is_open=True)
        elif self._is_only_first_word(tokens) and self._starts_sentence(tokens[0]):
            yield from self.names(tokens[1:])
        else:
            yield Part(tuple(tokens))

    def _people_at_start(self, tokens: Sequence[Token]) -> int:
        """Return how many words in front name a people or country, if these are no part of a longer name."""
        for size in (2, 1):
            front, rest = tokens[:size], tokens[size:]
            if len(front) == size and self._is_land(" ".join(token.folded for token in front)):
                is_longer = rest and (has_head(_folded(rest)) or all(map(self._is_word, rest)))
                return 0 if is_longer else size
        return 0

    def _is_only_first_word(self, tokens: Sequence[Token]) -> bool:
        """Tell whether the capital of the first word is the sentence's: "Yesterday Putin", but "Mark Rutte"."""
        first, *rest = tokens
        if not self._is_word(first) or all(map(self._is_plain_word, rest)) or has_head(_folded(tokens)):
            return False
        return not is_borne_by_persons(first.folded, self.gazetteer)

    def _is_named_alone(self, token: Token) -> bool:
        if is_role(token) or token.folded in _CALENDAR | _SMALL or len(token.folded) < 2:
            return False
        if not self._is_word(token) or self._is_land(token.folded) or token.text.isupper():
            return True
        return token.folded not in self.document.distinct_words and not self._starts_sentence(token)

    def _may_be_surname(self, token: Token) -> bool:
        return token.text.istitle() and token.folded not in self.document.distinct_words

    def _starts_sentence(self, token: Token) -> bool:
        return self.document.starts_sentence(token.span.start)

    def _is_word(self, token: Token) -> bool:
        """Tell whether a dictionary has the word in small letters."""
        return self.vocabulary.in_dictionary(token.folded)

    def _is_plain_word(self, token: Token) -> bool:
        return self._is_word(token) and not is_acronym(token)

    def _is_common(self, token: Token) -> bool:
        """Tell whether dictionaries have a word in small letters only: State, and not Mark."""
        return self._is_word(token) and not self.vocabulary.in_dictionary(token.folded.capitalize())

    def _is_land(self, folded: str) -> bool:
        return is_land(folded, self.gazetteer)

    def _is_given_name(self, folded: str) -> bool:
        return not self.vocabulary.in_dictionary(folded) and is_borne_by_persons(folded, self.gazetteer)

    def is_known(self, tokens: Sequence[Token]) -> bool:
        """Tell whether several words together are a known name."""
        if len(tokens) < 2:
            return False
        return self._is_organization(tokens) or any(map(self._is_known_bearer, self._bearers(tokens)))

    def _is_organization(self, tokens: Sequence[Token]) -> bool:
        organizations = self.gazetteer.organizations
        if organizations.marks.isdisjoint(token.text.capitalize() for token in tokens):
            return False
        return organizations.is_known(token.term for token in organizations.tokens(_text(tokens)))

    def _bearers(self, tokens: Sequence[Token]) -> Sequence[int]:
        return self.gazetteer.bearers_called(folded_phrase(_text(tokens)))

    def _is_known_bearer(self, bearer: int) -> bool:
        bearers = self.gazetteer.bearers
        if bearers.kind(bearer) is not Kind.PLACE:
            return bearers.is_figure(bearer) and " " in bearers.name(bearer)
        return bearers.populations[bearer] >= CITY / 100 or bearers.type(bearer) not in {"village", "place"}


def is_land(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a folded form is first of all the name of a country or of its people."""
    return any(gazetteer.bearers.type(bearer) in LANDS for bearer in gazetteer.bearers_called(folded)[:1])


def _folded(tokens: Iterable[Token]) -> list[str]:
    return [token.folded for token in tokens]


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens without small words in front and at the end; a particle in front belongs to the name."""
    while tokens and tokens[0].text in _SMALL:
        tokens = tokens[1:]
    while tokens and tokens[-1].text in _SMALL:
        tokens = tokens[:-1]
    return tokens
