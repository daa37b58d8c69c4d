"""Where an article names something: sequences of capitalised words, with initials, particles and titles told apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.scope import Scope
from audit.model.span import Span
from audit.names.compounds import divided
from audit.names.dividing import Divider, Part
from audit.names.headlines import is_loud, names_of_line
from audit.names.mentions import PARTICLES
from audit.names.name_words import Token, has_head, without_junior
from audit.names.offices import office_before
from audit.names.persons import is_borne_by_persons
from audit.orthography.fold import bare, fold
from audit.text.document import Document

# Small words inside a name of an organization.
LINKS: Final = frozenset("of for and the in on upon am &".split())

# A letter that is no small one; of other scripts `str.isupper` decides.
_LETTER = r"[^\W\d_a-zß-öø-ÿ]"
_TAIL = r"[\w\u0300-\u036f]*(?:['\u2019](?!s\b)\w+)*"
# "Giscard d'Estaing"
_ELIDED = r"(?:(?:d|l|dell|dall)['\u2019])?"
# Small words between the parts of a compound: "Rostov-on-Don", "Saint-Jean-de-Luz".
_INNER = r"(?:al|am|an|aux|da|de|del|der|des|di|do|du|e|el|en|i|la|le|les|na|nad|of|on|super|sur|the|upon|y)"
# Second syllables of Korean first names: "Park Chung-hee".
_SYLLABLE = (
    r"(?:beom|bin|bum|chol|chul|eun|gyu|gu|hee|ho|hoon|hui|hwan|hwi|hye|hyeon|hyok|hyon|hyuk|hyun|il|in|jae|ji|jin|jong"
    r"|joo|joon|ju|jun|jung|ki|koo|kuk|kwon|kyu|kyung|min|mi|nam|ryol|sam|seo|seok|seong|sik|sil|soo|suk|sung|tae|un"
    r"|wan|woo|wook|yeol|yeon|yol|yon|yong)"
)
_CAPITALISED = (
    rf"{_ELIDED}{_LETTER}{_TAIL}"
    rf"(?:-(?:{_INNER}-){{0,2}}{_ELIDED}{_LETTER}{_TAIL}|-{_SYLLABLE}\b)*"
)
_INITIALS = rf"{_LETTER}\.(?:[ \xa0-]?{_LETTER}\.)*(?=[ \xa0]?{_LETTER})"
_SHORTENED = r"U\.[SKN]\.|E\.U\.|(?:Mrs?|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|St)\.(?=[ \xa0])"
_WORD = rf"(?:{_SHORTENED}|{_INITIALS}|{_CAPITALISED})"
_LEADING = r"(?:(?:al|bin|ibn|ben|el|de|del|della|der|den|da|di|du|van|von|ter|ten|zu)[ \xa0-])*"
_LINK = rf"(?:{'|'.join(sorted(LINKS - {'the'}))})[ \xa0](?:the[ \xa0])?"
_BETWEEN = rf"(?:[ \xa0](?:{_LINK})?(?:(?:{'|'.join(sorted(PARTICLES))})[ \xa0-]){{0,2}}|(?<=\.))"
# "anti-Putin Russians", "then-President Obama": what is named begins behind the hyphen.
_ADJECTIVAL = "anglo anti franco greco mid non post pre pro russo sino".split()
_PREFIXES = [*_ADJECTIVAL, "ex", "now", "then"]
_BEHIND_PREFIX = "|".join(rf"(?<=\b{prefix}-)" for prefix in _PREFIXES)
_START = rf"(?:(?<![\w'\u2019-])(?!(?i:{'|'.join(_PREFIXES)})-)|(?i:{_BEHIND_PREFIX}))"
_SEQUENCE = re.compile(rf"{_START}{_LEADING}{_WORD}(?:{_BETWEEN}{_WORD})*")
_IS_ADJECTIVE = re.compile(rf"\b(?:{'|'.join(_ADJECTIVAL)})-\Z", re.IGNORECASE)
_LONGEST_PREFIX = 8
_TOKEN = re.compile(rf"{_WORD}|&|[^\W\d_]+")
_ABBREVIATED = re.compile(_SHORTENED)
_ANY_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019](?!s\b)\w+)*")

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
        if is_loud(block.of(document.prose)):
            line = _ANY_WORD.finditer(document.prose, block.start, block.end)
            shouted.append([_token(document.prose, *word.span()) for word in line])
            continue
        for sequence in _SEQUENCE.finditer(document.prose, block.start, block.end):
            tokens = _tokens(document.prose, sequence)
            if divider.is_shouted(tokens):
                shouted.append(tokens)
            elif _is_adjective(document.prose, sequence.start()) and not divider.is_known(tokens):
                parts += [*divider.parts(tokens[:1]), *divider.parts(tokens[1:])]
            else:
                parts += divider.parts(tokens)
    surnames = _surnames(parts, gazetteer)
    parts = [part for part in parts if not part.is_open or part.tokens[0].folded in surnames]
    known = {words for part in parts if (words := _folded(part))} | {(name,) for name in surnames}
    parts += [part for tokens in shouted for part in names_of_line(tokens, known, divider)]
    # A compound that stands alone proves nothing of itself, Laura Smith-Jones does.
    named = surnames.union(*(words for words in known if len(words) > 1 or "-" not in words[0]))
    parts = [one for part in parts for one in divided(part, named, document.prose, gazetteer)]
    found = [_naming(document.prose, part, words) for part in parts if (words := _folded(part))]
    outside = [region.span for region in document.foreign_matter]
    return sorted(naming for naming in found if not any(naming.span.overlaps(span) for span in outside))


def as_written(prose: str, naming: Naming) -> str:
    """Return a name as it is written, with single blanks."""
    return " ".join(naming.span.of(prose).split())


def _is_adjective(prose: str, start: int) -> bool:
    """Tell whether a prefix makes an adjective of the word at a place: "anti-Putin"."""
    return (
        prose[start - 1 : start] == "-"
        and _IS_ADJECTIVE.search(prose[max(0, start - _LONGEST_PREFIX - 1) : start]) is not None
    )


def _surnames(parts: Iterable[Part], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the last words of the persons' full names."""
    full = (without_junior(_folded(part)) for part in parts)
    persons = (words for words in full if len(words) > 1 and not has_head(words))
    return frozenset(words[-1] for words in persons if len(words[0]) == 1 or is_borne_by_persons(words[0], gazetteer))


def _tokens(prose: str, sequence: re.Match[str]) -> list[Token]:
    return [_token(prose, *word.span()) for word in _TOKEN.finditer(prose, *sequence.span())]


def _token(prose: str, start: int, end: int) -> Token:
    text = prose[start:end]
    # "Mr.", "U.S."
    is_short = text.endswith(".") and _ABBREVIATED.match(f"{text} ") is not None
    return Token(text, fold(text.replace(".", "") if is_short else text), Span(start, end))


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
