"""How far a run over a corpus has come, told on standard error: on a terminal, or as JSON for programs."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from audit.bulk.running import Advance, Tell

_STAGES = {"read": "reading", "count": "counting names", "merge": "putting names together", "judge": "auditing"}
# Between two lines of JSON of one stage.
_PAUSE = 5.0  # seconds


class ProgressFormat(StrEnum):
    """How progress is told: on a terminal only, as JSON, or not at all."""

    AUTO = "auto"
    JSON = "json"
    NONE = "none"


class Rate:
    """Articles a second in a stage, and the seconds that are left of it, by the length of the articles."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._stage = ""
        self._began = 0.0

    def of(self, advance: "Advance") -> tuple[float, float | None]:
        """Return both; what is left is None where nobody knows yet."""
        now = self._clock()
        if advance.stage != self._stage:
            self._stage, self._began = advance.stage, now
        passed = now - self._began
        left = advance.of_characters - advance.characters
        is_known = advance.of_characters and advance.characters and passed
        rate = advance.articles / passed if passed else 0.0
        return rate, passed * left / advance.characters if is_known else None


@contextmanager
def progress_told(format: ProgressFormat) -> Iterator["Tell"]:
    """Give a function that tells how far a run has come."""
    if format is ProgressFormat.JSON:
        yield _JsonLines().tell
    elif format is ProgressFormat.AUTO and sys.stderr.isatty():
        with _terminal() as tell:
            yield tell
    else:
        yield lambda _: None


class _JsonLines:
    """A line when a stage begins and ends, and every few seconds between."""

    def __init__(self) -> None:
        self._rate = Rate()
        self._stage = ""
        self._last = 0.0

    def tell(self, advance: "Advance") -> None:
        rate, left = self._rate.of(advance)
        is_end = 0 < advance.of_articles == advance.articles
        if advance.stage == self._stage and not is_end and monotonic() - self._last < _PAUSE:
            return
        self._stage, self._last = advance.stage, monotonic()
        line: dict[str, Any] = advance._asdict() | {"per_second": round(rate, 1)}
        line["seconds_left"] = None if left is None else round(left)
        print(json.dumps(line), file=sys.stderr, flush=True)


@contextmanager
def _terminal() -> Iterator["Tell"]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"))
    rate, began = Rate(), monotonic()
    # Without a thread of its own: processes are forked meanwhile.
    shown = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    with shown as progress:
        task = progress.add_task("", total=None, told="")

        def tell(advance: "Advance") -> None:
            a_second, left = rate.of(advance)
            told = f"{advance.articles:,} articles, {a_second:,.0f} a second, {_duration(monotonic() - began)} gone"
            told += f", {_duration(left)} left" if left is not None else ""
            progress.update(
                task,
                description=_STAGES[advance.stage],
                completed=advance.characters,
                total=advance.of_characters or None,
                told=told if advance.articles else "",
                refresh=True,
            )

        yield tell


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
