"""What a document is called by programs that name the files of a repository."""

import posixpath
import re
from pathlib import Path
from urllib.parse import quote

from audit.model.finding import Finding
from audit.model.match import Reference

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile(r"[A-Za-z]:/")
# Halves of characters that stand for no byte of a file name.
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def repository_path(doc: str) -> str:
    """Return a path with slashes, from the working folder on where it lies below; "stdin" for standard input.

    Backslashes are taken for separators, and the address of a record on the web is left as it is.
    """
    if doc == "-":
        return "stdin"
    if _URL.match(doc):
        return doc
    path = posixpath.normpath(doc.replace("\\", "/"))
    return path.removeprefix(f"{Path.cwd().as_posix().rstrip('/')}/")


def uri(doc: str) -> str:
    """Return a reference relative to the working folder, or an absolute URI for what lies elsewhere."""
    path = repository_path(doc)
    if _URL.match(path):
        return _quoted(path, safe="%/:=&?~#+!$,;'@()*[]")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{_quoted(path[2:])}"
    if path.startswith("//"):
        return f"file:{_quoted(path)}"
    # A colon is quoted, so that nothing before it is taken for a scheme.
    return f"file://{_quoted(path)}" if path.startswith("/") else _quoted(path)


def target_of(reference: Reference, finding: Finding) -> str:
    """Return the document that a reference of a finding speaks of."""
    return reference.doc or finding.doc


def _quoted(path: str, safe: str = "/") -> str:
    return quote(_NO_BYTE.sub("\N{REPLACEMENT CHARACTER}", path).encode("utf-8", "surrogateescape"), safe=safe)
