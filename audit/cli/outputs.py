"""Which format goes where: to a file named with --output, or to standard output."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.model.errors import AuditError
from audit.renderers import COPIES, RENDERERS

_SUFFIXES = {
    ".csv": "csv",
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".rdjson": "rdjson",
    ".rdjsonl": "rdjsonl",
    ".sarif": "sarif",
}
# What else is written to files of such names, where it is asked for.
_ALSO = {
    ".htm": frozenset({"its"}),
    ".html": frozenset({"its"}),
    ".json": frozenset({"gitlab", "rdjson", "sarif", "webannotation"}),
    ".jsonl": frozenset({"rdjsonl"}),
    ".md": frozenset({"criticmarkup"}),
    ".xml": frozenset({"checkstyle", "junit"}),
}


@dataclass(frozen=True, slots=True)
class Output:
    """One format and the file it goes to; None is standard output."""

    format: str
    path: Path | None


def plan_outputs(formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    """Pair formats and files.

    A file takes the format that its name ends in, asked for or not, or another that was asked for and is written to
    files of such names: `--format gitlab --output quality.json`. Any other takes the first format left over.
    What is then left goes to standard output, `text` where nothing was asked at all.

    Raises `AuditError` where a format is unknown, a file finds no format, or two would share standard output.
    """
    for name in formats:
        if name not in RENDERERS and name not in COPIES:
            raise AuditError(f"--format {name}: unknown; use one of {', '.join(sorted(RENDERERS | COPIES))}")
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
    suffix = path.suffix.lower()
    asked = next((name for name in left if name in _ALSO.get(suffix, ())), "")
    if asked or suffix in _SUFFIXES:
        return asked or _SUFFIXES[suffix]
    if left:
        return left[0]
    if suffix == ".txt":
        return "text"
    raise AuditError(f"--output {path}: say its format with --format")


def write_standard_output(data: bytes) -> None:
    """Write to standard output. Raises `AuditError` where that fails, BrokenPipeError where nobody reads."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as reason:
        raise AuditError(f"standard output: cannot be written ({reason.strerror})") from None
