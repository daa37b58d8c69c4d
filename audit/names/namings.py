"""Where an article names something: sequences of capitalised words, with initials, particles and titles told apart."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.scope import Scope
from audit.model.span import Span
from audit.names.dividing import Divider, Part, Token
from audit.names.mentions import PARTICLES
from audit.names.offices import office_before
from audit.orthography.fold import bare, fold
from audit.text.document import Document

# Small words inside a name of an organization.
LINKS: Final = frozenset("of for and the in on &".split())

# A letter that is no small one; of other scripts `str.isupper` decides.
_LETTER = r"[^\W\d_a-zß-öø-ÿ]"
_TAIL = r"[\w\u0300-\u036f]*(?:['\u2019](?!s\b)\w+)*"
_CAPITALISED = rf"{_LETTER}{_TAIL}(?:-(?:al-)?{_LETTER}{_TAIL}|-(?:un|il|in|ho|eun|yol|yeol|hye|hyun)\b)*"
_INITIALS = rf"{_LETTER}\.(?:[ \xa0-]?{_LETTER}\.)*(?=[ \xa0]?{_LETTER})"
_SHORTENED = r"U\.[SKN]\.|E\.U\.|(?:Mrs?|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|St)\.(?=[ \xa0])"
_WORD = rf"(?:{_SHORTENED}|{_INITIALS}|{_CAPITALISED})"
_LEADING = r"(?:(?:al|bin|ibn|ben|el|de|del|della|der|den|da|di|du|van|von|ter|ten|zu)[ \xa0-])*"
_LINK = rf"(?:{'|'.join(sorted(LINKS - {'the'}))})[ \xa0](?:the[ \xa0])?"
_BETWEEN = rf"(?:[ \xa0](?:{_LINK})?(?:(?:{'|'.join(sorted(PARTICLES))})[ \xa0-]){{0,2}}|(?<=\.))"
_SEQUENCE = re.compile(rf"(?<![\w'\u2019-]){_LEADING}{_WORD}(?:{_BETWEEN}{_WORD})*")
_TOKEN = re.compile(rf"{_WORD}|&|[^\W\d_]+")
_ABBREVIATED = re.compile(_SHORTENED)
_ANY_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019](?!s\b)\w+)*")

# A line of which so many words are capitalised is set like a headline: it tells a name by its words alone.
_MOSTLY: Final = 0.6
_FEWEST: Final = 3
_SHORT_WORD: Final = 3
_UNREAD = frozenset({Scope.CODE, Scope.URL, Scope.FOREIGN})


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """One place where something is named; `words` are folded, without particles, an initial is one letter.

    `span` leaves out title and possessive. `title` is what stands before it: "President", "Wagner boss"; or "".
    """

    span: Span
    words: tuple[str, ...]
    title: str = ""


def namings(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[Naming]:
    """Return what the document names, in reading order; of headlines what running text or the gazetteer knows."""
    divider = Divider(document, gazetteer, vocabulary)
    parts, shouted = list[Part](), list[list[Token]]()
    for block in (block.span for block in document.blocks if block.scope not in _UNREAD):
        if _is_loud(block.of(document.prose)):
            line = _ANY_WORD.finditer(document.prose, block.start, block.end)
            shouted.append([_token(document.prose, *word.span()) for word in line])
            continue
        for sequence in _SEQUENCE.finditer(document.prose, block.start, block.end):
            tokens = _tokens(document.prose, sequence)
            if divider.is_shouted(tokens):
                shouted.append(tokens)
            else:
                parts += divider.parts(tokens)
    known = {words for part in parts if (words := _folded(part))}
    parts += [part for tokens in shouted for part in _loud(tokens, known, divider)]
    found = [_naming(document.prose, part, words) for part in parts if (words := _folded(part))]
    outside = [region.span for region in document.foreign_matter]
    return sorted(naming for naming in found if not any(naming.span.overlaps(span) for span in outside))


def as_written(prose: str, naming: Naming) -> str:
    """Return a name as it is written, with single blanks."""
    return " ".join(naming.span.of(prose).split())


def _is_loud(line: str) -> bool:
    """Tell whether a line is all capitals, or has one on nearly every word."""
    words = [found.group() for found in _ANY_WORD.finditer(line)]
    long = [word for word in words if len(word) > _SHORT_WORD]
    capitalised = [word for word in long if word[0].isupper()]
    is_short = len(long) >= _FEWEST and line.rstrip()[-1:] not in ".;:"
    if sum(map(str.isupper, long)) >= _MOSTLY * len(long) and len(words) >= _FEWEST:
        return True
    # Names alone make no headline of a line: "Kevin De Bruyne, Virgil van Dijk".
    return is_short and len(words) > 2 * _FEWEST and len(capitalised) == len(long)


def _tokens(prose: str, sequence: re.Match[str]) -> list[Token]:
    return [_token(prose, *word.span()) for word in _TOKEN.finditer(prose, *sequence.span())]


def _token(prose: str, start: int, end: int) -> Token:
    text = prose[start:end]
    # "Mr.", "U.S."
    is_short = text.endswith(".") and _ABBREVIATED.match(f"{text} ") is not None
    return Token(text, fold(text.replace(".", "") if is_short else text), Span(start, end))


def _loud(tokens: Sequence[Token], known: Collection[tuple[str, ...]], divider: Divider) -> Iterator[Part]:
    """Yield the longest names that running text has, and others that no common word is part of."""
    longest, rest, at = max(map(len, known), default=0), list[Token](), 0
    while at < len(tokens):
        sizes = range(min(longest, len(tokens) - at), 0, -1)
        size = next((size for size in sizes if tuple(token.folded for token in tokens[at : at + size]) in known), 0)
        if size or not divider.is_name_by_itself(tokens[at]):
            yield from divider.names(rest)
            rest = []
        else:
            rest.append(tokens[at])
        if size:
            yield Part(tuple(tokens[at : at + size]))
        at += size or 1
    yield from divider.names(rest)


def _folded(part: Part) -> tuple[str, ...]:
    return tuple(word for token in part.tokens for word in _words(token))


def _naming(prose: str, part: Part, words: tuple[str, ...]) -> Naming:
    start = part.tokens[0].span.start
    end = start + len(bare(prose[start : part.tokens[-1].span.end]))
    return Naming(Span(start, end), words, part.title or office_before(prose, start))


def _words(token: Token) -> list[str]:
    """Return the folded words of a token: each initial, the parts of a compound without its particles."""
    if "." in token.folded:
        return [fold(letter) for letter in re.split(r"[.\s-]+", token.text) if letter]
    parts = [part for part in token.folded.split("-") if part]
    kept = [part for part in parts if part not in PARTICLES or len(parts) == 1]
    is_small = token.folded in PARTICLES or token.folded in LINKS
    return [] if is_small else ["-".join(kept)]
