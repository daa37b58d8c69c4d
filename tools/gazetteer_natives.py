"""Choose among the Cyrillic forms of a place those that are its names in the languages of its country."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from gazetteer_forms import is_undoubled

from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.fold import folded_phrase
from audit.orthography.key import key
from audit.orthography.romanization import languages, renderings, russian_place

# Countries that write their places in Cyrillic, and the languages out of which English copy renders them.
CYRILLIC: dict[str, tuple[str, ...]] = {
    "UA": ("uk", "ru"),
    "RU": ("ru",),
    "BY": ("be", "ru"),
    "BG": ("bg",),
    **dict.fromkeys(("KZ", "KG", "TJ", "MN"), ("ru",)),
    **dict.fromkeys(("RS", "ME", "MK", "BA"), ()),
}
# Keys nearer than the first are spellings of one name; of one language and nearer than the second, one with a slip or
# with an ending of a case; beyond it, a name of old.
_SAME_NAME = 0.75
_SLIP = 1.6
_LETTERS = {
    "uk": re.compile("[а-щьюяіїєґ' -]+"),
    "ru": re.compile("[а-яё -]+"),
    "be": re.compile("[а-зй-шыьэюяёіў' -]+"),
    "bg": re.compile("[а-ъьюя -]+"),
}
_OWN_LETTERS = {"uk": frozenset("іїєґ"), "be": frozenset("ўі"), "ru": frozenset("ёэ")}
# Мирное beside Мирне, Андрусово beside Андрусове.
_RUSSIAN_ENDING = re.compile("(?:ое|ее|ово|ево|ёво|ино|ая)(?= |-|$)")
# Letters that no Russian name is read with as they stand: Чорнобиль is not the Russian Чернобыль.
_OWN_SOUNDS = frozenset("иіїєґ'")
# Of Краматорськ some records make Краматор.
_ADJECTIVE = re.compile("сь?к$")
_ALIKE = str.maketrans("yg", "ih")
_STRESS = re.compile("[\u0300\u0301]")
_APOSTROPHE = re.compile("[`\u2018\u2019\u201d\u02bc]")


@dataclass(frozen=True, slots=True)
class Native:
    """A native form and its language; `is_main` tells that the main name of the source renders it."""

    form: str
    language: str
    is_main: bool


def usual_rendering(native: Native) -> str:
    """Return how English copy writes the name of a place."""
    return russian_place(native.form) if native.language == "ru" else renderings(native.form, native.language)[0]


def has_russian_ending(native: Native) -> bool:
    """Tell whether a form of a place in Ukraine is the Russian one by its ending, for want of the Ukrainian one."""
    return _RUSSIAN_ENDING.search(native.form) is not None


def choose_natives(main: str, country: str, latin: Iterable[str], cyrillic: Iterable[str]) -> list[Native]:
    """Return native forms, that of the main name first, then that of the other language, then names of old."""
    spoken = CYRILLIC.get(country, ())
    whole = {form for form in cyrillic if _ADJECTIVE.search(form)}
    shortened = {_ADJECTIVE.sub("", form) for form in whole}
    pairs = sorted({pair for form in {*cyrillic} - shortened for pair in _readings(form, spoken)})
    if not pairs:
        return []
    attested = frozenset(map(folded_phrase, latin))
    first = min(pairs, key=lambda pair: _fitness(main, spoken, *pair))
    if _distance(folded_phrase(main), *first) > _SAME_NAME:
        return [Native(*pair, is_main=False) for pair in pairs if _attestations(*pair, attested)]
    chosen = [first]
    for language in spoken:
        chosen += _of_language(pairs, language, chosen, attested)
    return [Native(*first, is_main=True)] + [Native(*pair, is_main=False) for pair in chosen[1:]]


def _readings(form: str, spoken: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yield the form, cleaned, with each language it may be of."""
    plain = _APOSTROPHE.sub("'", _STRESS.sub("", form)).strip()
    possible = (*languages(plain), "be", "bg")
    for language in spoken:
        if language in possible and _LETTERS[language].fullmatch(plain.lower()):
            yield plain, language


def _fitness(main: str, spoken: Sequence[str], form: str, language: str) -> tuple[bool | float | str, ...]:
    """Return what orders native forms: near the main name, in the first language, spelt in full."""
    folded = folded_phrase(main)
    distance = _distance(folded, form, language)
    own = _OWN_LETTERS.get(language, frozenset())
    return (
        distance > _SAME_NAME,
        language != spoken[0],
        language != "ru" and _RUSSIAN_ENDING.search(form) is not None,
        round(distance, 1),
        min(edit_distance(folded_phrase(rendering), folded) for rendering in renderings(form, language)),
        own.isdisjoint(form.lower()),
        form.count("-") != main.count("-"),
        -len(form),
        form,
    )


def _of_language(
    pairs: Iterable[tuple[str, str]], language: str, chosen: Sequence[tuple[str, str]], attested: Set[str]
) -> list[tuple[str, str]]:
    """Return the name in a language that answers to the first one, and older names, each rendered in the source."""
    first = chosen[0]
    beyond = attested - set(map(folded_phrase, renderings(*first)))
    reads_alike = _OWN_SOUNDS.isdisjoint(first[0].lower()) and _attestations(first[0], language, beyond)
    candidates = [
        pair
        for pair in pairs
        if pair[1] == language
        and _attestations(*pair, attested)
        and not _is_slip(*pair, *first)
        and (pair[0] != first[0] or reads_alike)
    ]
    kept = [first] if first[1] == language else []
    for pair in sorted(candidates, key=lambda pair: _precedence(pair, first, attested, beyond)):
        if all(_apart(pair, other) > _SLIP and not _shares_word(pair, other) for other in kept):
            kept.append(pair)
    return [pair for pair in kept if pair != first]


def _precedence(
    pair: tuple[str, str], first: tuple[str, str], attested: Set[str], beyond: Set[str]
) -> tuple[bool, bool, int, int, int, int, str]:
    """Return what orders the forms of one language: its own letters, those of the first name, renderings attested."""
    form, language = pair
    is_read_as_own = language == first[1] and _OWN_LETTERS.get(language, frozenset()).isdisjoint(form.lower())
    renderings_met = -_attestations(*pair, beyond), -_attestations(*pair, attested)
    return is_read_as_own, form == first[0], edit_distance(form, first[0]), *renderings_met, -len(form), form


def _is_slip(form: str, language: str, first: str, own: str) -> bool:
    """Tell whether a form is the first one with a slip: Кремина, Запоріжя, with a word added, or Belarusian."""
    mine, theirs = (folded_phrase(renderings(*pair)[0]) for pair in ((form, language), (first, own)))
    is_belarusian = own == "uk" and _has_akanie(mine, theirs)
    return is_undoubled(mine, theirs) or is_belarusian or _shares_word((form, language), (first, own))


def _has_akanie(mine: str, theirs: str) -> bool:
    """Tell whether one has a where the other has o, as Belarusian spells it: Ужгарад. Славянск is Russian."""
    mine, theirs = mine.translate(_ALIKE), theirs.translate(_ALIKE)
    return mine != theirs and mine.replace("o", "a") == theirs.replace("o", "a") and "slav" not in mine


def _shares_word(pair: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two forms with different numbers of words have one in common: Киев ош."""
    mine, theirs = (folded_phrase(renderings(*each)[0]).split() for each in (pair, other))
    return len(mine) != len(theirs) and any(
        key_distance(key(word), key(same)) <= _SAME_NAME for word in mine for same in theirs if len(same) >= 4
    )


def _apart(pair: tuple[str, str], other: tuple[str, str]) -> float:
    return key_distance(*(key(folded_phrase(renderings(*each)[0])) for each in (pair, other)))


def _distance(folded: str, form: str, language: str) -> float:
    return min(key_distance(key(folded_phrase(rendering)), key(folded)) for rendering in renderings(form, language))


def _attestations(form: str, language: str, attested: Set[str]) -> int:
    return len({folded_phrase(rendering) for rendering in renderings(form, language)} & attested)
