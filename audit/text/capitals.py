"""The capitalised forms of a document."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import filterfalse

from audit.model.at_hand import AT_HAND
from audit.orthography.fold import fold

# An acronym tells nothing by its letters: WHO and WTO are one letter apart.
_LONGEST_ACRONYM = 5
_SHORTEST_NAME = 4

# "They're" and "They've" are no two spellings.
_CONTRACTION = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}](?:re|ve|ll|d|m|t)$")

# Matches a letter that is no small one of ASCII. Ranges are searched for in half the time of a class of letters; they
# say what is left out, for one up to the last code point takes milliseconds to compile.
NOT_SMALL = r"[^\x00-@\[-\u00a9](?<![\W\d_])"

_VOWELS = frozenset("aeiouy")

# Words of which is remembered what no article changes.
_REMEMBERED = 50_000


# Several checks ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def capitalised_forms(words: frozenset[str]) -> Mapping[str, list[str]]:
    """Return folded form → spellings, of the forms that stand capitalised and never small, without acronyms."""
    by_fold: defaultdict[str, list[str]] = defaultdict(list)
    capitalised = [*filterfalse(str.islower, words)]
    for folded, word in zip(map(_folded_name, capitalised), capitalised, strict=True):
        by_fold[folded].append(word)
    by_fold.pop("", None)
    return {
        form: spelt
        for form, spelt in by_fold.items()
        if form not in words and (len(form) > _LONGEST_ACRONYM or not _is_acronym(form, spelt))
    }


@lru_cache(maxsize=_REMEMBERED)
def _folded_name(word: str) -> str:
    """Return a capitalised word folded, or "" where it cannot be a name."""
    if not word[0].isupper() or len(word) < _SHORTEST_NAME or _CONTRACTION.search(word):
        return ""
    folded = fold(word)
    # Without a vowel it is an abbreviation: Kbps.
    return folded if folded.isascii() and folded.isalpha() and not _VOWELS.isdisjoint(folded) else ""


def _is_acronym(folded: str, spelt: Collection[str]) -> bool:
    return len(folded) <= _LONGEST_ACRONYM and (len(folded) < _SHORTEST_NAME or all(map(str.isupper, spelt)))
