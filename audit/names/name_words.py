"""Words in names: a token, and which words make a name one of an organization or stand before and behind names."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from audit.gazetteer.organization_senses import HEADS
from audit.model.span import Span
from audit.names.mentions import ROLES

# Words that make a name one of an organization, beside those by which known organizations are compared.
HEADS_OF_NAMES: Final = HEADS | frozenset(
    """
    university universities college school academy exchange hospital museum trust club airline airlines airways holdings
    police ministry television radio newspaper theatre theater orchestra church
    """.split()
)
# More places are called after saints than articles speak of any.
CALLED: Final = (ROLES - {"st", "saint"}) | {"ceo", "constable", "mep", "mp", "pm"}
# Words of an office that stand before the word for it.
OF_OFFICES: Final = frozenset("crown grand vice deputy prime first acting former interim".split())
_JUNIOR: Final = frozenset({"jr", "sr", "ii", "iii"})


class Token(NamedTuple):
    """A word as it stands in the text, initials and compounds whole, without a possessive."""

    text: str
    folded: str
    span: Span


def is_role(token: Token) -> bool:
    """Tell whether a word is one for a role: "President", "Vice-Admiral", "Commander-in-Chief"."""
    first, *others = token.folded.split("-")
    return (first in CALLED or (bool(others) and first in OF_OFFICES)) and all(
        part in CALLED or part == "in" for part in others
    )


def is_acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def without_junior(words: Sequence[str]) -> tuple[str, ...]:
    """Return the folded words of a name without what tells the son from the father: Jr, III."""
    size = next((at for at in range(len(words), 0, -1) if words[at - 1].rstrip(".") not in _JUNIOR), 0)
    return tuple(words[:size])


def has_head(words: Iterable[str]) -> bool:
    """Tell whether one of some folded words makes a name one of an organization."""
    return not HEADS_OF_NAMES.isdisjoint(words)
