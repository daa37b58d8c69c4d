"""Names joined by a hyphen that are those of two: "a Putin-Macron call", but not Laura Smith-Jones."""

from collections.abc import Collection, Iterator

from audit.gazetteer.gazetteer import Gazetteer
from audit.model.span import Span
from audit.names.dividing import Part, is_land
from audit.names.name_words import Token
from audit.orthography.fold import fold, folded_phrase


def divided(part: Part, others: Collection[str], gazetteer: Gazetteer) -> Iterator[Part]:
    """Yield a name, or in its place the two that it is made of: each a country's or a word of the `others`."""
    token, *rest = part.tokens
    halves = token.text.split("-")
    is_pair = not rest and not part.title and len(halves) == 2 and all(map(str.istitle, halves))
    if is_pair and all(_is_name(half, others, gazetteer) for half in halves) and not _is_known(token, gazetteer):
        middle = token.span.start + len(halves[0])
        yield Part((Token(halves[0], fold(halves[0]), Span(token.span.start, middle)),))
        yield Part((Token(halves[1], fold(halves[1]), Span(middle + 1, token.span.end)),))
    else:
        yield part


def _is_name(half: str, others: Collection[str], gazetteer: Gazetteer) -> bool:
    return fold(half) in others or is_land(fold(half), gazetteer)


def _is_known(token: Token, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.bearers_called(folded_phrase(token.text)))
