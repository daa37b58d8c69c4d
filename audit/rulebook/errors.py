"""What is wrong with a rule file."""

from pathlib import Path

from audit.model.errors import AuditError


class RuleFileError(AuditError):
    """A file of `rules/` that cannot be used."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
