"""Names of places of several words, one of which is misspelt, be it into a word or another name: Great Brittain."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.candidates import is_other_word, printed
from audit.names.places import SETTLEMENTS, phrases
from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.fold import bare, folded_phrase
from audit.orthography.key import key
from audit.text.document import Document
from audit.text.words import WORD

# A person's name: Abu Musab al-Zarqawi is not of Abu Musa.
_GOES_ON = re.compile(r"(?: |-)(?:al|bin|el|ibn)\b")

_MOST_WORDS = 3
_SHORTEST = 4
# Before them stands any first name: Saint Mark is not Saint-Marc.
_SAINTS = frozenset({"saint", "san", "sankt", "santa", "santo", "sao", "st"})
# Letters from which two may differ, and how near they must sound.
_LONG, _MOST_SOUNDS = 6, 0.9
# From here on, on the scale of Zipf frequencies, a name may stand beside any word: County York.
_FAMOUS = 4.0
# Inhabitants from which a place is known well enough; countries, regions and waters are anyhow.
_CITY = 50_000

# Of very many names that begin with a word those looked at: "San" begins a well-known one before that.
_MOST_LOOKED_AT = 500

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


def phrase_slips(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[PhraseSlip]:
    """Return the slips in reading order."""
    found: dict[Span, PhraseSlip] = {}
    written_names = sorted(phrases(document))
    likely = {written: near for written in written_names if (near := _nearest(written, gazetteer, vocabulary))}
    sound = [name for name in written_names if gazetteer.is_standard(folded_phrase(name))] if likely else []
    longer = [place for name in sound for place in document.places_of(name)]
    for written, near in likely.items():
        for place in document.places_of(written):
            words = list(WORD.finditer(document.prose, place.start, place.end))
            is_part = any(span.covers(place) for span in longer) or _GOES_ON.match(document.prose, place.end)
            if near.at < len(words) and not is_part:
                start = words[near.at].start()
                span = Span(start, start + len(bare(words[near.at].group())))
                found[span] = PhraseSlip(span, printed(near.right, gazetteer.bearers.name(near.bearer)), near.bearer)
    return [found[span] for span in sorted(found)]


@lru_cache(maxsize=_REMEMBERED)
def _nearest(written: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> _Near | None:
    """Return the nearest name of as many words that differs in one."""
    folded = folded_phrase(written)
    words = folded.split()
    if not 1 < len(words) <= _MOST_WORDS or _has_possessive(written):
        return None
    if not _begins_well_known(words[0], gazetteer) or _is_known(words, gazetteer):
        return None
    found = [near for number in gazetteer.near(folded) for near in _differing(words, number, gazetteer)]
    likely = [near for near in found if not _is_free_to_stand(words, near.at, gazetteer, vocabulary)]
    return min(likely, key=lambda near: near.distance, default=None)


@lru_cache(maxsize=_REMEMBERED)
def _begins_well_known(word: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the name of a well-known place begins with a word."""
    numbers = islice(gazetteer.beginning_with(word), _MOST_LOOKED_AT)
    return any(_well_known(number, gazetteer) is not None for number in numbers)


def _is_free_to_stand(words: list[str], at: int, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a well-known name, and the others are common words; or it is a name behind "Saint"."""
    if at and words[at - 1] in _SAINTS and vocabulary.in_dictionary(words[at].capitalize()):
        return True
    others = (word for place, word in enumerate(words) if place != at)
    number = gazetteer.number(words[at])
    is_famous = number is not None and gazetteer.fame(number) >= _FAMOUS
    return is_famous and all(map(vocabulary.in_dictionary, others))


def _is_known(words: list[str], gazetteer: Gazetteer) -> bool:
    phrases_known = (" ".join(words), *map(" ".join, pairwise(words)))
    return any(map(gazetteer.is_standard, phrases_known))


def _has_possessive(written: str) -> bool:
    """Tell whether a word but the last has one, or the last may be a name in -s: St Helen's."""
    *others, last = (found.group() for found in WORD.finditer(written))
    return any(bare(word) != word for word in others) or bare(last) != last


def _differing(words: list[str], number: int, gazetteer: Gazetteer) -> Iterator[_Near]:
    right = gazetteer.form(number).split()
    places = [place for place, (mine, theirs) in enumerate(zip(words, right, strict=False)) if mine != theirs]
    if len(right) != len(words) or len(places) != 1:
        return
    (at,) = places
    bearer = _well_known(number, gazetteer)
    if bearer is not None and _is_near(words[at], right[at]):
        yield _Near(at, right[at], bearer, edit_distance(words[at], right[at]))


def _well_known(number: int, gazetteer: Gazetteer) -> int | None:
    bearers = gazetteer.bearers
    places = (bearer for bearer in gazetteer.bearers_of(number) if bearers.kind(bearer) is Kind.PLACE)
    known = (one for one in places if bearers.type(one) not in SETTLEMENTS or bearers.populations[one] >= _CITY)
    return next(known, None)


def _is_near(word: str, right: str) -> bool:
    if min(len(word), len(right)) < _SHORTEST or is_other_word(word, right):
        return False
    sounds, edits = key_distance(key(word), key(right)), edit_distance(word, right)
    return edits == 1 or (edits == 2 and min(len(word), len(right)) >= _LONG and sounds <= _MOST_SOUNDS)
