"""Forms of one or more words, and whether a text writes them at a place."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import normalize

from audit.orthography.fold import bare, fold

# Combining marks belong to the word they decorate, or an NFD "Ko\u0308ln" would fall apart.
WORD: Final = re.compile(r"[\w\u0300-\u036f]+(?:['\u2019][^\W\d_]+)*")

_GAP = re.compile(r"[^\w\u0300-\u036f]+")
_BLANKS = re.compile(r"\s+")
_APOSTROPHE = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]")
_HYPHENS = dict.fromkeys(map(ord, "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}"), "-")
_REMEMBERED = 10_000


class Phrase(NamedTuple):
    """The words of a form and what stands between each two of them; marks before and behind it do not count."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]


@lru_cache(maxsize=_REMEMBERED)
def phrase_of(form: str) -> Phrase:
    """Return the words of a form; raises ValueError where it has none."""
    found = list(WORD.finditer(form))
    if not found:
        raise ValueError(f"{form!r} has no word in it")
    gaps = tuple(_plain_gap(form[before.end() : after.start()]) for before, after in pairwise(found))
    return Phrase(tuple(word.group() for word in found), gaps)


def end_of(phrase: Phrase, text: str, start: int) -> int | None:
    """Return where the phrase ends that begins at `start`, a possessive left out; None where it does not stand there.

    A phrase covers itself in capitals and with a capital at the front: "Kiev" is met in KIEV and not in kiev, "special
    operation" in Special Operation. Without diacritics it is met with them too, with them only so. An apostrophe and a
    hyphen have many shapes and a blank many widths.
    """
    for word, gap in zip(phrase.words, (*phrase.gaps, None), strict=True):
        found = WORD.match(text, start)
        if found is None:
            return None
        # "McDonald's" is no possessive of the form "McDonald's".
        is_last = gap is None and word == bare(word)
        written = bare(found.group()) if is_last else found.group()
        if not _spells(written, word):
            return None
        if gap is None:
            return start + len(written)
        between = _GAP.match(text, found.end())
        # An empty line parts paragraphs, which no form bridges.
        if between is None or between.group().count("\n") > 1 or _plain_gap(between.group()) != gap:
            return None
        start = between.end()
    return None


def _plain_gap(gap: str) -> str:
    return _BLANKS.sub(" ", gap.translate(_HYPHENS))


def _spells(written: str, word: str) -> bool:
    return _fits_in_case(written, word) and _letters(word) in (_letters(written), _without_marks(written))


def _fits_in_case(written: str, word: str) -> bool:
    capitals = _capitals(word)
    return written.isupper() or _capitals(written) in (capitals, {0, *capitals})


def _capitals(word: str) -> set[int]:
    return {place for place, letter in enumerate(normalize("NFC", word)) if letter.isupper()}


def _letters(word: str) -> str:
    return _APOSTROPHE.sub("'", normalize("NFC", word).lower())


def _without_marks(word: str) -> str:
    return "'".join(map(fold, _APOSTROPHE.split(word)))
