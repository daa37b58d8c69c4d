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
ENDINGS = tuple(FORMATS)
_WILD = "*?["


def files_in(
    paths: Iterable[str], *, exclude: Collection[str] = (), endings: tuple[str, ...] = ENDINGS
) -> Iterator[str | Failure]:
    """Yield files in the order of `paths`, each once, those of a folder sorted; a failure for what is not there.

    A path may be a glob (`**` for folders of any depth). Of folders only files with one of the `endings` count.
    `exclude` holds globs that leave out files and folders inside a given folder, never a file given by itself: one
    without a slash is held against each name on the way, one with a slash against the path below the folder.
    """
    return (file for _, file in files_by_path(paths, exclude=exclude, endings=endings))


def files_by_path(
    paths: Iterable[str], *, exclude: Collection[str] = (), endings: tuple[str, ...] = ENDINGS
) -> Iterator[tuple[str, str | Failure]]:
    """Yield what `files_in` yields, each with the path that stands for it."""
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        for file in _files_of(path, exclude, endings):
            key = file if isinstance(file, Failure) or file == STANDARD_INPUT else _real(file, folders)
            if isinstance(key, Failure) or key not in seen:
                yield path, file
            if not isinstance(key, Failure):
                seen.add(key)


def _named(endings: tuple[str, ...]) -> str:
    """Name the plain endings, and once for all what files may be packed with."""
    plain = [one for one in endings if one.count(".") == 1]
    packed = sorted({one.rpartition(".")[2] for one in endings} - {one.removeprefix(".") for one in plain})
    return ", ".join(plain) + (f"; packed as {', '.join(packed)}" if packed else "")


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


def _files_of(path: str, exclude: Collection[str], endings: tuple[str, ...]) -> Iterator[str | Failure]:
    if path == STANDARD_INPUT:
        yield path
    elif os.path.isdir(path):
        nothing = Failure(path, f"no file to audit in this folder (looked for {_named(endings)})")
        yield from _or_else(_walk(path, exclude, endings), nothing)
    elif os.path.exists(path):
        yield path
    elif any(sign in path for sign in _WILD):
        yield from _or_else(_matching(path, exclude, endings), Failure(path, "no file that this glob means"))
    else:
        yield Failure(path, "no such file or folder")


def _or_else(files: Iterator[str | Failure], nothing: Failure) -> Iterator[str | Failure]:
    yield next(files, nothing)
    yield from files


def _matching(pattern: str, exclude: Collection[str], endings: tuple[str, ...]) -> Iterator[str | Failure]:
    """Yield the files that a glob means: a name in it may have any ending, all below a folder must have one of ours."""
    from glob import iglob

    start = os.path.dirname(pattern[: next(at for at, sign in enumerate(pattern) if sign in _WILD)])
    for path in sorted(set(iglob(pattern, recursive=True))):
        below = os.path.relpath(path, start or os.curdir).replace(os.sep, "/")
        parts = below.split("/")
        if any(_left_out("/".join(parts[:at]), name, exclude) for at, name in enumerate(parts) if name != os.curdir):
            continue
        if os.path.isdir(path):
            yield from () if "**" in pattern else _walk(path, exclude, endings)
        elif not pattern.endswith("*") or path.lower().endswith(endings):
            yield _file(path)


def _walk(folder: str, exclude: Collection[str], endings: tuple[str, ...]) -> Iterator[str | Failure]:
    errors: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        below = os.path.relpath(parent, folder).replace(os.sep, "/").removeprefix(".").removeprefix("/")
        folders[:] = sorted(name for name in folders if not _left_out(below, name, exclude))
        for name in sorted(names):
            if name.lower().endswith(endings) and not _left_out(below, name, exclude):
                yield _file(os.path.join(parent, name))
    for error in errors:
        yield Failure(error.filename or folder, error.strerror or "cannot be read")


def _file(path: str) -> str | Failure:
    # To open a pipe that nobody writes to would take forever.
    is_other = os.path.exists(path) and not os.path.isfile(path)
    return Failure(path, "neither a file nor a folder") if is_other else path


def _left_out(below: str, name: str, exclude: Collection[str]) -> bool:
    if name.startswith("."):
        return True
    path = f"{below}/{name}" if below else name
    return any(fnmatchcase(path if "/" in pattern else name, pattern.rstrip("/")) for pattern in exclude)
