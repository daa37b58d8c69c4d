"""What earlier runs over a corpus wrote, which is no part of a corpus that lies beside it."""

import os
from functools import lru_cache

from audit.tables.manifest import FILE

# Where a run holds the lock of its folder, from before it reads.
LOCK = os.path.join("work", "lock")
_TABLE = "findings"


class OwnOutput:
    """Knows files in the folders of runs, each folder looked at once."""

    def __init__(self) -> None:
        self._is_of_run = lru_cache(maxsize=10_000)(_is_of_run)

    def has(self, path: str, given: str) -> bool:
        """Tell whether a file lies in the folder of a run, somewhere below the path that stands for it."""
        folder = os.path.dirname(path)
        while folder and folder != os.path.dirname(folder) and os.path.normpath(folder) != os.path.normpath(given):
            if self._is_of_run(folder):
                return True
            folder = os.path.dirname(folder)
        return False


def _is_of_run(folder: str) -> bool:
    if os.path.isfile(os.path.join(folder, LOCK)):
        return True
    return os.path.isfile(os.path.join(folder, FILE)) and os.path.isdir(os.path.join(folder, _TABLE))
