"""Text by strangers, made fit to be shown: characters that steer a screen become characters that can be seen."""

import re
from dataclasses import dataclass

# Escape sequences and the like; a tab and the ends of lines are harmless.
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
_CONTROLS |= {0x7F: 0x2421} | dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], 0xFFFD)

# Spaces other than the plain one, joiners, hidden hyphens, marks and overrides of direction, byte order marks.
_UNSEEN = re.compile(
    r"[\t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
    r"|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
# A space that is all there is, at an edge, or one of several.
_ODD_SPACE = re.compile(r"^ +| +$| {2,}")

_NAMES = {
    "\t": "TAB",
    "\n": "LINE END",
    "\r": "CR",
    "\N{NO-BREAK SPACE}": "NBSP",
    "\N{NARROW NO-BREAK SPACE}": "NNBSP",
    "\N{SOFT HYPHEN}": "SHY",
    "\N{ZERO WIDTH SPACE}": "ZWSP",
    "\N{ZERO WIDTH NON-JOINER}": "ZWNJ",
    "\N{ZERO WIDTH JOINER}": "ZWJ",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "BOM",
    "\N{RIGHT-TO-LEFT OVERRIDE}": "RLO",
    "\N{LEFT-TO-RIGHT OVERRIDE}": "LRO",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text, or (`stands_in`) a sign for characters that cannot be seen."""

    text: str
    stands_in: bool = False


def without_controls(text: str) -> str:
    """Show control characters as their pictures and halves of characters as U+FFFD; as long as `text`."""
    return text.translate(_CONTROLS)


def pieces(text: str) -> list[Piece]:
    """Cut a text at the characters that cannot be seen, and name these; spaces count where they are the point."""
    found: list[Piece] = []
    end = 0
    signs = re.compile(f"{_UNSEEN.pattern}|{_ODD_SPACE.pattern}")
    for sign in signs.finditer(text):
        found.append(Piece(without_controls(text[end : sign.start()])))
        found.append(Piece(_sign(sign.group()), stands_in=True))
        end = sign.end()
    found.append(Piece(without_controls(text[end:])))
    return [piece for piece in found if piece.text]


def visible(text: str) -> str:
    """Return the text with a sign for each character that cannot be seen, on one line."""
    return "".join(
        f"<{piece.text}>" if piece.text[0] != "\N{OPEN BOX}" and piece.stands_in else piece.text
        for piece in pieces(text)
    )


def on_one_line(text: str) -> str:
    """Return running text with blanks and line ends as single spaces and nothing that steers a terminal."""
    return _UNSEEN.sub(
        lambda found: " " if found.group().isspace() else f"<{_sign(found.group())}>", without_controls(text)
    )


def shortened(text: str, limit: int = 60) -> str:
    """Return about `limit` characters of a text, the middle left out."""
    return text if len(text) <= limit else f"{text[: limit // 2]}\N{HORIZONTAL ELLIPSIS}{text[-limit // 2 :]}"


def _sign(characters: str) -> str:
    if characters[0] == " ":
        return "\N{OPEN BOX}" * len(characters)
    return _NAMES.get(characters, f"U+{ord(characters):04X}")
