"""Articles as a project's files name them: by a path from the project's folder on, or a glob of paths."""

import os
from fnmatch import fnmatchcase
from pathlib import Path


def below(folder: Path, article: str) -> str:
    """Return the path of an article from a folder on, with slashes, or as it stands where it lies elsewhere."""
    path = Path(os.path.abspath(article))
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else article


def is_article(pattern: str, article: str, folder: Path | None) -> bool:
    """Tell whether a glob means an article, named as on the command line: its path, its file name, or its id."""
    names = [article, os.path.basename(article)]
    if folder is not None:
        names.append(below(folder, article))
    return any(fnmatchcase(name.replace(os.sep, "/"), pattern) for name in names)
