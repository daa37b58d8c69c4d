"""Surnames of public figures with a slip in them, told by the office that stands beside: "Foreign Minister Lavrrov"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.candidates import is_other_word, printed
from audit.names.forms import Form, form_of
from audit.names.full_names import cyrillic_form, distance, is_near
from audit.names.mentions import TITLES, Mention, usages
from audit.names.offices import is_office_of, is_office_of_one, names_office, offices_in, words_of
from audit.names.places import geography
from audit.names.truncations import MOST_LOST, SHORTEST_CUT, is_beginning
from audit.orthography.derivations import is_other_gender
from audit.orthography.fold import fold
from audit.orthography.key import key
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")
# Zipf frequency up to which a form may be a slip, and inhabitants up to which a place so called is not meant.
_MOST_COMMON, _SMALL = 3.0, 20_000
_BEFORE = re.compile(r"(?:[^\W\d_][\w.'\u2019-]*,? ){1,6}\Z")
_AFTER = re.compile(r",((?: [^\W\d_][\w'\u2019-]*){1,6})")
_REACH = 80
# The same with the longest name.
_NEAR = 2 * _REACH

# Names of which is remembered which figures' surnames are near.
_REMEMBERED = 20_000


class RoleSlip(NamedTuple):
    """A surname near a figure's, whose office stands beside it in the words `beside`; `is_name`: others bear it."""

    span: Span
    right: str
    bearer: int
    beside: str
    is_name: bool


class _Near(NamedTuple):
    bearer: int
    right: str
    distance: float


def role_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[RoleSlip]:
    """Return the first slip in each form, in reading order.

    Of names that others bear, only those of offices that one holds at a time.
    """
    offices = sorted(offices_in(document))
    spellings = capitalised_forms(document.distinct_words) if offices else {}
    forms = [
        form_of(folded, spellings[folded])
        for folded in sorted(_open_forms(gazetteer, vocabulary).of(spellings.keys()))
        if _stands_near_any(spellings[folded], offices, document) and _surnames_near(folded, gazetteer)
    ]
    used = usages(document, forms) if forms else {}
    found: list[RoleSlip] = []
    for form in forms:
        mentions = (one for one in used[form.folded].mentions if _is_near_any(one.span, offices))
        slips = (_slip(form, mention, document, gazetteer, vocabulary) for mention in mentions)
        first = next(filter(None, slips), None)
        if first:
            found.append(first)
    return sorted(found)


@lru_cache(maxsize=1)
def _open_forms(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda folded: _is_open(folded, gazetteer, vocabulary))


def _stands_near_any(words: Iterable[str], offices: Sequence[int], document: Document) -> bool:
    """Tell whether one of the words stands so near the word for an office that it may be said of it."""
    return any(_is_near_any(span, offices) for word in words for span in document.places_of(word))


def _is_near_any(span: Span, offices: Sequence[int]) -> bool:
    after = bisect_left(offices, span.start - _NEAR)
    return after < len(offices) and offices[after] <= span.end + _NEAR


def _is_open(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a form is no word, and no source has it as anything but a name that persons bear."""
    if len(folded) < _SHORTEST or vocabulary.in_dictionary(folded) or vocabulary.zipf(folded) > _MOST_COMMON:
        return False
    bearers, named = gazetteer.bearers, gazetteer.bearers_called(folded)
    known_places = (one for one in named if bearers.kind(one) is Kind.PLACE and bearers.populations[one] >= _SMALL)
    return not any(map(bearers.is_figure, named)) and not any(known_places)


def _slip(
    form: Form, mention: Mention, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> RoleSlip | None:
    is_known = gazetteer.is_standard(form.folded)
    for beside in filter(names_office, _beside(document, mention.span)):
        words = words_of(beside)
        for near in _surnames_near(form.folded, gazetteer):
            role = words_of(gazetteer.bearers.type(near.bearer))
            if not is_office_of(role, words) or _has_other_first_name(mention, near.bearer, gazetteer, vocabulary):
                continue
            is_told = _is_told(near.bearer, beside, gazetteer)
            if is_told is None and not is_known:
                is_told = _is_in_article(near.bearer, document, gazetteer, vocabulary)
            if is_told and (not is_known or is_office_of_one(role, words)):
                return RoleSlip(mention.span, near.right, near.bearer, beside.strip(" ,"), is_known)
    return None


def _has_other_first_name(mention: Mention, bearer: int, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether another first name than the figure's stands before: "Chief executive Robert Hance"."""
    before = mention.before
    if not before or before in TITLES or vocabulary.in_dictionary(before):
        return False
    if _countries_of({before.capitalize()}, gazetteer):
        return False
    return key(before) != key(fold(gazetteer.bearers.name(bearer).split()[0]))


def _beside(document: Document, span: Span) -> Iterator[str]:
    """Yield the words right before a name in its sentence, and what follows it between commas."""
    prose = document.prose
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    after = _AFTER.match(prose, span.end, span.end + _REACH)
    if before and ". " in before.group():
        before = _BEFORE.search(prose[max(document.sentence_at(span.start).start, span.start - _REACH) : span.start])
    yield from (found.group() for found in (before, after) if found)


def _is_told(bearer: int, beside: str, gazetteer: Gazetteer) -> bool | None:
    """Tell whether the words beside a name name the figure's country or institution, None where they name neither."""
    # U.S., U.K.
    written = set(_WORD.findall(beside.replace(".", "")))
    named = _countries_of(written, gazetteer)
    if named:
        return not named.isdisjoint(gazetteer.bearers.codes(bearer))
    return True if _bodies(bearer, gazetteer) & written else None


def _is_in_article(bearer: int, document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether the article names the figure's country, a place there, or the institution."""
    told = geography(document, gazetteer, vocabulary).told_countries
    return not told.isdisjoint(gazetteer.bearers.codes(bearer)) or bool(
        _bodies(bearer, gazetteer) & document.distinct_words
    )


def _bodies(bearer: int, gazetteer: Gazetteer) -> set[str]:
    """Return the words with a capital in a figure's role: NATO, Wagner."""
    return {word for word in _WORD.findall(gazetteer.bearers.type(bearer)) if word[0].isupper()}


def _countries_of(words: set[str], gazetteer: Gazetteer) -> set[str]:
    """Return the codes of the countries that words like "Russian" and "Kenya" name."""
    found: set[str] = set()
    for word in words:
        for bearer in gazetteer.bearers_called(fold(word))[:1] if word[0].isupper() else ():
            if gazetteer.bearers.type(bearer) in LANDS:
                found.update(gazetteer.bearers.codes(bearer))
    return found


@lru_cache(maxsize=_REMEMBERED)
def _surnames_near(folded: str, gazetteer: Gazetteer) -> tuple[_Near, ...]:
    """Return the figures of a like surname, the nearest first."""
    numbers = dict.fromkeys((*gazetteer.surnames_near(folded), *_completions(folded, gazetteer)))
    found = [near for number in numbers for near in _figures(folded, number, gazetteer)]
    return tuple(sorted(found, key=lambda near: near.distance))


def _completions(folded: str, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the numbers of the forms that begin with a folded one, of which nothing is known: Prigozh."""
    if len(folded) >= SHORTEST_CUT and gazetteer.number(folded) is None:
        for form in gazetteer.completions(folded, MOST_LOST):
            number = gazetteer.number(form)
            if number is not None and is_beginning(folded, form):
                yield number


def _figures(folded: str, number: int, gazetteer: Gazetteer) -> Iterator[_Near]:
    right = gazetteer.form(number)
    is_like = is_near(folded, right) or is_beginning(folded, right)
    if not is_like or is_other_word(folded, right) or is_other_gender(folded, right):
        return
    bearers = gazetteer.bearers
    for bearer in filter(bearers.is_figure, gazetteer.bearers_of(number)):
        # Nobody who died before 2000 is the president of an article.
        if not bearers.is_of_history(bearer) and not (
            gazetteer.bearers.is_cyrillic(bearer) and cyrillic_form(folded, bearer, gazetteer)
        ):
            yield _Near(bearer, printed(right, gazetteer.bearers.name(bearer)), distance(folded, right))
