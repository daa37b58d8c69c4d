"""Which format goes where: to a file named with --output, or to standard output."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.model.errors import AuditError
from audit.renderers import RENDERERS

_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl"}


@dataclass(frozen=True, slots=True)
class Output:
    """One format and the file it goes to; None is standard output."""

    format: str
    path: Path | None


def plan_outputs(formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    """Pair formats and files.

    A file named .html, .json or .jsonl takes that format, asked for or not; any other takes the first format left over.
    What is then left goes to standard output, `text` where nothing was asked at all.

    Raises `AuditError` where a format is unknown, a file finds no format, or two would share standard output.
    """
    for name in formats:
        if name not in RENDERERS:
            raise AuditError(f"--format {name}: unknown; use one of {', '.join(sorted(RENDERERS))}")
    left = list(dict.fromkeys(formats))
    planned = []
    for path in files:
        name = _format_of(path, left)
        if name in left:
            left.remove(name)
        planned.append(Output(name, path))
    if len(left) > 1:
        raise AuditError(f"--format {' and '.join(left)}: only one can go to standard output; add --output FILE")
    if not planned and not left:
        left = ["text"]
    return planned + [Output(name, None) for name in left]


def _format_of(path: Path, left: Sequence[str]) -> str:
    by_suffix = _SUFFIXES.get(path.suffix.lower())
    if by_suffix:
        return by_suffix
    if left:
        return left[0]
    if path.suffix.lower() == ".txt":
        return "text"
    raise AuditError(f"--output {path}: say its format with --format")
