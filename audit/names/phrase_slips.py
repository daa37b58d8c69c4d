"""Names of places of several words, one of which is misspelt, be it into a word or another name: Great Brittain."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.entry import Kind, is_well_known
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.sounds import are_one_sound_away, readings
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.candidates import is_other_word, printed
from audit.names.places import phrases
from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.fold import bare, folded_phrase
from audit.orthography.key import key
from audit.text.document import Document
from audit.text.words import WORD

# A person's name: Abu Musab al-Zarqawi is not of Abu Musa.
_GOES_ON = re.compile(r"(?: |-)(?:al|bin|el|ibn)\b")
# What an article in small letters goes on with: Deir al-Balah is not of al-Bahah.
_BEGUN = re.compile(r"\b[^\W\d_a-z][\w'\u2019]*[ -]\Z")
_BEFORE = 40

_MOST_WORDS = 4
_SHORTEST = 4
# Before them stands any first name: Saint Mark is not Saint-Marc.
_SAINTS = frozenset({"saint", "san", "sankt", "santa", "santo", "sao", "st"})
# Letters from which two may differ, and how near they must sound.
_LONG, _MOST_SOUNDS = 6, 0.9
# From here on, on the scale of Zipf frequencies, a name may stand beside any word: County York.
_FAMOUS = 4.0
# Phrases of which is remembered what is near them.
_REMEMBERED = 20_000


class PhraseSlip(NamedTuple):
    """A place where one word of a known name is misspelt; `right` is that word, `bearer` the place."""

    span: Span
    right: str
    bearer: int


class _Near(NamedTuple):
    at: int
    right: str
    bearer: int
    distance: float
    number: int


def phrase_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[PhraseSlip]:
    """Return the slips in reading order."""
    found: dict[Span, PhraseSlip] = {}
    likely = {
        written: near
        for written in sorted(_slips(gazetteer, vocabulary).of(phrases(document)))
        if (near := _nearest(written, gazetteer, vocabulary))
    }
    sound = [name for name in sorted(phrases(document)) if gazetteer.is_standard(folded_phrase(name))] if likely else []
    longer = [place for name in sound for place in document.places_of(name)]
    for written, near in likely.items():
        for place in document.places_of(written):
            words = list(WORD.finditer(document.prose, place.start, place.end))
            is_part = any(span.covers(place) for span in longer) or _is_within(place, document.prose)
            is_part = is_part or (near.at == 0 and _is_behind_name(place, document.prose, vocabulary))
            if near.at < len(words) and not is_part:
                start = words[near.at].start()
                span = Span(start, start + len(bare(words[near.at].group())))
                found[span] = PhraseSlip(span, printed(near.right, gazetteer.bearers.name(near.bearer)), near.bearer)
    return [found[span] for span in sorted(found)]


def _is_within(place: Span, prose: str) -> bool:
    """Tell whether a name goes on behind its words, or began before them."""
    is_begun = prose[place.start].islower() and _BEGUN.search(prose, max(0, place.start - _BEFORE), place.start)
    return bool(is_begun or _GOES_ON.match(prose, place.end))


def _is_behind_name(place: Span, prose: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word with a capital that no dictionary has stands right before: Pham Minh Thanh, no Binh Thanh."""
    before = _BEGUN.search(prose, max(0, place.start - _BEFORE), place.start)
    return before is not None and not vocabulary.in_dictionary(bare(before.group().strip(" -")).lower())


@lru_cache(maxsize=1)
def _slips(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda written: _nearest(written, gazetteer, vocabulary))


def _nearest(written: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> _Near | None:
    """Return the nearest name of as many words that differs in one."""
    folded = folded_phrase(written)
    words = folded.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    is_begun = gazetteer.well_known_places.begin_with(words[0])
    is_name = gazetteer.is_standard(words[0]) or vocabulary.is_listed(words[0].capitalize())
    places = range(len(words)) if is_begun else range(1)
    found = [near for at in places for near in _differing(words, at, gazetteer)]
    # Bich Thuy is no slip for Binh Thuy.
    if not is_begun and is_name:
        found = [near for near in found if gazetteer.fame(near.number) >= _FAMOUS]
    if not found or _has_possessive(written) or _is_known(words, gazetteer):
        return None
    likely = [near for near in found if not _is_free_to_stand(words, near.at, gazetteer, vocabulary)]
    return min(likely, key=lambda near: (near.distance, near.number), default=None)


def _is_free_to_stand(words: list[str], at: int, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a well-known name, and the few others are common; or it is a name behind "Saint"."""
    if at and words[at - 1] in _SAINTS and vocabulary.in_dictionary(words[at].capitalize()):
        return True
    others = (word for place, word in enumerate(words) if place != at)
    number = gazetteer.number(words[at])
    is_famous = number is not None and gazetteer.fame(number) >= _FAMOUS
    return is_famous and len(words) < _MOST_WORDS and all(map(vocabulary.in_dictionary, others))


def _is_known(words: list[str], gazetteer: Gazetteer) -> bool:
    phrases_known = (" ".join(words), *map(" ".join, pairwise(words)))
    return any(map(gazetteer.is_standard, phrases_known))


def _has_possessive(written: str) -> bool:
    """Tell whether a word but the last has one, or the last may be a name in -s: St Helen's."""
    *others, last = (found.group() for found in WORD.finditer(written))
    return any(bare(word) != word for word in others) or bare(last) != last


def _differing(words: list[str], at: int, gazetteer: Gazetteer) -> Iterator[_Near]:
    """Yield the names of which only the word there is another, but near and with the whole name one sound away."""
    for number in gazetteer.well_known_places.but_for(words, at):
        form = gazetteer.form(number)
        right = form.split()[at]
        if right != words[at] and _is_near(words[at], right) and _sounds_alike(" ".join(words), form):
            bearer = _well_known(number, gazetteer)
            if bearer is not None:
                yield _Near(at, right, bearer, edit_distance(words[at], right), number)


def _sounds_alike(phrase: str, form: str) -> bool:
    return are_one_sound_away(readings(phrase), key(form))


def _well_known(number: int, gazetteer: Gazetteer) -> int | None:
    bearers = gazetteer.bearers
    places = (bearer for bearer in gazetteer.bearers_of(number) if bearers.kind(bearer) is Kind.PLACE)
    return next((one for one in places if is_well_known(bearers.type(one), bearers.populations[one])), None)


def _is_near(word: str, right: str) -> bool:
    """Tell whether letters and sounds are near; few pairs are, so that the cheapest question comes first."""
    if min(len(word), len(right)) < _SHORTEST:
        return False
    edits = damerau_osa.distance(word, right, 2)
    if edits < 1 or (edits == 2 and min(len(word), len(right)) < _LONG) or is_other_word(word, right):
        return False
    return edits == 1 or key_distance(key(word), key(right)) <= _MOST_SOUNDS
