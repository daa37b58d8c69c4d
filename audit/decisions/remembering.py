"""Rejected findings as instructions of a project: entries of `audit-ignore.toml`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from audit.corrections.writing import write_whole
from audit.model.article_names import below
from audit.model.decision import DecisionKind
from audit.model.errors import AuditError
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.renderers.contract import dump
from audit.suppression.ignore_file import read_ignore_file

# An entry needs a reason, and not every editor gives one.
_NO_REASON = "rejected by an editor"

Entry = dict[str, str]


def entries(report: Report, folder: Path) -> list[Entry]:
    """Return what a file of instructions in `folder` is to hold so that rejected findings count no more.

    Where all findings of one rule and the same words in an article are rejected, one entry is for these words;
    else each is for one finding.
    """
    return [entry for document in report.documents for entry in _entries(document, folder)]


def write_entries(path: Path, added: Iterable[Entry]) -> None:
    """Add entries at the end of a file, which is made where there is none. Raises `AuditError`."""
    tables = ["\n".join(["[[ignore]]", *(f"{key} = {_string(value)}" for key, value in one.items())]) for one in added]
    content = b""
    if path.exists():
        # What cannot be read as it is must not be added to.
        read_ignore_file(path)
        content = _bytes_of(path)
    end = "\r\n" if b"\r\n" in content else "\n"
    text = "\n".join(f"{table}\n" for table in tables).replace("\n", end).encode()
    gap = b"" if not content.strip() else end.encode() * (1 if content.endswith(b"\n") else 2)
    write_whole(path, content + gap + text, like=path if path.exists() else None)


def _entries(document: DocumentReport, folder: Path) -> Iterator[Entry]:
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in document.findings:
        groups[finding.rule, " ".join(finding.text.split())].append(finding)
    for (rule, words), found in groups.items():
        rejected = [one for one in found if one.decision and one.decision.kind is DecisionKind.REJECT]
        head = {"file": below(folder, document.doc), "rule": rule}
        if words and len(rejected) == len(found):
            yield head | {"text": words} | _by_whom(rejected[0])
        else:
            yield from (head | {"id": one.id} | _by_whom(one) for one in rejected)


def _by_whom(finding: Finding) -> Entry:
    decision = finding.decision
    assert decision is not None
    author = {"author": decision.author} if decision.author.strip() else {}
    return {"reason": decision.reason if decision.reason.strip() else _NO_REASON} | author


def _string(value: str) -> str:
    """Write a string of TOML; what JSON writes is one."""
    return dump(value)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as reason:
        raise AuditError(f"{path}: cannot be read ({reason.strerror})") from None
