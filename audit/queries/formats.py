"""The formats in which answers are written."""

from enum import StrEnum
from pathlib import Path

from audit.model.errors import AuditError


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    PARQUET = "parquet"


_BY_SUFFIX = {
    ".csv": AnswerFormat.CSV,
    ".json": AnswerFormat.JSON,
    ".jsonl": AnswerFormat.JSONL,
    ".md": AnswerFormat.MARKDOWN,
    ".parquet": AnswerFormat.PARQUET,
    ".txt": AnswerFormat.TABLE,
}


def format_of(output: Path) -> AnswerFormat:
    """Return the format that the name of a file ends in. Raises `AuditError`."""
    if output.suffix.lower() not in _BY_SUFFIX:
        raise AuditError(f"--output {output}: say its format with --format, or end its name in {', '.join(_BY_SUFFIX)}")
    return _BY_SUFFIX[output.suffix.lower()]
