"""Cities misread by a scanner (Harnburg), cut short (Berli), in a case or in another language's letters (Plowdiv)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from audit.gazetteer.entry import SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.sounds import sounds_apart
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate, printed
from audit.names.evidence import alike_in_print, written
from audit.names.mentions import Usage
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.support import description
from audit.names.truncations import MOST_LOST, is_beginning
from audit.orthography.derivations import citations_of_place
from audit.orthography.fold import folded_phrase
from audit.orthography.misreadings import before_misreading

# Inhabitants; the lesser count where a longer beginning is left, or an ending tells of a case.
_GREAT: Final = 500_000
_LESSER: Final = 50_000
# Zipf frequency up to which a form is nobody's name.
_MOST_COMMON: Final = 1.0
# Letters from which a name without its last one is no other word.
_SHORTEST: Final = 5
_REMEMBERED: Final = 20_000
_TOWN: Final = 5_000
# What German and Polish copy have in names, and where neither names nor English copy have it.
_FOREIGN_LETTERS: Final = re.compile("w|sch|cz")
_WITHOUT_THEM: Final = frozenset("AL AM AZ BA BG BY GE GR HR KG KZ LT LV MD ME MK RO RS RU SI TJ UA UZ XK".split())
# Where cities have names with Slavic cases.
_SLAVIC: Final = frozenset("BA BG BY CZ HR KG KZ ME MK PL RS RU SI SK UA".split())
# Those whose cities' names no language in Latin letters declines.
_EAST: Final = frozenset("BY RU UA".split())
# Distance of the keys, for each letter, up to which two forms are spellings of one name.
_SAME_ORIGIN: Final = 0.4


class _City(NamedTuple):
    people: int
    bearer: int
    number: int
    form: str
    lack: str
    is_respelt: bool = False
    is_declined: bool = False


def damaged_city(suspect: Usage, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Candidate, str] | None:
    """Return the city meant by a suspect and the evidence, where the article names its country and no person so.

    What lacks its last letters, or has an ending too many, counts only where a word beside it wants a place: "in
    Berli", "near Lviva"; behind a preposition the ending of a case will do.
    """
    folded = suspect.form.folded
    cities = _cities(folded, gazetteer) if vocabulary.zipf(folded) <= _MOST_COMMON else ()
    if not cities:
        return None
    named = geography(suspect.document, gazetteer, vocabulary)
    scene = Scene(suspect, named, gazetteer, vocabulary)
    codes = gazetteer.bearers.codes
    is_place = any(scene.word_for(Kind.PLACE, strong=strong) for strong in (True, False))
    here = [one for one in cities if not named.told_countries.isdisjoint(codes(one.bearer))]
    meant = next((one for one in here if is_place or one.is_respelt or not one.lack), None)
    # Khersonu is a form of no other name, whatever the article names.
    if meant is None and scene.is_behind_preposition:
        meant = next((one for one in cities if one.is_declined and not _EAST.isdisjoint(codes(one.bearer))), None)
    if meant is None or suspect.before or suspect.after or scene.has_role:
        return None
    near, whole = gazetteer.neighbour(folded, meant.number), gazetteer.bearers.name(meant.bearer)
    name = printed(meant.form, whole)
    candidate = Candidate(
        meant.form, meant.form, meant.number, meant.bearer, name, whole, near.edits, near.sounds, is_variant=False
    )
    told = "; the article names the country" if meant in here else ""
    what = f"{description(meant.bearer, gazetteer.bearers)}{told}."
    alike = meant.lack.format(name) if meant.lack else alike_in_print(folded, meant.form)
    return candidate, f"No source has {written(suspect.form.words)}. {alike}. {what}"


@lru_cache(maxsize=_REMEMBERED)
def _cities(folded: str, gazetteer: Gazetteer) -> tuple[_City, ...]:
    """Return the cities whose name may have become so, the largest first; none if anything is so called."""
    if gazetteer.number(folded) is not None:
        return ()
    found = [city for form in before_misreading(folded) for city in _called(form, "", gazetteer)]
    found = [*found, *_cut(folded, gazetteer), *_declined(folded, gazetteer), *_respelt(folded, gazetteer)]
    preferred = gazetteer.bearers.name
    return tuple(sorted(found, key=lambda one: (-one.people, one.form != folded_phrase(preferred(one.bearer)), one)))


def _called(form: str, lack: str, gazetteer: Gazetteer, least: int = _GREAT) -> Iterator[_City]:
    bearers, number = gazetteer.bearers, gazetteer.number(form)
    for bearer in gazetteer.bearers_of(number) if number is not None else ():
        is_city = bearers.kind(bearer) is Kind.PLACE and bearers.type(bearer) in SETTLEMENTS
        if number is not None and is_city and bearers.populations[bearer] >= least:
            yield _City(bearers.populations[bearer], bearer, number, form, lack)


def _cut(folded: str, gazetteer: Gazetteer) -> Iterator[_City]:
    for form in gazetteer.completions(folded, MOST_LOST) if len(folded) >= _SHORTEST else ():
        lost = len(form) - len(folded)
        if is_beginning(folded, form):
            lack = "It lacks the last letter of {}" if lost == 1 else f"It lacks the last {lost} letters of {{}}"
            yield from _called(form, lack, gazetteer, least=_LESSER)
        elif lost == 1:
            yield from _called(form, "It lacks the last letter of {}", gazetteer)


def _declined(folded: str, gazetteer: Gazetteer) -> Iterator[_City]:
    """Yield the cities of Slavic countries of whose name a form has the ending of a case."""
    bearers = gazetteer.bearers
    for form in citations_of_place(folded) if len(folded) >= _SHORTEST else ():
        for bearer, _ in gazetteer.meanings(form):
            english = folded_phrase(bearers.name(bearer))
            if _SLAVIC.isdisjoint(bearers.codes(bearer)) or not _is_one_name(form, english, gazetteer):
                continue
            found = _called(english, "It is {} with the ending of a Slavic case", gazetteer, least=_LESSER)
            yield from (city._replace(is_declined=True) for city in found if city.bearer == bearer)


def _respelt(folded: str, gazetteer: Gazetteer) -> Iterator[_City]:
    """Yield the places, where nobody writes w or sch, whose names a form with these renders: Zwornik, Plowdiv."""
    if len(folded) < _SHORTEST or not _FOREIGN_LETTERS.search(folded):
        return
    for number in gazetteer.near(folded):
        form = gazetteer.form(number)
        if " " in form or _FOREIGN_LETTERS.search(form) or sounds_apart(folded, form):
            continue
        for city in _called(form, "It is {} in another language's letters", gazetteer, least=_TOWN):
            if not _WITHOUT_THEM.isdisjoint(gazetteer.bearers.codes(city.bearer)):
                yield city._replace(is_respelt=True)


def _is_one_name(form: str, english: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two forms are spellings of one name: Cherson and Kherson, but not Slaviansk and Nikopol."""
    number = gazetteer.number(english)
    return number is not None and gazetteer.neighbour(form, number).sounds <= _SAME_ORIGIN * len(form)
