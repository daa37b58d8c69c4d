"""Public figures with a slip in what stands before the surname: Emanuel Macron, Recep Tayip Erdogan."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.scripts import FREELY_SPELT
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.candidates import printed
from audit.names.figures import FAMILY_NAMES_FIRST, FigureSlip, support_for
from audit.names.full_names import is_near
from audit.names.mentions import PARTICLES
from audit.names.offices import is_office_of, words_of
from audit.names.persons import is_borne_by_persons
from audit.names.places import geography
from audit.orthography.distance import edit_distance
from audit.orthography.fold import bare, fold, folded_phrase
from audit.orthography.key import key
from audit.orthography.romanization import english_forms, foreign_usage, kmu_2010, renderings
from audit.orthography.spellings import are_free_spellings
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

# Words before the surname, and code points in which they stand.
_LONGEST = 4
_REACH = 60
# Read backwards: forwards each word before them would be tried as the first.
_WORDS_BEFORE = re.compile(rf"(?:[ \xa0-][\w'\u2019]*[^\W\d_]){{1,{_LONGEST}}}")
_WORD = re.compile(r"[^\W\d_][\w'\u2019]*")

# Figures up to which a surname is that of few: Macron, but not Martin; and Zipf frequency: not Rice.
_FEW = 3
_COMMON = 4.0
# Zipf frequency from which English copy writes a first name so, whatever its language has: Philip, Alexander.
_IN_USE = 3.0

# Letters of a first name that sounds like the right one: Edy for Edi.
_SHORTEST = 3
# Where names of persons have Latin letters beside Cyrillic ones, which English copy takes as they are.
_LATIN = frozenset({"BA", "ME", "RS"})
_ENDINGS_OF_WOMEN = frozenset("a e la le na ne ia ina ine".split())

# Surnames of which is remembered which full names end with them.
_REMEMBERED = 20_000


class _FullName(NamedTuple):
    """A known name: its bearer and the words before the surname; `is_rare`: hardly another figure has that.

    `is_short`: it is the end of the full name, as "von der Leyen".
    """

    bearer: int
    words: tuple[str, ...]
    is_rare: bool
    is_short: bool


class _Place(NamedTuple):
    """Where words before a surname are nearly those of a full name, all but the one `at` its place."""

    edits: int
    name: _FullName
    at: int
    spans: tuple[Span, ...]
    surname: Span

    @property
    def right(self) -> str:
        return self.name.words[self.at]

    @property
    def span(self) -> Span:
        return self.spans[self.at]


def given_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Iterator[FigureSlip]:
    """Yield the slips, one at most at each place of a figure's surname; in no order. The span is that of the word."""
    short = {word.lower(): [word] for word in document.raised_words if len(word) == _SHORTEST and word.istitle()}
    for folded, spellings in (*capitalised_forms(document.distinct_words).items(), *short.items()):
        names = _full_names(folded, gazetteer)
        for surname in (place for word in spellings if names for place in document.places_of(word)):
            place = _place(document.prose, surname, names)
            if place and not _is_sound(place, document, gazetteer, vocabulary):
                yield _slip(place, document, gazetteer, vocabulary)


def first_name_slips(
    slips: Iterable[FigureSlip], document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> Iterator[FigureSlip]:
    """Yield the slips in first names that stand before a surname with a slip: Irakly Kobachidze."""
    for slip in slips:
        if not slip.before:
            continue
        before = _words_before(document.prose, slip.span)[-len(slip.before) :]
        written = tuple(fold(span.of(document.prose)) for span in before)
        if len(before) == len(slip.before) and written[1:] == slip.before[1:] and written[0] != slip.before[0]:
            name = _FullName(slip.bearer, slip.before, is_rare=True, is_short=False)
            place = _Place(0, name, 0, tuple(before), slip.span)
            if not _is_sound(place, document, gazetteer, vocabulary):
                yield _slip(place, document, gazetteer, vocabulary)


@lru_cache(maxsize=_REMEMBERED)
def _full_names(surname: str, gazetteer: Gazetteer) -> tuple[_FullName, ...]:
    """Return the figures' full names that end with a surname, except where the family name comes first."""
    found: list[tuple[int, tuple[str, ...], bool]] = []
    called = gazetteer.bearers_called(surname)
    for number in gazetteer.figures_ending(surname):
        *words, _ = gazetteer.form(number).split()
        for bearer in filter(gazetteer.bearers.is_figure, gazetteer.bearers_of(number)):
            is_short = folded_phrase(gazetteer.bearers.name(bearer)).endswith(f" {gazetteer.form(number)}")
            is_ordered = bearer in called or FAMILY_NAMES_FIRST.isdisjoint(gazetteer.bearers.codes(bearer))
            if len(words) <= _LONGEST and is_ordered:
                found.append((bearer, tuple(words), is_short))
    is_rare = len({bearer for bearer, _, _ in found}) <= _FEW
    return tuple(_FullName(bearer, words, is_rare, is_short) for bearer, words, is_short in found)


def _place(prose: str, surname: Span, names: Iterable[_FullName]) -> _Place | None:
    """Return the name that the words before a surname are nearest to, None where they are one."""
    before = _words_before(prose, surname)
    written = [fold(span.of(prose)) for span in before]
    found: list[_Place] = []
    for name in names:
        size = len(name.words)
        other = [at for at, pair in enumerate(zip(written[-size:], name.words, strict=False)) if pair[0] != pair[1]]
        if size > len(written) or len(other) > 1:
            continue
        if not other:
            if not name.is_short:
                return None
            continue
        word, right = written[len(written) - size + other[0]], name.words[other[0]]
        are_particles = PARTICLES.issuperset((word, right)) and not PARTICLES.issuperset(name.words)
        is_like = _is_near(word, right) or _is_told_by_rest(word, name.words, other[0])
        if are_particles or (is_like and not name.is_short):
            found.append(_Place(edit_distance(word, right), name, other[0], tuple(before[-size:]), surname))
    return min(found, default=None)


def _is_told_by_rest(word: str, words: Sequence[str], at: int) -> bool:
    """Tell whether a word begins as the one meant, and another is the name's own: Redshep Tayyip Erdogan."""
    if min(len(word), len(words[at])) <= _SHORTEST or word[0] != words[at][0]:
        return False
    return any(len(one) > _SHORTEST and one not in PARTICLES for place, one in enumerate(words) if place != at)


def _is_near(word: str, right: str) -> bool:
    return is_near(word, right) or (min(len(word), len(right)) >= _SHORTEST and edit_distance(word, right) <= 1)


def _words_before(prose: str, surname: Span) -> list[Span]:
    before = _WORDS_BEFORE.match(prose[max(0, surname.start - _REACH) : surname.start][::-1])
    if before is None:
        return []
    first = surname.start - before.end()
    return [Span(*word.span()) for word in _WORD.finditer(prose, first, surname.start)]


def _is_sound(place: _Place, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether the word may stand for the right one, or somebody else may be called so."""
    prose, bearer = document.prose, place.name.bearer
    word = fold(place.span.of(prose))
    whole = " ".join(fold(span.of(prose)) for span in (*place.spans, place.surname))
    if gazetteer.number(whole) is not None:
        return True
    if PARTICLES.issuperset((word, place.right)):
        return not FREELY_SPELT.isdisjoint(gazetteer.bearers.codes(bearer))
    if not prose[place.span.start].isupper():
        return True
    if gazetteer.bearers.is_cyrillic(bearer):
        is_english = vocabulary.zipf(word) > _IN_USE and key(word) == key(place.right)
        return is_english or _is_slavic_form(word, place, gazetteer)
    codes = set(gazetteer.bearers.codes(bearer))
    is_free = any(are_free_spellings(word, place.right, code) for code in codes)
    if is_free or (codes & FREELY_SPELT and gazetteer.is_standard(word)):
        return True
    is_name = is_borne_by_persons(word, gazetteer)
    if _is_other_gender(word, place.right) and (is_name or len(word) > len(place.right)):
        return True
    if not is_name:
        return False
    # Who wrote their names in many ways; and a sister may be called otherwise.
    if gazetteer.bearers.is_of_history(bearer) or not _is_near(word, place.right):
        return True
    if len(place.spans) > 1:
        return False
    before = words_of(prose[max(0, place.spans[0].start - _REACH) : place.spans[0].start])
    if is_office_of(words_of(gazetteer.bearers.type(bearer)), before):
        return False
    # Tim is no slip for Tom, but Edy for Edi.
    if not is_near(word, place.right) and key(word) != key(place.right):
        return True
    is_told = key(word) == key(place.right) or not codes.isdisjoint(
        geography(document, gazetteer, vocabulary).countries
    )
    return not (is_told and place.name.is_rare) or vocabulary.zipf(fold(place.surname.of(prose))) > _COMMON


def _is_other_gender(first: str, second: str) -> bool:
    """Tell whether two first names are a man's and a woman's: Justin, Justine; Mario, Maria."""
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == len(longer):
        return shorter[:-1] == longer[:-1] and {shorter[-1], longer[-1]} == {"a", "o"}
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS_OF_WOMEN


def _is_slavic_form(word: str, place: _Place, gazetteer: Gazetteer) -> bool:
    """Tell whether some scheme of English copy, or another Slavic language, has the name so: Mikhail, Mykhailo."""
    bearers = gazetteer.bearers
    names = [name.split() for name in bearers.entry(place.name.bearer).native]
    meant = [words[place.at] for words in names if len(words) > place.at + 1]
    if any(_is_rendering(word, native, place.right) for native in meant):
        return True
    if not _LATIN.isdisjoint(bearers.codes(place.name.bearer)):
        return False
    return not any(foreign_usage(word, native) for native in meant) and any(
        _is_rendering(word, native, fold(bearers.name(bearer)))
        for bearer in gazetteer.bearers_called(word)
        for native in bearers.entry(bearer).native
    )


def _is_rendering(word: str, native: str, name: str) -> bool:
    """Tell whether English copy may write a native name so; one that is Ukrainian by the known name not as Russian."""
    if fold(kmu_2010(native)) == name:
        return word in map(fold, renderings(native, "uk"))
    return word in english_forms(native)


def _slip(place: _Place, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> FigureSlip:
    prose, bearer, start = document.prose, place.name.bearer, place.spans[0].start
    end = place.span.start + len(bare(place.span.of(prose)))
    word = fold(place.span.of(prose))
    return FigureSlip(
        Span(place.span.start, end),
        prose[start : place.span.start].rstrip(" \xa0-"),
        word,
        printed(place.right, gazetteer.bearers.name(bearer)),
        bearer,
        is_name=is_borne_by_persons(word, gazetteer) and len(place.spans) == 1,
        support=support_for(bearer, start, document, gazetteer, vocabulary),
        surname=prose[end : place.surname.end].lstrip(" \xa0-"),
    )
