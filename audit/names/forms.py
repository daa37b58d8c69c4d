"""The capitalised forms of a document, and which of them may be one name in two spellings."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from audit.lexicons.slips import difference
from audit.names.distance import edit_distance, key_distance
from audit.names.fold import fold
from audit.names.key import keys

# A bucket with more members compares each with this many neighbours in the order of the keys ("sorted neighbourhood";
# source: Hernández and Stolfo 1995), and with fewer where there are very many forms: a pile of articles is not one
# article, and cost must stay linear.
_WINDOW = 24
_LEAST_WINDOW = 2
_MOST_COMPARISONS = 60_000
_MOST_PAIRS = 2_000

# An acronym tells nothing by its letters: WHO and WTO are one letter apart.
_LONGEST_ACRONYM = 5
_SHORTEST_NAME = 4

# "They're" and "They've" are no two spellings.
_CONTRACTION = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}](?:re|ve|ll|d|m|t)$")

_VOWELS = frozenset("aeiouy")

# A form in lower case without diacritics, and its key; plain tuples, for most forms are dropped at once.
_Keyed = tuple[str, str]


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


@lru_cache(maxsize=2)
def near_pairs(words: frozenset[str]) -> tuple[Pair, ...]:
    """Return the pairs of capitalised forms among `words` that may be one name, of very many the nearest."""
    spellings = capitalised_forms(words)
    keyed = list(zip(keys(tuple(spellings)), spellings, strict=True)) if spellings else []
    near = ((one, other) for one, other in sorted(_neighbours(keyed)) if _may_be_near(one[1], other[1]))
    both = (_pair(_form(one, spellings), _form(other, spellings)) for one, other in near)
    pairs = [pair for pair in both if _is_near(pair)]
    if len(pairs) > _MOST_PAIRS:
        pairs = sorted(pairs, key=lambda pair: (pair.edits, pair.sounds, pair.first.folded))[:_MOST_PAIRS]
    return tuple(pairs)


def _form(keyed: _Keyed, spellings: Mapping[str, Collection[str]]) -> Form:
    return Form(keyed[1], keyed[0], tuple(sorted(spellings[keyed[1]])))


def _pair(first: Form, second: Form) -> Pair:
    edits = edit_distance(first.folded, second.folded)
    return Pair(first, second, edits, key_distance(first.key, second.key))


def capitalised_forms(words: frozenset[str]) -> dict[str, list[str]]:
    """Return folded form → spellings, of the forms that stand capitalised and never small, without acronyms."""
    by_fold: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        if word[0].isupper() and len(word) >= _SHORTEST_NAME:
            if word.isascii() and word.isalpha():
                by_fold[word.lower()].append(word)
            elif not _CONTRACTION.search(word):
                by_fold[fold(word)].append(word)
    return {form: spelt for form, spelt in by_fold.items() if form not in words and _is_name_like(form, spelt)}


def _is_name_like(folded: str, spelt: Collection[str]) -> bool:
    if len(folded) <= _LONGEST_ACRONYM and (len(folded) < _SHORTEST_NAME or all(map(str.isupper, spelt))):
        return False
    # Without a vowel it is an abbreviation: Kbps.
    return folded.isascii() and folded.isalpha() and not _VOWELS.isdisjoint(folded)


def _neighbours(keyed: Collection[_Keyed]) -> set[tuple[_Keyed, _Keyed]]:
    """Return the pairs that share the start of their keys, the end, or, if short, the first and the last sound."""
    buckets: defaultdict[str, list[_Keyed]] = defaultdict(list)
    for form in keyed:
        key = form[0]
        buckets[key[:3]].append(form)
        buckets["-" + key[-3:]].append(form)
        if len(key) <= 6:
            buckets[key[0] + "-" + key[-1]].append(form)
    size = max(_LEAST_WINDOW, min(_WINDOW, _MOST_COMPARISONS // max(1, len(keyed))))
    found: set[tuple[_Keyed, _Keyed]] = set()
    for name, bucket in buckets.items():
        if len(bucket) > 1:
            found.update(_window(bucket, size, from_end=name[0] == "-"))
    return found


def _window(bucket: list[_Keyed], size: int, *, from_end: bool) -> Iterator[tuple[_Keyed, _Keyed]]:
    if len(bucket) > size:
        bucket.sort(key=lambda form: (form[0][::-1], form[1]) if from_end else form)
    for index, first in enumerate(bucket, 1):
        for second in bucket[index : index + size]:
            if -4 < len(first[1]) - len(second[1]) < 4:
                yield (first, second) if first[1] < second[1] else (second, first)


def _may_be_near(first: str, second: str) -> bool:
    """Tell cheaply whether all that differs is a stretch of a few letters."""
    mine, theirs = difference(first, second)
    return len(mine) <= 4 and len(theirs) <= 4


def _is_near(pair: Pair) -> bool:
    shorter = min(len(pair.first.folded), len(pair.second.folded))
    if pair.edits <= 1 + (shorter >= 6) + (shorter >= 8) or pair.sounds <= 0.8:
        return True
    return pair.sounds <= 2.2 and pair.first.folded[:4] == pair.second.folded[:4]
