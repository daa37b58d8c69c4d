"""From bytes to text and back: which encoding, and whether it is text at all."""

import codecs
import re
from dataclasses import dataclass

from audit.model.errors import AuditError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = (
    rb"""(?i)<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta\b[^>]{0,400}?charset\s*=\s*["']?([\w.:-]+)"""
)
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r")
_CONTROL_SHARE = 0.10


class NotTextError(AuditError):
    """Bytes that hold no readable text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte order mark, the encoding that gave it, and what a reader should be told of that."""

    text: str
    encoding: str
    notice: str = ""


def decode(data: bytes, *, may_declare: bool = False, charset: str = "") -> Decoded:
    """Decode by byte order mark, else as UTF-8, else as declared (where `may_declare`), else as Windows-1252.

    `charset` is an encoding declared beside the data, by whoever sent them; it comes before what they declare.
    Raises NotTextError for binary data and for a byte order mark that the bytes after it belie.
    """
    decoded = _by_mark(data) or _as_utf8(data) or _as_named(data, charset)
    decoded = decoded or (_as_declared(data) if may_declare else None) or _as_cp1252(data)
    if is_binary(decoded.text):
        raise NotTextError("binary data, not text")
    return decoded


def encode(text: str, encoding: str) -> bytes:
    """Return the bytes of a file in the encoding that `decode` named, its byte order mark put back.

    Raises UnicodeEncodeError where the encoding has no such character.
    """
    mark = next((mark for mark, name in _MARKS if name == encoding and name != "utf-8-sig"), b"")
    return mark + text.encode(encoding)


def is_binary(text: str) -> bool:
    """Tell whether text holds a NUL or more than one control character in ten."""
    if "\0" in text:
        return True
    data = text.encode("utf-8", "surrogatepass")
    return len(data) - len(data.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(text)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding.removesuffix("-sig")), encoding)
            except UnicodeDecodeError as error:
                raise NotTextError(
                    f"begins with the mark of {encoding.removesuffix('-sig').upper()}, "
                    f"but byte {error.start + len(mark)} is not of that encoding; save it again as UTF-8"
                ) from error
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return None


def _as_declared(data: bytes) -> Decoded | None:
    found = re.search(_DECLARED, data[:2048])
    return _as_named(data, (found[1] or found[2]).decode("ascii")) if found else None


def _as_named(data: bytes, name: str) -> Decoded | None:
    name = name.lower()
    # A declaration that can be read as ASCII is not in UTF-16 or UTF-7, whatever it says.
    if not name or name.startswith(("utf", "unicode")):
        return None
    try:
        text = data.decode(name)
    except (LookupError, UnicodeError):
        return None
    return Decoded(text, name, f"read as {name}, the encoding it declares")


def _as_cp1252(data: bytes) -> Decoded:
    byte, at = _first_bad_byte(data)
    notice = f"not UTF-8 (byte 0x{byte:02X} at position {at}); read as Windows-1252"
    return Decoded(data.decode("cp1252", "replace"), "cp1252", notice)


def _first_bad_byte(data: bytes) -> tuple[int, int]:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return data[error.start], error.start
    raise ValueError("these bytes are UTF-8")
