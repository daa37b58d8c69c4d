"""Make the table of given names and surnames out of the name groups in the package rigour."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazetteer_english import IN_USE, EnglishUse
from gazetteer_forms import loose_key, printed_name

from audit.orthography.distance import key_distance
from audit.orthography.fold import fold, folded_phrase
from audit.orthography.key import key
from audit.orthography.romanization import languages, renderings

NAMES = Path("rigour/data/names/persons.txt")

_LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff\u0300-\u036f\u02b9-\u02bf'\u2018\u2019 .-]+")
_CYRILLIC = re.compile("[\u0430-\u045f\u0491' -]+")
# The mark of a soft sign, beside the apostrophe of O'Brien.
_SOFT_SIGN = re.compile("['\u02b9-\u02bf\u2018\u2019](?=[bcdfghjklmnpqrstvwxyz]|$)")
# Scripts that English copy renders in several ways: Hangul, Hebrew, Arabic, Devanagari, Bengali, Thai.
_NO_STANDARD = re.compile("[\uac00-\ud7a3\u05d0-\u05ea\u0620-\u06ff\u0900-\u09ff\u0e00-\u0e7f]")
# How Czech and Polish call the wife and the daughter of a bearer.
_FAMILY = re.compile("(?:ov\u00e1|\u00f3wna|\u017canka|czanka|czyna|ien\u0117)$")
# Macedonian and Serbian letters; -\u0441\u043a\u0438 is their form of -\u0441\u043a\u0438\u0439.
_SOUTHERN = re.compile("[\u0452\u0453\u0455\u0458-\u045c\u045f]|[\u0441\u0446]\u043a\u0438$")
_FEMININE = re.compile(
    "(?:[aeiy\u00fd\u00ed]|[ao]v|ev|in|yn|sk|zk|ck|tsk|n)(?:a|\u00e1|aia|aja|aya|a\u00efa|ya|ov\u00e1)$|ov\u00e1$|owna$|\u00f3wna$|owa$|ina$"
)
_FEMININE_CYRILLIC = re.compile(
    "(?:\u043e\u0432|\u0435\u0432|\u0451\u0432|\u0456\u0432|\u0457\u0432|\u0438\u043d|\u044b\u043d|\u0456\u043d|\u0441\u044c\u043a|\u0446\u044c\u043a)\u0430$|\u0430\u044f$"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name of persons with its forms by status, as a row of the table; `fame` counts forms in the source."""

    number: str
    name: str
    accepted: tuple[str, ...]
    nonstandard: tuple[str, ...]
    native: tuple[str, ...]
    is_cyrillic: bool
    fame: int

    def row(self) -> str:
        """Return the cells between tabs."""
        lists = ("|".join(forms) for forms in (self.accepted, self.nonstandard, self.native))
        return "\t".join((self.number, self.name, *lists, "c" if self.is_cyrillic else "", str(self.fame)))


@dataclass(frozen=True, slots=True)
class _Group:
    """The forms of one name and one gender, as the source has them."""

    number: str
    latin: tuple[str, ...]
    cyrillic: tuple[str, ...]
    fame: int
    is_korean: bool
    has_no_standard: bool


def persons(folder: Path, use: EnglishUse) -> Iterator[Person]:
    """Yield all names in the package unpacked in `folder` that have a Latin form, by name."""
    bearers: dict[str, list[Person]] = defaultdict(list)
    for line in (folder / NAMES).read_text("utf-8").splitlines():
        for group in _groups(line):
            person = _person(group, use)
            bearers[folded_phrase(person.name)].append(person)
    merged = (_merge(same) for same in bearers.values())
    yield from sorted(merged, key=lambda person: (person.name, person.number))


def _groups(line: str) -> Iterator[_Group]:
    """Yield the forms of a line: all as one, or men's and women's apart."""
    forms, _, number = line.rpartition(" => ")
    listed = forms.split(", ")
    latin = [form for form in listed if _LATIN.fullmatch(form) and any(map(str.isalpha, form))]
    cyrillic = [form for form in listed if _CYRILLIC.fullmatch(form)]
    has_no_standard = _NO_STANDARD.search(forms) is not None
    is_korean = any("\uac00" <= letter <= "\ud7a3" for letter in forms)
    for one, other in _by_gender(latin, cyrillic):
        if one:
            yield _Group(number, tuple(one), tuple(other), len(listed), is_korean, has_no_standard)


def _by_gender(latin: list[str], cyrillic: list[str]) -> tuple[tuple[list[str], list[str]], ...]:
    """Return Latin and Cyrillic forms of men's surnames and of women's where a line has both."""
    latin = [form for form in latin if not _FAMILY.search(form)] or latin
    women = [form for form in latin if _FEMININE.search(form) and any(_is_wife(form, man) for man in latin)]
    native_women = [
        form
        for form in cyrillic
        if _FEMININE_CYRILLIC.search(form) and any(_is_wife_native(form, man) for man in cyrillic)
    ]
    men = [form for form in latin if form not in women]
    native_men = [form for form in cyrillic if form not in native_women]
    return (men, native_men), (women if native_women else [], native_women)


def _is_wife(form: str, man: str) -> bool:
    """Tell whether one surname is the feminine of the other: Petrova, Petrov; Zelenska, Zelensky; Novakova, Novak."""
    if form == man or _FEMININE.search(man):
        return False
    mine, theirs = key(fold(form)), key(fold(man))
    stem = theirs.removesuffix("i")
    endings = ("a", "aia", "ova") if len(stem) >= 4 else ()
    return any(mine == stem + ending for ending in endings)


def _is_wife_native(form: str, man: str) -> bool:
    stem = man.removesuffix("\u0438\u0439").removesuffix("\u044b\u0439").removesuffix("\u0438")
    return form in (stem + "\u0430", stem + "\u0430\u044f") and form != man


def _person(group: _Group, use: EnglishUse) -> Person:
    regular = _regular(group)
    name = _preferred(group, regular, use)
    sounds = {key(form) for form in regular}
    is_cyrillic = key(folded_phrase(name)) in sounds
    if not is_cyrillic:
        regular = frozenset()
    accepted, nonstandard = [], []
    for form in group.latin:
        folded = folded_phrase(form)
        if (
            folded in regular
            or (not is_cyrillic and _is_as_good(form, name, group))
            or use.zipf(form) >= max(IN_USE, use.zipf(name) - 2.0)
        ):
            accepted.append(form)
        elif len(folded) > 2:
            nonstandard.append(form)
    person = _printed(group, name, accepted, nonstandard, is_cyrillic=is_cyrillic)
    # Macron sounds like what English makes of Макрон, but is not it.
    return replace(person, is_cyrillic=folded_phrase(name) in regular)


def _is_as_good(form: str, name: str, group: _Group) -> bool:
    """Tell whether two forms stand side by side for want of a standard: Qaddour, Kaddour; Song-rae, Songrae."""
    sounds = (key(folded_phrase(each).replace(" ", "")) for each in (form, name))
    return group.has_no_standard or len(set(sounds)) == 1 or loose_key(form) == loose_key(name)


def _regular(group: _Group) -> frozenset[str]:
    """Return all regular renderings of the native forms, folded."""
    northern = [form for form in group.cyrillic if not _SOUTHERN.search(form)]
    return frozenset(
        folded_phrase(rendering)
        for form in northern or group.cyrillic
        for language in languages(form)
        for rendering in renderings(form, language)
    )


def _preferred(group: _Group, regular: frozenset[str], use: EnglishUse) -> str:
    """Return the form English uses most; where it uses none, the one nearest a regular rendering."""

    usual = {folded_phrase(renderings(form, language)[0]) for form in group.cyrillic for language in languages(form)}

    def rank(form: str) -> tuple[float, float, bool, bool, int, str]:
        zipf, folded = use.name_zipf(form), folded_phrase(form)
        known = zipf if zipf >= 2.0 else 0.0
        return known, -_distance(folded, regular), folded in usual, form.isascii(), -len(form), form

    return max(group.latin, key=rank)


def _distance(folded: str, regular: Iterable[str]) -> float:
    if folded in regular:
        return 0.0
    return 0.1 + min((key_distance(key(folded), key(other)) for other in regular), default=0.0)


def _printed(
    group: _Group, name: str, accepted: Sequence[str], nonstandard: Sequence[str], *, is_cyrillic: bool
) -> Person:
    def printed(form: str) -> str:
        return printed_name(_SOFT_SIGN.sub("", form) if is_cyrillic else form, is_korean=group.is_korean)

    best = printed(name)
    met = {folded_phrase(best)}
    sorted_out = []
    for forms in (accepted, nonstandard):
        fresh = {folded_phrase(printed(form)): printed(form) for form in sorted(forms, key=_oddness)}
        sorted_out.append(tuple(form for folded, form in sorted(fresh.items()) if folded and folded not in met))
        met |= fresh.keys()
    natives = tuple(printed_name(form, is_korean=False) for form in group.cyrillic)
    return Person(group.number, best, sorted_out[0], sorted_out[1], natives, is_cyrillic, group.fame)


def _oddness(form: str) -> tuple[bool, str]:
    """Return what orders forms so that the plainest of one fold comes last."""
    return form.isascii(), form


def _merge(same: Sequence[Person]) -> Person:
    """Return one row for names that are written alike: Hamilton the given name and Hamilton the surname."""
    most = max(same, key=lambda person: (person.fame, person.is_cyrillic, person.name, person.number))
    if len(same) == 1:
        return most
    accepted = sorted({form for person in same for form in person.accepted})
    known = {folded_phrase(form) for form in accepted}
    nonstandard = {folded_phrase(form): form for person in same for form in person.nonstandard}
    return replace(
        most,
        accepted=_one_each(accepted),
        nonstandard=tuple(form for folded, form in sorted(nonstandard.items()) if folded not in known),
        native=tuple(dict.fromkeys(form for person in same for form in person.native)),
        is_cyrillic=most.is_cyrillic,
    )


def _one_each(forms: Iterable[str]) -> tuple[str, ...]:
    fresh: dict[str, str] = {}
    for form in forms:
        fresh.setdefault(folded_phrase(form), form)
    return tuple(fresh.values())
