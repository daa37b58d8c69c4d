"""Files written anew: whole or not at all, in the encoding, with the mark and the permissions that they had."""

import os
import shutil
import tempfile
from pathlib import Path

from audit.model.errors import AuditError
from audit.text.encoding import NotTextError, decode, encode


def rewrite(path: Path, text: str, *, read: str, encoding: str) -> None:
    """Write a text over the file that it was made of; `read` is what that file held, `encoding` as it was read.

    Raises AuditError where the file holds something else by now, or cannot be written.
    """
    data = encoded(path, text, encoding)
    if _bytes_of(path) != encoded(path, read, encoding):
        raise AuditError(f"{path}: has changed since it was read; nothing was written, run again")
    # A link stays a link to what is written.
    real = Path(os.path.realpath(path))
    if not real.is_file() or not os.access(real, os.W_OK):
        raise AuditError(f"{path}: may not be written; nothing was changed")
    write_whole(real, data, like=real)


def encoded(path: Path, text: str, encoding: str) -> bytes:
    """Return the bytes of a text of which `audit.text.encoding` reads the same text again.

    Raises AuditError, which names the file, where there are none.
    """
    try:
        data = encode(text, encoding)
    except UnicodeEncodeError as error:
        sign = f"U+{ord(text[error.start]):04X}"
        name = encoding.removesuffix("-sig")
        raise AuditError(f"{path}: {name} has no {sign}, which would be written; save the file as UTF-8") from None
    try:
        is_same = decode(data, may_declare=True).text == text
    except NotTextError:
        is_same = False
    if not is_same:
        raise AuditError(f"{path}: what would be written would not be read again as {encoding}; save the file as UTF-8")
    return data


def write_whole(path: Path, data: bytes, *, like: Path | None = None) -> None:
    """Write a file whole or not at all; it gets the permissions of `like`. Raises AuditError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise AuditError(f"{path}: cannot be written ({error.strerror})") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_permissions(name, like)
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise AuditError(f"{path}: cannot be written ({error.strerror})") from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _give_permissions(name: str, like: Path | None) -> None:
    """Give a temporary file, which its owner alone may read, the permissions of another or the usual ones."""
    if like:
        shutil.copymode(like, name)
        return
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AuditError(f"{path}: cannot be read ({error.strerror})") from None
