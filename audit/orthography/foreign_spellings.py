"""Spell a name as English copy would, if the copy of another language spelt it: Tsjernihiv, Chernihiv."""

import re
from functools import lru_cache
from typing import Final

# What German, French and Portuguese copy write is near enough to English by the key, all but a few sounds of German.
# Source: as of the schemes of `audit.orthography.schemes`, read backwards.
_GERMAN: Final = {"dsch": "j", "zch": "tskh"}
_POLISH: Final = {"szcz": "shch", "cz": "ch", "rz": "zh", "ch": "kh"}
_DUTCH: Final = {"sjtsj": "shch", "tsj": "ch", "sj": "sh", "zj": "zh", "oe": "u", "ch": "kh"}
_ITALIAN: Final = {
    **{f"sci{vowel}": f"sh{vowel}" for vowel in "aou"},
    **{f"ci{vowel}": f"ch{vowel}" for vowel in "aou"},
    **{f"gi{vowel}": f"zh{vowel}" for vowel in "aou"},
    **{f"sc{vowel}": f"sh{vowel}" for vowel in "ei"},
    **{f"c{vowel}": f"ch{vowel}" for vowel in "ei"},
}
_SPANISH: Final = {"j": "kh"}


def _pattern(letters: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(letters))


_ALL: Final = (_GERMAN, _POLISH, _DUTCH, _ITALIAN, _SPANISH)
_SCHEMES: Final = tuple((_pattern(letters), letters) for letters in _ALL)
_ANY: Final = re.compile("|".join(sorted({group for letters in _ALL for group in letters})))


@lru_cache(maxsize=4096)
def english_spellings(folded: str) -> tuple[str, ...]:
    """Return how English copy would spell a folded form, for each language that has its letters."""
    if not _ANY.search(folded):
        return ()
    spelt = (_respelt(folded, pattern, letters) for pattern, letters in _SCHEMES)
    # Of ch alone the keys take care.
    plain = {folded, folded.replace("ch", "kh")}
    return tuple(dict.fromkeys(form for form in spelt if form not in plain))


def _respelt(folded: str, pattern: re.Pattern[str], letters: dict[str, str]) -> str:
    return pattern.sub(lambda match: letters[match[0]], folded)
