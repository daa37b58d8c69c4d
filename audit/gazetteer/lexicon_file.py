"""Lexicon files: one decision a line, cells parted by tabs; edited without touching any other line.

Cells at the end may be left out. Lines that begin with "#", empty ones, and a line of column names decide nothing.
"""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from audit.gazetteer.decisions import Decision, Layer, Ruling
from audit.gazetteer.entry import Kind
from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.orthography.fold import folded_phrase

COLUMNS = ("decision", "form", "use", "kind", "article", "note")
_HEAD = "\t".join(COLUMNS)
_LARGEST = 20_000_000  # bytes
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


class LexiconFileError(AuditError):
    """A lexicon file that cannot be used."""

    def __init__(self, path: Path, reason: str, *, line: int = 0) -> None:
        super().__init__(f"{path}: line {line}: {reason}" if line else f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class LexiconText:
    """A lexicon file as its lines, so that what is not edited is written back as it was read."""

    lines: tuple[str, ...] = (_HEAD,)
    line_end: str = "\n"
    has_bom: bool = False


def read_decisions(path: Path, layer: Layer) -> tuple[Decision, ...]:
    """Return the decisions in a file, in its order, none where there is no such file.

    Raises `LexiconFileError` with the line where one cannot be used, or contradicts another.
    """
    return tuple(_decisions(read_text(path), path, layer)) if os.path.exists(path) else ()


def read_text(path: Path) -> LexiconText:
    """Return the lines of a file, the head alone where there is no such file. Raises `LexiconFileError`."""
    try:
        content = path.read_bytes() if os.path.exists(path) else None
    except OSError as reason:
        raise LexiconFileError(path, f"cannot be read ({reason.strerror})") from None
    if content is None:
        return LexiconText()
    if len(content) > _LARGEST or b"\0" in content:
        fault = "is binary data" if b"\0" in content else f"has over {_LARGEST:,} bytes"
        raise LexiconFileError(path, f"{fault}, no list of decisions")
    return _text(content, path)


def write_text(path: Path, text: LexiconText) -> None:
    """Write a file in one step; its mode stays, and a link to it stays a link. Raises `LexiconFileError`."""
    target = path.resolve()
    content = (_BOM if text.has_bom else "") + "".join(line + text.line_end for line in text.lines)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content.encode())
            os.chmod(name, _mode(target))
            os.replace(name, target)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(name)
            raise
    except OSError as reason:
        raise LexiconFileError(path, f"cannot be written ({reason.strerror})") from None


def with_decision(text: LexiconText, decision: Decision) -> LexiconText:
    """Return the lines with this decision: in place of one on the same form, else before the next of the alphabet."""
    lines = list(text.lines)
    at = _line_of(lines, decision.form, decision.article)
    if at is not None:
        lines[at] = line_of(decision)
    else:
        lines.insert(_place(lines, decision), line_of(decision))
    return replace(text, lines=tuple(lines))


def without_decision(text: LexiconText, form: str, article: str) -> LexiconText:
    """Return the lines without the decision on a form, for that article alone where one is named."""
    lines = list(text.lines)
    at = _line_of(lines, form, article)
    if at is not None:
        del lines[at]
    return replace(text, lines=tuple(lines))


def line_of(decision: Decision) -> str:
    """Return the line that stands for a decision."""
    kind = decision.kind or ""
    cells = (decision.ruling, decision.form, decision.use, kind, decision.article, decision.note)
    return "\t".join(cells).rstrip("\t")


def decision_in(line: str, layer: Layer = Layer.PROJECT, number: int = 0) -> Decision | None:
    """Return the decision of a line, None where it holds none; raises ValueError with what is wrong."""
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    cells = [cell.strip() for cell in line.split("\t")]
    if tuple(cells[:2]) == COLUMNS[:2]:
        return None
    if len(cells) > len(COLUMNS):
        raise ValueError(f"has {len(cells)} cells, not at most {len(COLUMNS)}: {', '.join(COLUMNS)}")
    ruling, form, use, kind, article, note = (*cells, *[""] * (len(COLUMNS) - len(cells)))
    if ruling not in list(Ruling):
        raise ValueError(f"unknown decision {ruling[:40]!r}; {hint(ruling[:40], Ruling)}")
    if not form:
        raise ValueError(f"{ruling} what? The second cell, after a tab, is the form")
    if kind and kind not in list(Kind):
        raise ValueError(f"unknown kind {kind[:40]!r}; {hint(kind[:40], Kind)}")
    return Decision(Ruling(ruling), form, use, Kind(kind) if kind else None, article, note, layer, number)


def _text(content: bytes, path: Path) -> LexiconText:
    try:
        decoded = content.decode()
    except UnicodeDecodeError as reason:
        line = content.count(b"\n", 0, reason.start) + 1
        raise LexiconFileError(path, "is no valid UTF-8", line=line) from None
    lines = decoded.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[-1]:
        del lines[-1]
    return LexiconText(tuple(lines), "\r\n" if "\r\n" in decoded else "\n", decoded.startswith(_BOM))


def _decisions(text: LexiconText, path: Path, layer: Layer) -> Iterator[Decision]:
    met: dict[tuple[str, str], Decision] = {}
    for number, line in enumerate(text.lines, 1):
        try:
            decision = decision_in(line, layer, number)
        except ValueError as reason:
            raise LexiconFileError(path, str(reason), line=number) from None
        if decision is None:
            continue
        earlier = met.setdefault((decision.form, decision.article), decision)
        if earlier != decision:
            told = f"{decision.form} is decided on line {earlier.line} already ({earlier.ruling}); keep one of the two"
            raise LexiconFileError(path, told, line=number)
        if earlier is decision:
            yield decision


def _line_of(lines: Iterable[str], form: str, article: str) -> int | None:
    for at, line in enumerate(lines):
        decision = decision_in(line)
        if decision and (decision.form, decision.article) == (form, article):
            return at
    return None


def _place(lines: list[str], decision: Decision) -> int:
    """Return where a decision belongs; a comment stays above the line that it speaks of, the file's at the top."""
    held = [(at, found) for at, line in enumerate(lines) if (found := decision_in(line))]
    later = [at for at, found in held if _rank(found) > _rank(decision)]
    if not later:
        return held[-1][0] + 1 if held else len(lines)
    at = later[0]
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at or later[0]


def _rank(decision: Decision) -> tuple[str, str, str]:
    return folded_phrase(decision.form), decision.form, decision.article


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
