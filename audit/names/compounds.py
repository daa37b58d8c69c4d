"""Names joined by a hyphen that are those of two: "a Putin-Macron call", but not Laura Smith-Jones."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.gazetteer.gazetteer import Gazetteer
from audit.model.span import Span
from audit.names.dividing import Part, is_land
from audit.names.name_words import Token
from audit.names.persons import is_surname_of_figure
from audit.orthography.fold import fold, folded_phrase

# What two people have with each other.
_MEETING: Final = re.compile(
    r"[ \u00a0](?:(?:phone|telephone|video)[ \u00a0])?"
    r"(?:accord|agreement|alliance|axis|calls?|clash|conversation|deal|debate|dispute|duel|duo|encounter|feud|friendship|"
    r"handshake|meetings?|negotiations|pact|partnership|phone|relationship|rivalry|row|summits?|talks|ticket|tandem)\b"
)


def divided(part: Part, others: Collection[str], prose: str, gazetteer: Gazetteer) -> Iterator[Part]:
    """Yield a name, or in its place the two that it is made of, unless the `others` have it whole.

    Each is a country's or one of the others, or a public figure's surname if the two have a meeting or the like.
    """
    token, *rest = part.tokens
    halves = token.text.split("-")
    is_pair = not rest and not part.title and len(halves) == 2 and all(map(str.istitle, halves))
    is_whole = not is_pair or fold(token.text) in others or _is_known(token, gazetteer)
    if not is_whole and _are_names(token, halves, others, prose, gazetteer):
        middle = token.span.start + len(halves[0])
        yield Part((Token(halves[0], fold(halves[0]), Span(token.span.start, middle)),))
        yield Part((Token(halves[1], fold(halves[1]), Span(middle + 1, token.span.end)),))
    else:
        yield part


def _are_names(
    token: Token, halves: Collection[str], others: Collection[str], prose: str, gazetteer: Gazetteer
) -> bool:
    meet = _MEETING.match(prose, token.span.end) is not None
    return all(
        half in others or is_land(half, gazetteer) or (meet and is_surname_of_figure(half, gazetteer))
        for half in map(fold, halves)
    )


def _is_known(token: Token, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.bearers_called(folded_phrase(token.text)))
