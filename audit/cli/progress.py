"""How far a run over many articles has come, told on a terminal."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

_Item = TypeVar("_Item")


def with_progress(items: Iterable[_Item]) -> Iterator[_Item]:
    """Yield the items; where standard error is a terminal, their number is shown there meanwhile."""
    return _shown(iter(items)) if sys.stderr.isatty() else iter(items)


def _shown(items: Iterator[_Item]) -> Iterator[_Item]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    # Whatever gives the items may start processes first: to fork beside the thread of the display is not safe.
    first = list(islice(items, 1))
    columns = (SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for item in chain(first, items):
            yield item
            progress.advance(task)
