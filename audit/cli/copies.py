"""Where corrected copy goes: to standard output, a folder, the articles themselves, or only as differences."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from audit.cli.outputs import write_standard_output
from audit.corrections.differences import unified
from audit.corrections.writing import encoded, rewrite, write_whole
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.text.inputs import STANDARD_INPUT
from audit.text.manuscript import Manuscript


class Copies:
    """Writes what became of articles to where it was asked for.

    Raises `AuditError` where two places are asked for, or none for several articles.
    """

    def __init__(self, paths: Sequence[str], *, diff: bool, in_place: bool, folder: Path | None) -> None:
        asked = _places(diff=diff, in_place=in_place, folder=folder)
        if len(asked) > 1:
            raise AuditError(f"{' and '.join(asked)}: only one of them; say where corrected copy is to go")
        if STANDARD_INPUT in paths and (in_place or folder):
            raise AuditError(f"{asked[0]}: standard input has no file; its correction goes to standard output")
        self._paths = paths
        self._diff, self._in_place, self._folder = diff, in_place, folder
        self._is_whole = not asked
        self._written: set[Path] = set()

    def accepted(self, inputs: Iterable[Manuscript | Failure]) -> list[Manuscript | Failure]:
        """Return the inputs; one failure a file stands for records, which have no file of their own to be written."""
        found = list(_without_records(inputs))
        articles = sum(isinstance(item, Manuscript) for item in found)
        if self._is_whole and articles > 1:
            raise AuditError(f"{articles:,} articles: say where they go, with --in-place, --output FOLDER or --diff")
        return found

    def write(self, copies: Iterable[tuple[Manuscript, Manuscript]]) -> frozenset[str]:
        """Write what was asked for of articles before and after, and return the names of those that could not be.

        Why is said on standard error.
        """
        failed = set()
        for before, after in copies:
            try:
                self._write(before, after)
            except AuditError as error:
                print(f"audit: {error}", file=sys.stderr)
                failed.add(before.name)
        return frozenset(failed)

    def _write(self, before: Manuscript, after: Manuscript) -> None:
        path = Path(before.name)
        if self._diff:
            write_standard_output(_differences(before, after))
        elif self._folder:
            write_whole(self._target(before.name, self._folder), _data(after), like=path)
        elif not self._in_place:
            write_standard_output(_data(after))
        elif before.text != after.text:
            rewrite(path, after.text, read=before.text, encoding=before.encoding)

    def _target(self, name: str, folder: Path) -> Path:
        """Return where the copy of an article lies: as far below the folder as the article below the path given."""
        above = next((path for path in self._paths if os.path.isdir(path) and _is_below(name, path)), "")
        target = folder / (os.path.relpath(name, above) if above else os.path.basename(name))
        if os.path.realpath(target) == os.path.realpath(name):
            raise AuditError(f"--output {folder}: {name} itself lies there; write over it with --in-place")
        if target in self._written:
            raise AuditError(f"{name}: another article is written to {target}; give the folder that both lie in")
        self._written.add(target)
        return target


def _places(*, diff: bool, in_place: bool, folder: Path | None) -> list[str]:
    return [name for name, asked in (("--diff", diff), ("--in-place", in_place), ("--output", folder)) if asked]


def _without_records(inputs: Iterable[Manuscript | Failure]) -> Iterator[Manuscript | Failure]:
    files = set()
    for item in inputs:
        if isinstance(item, Failure) or item.origin is None:
            yield item
        elif item.origin.file not in files:
            files.add(item.origin.file)
            yield Failure(item.origin.file, "holds records; give articles, each a file of its own, to be corrected")


def _is_below(name: str, folder: str) -> bool:
    return not os.path.relpath(name, folder).startswith(os.pardir)


def _data(manuscript: Manuscript) -> bytes:
    return encoded(Path(manuscript.name), manuscript.text, manuscript.encoding)


def _differences(before: Manuscript, after: Manuscript) -> bytes:
    # In UTF-16 and UTF-32 lines cannot be told from bytes.
    if before.encoding.startswith(("utf-16", "utf-32")):
        return unified(before.name, before.text.encode(), after.text.encode())
    return unified(before.name, _data(before), _data(after))
