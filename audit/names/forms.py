"""Which capitalised forms of a document may be one name in two spellings."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from audit.lexicons.slips import difference
from audit.lexicons.vocabulary import Vocabulary
from audit.orthography.distance import blurred, edit_distance, key_distance
from audit.orthography.key import key, keys
from audit.orthography.misreadings import misread_group
from audit.text.capitals import capitalised_forms

# A bucket with more members compares each with this many neighbours in the order of the keys ("sorted neighbourhood";
# source: Hernández and Stolfo 1995), and with fewer where there are very many forms: a pile of articles is not one
# article, and cost must stay linear.
_WINDOW = 24
_LEAST_WINDOW = 2
_MOST_COMPARISONS = 60_000
_MOST_PAIRS = 2_000

# Forms and pairs of forms of which is remembered what no article changes.
_REMEMBERED = 50_000

# Two listed names are one only if they sound alike: distance of their keys.
_ALIKE = 0.35


class _Traits(NamedTuple):
    """What is known of a form by itself; forms that may be one name share one of the `buckets`."""

    folded: str
    key: str
    is_listed: bool
    buckets: tuple[str, ...]
    blurred: str


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name: `words` are the ways it is written in the document (case, possessive), sorted."""

    folded: str
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms near enough to be one name; `edits` count letters, `sounds` is the distance of the keys."""

    first: Form
    second: Form
    edits: int
    sounds: float


def near_pairs(words: frozenset[str], vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """Return the pairs of capitalised forms among `words` that may be one name, of very many the nearest.

    Two forms that dictionaries list, as most are, count only where they sound alike.
    """
    spellings = capitalised_forms(words)
    neighbours = _neighbours(_traits_of(tuple(spellings), vocabulary))
    pairs = [
        Pair(_form(one, spellings), _form(other, spellings), *near)
        for one, other in sorted(neighbours, key=lambda pair: (pair[0].folded, pair[1].folded))
        if (near := _nearness(one.folded, other.folded))
    ]
    if len(pairs) > _MOST_PAIRS:
        pairs = sorted(pairs, key=lambda pair: (pair.edits, pair.sounds, pair.first.folded))[:_MOST_PAIRS]
    return tuple(pairs)


def _form(traits: _Traits, spellings: Mapping[str, Collection[str]]) -> Form:
    return Form(traits.folded, traits.key, tuple(sorted(spellings[traits.folded])))


def form_of(folded: str, words: Iterable[str]) -> Form:
    """Return the form of a folded spelling and the ways it is written."""
    return Form(folded, key(folded), tuple(sorted(words)))


@lru_cache(maxsize=_REMEMBERED)
def is_listed_form(folded: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a dictionary has the folded form, as a name or as an ordinary word, or what it is the plural of."""
    stems = (folded, folded.removesuffix("s"))
    return any(vocabulary.in_dictionary(stem.capitalize()) or vocabulary.in_dictionary(stem) for stem in stems)


def _traits_of(forms: Sequence[str], vocabulary: Vocabulary) -> list[_Traits]:
    """Return the traits of folded forms, in their order; most forms of an article have been met in others."""
    known = _known_traits(vocabulary)
    unmet = [form for form in forms if form not in known]
    fresh = {form: _traits(form, sounds, vocabulary) for form, sounds in zip(unmet, keys(unmet), strict=True)}
    traits = [known.get(form) or fresh[form] for form in forms]
    if len(known) + len(fresh) > _REMEMBERED:
        known.clear()
    if len(fresh) <= _REMEMBERED:
        known.update(fresh)
    return traits


@lru_cache(maxsize=1)
def _known_traits(vocabulary: Vocabulary) -> dict[str, _Traits]:
    return {}


def _traits(folded: str, sounds: str, vocabulary: Vocabulary) -> _Traits:
    """Return the traits; those near one another share the start of their keys, the end, or, if short, both edges."""
    edges = (sounds[0] + "-" + sounds[-1],) if len(sounds) <= 6 else ()
    buckets = (sounds[:3], "-" + sounds[-3:], *edges)
    return _Traits(folded, sounds, is_listed_form(folded, vocabulary), buckets, blurred(sounds))


def _neighbours(forms: Collection[_Traits]) -> set[tuple[_Traits, _Traits]]:
    """Return the pairs of forms that share a bucket and of which one is not listed or both sound alike."""
    listed = [form for form in forms if form.is_listed]
    size = max(_LEAST_WINDOW, min(_WINDOW, _MOST_COMPARISONS // max(1, len(forms))))
    pairs = [pair for pair in _windows(_buckets(forms), size) if _is_open(*pair)]
    pairs += [pair for pair in _windows(_alike(listed), size) if _sound_alike(*pair)]
    return {(one, other) if one.folded < other.folded else (other, one) for one, other in pairs}


def _buckets(forms: Collection[_Traits]) -> dict[str, list[_Traits]]:
    """Gather forms by their buckets, but only into those that a form has which is not listed."""
    wanted = frozenset(chain.from_iterable(form.buckets for form in forms if not form.is_listed))
    buckets: dict[str, list[_Traits]] = {name: [] for name in wanted}
    for form in forms:
        # Few forms share a bucket with one of the few that are not listed.
        if not wanted.isdisjoint(form.buckets):
            for name in wanted.intersection(form.buckets):
                buckets[name].append(form)
    return buckets


def _alike(forms: Collection[_Traits]) -> dict[str, list[_Traits]]:
    """Gather forms by their blurred keys, leaving out those that are alone."""
    sounds = [form.blurred for form in forms]
    repeated = {sound for sound, times in Counter(sounds).items() if times > 1}
    alike: dict[str, list[_Traits]] = {sound: [] for sound in repeated}
    for sound, form in zip(sounds, forms, strict=True) if repeated else ():
        if sound in repeated:
            alike[sound].append(form)
    return alike


def _windows(buckets: Mapping[str, list[_Traits]], size: int) -> Iterator[tuple[_Traits, _Traits]]:
    for name, bucket in buckets.items():
        if len(bucket) > size:
            yield from _window(bucket, size, from_end=name[0] == "-")
        elif len(bucket) > 1:
            yield from combinations(bucket, 2)


def _window(bucket: list[_Traits], size: int, *, from_end: bool) -> Iterator[tuple[_Traits, _Traits]]:
    bucket.sort(key=lambda form: (form.key[::-1] if from_end else form.key, form.folded))
    for index, first in enumerate(bucket, 1):
        for second in bucket[index : index + size]:
            yield first, second


def _is_open(first: _Traits, second: _Traits) -> bool:
    return not (first.is_listed and second.is_listed) and -4 < len(first.folded) - len(second.folded) < 4


def _sound_alike(first: _Traits, second: _Traits) -> bool:
    return not set(first.buckets).isdisjoint(second.buckets) and key_distance(first.key, second.key) <= _ALIKE


@lru_cache(maxsize=_REMEMBERED)
def _nearness(first: str, second: str) -> tuple[int, float] | None:
    """Return edits of two folded forms and the distance of their keys where these let them be one name."""
    # All that differs must be a stretch of a few letters.
    if max(map(len, difference(first, second))) > 4:
        return None
    edits, sounds = edit_distance(first, second), key_distance(key(first), key(second))
    shorter = min(len(first), len(second))
    if edits <= 1 + (shorter >= 6) + (shorter >= 8) or sounds <= 0.8 or misread_group(first, second):
        return edits, sounds
    return (edits, sounds) if sounds <= 2.2 and first[:4] == second[:4] else None
