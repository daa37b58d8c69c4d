"""Where the files lie that say which findings do not count."""

from pathlib import Path
from typing import NamedTuple


class SuppressionFiles(NamedTuple):
    """A project's file of instructions and its baseline; None where there is none."""

    ignore_file: Path | None = None
    baseline: Path | None = None
