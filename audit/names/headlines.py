"""Lines in capitals, or with a capital on each word, in which capitals tell no name."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from audit.names.dividing import Divider, Part
from audit.names.mentions import PARTICLES
from audit.names.name_words import Token

_WORD: Final = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019](?!s\b)\w+)*")

# A line of which so many words are capitalised is set like a headline: it tells a name by its words alone.
_MOSTLY: Final = 0.6
_FEWEST: Final = 3
_SHORT_WORD: Final = 3
# Particles that begin no name in capitals: "WHAT DO VOTERS WANT".
_WORDS_TOO: Final = frozenset("das des do dos du e la le ten y".split())


def is_loud(line: str) -> bool:
    """Tell whether a line is all capitals, or has one on nearly every word."""
    words = [found.group() for found in _WORD.finditer(line)]
    long = [word for word in words if len(word) > _SHORT_WORD]
    capitalised = [word for word in long if word[0].isupper()]
    is_short = len(long) >= _FEWEST and line.rstrip()[-1:] not in ".;:"
    if sum(map(str.isupper, long)) >= _MOSTLY * len(long) and len(words) >= _FEWEST:
        return True
    # Names alone make no headline of a line: "Kevin De Bruyne, Virgil van Dijk".
    return is_short and len(words) > 2 * _FEWEST and len(capitalised) == len(long)


def names_of_line(tokens: Sequence[Token], known: Collection[tuple[str, ...]], divider: Divider) -> Iterator[Part]:
    """Yield the longest names that running text has, and others that no common word is part of."""
    longest, rest, at = max(map(len, known), default=0), list[Token](), 0
    while at < len(tokens):
        small = _particles(tokens[at:])
        size = _known_size(tokens[at + small :], known, longest)
        is_name = not size and divider.is_name_by_itself(tokens[at + small])
        if is_name and not small:
            rest.append(tokens[at])
        else:
            yield from divider.names(rest)
            rest = []
        if size or (is_name and small):
            yield Part(tuple(tokens[at : at + small + (size or 1)]))
        at += small + (size or 1)
    yield from divider.names(rest)


def _known_size(tokens: Sequence[Token], known: Collection[tuple[str, ...]], longest: int) -> int:
    """Return how many words at the beginning are the longest known name, or 0."""
    words = tuple(token.folded for token in tokens[:longest])
    return next((size for size in range(len(words), 0, -1) if words[:size] in known), 0)


def _particles(tokens: Sequence[Token]) -> int:
    """Return how many words at the beginning are particles of the name behind them: VAN DER."""
    if tokens[0].folded in _WORDS_TOO:
        return 0
    return next((at for at, token in enumerate(tokens) if token.folded not in PARTICLES), 0)
