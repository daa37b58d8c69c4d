"""Keys and lines as somebody types them, on a terminal or through a pipe."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# What arrows and other keys without a letter send.
_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;]*.|O.|)")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class Keyboard:
    """Reads one key after the other; on a terminal without waiting for the end of a line."""

    def __init__(self) -> None:
        self._is_terminal = sys.stdin.isatty()
        self._typed = ""

    def key(self) -> str:
        """Return the next key, "" at the end of the input; an arrow or the like is a key that nobody knows.

        Raises KeyboardInterrupt for Ctrl-C.
        """
        if not self._is_terminal:
            return _key_in_pipe()
        if not self._typed:
            self._typed = _SEQUENCE.sub(_UNKNOWN, _typed())
        key, self._typed = self._typed[:1], self._typed[1:]
        # Ctrl-D, which ends a line no more.
        return "" if key == "\x04" else key

    def line(self, question: str) -> str:
        """Ask for a line and return it without blanks at its ends; empty where nothing is said."""
        if not self._is_terminal:
            # The line of the key may have been ended before that of the answer.
            return sys.stdin.readline().strip() or sys.stdin.readline().strip()
        self._typed = ""
        try:
            with _whole_lines():
                return input(question).strip()
        except EOFError:
            return ""


@contextmanager
def single_keys() -> Iterator[None]:
    """Have the terminal give keys at once, unseen, also those typed ahead; afterwards it is as it was."""
    if not sys.stdin.isatty() or sys.platform == "win32":
        yield
        return
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


@contextmanager
def _whole_lines() -> Iterator[None]:
    """Have the terminal show what is typed and give it line by line, within `single_keys`."""
    if sys.platform == "win32":
        yield
        return
    import termios

    before = termios.tcgetattr(sys.stdin)
    wanted = list(before)
    wanted[3] |= termios.ECHO | termios.ICANON
    try:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, wanted)
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def _typed() -> str:
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.getwch()
    return os.read(sys.stdin.fileno(), 32).decode(sys.stdin.encoding, "replace")


def _key_in_pipe() -> str:
    """Return the next key of a pipe, whose lines may have been ended to be sent."""
    key = sys.stdin.read(1)
    while key in ("\n", "\r"):
        key = sys.stdin.read(1)
    return key
