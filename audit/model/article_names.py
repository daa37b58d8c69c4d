"""Articles as a project's files name them: by a path from the project's folder on, or a glob of paths."""

import os
from fnmatch import fnmatchcase
from pathlib import Path


def below(folder: Path, article: str) -> str:
    """Return the path of an article from a folder on, with slashes, or as it stands where it lies elsewhere."""
    path = Path(os.path.abspath(article))
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else article


def names_of(article: str, folder: Path | None) -> frozenset[str]:
    """Return the names of an article, called as on the command line: its path or id, and its file name alone."""
    names = {article, os.path.basename(article)}
    if folder is not None:
        names.add(below(folder, article))
    return frozenset(name.replace(os.sep, "/") for name in names)


def is_among(names: frozenset[str], pattern: str) -> bool:
    """Tell whether a name or a glob means one of these names."""
    return pattern in names or (is_glob(pattern) and any(fnmatchcase(name, pattern) for name in names))


def is_glob(pattern: str) -> bool:
    """Tell whether a name may mean several."""
    return any(mark in pattern for mark in "*?[")
