"""Places and countries that an article calls by the name they have in another language: Lisboa, Den Haag, Polska."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from audit.gazetteer.entry import LANDS, SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.scripts import CYRILLIC
from audit.gazetteer.store import NONSTANDARD
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.city_names import city_names
from audit.names.lands import is_of_settlement, takes_article
from audit.names.place_lists import list_around
from audit.names.place_phrases import article_before, heads_dispatch, is_called_so, stands_before_land
from audit.names.places import geography, phrases
from audit.orthography.fold import bare, differ_in_diacritics_only, folded_phrase
from audit.text.document import Document

_SHORTEST: Final = 4
_LEAST_WORDS: Final = 2
# What German, Polish, Czech, Dutch and French copy have in Slavic names, and English copy has not.
_FOREIGN_LETTERS: Final = re.compile("w|j|sch|[csr]z|oe|tch")
# Inhabitants from which a city that is no capital may be named in an article that says nothing else of its country,
# if nobody else is called so.
_GREAT: Final = 400_000
# Spellings that sources have of a name of persons that few bear.
_FEW_SPELLINGS: Final = 7
# Zipf frequency from which English has a form as a word of its own: the Roma.
_WORD_OF_ENGLISH: Final = 3.5
# Distance of the keys, for each letter, up to which two names have one origin: Köln, but not Königsberg, Kaliningrad.
_SAME_ORIGIN: Final = 0.55
_WORD: Final = re.compile(r"[^\W\d_]+")
_BREAK: Final = re.compile(r"[ \u00a0-]")
_REACH: Final = 48
_POSSESSIVES: Final = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


@dataclass(frozen=True, slots=True)
class Exonym:
    """A place called by a foreign name; `span` is that name, with the article before it if the English one has none.

    `right` is the English name, with an article where it needs one and none stands there.
    """

    span: Span
    written: str
    right: str
    bearer: int


class _Meaning(NamedTuple):
    """Who is called so; `is_only`: nobody else is, or it is a country; `is_sure`: whatever stands before the name."""

    bearer: int
    is_only: bool
    is_sure: bool = False


def exonyms(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, *, least_people: int) -> list[Exonym]:
    """Return the foreign names in reading order, but for cities of fewer inhabitants than `least_people`.

    That of a lesser city, or one that others bear, counts only where the article names the country, but for those of
    `city_names`.
    """
    found: dict[Span, Exonym] = {}
    for form in sorted(_foreign_names(gazetteer, least_people).of(document.raised_words | phrases(document))):
        meaning = _meaning(form, document, gazetteer, vocabulary, least_people)
        for span in _places_of(form, document) if meaning else ():
            exonym = _exonym(span, meaning, document, gazetteer) if meaning else None
            if exonym:
                found[exonym.span] = exonym
    return [found[span] for span in sorted(found)]


def _meaning(
    form: str, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, least_people: int
) -> _Meaning | None:
    """Return the well-known place that another language calls so, if that is what is meant."""
    foreign = _foreign(form, gazetteer, least_people)
    if vocabulary.in_dictionary(_BREAK.split(form)[-1].lower()):
        return None
    senses = gazetteer.meanings(folded_phrase(form))
    is_only = len({gazetteer.bearers.name(bearer) for bearer, _ in senses}) == 1
    told = geography(document, gazetteer, vocabulary)
    named = told.countries_besides({form, bare(form)}) | {place.country for place in told.places}
    if _is_foreign_phrase(form, gazetteer, vocabulary) and _is_in(foreign[0], named, gazetteer):
        return _Meaning(foreign[0], is_only=True, is_sure=True)
    if is_only and _is_great(foreign[0], gazetteer):
        return _Meaning(foreign[0], is_only)
    if _is_standard(form, senses, gazetteer):
        return None
    if any(status < NONSTANDARD and _is_in(bearer, named, gazetteer) for bearer, status in senses):
        return None
    meant = next((bearer for bearer in foreign if _is_in(bearer, named, gazetteer)), None)
    is_told = meant is None and _is_told_by_list(form, senses, document, gazetteer, least_people)
    if is_told:
        meant = next((bearer for bearer in foreign if _is_of_great_city(bearer, gazetteer)), None)
    if meant is None and (folded_phrase(form) in city_names() or _is_outshone(senses, foreign, gazetteer)):
        meant = max(foreign, key=lambda bearer: gazetteer.bearers.populations[bearer])
    if meant is None or (not is_only and _is_called_so(form, document, vocabulary)):
        return None
    return _Meaning(meant, is_only or is_told or gazetteer.bearers.type(meant) in LANDS)


def _is_outshone(senses: Collection[tuple[int, int]], foreign: Collection[int], gazetteer: Gazetteer) -> bool:
    """Tell whether a capital has the form, and nobody else but a few persons: Riad."""
    bearers, is_capital = gazetteer.bearers, all(_is_capital(bearer, gazetteer) for bearer in foreign)
    borne = [bearer for bearer, status in senses if status < NONSTANDARD]
    if not is_capital or any(map(bearers.is_figure, borne)):
        return False
    peopled = (bearer for bearer in borne if bearers.kind(bearer) is Kind.PLACE and bearers.populations[bearer])
    return not any(peopled) and all(bearers.populations[bearer] <= _FEW_SPELLINGS for bearer in borne)


def _is_told_by_list(
    form: str, senses: Collection[tuple[int, int]], document: Document, gazetteer: Gazetteer, least_people: int
) -> bool:
    """Tell whether a form that only small places bear is listed beside a great city's name that nobody else bears."""
    borne = (bearer for bearer, status in senses if status < NONSTANDARD)
    if any(_is_known(bearer, gazetteer, least_people) and gazetteer.bearers.type(bearer) for bearer in borne):
        return False
    listed = (member for span in _places_of(form, document) for member in list_around(span, document))
    others = {member.of(document.prose) for member in listed} - {form}
    return any(_is_great_city_abroad(other, gazetteer, least_people) for other in sorted(others))


def _is_great_city_abroad(form: str, gazetteer: Gazetteer, least_people: int) -> bool:
    foreign = _foreign(form, gazetteer, least_people)
    return not gazetteer.is_standard(folded_phrase(form)) and any(_is_great(bearer, gazetteer) for bearer in foreign)


def _is_of_great_city(bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a bearer is a great city, or the region that is called as one: Beijing."""
    return any(
        _is_great(one, gazetteer) for one in gazetteer.bearers_called(folded_phrase(gazetteer.bearers.name(bearer)))
    )


def _is_called_so(form: str, document: Document, vocabulary: Vocabulary) -> bool:
    name = bare(form)
    is_word = vocabulary.zipf(folded_phrase(name)) >= _WORD_OF_ENGLISH
    places = [span for written in (name, *map(name.__add__, _POSSESSIVES)) for span in _places_of(written, document)]
    return is_called_so(places, document, is_word=is_word)


@lru_cache(maxsize=1)
def _foreign_names(gazetteer: Gazetteer, least_people: int) -> Sieve:
    return Sieve(lambda form: _is_name(form) and bool(_foreign(form, gazetteer, least_people)))


def _is_name(form: str) -> bool:
    return form[0].isupper() and len(form) >= _SHORTEST


def _foreign(form: str, gazetteer: Gazetteer, least_people: int) -> tuple[int, ...]:
    """Return the well-known places of whose names a form is one in another language."""
    folded = folded_phrase(form)
    found = tuple(
        bearer
        for bearer, status in gazetteer.meanings(folded)
        if status == NONSTANDARD
        and _is_known(bearer, gazetteer, least_people)
        and _is_foreign(folded, bearer, gazetteer)
    )
    return found or _listed(folded, gazetteer, least_people) or _sounding_alike(folded, gazetteer)


def _listed(folded: str, gazetteer: Gazetteer, least_people: int) -> tuple[int, ...]:
    """Return the greatest city that has the English name which the table of great cities gives for a foreign one."""
    city = city_names().get(folded)
    called = gazetteer.bearers_called(folded_phrase(city.english)) if city else ()
    places = [bearer for bearer in called if _is_known(bearer, gazetteer, least_people)]
    return tuple(sorted(places, key=lambda bearer: -gazetteer.bearers.populations[bearer])[:1])


def _sounding_alike(folded: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the Slavic places that a phrase names by its sound, if its letters are those of another language."""
    count = len(folded.split())
    if count < _LEAST_WORDS or not _FOREIGN_LETTERS.search(folded) or gazetteer.bearers_called(folded):
        return ()
    alike = [number for number in gazetteer.sounding_alike(folded) if gazetteer.form(number).count(" ") == count - 1]
    bearers = gazetteer.bearers
    called = (bearer for number in alike for bearer in gazetteer.bearers_of(number))
    places = [one for one in called if bearers.kind(one) is Kind.PLACE and bearers.country(one) in CYRILLIC]
    return tuple(sorted(places, key=lambda bearer: -bearers.populations[bearer]))


def _is_foreign_phrase(form: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a word in a name of several is none of English, nor a name that English copy has: Krywyj Rih."""
    words = folded_phrase(form).split()
    strange = (not (vocabulary.in_dictionary(word) or gazetteer.is_standard(word)) for word in words)
    return len(words) >= _LEAST_WORDS and any(strange)


def _is_foreign(folded: str, bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a nonstandard form is the same name in another language: Köln, but not Leninakan for Gyumri."""
    if gazetteer.bearers.type(bearer) in LANDS:
        return True
    number = gazetteer.number(folded_phrase(gazetteer.bearers.name(bearer)))
    return number is not None and gazetteer.neighbour(folded, number).sounds <= _SAME_ORIGIN * len(folded)


def _is_known(bearer: int, gazetteer: Gazetteer, least_people: int) -> bool:
    bearers = gazetteer.bearers
    if bearers.kind(bearer) is not Kind.PLACE:
        return False
    return bearers.type(bearer) not in SETTLEMENTS or bearers.populations[bearer] >= least_people


def _is_standard(form: str, senses: Collection[tuple[int, int]], gazetteer: Gazetteer) -> bool:
    """Tell whether a form that nobody bears as it stands is a word of a standard name: Aichi of Aichi Prefecture."""
    return all(status == NONSTANDARD for _, status in senses) and gazetteer.is_standard(folded_phrase(form))


def _is_great(bearer: int, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    is_large = bearers.type(bearer) in LANDS or bearers.populations[bearer] >= _GREAT
    return is_large or _is_capital(bearer, gazetteer)


def _is_capital(bearer: int, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    return gazetteer.organizations.capitals.get(bearers.name(bearer)) == bearers.country(bearer)


def _is_in(bearer: int, countries: frozenset[str], gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    return bearers.kind(bearer) is Kind.PLACE and not countries.isdisjoint(bearers.codes(bearer))


def _places_of(form: str, document: Document) -> Iterator[Span]:
    if form.isalpha():
        yield from document.places_of(form)
        return
    for found in re.finditer(rf"(?<![\w-]){re.escape(form)}(?!\w)", document.prose):
        yield Span(found.start(), found.end())


def _exonym(span: Span, meaning: _Meaning, document: Document, gazetteer: Gazetteer) -> Exonym | None:
    """Return what stands there in place of which English name, unless something else may be called so there."""
    prose, name = document.prose, gazetteer.bearers.name(meaning.bearer)
    written = bare(span.of(prose))
    place = Span(span.start, span.start + len(written))
    article = _article(place, meaning, document, gazetteer)
    if article is None or _is_spelling(written, name):
        return None
    # "Breslau, as Wroclaw then was".
    if _is_named_in(document.sentence_at(span.start).of(prose), name):
        return None
    if takes_article(name):
        return Exonym(place, written, name if article else f"the {name}", meaning.bearer)
    return Exonym(Span(place.start - len(article), place.end), written, name, meaning.bearer)


def _article(place: Span, meaning: _Meaning, document: Document, gazetteer: Gazetteer) -> str | None:
    """Return the article before a name, "" where none stands, None where no place is meant."""
    bearers = gazetteer.bearers
    if meaning.is_sure:
        return ""
    if bearers.type(meaning.bearer) in LANDS:
        is_town = is_of_settlement(document.prose[max(0, place.start - _REACH) : place.start])
        return None if is_town else article_before(place, document, is_only=meaning.is_only)
    if heads_dispatch(place, document):
        return ""
    if stands_before_land(place, document, bearers.codes(meaning.bearer), gazetteer):
        return ""
    members = list_around(place, document)
    if members and members[0] != place:
        return None if article_before(members[0], document, is_only=meaning.is_only) is None else ""
    return article_before(place, document, is_only=meaning.is_only)


def _is_named_in(sentence: str, name: str) -> bool:
    words = folded_phrase(" ".join(_WORD.findall(sentence)))
    return f" {folded_phrase(name)} " in f" {words} "


def _is_spelling(written: str, name: str) -> bool:
    """Tell whether the English name, or a word of it, is the same but for diacritics or a blank: Hai Phong."""
    if folded_phrase(written).replace(" ", "") == folded_phrase(name).replace(" ", ""):
        return True
    return any(differ_in_diacritics_only(written, part) for part in (name, *_BREAK.split(name)))
