"""What a correction changes, as `diff -u` writes it and `git apply` reads it."""

import os
from difflib import diff_bytes, unified_diff

_NO_LINE_END = b"\n\\ No newline at end of file\n"


def unified(name: str, before: bytes, after: bytes) -> bytes:
    """Return the differences between two versions of a file; none for equal ones."""
    path = _path(name).encode("utf-8", "surrogateescape")
    lines = diff_bytes(unified_diff, _lines(before), _lines(after), b"a/" + path, b"b/" + path)
    return b"".join(line if line.endswith(b"\n") else line + _NO_LINE_END for line in lines)


def _path(name: str) -> str:
    """Return the path of a file as `git apply` takes it: from the working folder on, or from the root."""
    path = os.path.normpath(name)
    below = os.path.relpath(path) if os.path.isabs(path) else path
    return (path.lstrip(os.sep) if below.startswith(os.pardir) else below).replace(os.sep, "/")


def _lines(data: bytes) -> list[bytes]:
    """Divide at line feeds alone, as git does, and keep them."""
    *whole, rest = data.split(b"\n")
    return [line + b"\n" for line in whole] + ([rest] if rest else [])
