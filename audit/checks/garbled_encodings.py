"""Find characters that were read in the wrong encoding: "KÃ¶ln", "donâ€™t"."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What the bytes 80 to BF of UTF-8 look like in Latin-1 and in cp1252, and what they look like in cp1251.
_WESTERN: Final = (
    r"\x{80}-\x{BF}\x{152}\x{153}\x{160}\x{161}\x{178}\x{17D}\x{17E}\x{192}\x{2C6}\x{2DC}"
    r"\x{2013}-\x{203A}\x{20AC}\x{2122}"
)
_CYRILLIC: Final = r"\x{80}-\x{BB}\x{402}-\x{40F}\x{452}-\x{45F}\x{490}\x{491}\x{2013}-\x{203A}\x{20AC}\x{2116}\x{2122}"
# "Рџ" and "в‚¬" come from cp1251; then the replacement character, and control characters that nobody types.
_GARBLED: Final = (
    rf"[\x{{C2}}-\x{{F4}}][{_WESTERN}]"
    rf"|[\x{{420}}\x{{421}}][{_CYRILLIC}][\x{{420}}\x{{421}}]|\x{{432}}\x{{20AC}}|\x{{FFFD}}|[\x{{80}}-\x{{9F}}]"
)
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = _GARBLED
_SUSPECT: Final = re.compile(re.sub(r"\\x\{(\w+)\}", lambda code: chr(int(code[1], 16)), _GARBLED))
# A no-break space and the control characters may be part of a garbled letter ("Ã\xa0" for "à").
_STRETCH: Final = re.compile(r"[^ \t\n\r]+")
_TRIMMED: Final = " \t\r\n.,;:!?()[]\"'"
_REACH: Final = 200
# "don\ufffdt", "Moscow\ufffds": nothing but an apostrophe stands there.
_APOSTROPHE: Final = re.compile(r"(?<=[a-z])\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)")


def garbled_encodings(document: Document, context: Context) -> Iterator[Match]:
    """Yield the words with wrongly read characters, to be replaced by what the bytes say in the right encoding."""
    prose, end = document.prose, 0
    for found in _SUSPECT.finditer(prose):
        if found.start() < end:
            continue
        span = _stretch_around(prose, max(end, found.start() - _REACH), found)
        end = span.end
        text = span.of(prose)
        repaired = _repaired(text)
        if repaired != text:
            yield Match(_changed(span, text, repaired), (Suggestion(_core(text, repaired), "rule"),))
        elif "\N{REPLACEMENT CHARACTER}" in text:
            yield Match(span)


def _stretch_around(prose: str, first: int, found: re.Match[str]) -> Span:
    before = _STRETCH.findall(prose[first : found.start()])
    start = found.start()
    if before and not prose[start - 1].isspace():
        start -= len(before[-1])
    stretch = _STRETCH.match(prose, found.start(), found.end() + _REACH)
    return Span(start, stretch.end() if stretch else found.end())


def _repaired(text: str) -> str:
    from ftfy import fix_encoding

    return _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", fix_encoding(text))


def _changed(span: Span, text: str, repaired: str) -> Span:
    """Return the span without marks at its ends that stay as they are."""
    start = _same_start(text, repaired)
    return Span(span.start + start, span.end - _same_end(text, repaired))


def _core(text: str, repaired: str) -> str:
    return repaired[_same_start(text, repaired) : len(repaired) - _same_end(text, repaired)]


def _same_start(text: str, repaired: str) -> int:
    return len(text) - len(text.lstrip(_TRIMMED)) if text[:1] == repaired[:1] else 0


def _same_end(text: str, repaired: str) -> int:
    return len(text) - len(text.rstrip(_TRIMMED)) if text[-1:] == repaired[-1:] else 0
