r"""Regular expressions of rules: RE2, so that no rule can hang, with word classes that know more than ASCII.

RE2's `\w \d \s` are ASCII and its `\b` finds nothing beside an accented letter. The classes are rewritten to Unicode
ones; `\b` is refused, and whole words are tested on the span. RE2 works on UTF-8: offsets are counted back here.

Of scripts other than Latin, Greek, Cyrillic and Armenian `\w` takes every character: exact classes of all Unicode take
RE2 a millisecond and more to compile, for each time that an expression has one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

_EXACT = range(0x590)
# Beyond it all characters but those of the blocks of punctuation and symbols.
_BEYOND = (
    r"\x{590}-\x{1FFF}\x{2070}-\x{209C}\x{20D0}-\x{20F0}\x{2150}-\x{218B}\x{2C00}-\x{2DFF}\x{3040}-\x{D7FF}"
    r"\x{F900}-\x{FE0F}\x{FE70}-\x{FEFC}\x{FF10}-\x{FFDC}\x{10000}-\x{1EFFF}\x{20000}-\x{3FFFF}"
)
_CLASSES = {"d": r"\p{Nd}", "s": r"\s\x{85}\x{A0}\x{2028}\x{2029}\pZ"}
_NEGATED = {"W": "w", "D": "d", "S": "s"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_REFERENCE = re.compile(r"\\(?:(\d)|g<(\w+)>)")


class ExpressionError(ValueError):
    """A regular expression that a rule may not use, and why."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place that an expression matched; spans count code points, (-1, -1) for a group that took no part."""

    text: str
    spans: tuple[tuple[int, int], ...]
    names: Mapping[str, int]

    def span(self, group: str | int = 0) -> tuple[int, int]:
        return self.spans[group if isinstance(group, int) else self.names[group]]

    def group(self, group: str | int = 0) -> str:
        start, end = self.span(group)
        return self.text[start:end] if start >= 0 else ""

    def expand(self, template: str) -> str:
        r"""Return `template` with `\1` and `\g<name>` replaced by what these groups took."""
        return _REFERENCE.sub(
            lambda ref: self.group(int(ref[1] or ref[2]) if (ref[1] or ref[2]).isdigit() else ref[2]), template
        )


class Expression:
    """A compiled regular expression over Unicode text."""

    def __init__(self, regex: str) -> None:
        self._compiled, self.names = _compile(regex)

    def find_all(self, text: str, *, whole_words: bool = False) -> Iterator[Found]:
        """Yield the leftmost matches that do not overlap, empty ones left out, in reading order."""
        encoded = text.encode("utf-8", "surrogatepass")
        count = _Counter(encoded, ascii_only=len(encoded) == len(text))
        position = 0
        while found := self._compiled.search(encoded, position):
            first, last = found.span()
            begin, end = count.to_code_points(first), count.to_code_points(last)
            if first == last or (whole_words and not _whole(text, begin, end)):
                position = _next_character(encoded, first)
            else:
                position = last
                yield Found(text, self._spans(found, count), self.names)
            if position > len(encoded):
                return

    def unknown_references(self, template: str) -> list[str]:
        r"""Return the groups that `template` refers to and the expression does not have."""
        known = {*self.names, *(str(number) for number in range(self._compiled.groups + 1))}
        return [ref[1] or ref[2] for ref in _REFERENCE.finditer(template) if (ref[1] or ref[2]) not in known]

    def search(self, text: str) -> Found | None:
        """Return the first match, or None."""
        return next(self.find_all(text), None)

    def ends(self, text: str) -> bool:
        """Tell whether a match reaches up to the end of `text`."""
        return self._compiled.search(text.encode("utf-8", "surrogatepass")) is not None

    def starts(self, text: str) -> bool:
        """Tell whether a match begins at the start of `text`."""
        return self._compiled.match(text.encode("utf-8", "surrogatepass")) is not None

    def _spans(self, found: Any, count: "_Counter") -> tuple[tuple[int, int], ...]:
        raw = [found.span(group) for group in range(self._compiled.groups + 1)]
        return tuple((count.to_code_points(a), count.to_code_points(b)) if a >= 0 else (-1, -1) for a, b in raw)


@cache
def compiled(regex: str) -> Expression:
    """Return the expression, compiled once a process.

    Raises `ExpressionError` with the reason when the expression uses what rules may not, or what RE2 refuses.
    """
    return Expression(regex)


def as_trace(regexes: Iterable[str]) -> str:
    """Return an expression of plain RE2 that occurs wherever one of these does."""
    return "|".join(f"(?:{_GROUP_NAME.sub('(?:', _unicode_classes(regex))})" for regex in regexes)


class _Counter:
    """Turns byte offsets into code points, walking on from the last one asked."""

    def __init__(self, encoded: bytes, *, ascii_only: bool) -> None:
        self._encoded, self._ascii = encoded, ascii_only
        self._byte = self._point = 0

    def to_code_points(self, offset: int) -> int:
        if self._ascii:
            return offset
        low, high = sorted((self._byte, offset))
        points = len(self._encoded[low:high].decode("utf-8", "surrogatepass"))
        self._point += points if offset >= self._byte else -points
        self._byte = offset
        return self._point


def _whole(text: str, start: int, end: int) -> bool:
    opens_inside = start > 0 and _is_word(text[start - 1]) and _is_word(text[start])
    closes_inside = end < len(text) and _is_word(text[end - 1]) and _is_word(text[end])
    return not (opens_inside or closes_inside)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or "\u0300" <= character <= "\u036f"


def _next_character(encoded: bytes, offset: int) -> int:
    offset += 1
    while offset < len(encoded) and encoded[offset] & 0xC0 == 0x80:
        offset += 1
    return offset


def _compile(regex: str) -> tuple[Any, Mapping[str, int]]:
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        made = re2.compile(_unicode_classes(regex).encode("utf-8"), options)
    except re2.error as reason:
        text = reason.args[0]
        raise ExpressionError(text.decode() if isinstance(text, bytes) else str(text)) from None
    return made, {name.decode(): index for name, index in made.groupindex.items()}


def _unicode_classes(regex: str) -> str:
    """Return the expression with its ASCII classes made Unicode ones, inside brackets and outside."""
    pieces, inside, position = [], False, 0
    while position < len(regex):
        character = regex[position]
        if character == "\\":
            pieces.append(_rewritten(regex[position : position + 2], inside=inside))
            position += 2
            continue
        if character == "[" and not inside:
            inside = True
        elif character == "]" and inside and regex[position - 1] not in "[^":
            inside = False
        pieces.append(character)
        position += 1
    return "".join(pieces)


def _rewritten(escape: str, *, inside: bool) -> str:
    letter = escape[1:]
    if letter in ("b", "B") and not inside:
        raise ExpressionError(rf"\{letter} knows only ASCII letters; leave it out, whole_words tests both ends")
    if letter in "wds":
        return _class(letter) if inside else f"[{_class(letter)}]"
    if letter in _NEGATED:
        if inside:
            raise ExpressionError(rf"\{letter} inside brackets is not supported; name the characters")
        return f"[^{_class(_NEGATED[letter])}]"
    return escape


def _class(letter: str) -> str:
    return _word_characters() if letter == "w" else _CLASSES[letter]


@cache
def _word_characters() -> str:
    """Return the characters of words as ranges for brackets."""
    starts = [code for code in _EXACT if _is_of_word(code) and not _is_of_word(code - 1)]
    ends = [code for code in _EXACT if _is_of_word(code) and not _is_of_word(code + 1)]
    exact = (rf"\x{{{start:X}}}-\x{{{end:X}}}" for start, end in zip(starts, ends, strict=True))
    return "".join((*exact, _BEYOND))


def _is_of_word(code: int) -> bool:
    return code in _EXACT and (code == ord("_") or unicodedata.category(chr(code))[0] in "LMN")
