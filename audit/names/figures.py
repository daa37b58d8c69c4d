"""Full names of public figures with a slip in them: a first name leaves few surnames that can be meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.scripts import FREELY_SPELT
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.model.span import Span
from audit.names.candidates import is_other_word, printed
from audit.names.full_names import FullName, cyrillic_form, cyrillic_name, distance, full_names_like, most_words_behind
from audit.names.mentions import COURTESY, PARTICLES, ROLES, TITLES
from audit.names.offices import is_office_of_one, words_of
from audit.names.persons import is_slavic_name
from audit.names.places import geography
from audit.orthography.derivations import is_other_gender
from audit.orthography.fold import bare, fold, folded_phrase
from audit.text.capitals import NOT_SMALL
from audit.text.document import Document

_NEXT = re.compile(r"[ \xa0-]([^\W\d_][\w'\u2019]*)")
_BEFORE = re.compile(r"([^\W\d_][\w'\u2019]*)[ \xa0-]\Z")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 32
_ROLE_REACH, _ROLE_WORDS = 60, 2

# Words in small letters with which a full name may go on, among them the Arabic article as Russian has it: ash-Sharaa.
_SMALL = PARTICLES | {"of", "the", "ad", "ar", "ash", "az", "fon"}

# A word with a capital, and behind it one with which a name may go on.
_FIRST = re.compile(
    rf"{NOT_SMALL}(?<![\w\u0300-\u036f].)(?<!\w['\u2019].)[\w\u0300-\u036f]*(?:['\u2019][^\W\d_]+)*"
    rf"(?=[ \xa0-](?:{NOT_SMALL}|(?:{'|'.join(sorted(_SMALL))})\b))"
)

# Countries where many share a family name, and given names differ by a sound.
_MANY_ALIKE = frozenset({"KP", "KR", "VN"})
# Countries where that holds of given names of one syllable.
_SYLLABLES = frozenset({"CN", "HK", "MO", "SG", "TW"})
FAMILY_NAMES_FIRST = _MANY_ALIKE | _SYLLABLES
_LONG = 6
# How much nearer an accepted surname has to be than the preferred one, to be what was meant.
_ACCEPTED = 0.5
_NAMED_EVERYWHERE = frozenset({"GB", "US"})
# US, UK, UN.
_SHORT = 2
# Zipf frequency up to which a first name says, in an article about the figure's country, who is meant: Mevlut, Naftali.
_RARE = 3.0

# How much rarer a dictionary word is as a surname than as a word, on the scale of Zipf frequencies; twice as much where
# no source has it as a name.
_AS_WORD = 1.5


@dataclass(frozen=True, slots=True)
class FigureSlip:
    """A place where a full name differs from a public figure's.

    `span` is its last word, without a possessive, and `given` what stands before it; `bearer` is the figure and `right`
    the word as it should be. Where sources list the name as a nonstandard form, `is_listed`, `span` is all of it,
    `given` is "" and `right` is the preferred name, unless only the last word differs from that. `is_name`: others bear
    the word as written. `commonness` is the sum of the Zipf frequencies of both words, those of unknown words 0: the
    higher, the likelier somebody else is called so. `support` are words of the article that are about the figure: a
    title, its country, "NATO". `cyrillic` is the surname in Cyrillic letters where translations make the word of it, or
    "". Where the slip is in a word before the surname, `surname` is what follows it; where it is in the surname,
    `before` are the words before it in the known name, folded.
    """

    span: Span
    given: str
    word: str
    right: str
    bearer: int
    is_listed: bool = False
    is_name: bool = False
    commonness: float = 0.0
    support: tuple[str, ...] = ()
    cyrillic: str = ""
    surname: str = ""
    before: tuple[str, ...] = ()


class _Place(NamedTuple):
    """Where a full name like a known one stands: its first word and the others."""

    name: FullName
    first: Span
    others: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.first.start, self.others[-1].end)


# Several checks ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def figure_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[FigureSlip, ...]:
    """Return the slips in reading order, of each place that for the nearest name."""
    best: dict[Span, tuple[float, FigureSlip]] = {}
    places = list(_places(document, gazetteer))
    sound = [place.span for place in places if place.name.is_written and not place.name.is_listed]
    for place in places:
        slip = _listed(place, document, gazetteer)
        if slip or not any(span.overlaps(place.span) for span in sound):
            slip = slip or _slip(place, document, gazetteer, vocabulary)
            if slip:
                far = _distance(slip, place.name.right, gazetteer)
                best[slip.span] = min(best.get(slip.span, (far, slip)), (far, slip), key=lambda pair: pair[0])
    return tuple(slip for _, (_, slip) in sorted(best.items(), key=lambda item: item[0]))


def _distance(slip: FigureSlip, right: str, gazetteer: Gazetteer) -> float:
    """Return how far a slip is from the form, which an accepted one has to be nearer than the preferred."""
    is_preferred = folded_phrase(gazetteer.bearers.name(slip.bearer)).split()[-1] == right
    return distance(slip.word, right) + (0.0 if is_preferred else _ACCEPTED)


def _places(document: Document, gazetteer: Gazetteer) -> Iterator[_Place]:
    """Yield the full names whose first word, or one that sounds alike, stands in the document."""
    prose = document.prose
    for found in _FIRST.finditer(prose):
        folded = fold(found.group()) if found.group()[0].isupper() else ""
        most = most_words_behind(folded, gazetteer) if folded else 0
        if most:
            others = tuple(islice(_words_after(prose, found.end()), most))
            following = tuple(fold(span.of(prose)) for span in others)
            for name in full_names_like(folded, following, gazetteer):
                yield _Place(name, Span(*found.span()), others[: name.words])


def _words_after(prose: str, end: int) -> Iterator[Span]:
    """Yield the words behind the first one of a name, as far as it may go on."""
    while found := _NEXT.match(prose, end):
        end = found.end()
        if found[1][0].islower() and found[1] not in _SMALL:
            return
        yield Span(found.start(1), end)


def _listed(place: _Place, document: Document, gazetteer: Gazetteer) -> FigureSlip | None:
    name, last = place.name, place.others[-1]
    if not (name.is_listed and name.is_written) or fold(place.first.of(document.prose)) != name.first:
        return None
    end = last.start + len(bare(last.of(document.prose)))
    *before, right = gazetteer.bearers.name(name.bearer).split()
    written = [fold(span.of(document.prose)) for span in (place.first, *place.others[:-1])]
    # Of "Riyad Marez" only the surname is wrong.
    if written == list(map(fold, before)):
        given = document.prose[place.first.start : last.start].rstrip(" \xa0-")
        span = Span(last.start, end)
    else:
        given, right, span = "", gazetteer.bearers.name(name.bearer), Span(place.first.start, end)
    folded = " ".join((*written, fold(last.of(document.prose))))
    native = cyrillic_name(folded, name.bearer, gazetteer)
    return FigureSlip(span, given, name.right, right, name.bearer, is_listed=True, cyrillic=native)


def _slip(place: _Place, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> FigureSlip | None:
    prose, name, last = document.prose, place.name, place.others[-1]
    given, *written = (fold(span.of(prose)) for span in (place.first, *place.others))
    word = written[-1]
    if name.is_written or name.is_listed or not prose[last.start].isupper():
        return None
    if gazetteer.number(" ".join((given, *written))) is not None:
        return None
    is_name = gazetteer.is_standard(word) or vocabulary.in_dictionary(word)
    if not name.is_near and not _office_before(name.bearer, place.first.start, document, gazetteer):
        named = geography(document, gazetteer, vocabulary).countries.keys()
        is_of_country = not named.isdisjoint(set(gazetteer.bearers.codes(name.bearer)) - _NAMED_EVERYWHERE)
        if is_name or given != name.first or vocabulary.zipf(given) > _RARE or not is_of_country:
            return None
    is_told = _is_told(place, document, gazetteer, vocabulary)
    if not is_told and (_is_alike(word, name.right, name.bearer, gazetteer, is_name=is_name)):
        return None
    if _is_sound(word, name.right, name.bearer, gazetteer) or (is_name and given != name.first):
        return None
    if is_name and _is_part_of_longer(prose, place, gazetteer):
        return None
    span = Span(last.start, last.start + len(bare(last.of(prose))))
    return FigureSlip(
        span,
        prose[place.first.start : span.start].rstrip(" \xa0-"),
        word,
        printed(name.right, gazetteer.bearers.name(name.bearer)),
        name.bearer,
        is_name=is_name,
        commonness=vocabulary.zipf(given) + _frequency(word, gazetteer, vocabulary) * is_name,
        support=support_for(name.bearer, place.first.start, document, gazetteer, vocabulary),
        cyrillic=cyrillic_form(word, name.bearer, gazetteer),
        before=(name.first, *written[:-1]),
    )


def _office_before(bearer: int, start: int, document: Document, gazetteer: Gazetteer) -> str:
    """Return what stands right before a name, from the first to the last word of the figure's role, or ""."""
    before = document.prose[max(0, start - _ROLE_REACH) : start].rpartition(". ")[2]
    role = words_of(gazetteer.bearers.type(bearer))
    found = [word.span() for word in _WORD.finditer(before) if not role.isdisjoint(words_of(word.group()))]
    return before[found[0][0] : found[-1][1]] if len(found) >= _ROLE_WORDS else ""


def _is_alike(word: str, right: str, bearer: int, gazetteer: Gazetteer, *, is_name: bool) -> bool:
    """Tell whether many of the figure's country are called nearly so."""
    countries = set(gazetteer.bearers.codes(bearer))
    return bool(countries & _MANY_ALIKE or (countries & _SYLLABLES and (is_name or len(right) < _LONG)))


def _is_told(place: _Place, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether the figure's office stands right before, or its country does: President Xi, China's Xi.

    Of names of Chinese kind that is enough for a long one a letter away; else the article has to name the country.
    """
    bearer, before = place.name.bearer, document.prose[max(0, place.first.start - _ROLE_REACH) : place.first.start]
    codes, named = set(gazetteer.bearers.codes(bearer)), geography(document, gazetteer, vocabulary).countries
    is_near = not codes.isdisjoint(_SYLLABLES) and _is_letter_away(place, document)
    if is_office_of_one(words_of(gazetteer.bearers.type(bearer)), words_of(before.rpartition(". ")[2])):
        return is_near or not codes.isdisjoint(named)
    return is_near and any(before.endswith(f"{named[code]}'s ") for code in codes & named.keys())


def _is_letter_away(place: _Place, document: Document) -> bool:
    """Tell whether one letter is wrong in a long last word, and none in the first."""
    first, word = (fold(span.of(document.prose)) for span in (place.first, place.others[-1]))
    return (
        first == place.name.first
        and len(place.name.right) >= _LONG
        and damerau_osa.distance(word, place.name.right, 1) == 1
    )


def _is_sound(word: str, right: str, bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether the word may stand for the right one, or for another name made of it."""
    if is_other_word(word, right) or is_other_gender(word, right):
        return True
    if not gazetteer.bearers.is_cyrillic(bearer) or _has_english_spelling(right, bearer, gazetteer):
        return False
    return cyrillic_form(word, bearer, gazetteer) != "" or is_slavic_name(word, gazetteer)


def _has_english_spelling(right: str, bearer: int, gazetteer: Gazetteer) -> bool:
    """Tell whether English has a spelling of its own for a surname of history, made by no scheme: Tchaikovsky."""
    return gazetteer.bearers.is_of_history(bearer) and cyrillic_form(right, bearer, gazetteer) == ""


def _is_part_of_longer(prose: str, place: _Place, gazetteer: Gazetteer) -> bool:
    """Tell whether a further name stands before or behind: "Mary Ronald Regan", "Ronald Regan Junior School"."""
    last = place.others[-1]
    if last.of(prose).isupper():
        return False
    after = _NEXT.match(prose, last.end)
    if after and after[1][0].isupper():
        return True
    before = _word_before(place.first.start, prose)
    return before == bare(before) and _is_given_name(before, gazetteer)


def _word_before(start: int, prose: str) -> str:
    found = _BEFORE.search(prose[max(0, start - _REACH) : start])
    return found[1] if found else ""


def _is_given_name(written: str, gazetteer: Gazetteer) -> bool:
    if not written[:1].isupper() or fold(written) in TITLES:
        return False
    bearers = [bearer for bearer, _ in gazetteer.meanings(fold(written))]
    is_person = any(gazetteer.bearers.kind(bearer) is Kind.PERSON for bearer in bearers)
    return is_person and not any(gazetteer.bearers.type(bearer) in LANDS for bearer in bearers)


def _frequency(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> float:
    rarer = vocabulary.in_dictionary(word) * (1 + (not gazetteer.is_standard(word)))
    return vocabulary.zipf(word) - _AS_WORD * rarer


def support_for(
    bearer: int, start: int, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the words of the article that are about a figure whose name begins there: a title, its country, "NATO"."""
    named = geography(document, gazetteer, vocabulary).countries
    codes = gazetteer.bearers.codes(bearer)
    # Many a Mohamed Saleh is not Mohamed Salah, and many an article names the United States.
    countries = [named[code] for code in codes if code in named and code not in FREELY_SPELT | _NAMED_EVERYWHERE]
    role = [word for word in gazetteer.bearers.type(bearer).split() if word[0].isupper() and len(word) > _SHORT]
    before = _word_before(start, document.prose)
    title = [before] if fold(before) in ROLES - COURTESY else []
    if office := _office_before(bearer, start, document, gazetteer):
        title = [office]
    return tuple(dict.fromkeys((*title, *(word for word in role if word in document.distinct_words), *countries)))
