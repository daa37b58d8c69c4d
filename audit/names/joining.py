"""Which places of an article name the same: full names with surnames, acronyms with what they stand for."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.names.name_words import has_head
from audit.names.namings import Naming, as_written
from audit.names.places import CITY
from audit.names.townspeople import city_of_people
from audit.orthography.key import key

# "in Jordan" is the country, whoever is called Jordan.
_IN_PLACE: Final = re.compile(r"\b(?:in|into|from|to|near|at|across|outside|around|inside|towards?)[ \xa0]\Z")
_REACH: Final = 12
_BRACKET: Final = re.compile(r"[ \xa0]\((?:the )?[\"\u201c]?")
_LONGEST_FIRST: Final = 4
_SHORTEST: Final = 2
_LONGEST: Final = 6

Words = tuple[str, ...]


class _Groups:
    """Namings that are one, by the place of the first of them in `namings`."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self._namings = namings
        self._first = list(range(len(namings)))

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.first(one), self.first(other)))
        self._first[second] = first

    def first(self, place: int) -> int:
        while self._first[place] != place:
            self._first[place] = self._first[self._first[place]]
            place = self._first[place]
        return place

    def all(self) -> list[list[Naming]]:
        groups: defaultdict[int, list[Naming]] = defaultdict(list)
        for place, naming in enumerate(self._namings):
            groups[self.first(place)].append(naming)
        return list(groups.values())


class _FullNames:
    """Where names of several words stand: the places of each, in order, and the names that have a word."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self.places: defaultdict[Words, list[int]] = defaultdict(list)
        self.having: defaultdict[str, list[Words]] = defaultdict(list)
        for place, naming in enumerate(namings):
            if len(naming.words) > 1:
                self.places[naming.words].append(place)
        for words in self.places:
            for word in dict.fromkeys(words):
                self.having[word].append(words)

    def last_before(self, place: int, names: Iterable[Words]) -> int | None:
        """Return the last place before another where any of the names stands."""
        found = [self.places[name][at - 1] for name in names if (at := bisect_left(self.places[name], place))]
        return max(found, default=None)


def joined(prose: str, namings: Sequence[Naming], gazetteer: Gazetteer) -> list[list[Naming]]:
    """Return the namings, in reading order, in groups that name one thing each."""
    groups, full = _Groups(namings), _FullNames(namings)
    _join_acronyms(prose, namings, groups, gazetteer)
    _join_full_names(full, groups, gazetteer)
    alone = _join_short_names(prose, namings, full, groups, gazetteer)
    _join_lands(namings, alone, groups, gazetteer)
    return groups.all()


def _join_lands(namings: Sequence[Naming], alone: Sequence[int], groups: _Groups, gazetteer: Gazetteer) -> None:
    """Join a country's or city's names and those of its people: Ukraine, Ukrainian, Ukrainians; London, Londoners."""
    by_country: dict[str, int] = {}
    by_name = {" ".join(namings[place].words): place for place in reversed(alone)}
    for place in alone:
        city = city_of_people(" ".join(namings[place].words), gazetteer)
        if city in by_name:
            groups.join(by_name[city], place)
        for bearer in gazetteer.bearers_called(" ".join(namings[place].words))[:1]:
            if gazetteer.bearers.type(bearer) in LANDS:
                groups.join(by_country.setdefault(gazetteer.bearers.country(bearer), place), place)


def _join_acronyms(prose: str, namings: Sequence[Naming], groups: _Groups, gazetteer: Gazetteer) -> None:
    """Join what stands in brackets behind a name with it, and an acronym with the name whose it is."""
    forms = [as_written(prose, naming) for naming in namings]
    expanded: dict[str, int] = {}
    for place, form in enumerate(forms):
        if " " in form:
            expanded.setdefault(form.lower(), place)
            expanded.setdefault("".join(word[0] for word in form.split() if word[0].isupper()), place)
    for place, form in enumerate(forms):
        if _SHORTEST <= len(form) <= _LONGEST and form.isupper():
            if place and " " in forms[place - 1] and _is_bracketed(prose, namings[place - 1], namings[place]):
                expanded[form] = place - 1
            known = (name.text.lower() for name in gazetteer.organizations.forms_with_acronym(form))
            meant = next((name for name in (form, *known) if name in expanded), None)
            if meant:
                groups.join(expanded[meant], place)


def _is_bracketed(prose: str, name: Naming, acronym: Naming) -> bool:
    return _BRACKET.fullmatch(prose, name.span.end, acronym.span.start) is not None


def _join_full_names(full: _FullNames, groups: _Groups, gazetteer: Gazetteer) -> None:
    """Join names of several words that are one: the same ones, and those with initials or fewer first names."""
    for one, respelt in _respelt(full, gazetteer):
        groups.join(full.places[one][0], full.places[respelt][0])
    for words, places in full.places.items():
        for place in places:
            groups.join(places[0], place)
        if not has_head(words) and not _is_place(words, gazetteer):
            others = [name for name in full.having[words[-1]] if _may_be_short_for(words, name)]
            longest = [one for one in others if not any(_may_be_short_for(one, other) for other in others)]
            if longest:
                before = full.last_before(places[0], longest)
                groups.join(full.places[longest[0]][0] if before is None else before, places[0])


def _respelt(full: _FullNames, gazetteer: Gazetteer) -> Iterator[tuple[Words, Words]]:
    """Yield names that are one but for blanks, hyphens or the order of two words: JD Vance, Orban Viktor."""
    for words in full.places:
        initials = tuple(words[0]) if len(words[0]) < _LONGEST_FIRST else words[:1]
        parts = tuple(part for word in words for part in word.split("-"))
        for other in (words[::-1] if len(words) == 2 else (), initials + words[1:], parts):
            if other in full.places and other != words and not has_head(words) and not _is_place(words, gazetteer):
                yield words, other


def _may_be_short_for(short: Words, full: Words) -> bool:
    """Tell whether a full name may be another's with initials or without a middle one: "V. Putin", "George Bush"."""
    if short[-1] != full[-1] or len(short) > len(full) or not is_one_first_name(short[0], full[0]):
        return False
    if len(short) == len(full) and short[0] == full[0] and len(short) > 2:
        return all(map(is_one_first_name, short, full))
    rest = iter(full[1:-1])
    # Of two spellings of one length either may be taken for the other, but not both.
    is_shorter = (sum(map(len, short)), short) < (sum(map(len, full)), full)
    return is_shorter and all(any(is_one_first_name(mine, theirs) for theirs in rest) for mine in short[1:-1])


def is_one_first_name(mine: str, theirs: str) -> bool:
    """Tell whether two first names may be one: an initial, or another romanization, as Evgeny and Yevgeny."""
    if min(len(mine), len(theirs)) == 1:
        return mine[0] == theirs[0]
    return mine == theirs or key(mine) == key(theirs)


def _join_short_names(
    prose: str, namings: Sequence[Naming], full: _FullNames, groups: _Groups, gazetteer: Gazetteer
) -> list[int]:
    """Join a surname with the full name nearest before it, else with the only one; a first name with the only one.

    Returns the places of names that are no part of others.
    """
    alone: list[int] = []
    by_words: dict[Words, int] = {}
    holders: dict[Words, list[Words]] = {}
    for place, naming in enumerate(namings):
        words = naming.words
        if words not in holders:
            names = ((name, namings[full.places[name][0]].span) for name in full.having[words[-1]])
            holders[words] = [name for name, span in names if _holds(name, words, span.of(prose), gazetteer)]
        bearer = _bearer(place, words, holders[words], full, groups)
        if bearer is not None and not _is_meant_as_place(prose, naming, gazetteer):
            groups.join(bearer, place)
            continue
        alone.append(place)
        if len(words) == 1:
            groups.join(by_words.setdefault(words, place), place)
    return alone


def _bearer(place: int, words: Words, holders: Sequence[Words], full: _FullNames, groups: _Groups) -> int | None:
    """Return where the full name stands that a short one is meant for: of several bearers the nearest before."""
    bearers = {groups.first(full.places[name][0]) for name in holders}
    if len(bearers) < 2:
        return next(iter(bearers), None)
    called = full.last_before(place, (name for name in holders if name[-1] == words[-1]))
    return full.last_before(place, holders) if called is None else called


def _holds(full: Words, short: Words, written: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is the end or the beginning of a full name: Prigozhin, Xi; of an organization the beginning.

    A place is no part of another: Luhansk is not Luhansk Oblast.
    """
    size = len(short)
    if size >= len(full) or _is_place(full, gazetteer):
        return False
    if has_head(full):
        return full[:size] == short and not _is_place(short, gazetteer)
    if short == full[:size] and (_is_place(short, gazetteer) or _begins_with_acronym(written)):
        return False
    return short in (full[-size:], full[:size]) or (size == 1 and short[0] in full[1:])


def _begins_with_acronym(form: str) -> bool:
    """Tell whether only the first word is in capitals: "BBC Sport"."""
    first = form.split(maxsplit=1)[0]
    return first.isupper() and first.isalpha() and len(first) > 1 and not form.isupper()


def _is_meant_as_place(prose: str, naming: Naming, gazetteer: Gazetteer) -> bool:
    """Tell whether "in" or "from" stands before the name of a place, or a first name is a well-known city's."""
    if naming.title or not _is_place(naming.words, gazetteer):
        return False
    start = naming.span.start
    is_of_somebody = prose[naming.span.end : naming.span.end + 1] in ("'", "\u2019")
    return _IN_PLACE.search(prose[max(0, start - _REACH) : start]) is not None and not is_of_somebody


def _is_place(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a country, a region or a city is called so; of several words any place."""
    bearers = gazetteer.bearers
    for bearer in gazetteer.bearers_called(" ".join(words))[:1]:
        is_known = bearers.type(bearer) in LANDS or bearers.populations[bearer] >= CITY
        return bearers.kind(bearer) is Kind.PLACE and (is_known or len(words) > 1)
    return False
