"""How LanguageTool is to be run."""

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_MEMORY = re.compile(r"[1-9][0-9]*[kmg]", re.IGNORECASE)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class GrammarOptions:
    """Whether and how a run asks LanguageTool.

    `url` names a server that runs already, `folder` a LanguageTool that was unpacked; empty, the one installed is
    started. `memory` is the most that Java may take for its heap. Limits are in seconds: on the start of a server, on
    the answer about one paragraph, and on all that a run asks.
    """

    wanted: bool = False
    url: str = ""
    folder: str = ""
    memory: str = "1g"
    start_limit: float = 120
    request_limit: float = 60
    total_limit: float = 900

    def __post_init__(self) -> None:
        if not _MEMORY.fullmatch(self.memory):
            raise ValueError(f'memory is a number with k, m or g, as "1g", not {self.memory!r}')
        for name in ("start_limit", "request_limit", "total_limit"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is more than 0 seconds")
        if self.url and (urlsplit(self.url).scheme not in ("http", "https") or not urlsplit(self.url).hostname):
            raise ValueError(f'url is an address as "http://localhost:8081", not {self.url!r}')

    @property
    def leaves_machine(self) -> bool:
        """Tell whether text is sent to another machine."""
        return bool(self.url) and urlsplit(self.url).hostname not in _HERE


def usable_threads() -> int:
    """Return how many documents a server of ours reads at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
