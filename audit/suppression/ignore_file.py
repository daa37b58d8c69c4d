"""A project's file of instructions, `audit-ignore.toml`, for articles that can hold no comments."""

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.model.article_names import is_among, is_glob, names_of
from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.model.suppression import SuppressionKind
from audit.suppression.instructions import Instruction
from audit.suppression.places import is_gone

_KEYS: dict[str, Any] = {
    "file": (str, list),
    "rule": (str, list),
    "text": str,
    "id": str,
    "reason": str,
    "author": str,
    "until": datetime.date,
}
_NEEDED = ("file", "rule", "reason")
_HEADING = re.compile(r"^[ \t]*\[\[[ \t]*ignore[ \t]*\]\]", re.MULTILINE)


class IgnoreFileError(AuditError):
    """A file of instructions that cannot be used."""

    def __init__(self, where: Path | str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of the file: an instruction, the articles it is for, and the last day on which it holds."""

    instruction: Instruction
    files: tuple[str, ...]
    until: datetime.date | None


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The instructions of a file; `folder` is where the paths in it begin."""

    folder: Path
    entries: tuple[Entry, ...] = ()

    def instructions_for(self, article: str, today: datetime.date) -> list[Instruction]:
        """Return what holds today of an article, named as on the command line."""
        names = names_of(article, self.folder)
        return [
            entry.instruction
            for entry in self.entries
            if not _is_over(entry, today) and any(is_among(names, file) for file in entry.files)
        ]

    def remarks(self, today: datetime.date) -> Iterator[str]:
        """Yield which instructions are over, and which are for files that are no longer there."""
        for entry in self.entries:
            if _is_over(entry, today):
                yield f"{entry.instruction.where}: held until {entry.until}; delete it, or give it another date"
            for file in entry.files:
                if not _is_there(file, self.folder):
                    yield f"{entry.instruction.where}: there is no file {file}"


def read_ignore_file(path: Path) -> IgnoreFile:
    """Read the instructions of a file. Raises `IgnoreFileError` naming file and line."""
    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except OSError as reason:
        raise IgnoreFileError(path, f"cannot be read ({reason.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise IgnoreFileError(path, f"is no valid TOML: {reason}") from None
    entries = tables.pop("ignore", [])
    if tables or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise IgnoreFileError(path, "holds [[ignore]] tables and nothing else")
    places = _places(path.name, text, len(entries))
    return IgnoreFile(
        path.parent.resolve(), tuple(_entry(table, where) for table, where in zip(entries, places, strict=True))
    )


def _places(name: str, text: str, count: int) -> Sequence[str]:
    lines = [text.count("\n", 0, found.start()) + 1 for found in _HEADING.finditer(text)]
    # Tables can be written otherwise, or stand inside a string.
    return [f"{name}:{line}" for line in lines] if len(lines) == count else [name] * count


def _entry(table: Mapping[str, Any], where: str) -> Entry:
    for key, value in table.items():
        if key not in _KEYS:
            raise IgnoreFileError(where, f"unknown key {key!r}; {hint(key, _KEYS)}")
        if not isinstance(value, _KEYS[key]) or isinstance(value, datetime.datetime) or not value:
            raise IgnoreFileError(where, f"{key} cannot be {value!r}")
    missing = [key for key in _NEEDED if key not in table]
    if missing:
        raise IgnoreFileError(where, f"lacks {' and '.join(missing)}")
    instruction = Instruction(
        kind=SuppressionKind.FILE,
        where=where,
        rules=_strings(table["rule"]),
        reason=_reason(table),
        text=" ".join(table.get("text", "").split()),
        id=table.get("id", ""),
    )
    return Entry(instruction, _strings(table["file"]), table.get("until"))


def _strings(value: str | list[Any]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(map(str, value))


def _reason(table: Mapping[str, Any]) -> str:
    reason = " ".join(table["reason"].split())
    return f"{reason} ({table['author']})" if "author" in table else reason


def _is_over(entry: Entry, today: datetime.date) -> bool:
    return entry.until is not None and today > entry.until


def _is_there(file: str, folder: Path) -> bool:
    """Tell whether a file may be there: a bare name may lie in any folder, a glob is taken on trust."""
    return "/" not in file or is_glob(file) or not is_gone(file, folder)
