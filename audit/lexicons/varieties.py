"""Words that the varieties of English spell in their own ways: colour and color, organise and organize."""

import re
from functools import cache

from audit.lexicons.lexicons import Lexicons

# What one variety writes and what another writes in its place; two words are one where these make them the same.
_SAME = (
    (r"is(e|ed|es|er|ers|ing|able|ation|ations|ational)$", r"iz\1"),
    (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"),
    (r"our", "or"),
    (r"tre(s?)$", r"ter\1"),
    (r"tr(ed|ing)$", r"ter\1"),
    (r"ogue", "og"),
    (r"ae|oe", "e"),
    (r"enc(e|es|eless)$", r"ens\1"),
    (r"amme(s?)$", r"am\1"),
    (r"ll", "l"),
    (r"dgement", "dgment"),
    (r"grey", "gray"),
    (r"plough", "plow"),
    (r"tyre", "tire"),
    (r"ctis(e|ed|es|ing)$", r"ctic\1"),
    (r"minium$", "minum"),
    (r"orey(s?)$", r"ory\1"),
)


def in_variety(word: str, variety: str, lexicons: Lexicons) -> tuple[str, ...]:
    """Return how `variety` spells a lower-case word that only other varieties have; nothing where it is theirs too."""
    listed = lexicons.vocabulary.varieties(word)
    if not listed or variety in listed:
        return ()
    key = _key(word)
    near = (neighbour.word for neighbour in lexicons.spelling.neighbours(word))
    return tuple(one for one in near if _key(one) == key and variety in lexicons.vocabulary.varieties(one))


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(one), other) for one, other in _SAME)


def _key(word: str) -> str:
    for one, other in _same():
        word = one.sub(other, word)
    return word
