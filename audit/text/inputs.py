"""Which files the paths on a command line stand for."""

import os
from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatchcase

from audit.model.report import Failure

STANDARD_INPUT = "-"
FORMATS = {
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl",
    ".jsonl.zst": "jsonl",
}
_SUFFIXES = tuple(FORMATS)


def files_in(paths: Iterable[str], *, exclude: Collection[str] = ()) -> Iterator[str | Failure]:
    """Yield files in the order of `paths`, each once, those of a folder sorted; a failure for what is not there.

    `exclude` holds globs that leave out files and folders inside a given folder, never a file given by itself: one
    without a slash is held against each name on the way, one with a slash against the path below the folder.
    """
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        for file in _files_of(path, exclude):
            key = file if isinstance(file, Failure) or file == STANDARD_INPUT else _real(file, folders)
            if isinstance(key, Failure) or key not in seen:
                yield file
            if not isinstance(key, Failure):
                seen.add(key)


def _real(file: str, folders: dict[str, str]) -> str:
    """Return the real path of a file; those of folders, which hold many, are kept in `folders`."""
    folder, name = os.path.split(file)
    if name in ("", os.curdir, os.pardir) or os.path.islink(file):
        return os.path.realpath(file)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def format_of(path: str) -> str:
    """Return "txt", "md", "html" or "jsonl"; a file with any other ending counts as plain text."""
    lowered = path.lower()
    return next((form for suffix, form in FORMATS.items() if lowered.endswith(suffix)), "txt")


def too_large(max_size: int) -> str:
    """Return the reason for not auditing a text beyond the limit."""
    return f"over {max_size:,} bytes in one document; raise --max-size to audit it"


def _files_of(path: str, exclude: Collection[str]) -> Iterator[str | Failure]:
    if path == STANDARD_INPUT:
        yield path
    elif os.path.isdir(path):
        files = list(_walk(path, exclude))
        yield from files
        if not files:
            yield Failure(path, f"no file to audit in this folder (looked for {', '.join(_SUFFIXES)})")
    elif os.path.exists(path):
        yield path
    else:
        yield Failure(path, "no such file or folder")


def _walk(folder: str, exclude: Collection[str]) -> Iterator[str | Failure]:
    errors: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        below = os.path.relpath(parent, folder).replace(os.sep, "/").removeprefix(".").removeprefix("/")
        folders[:] = sorted(name for name in folders if not _left_out(below, name, exclude))
        for name in sorted(names):
            if name.lower().endswith(_SUFFIXES) and not _left_out(below, name, exclude):
                path = os.path.join(parent, name)
                # To open a pipe that nobody writes to would take forever.
                is_other = os.path.exists(path) and not os.path.isfile(path)
                yield Failure(path, "neither a file nor a folder") if is_other else path
    for error in errors:
        yield Failure(error.filename or folder, error.strerror or "cannot be read")


def _left_out(below: str, name: str, exclude: Collection[str]) -> bool:
    if name.startswith("."):
        return True
    path = f"{below}/{name}" if below else name
    return any(fnmatchcase(path if "/" in glob else name, glob.rstrip("/")) for glob in exclude)
