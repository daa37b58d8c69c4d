"""How far a run over many articles has come, told on a terminal."""

import sys
from collections.abc import Iterable, Iterator

from audit.model.report import Failure
from audit.text.document import Document


def with_progress(inputs: Iterable[Document | Failure], label: str) -> Iterator[Document | Failure]:
    """Yield the inputs; where standard error is a terminal, their number is shown there meanwhile."""
    return _shown(inputs, label) if sys.stderr.isatty() else iter(inputs)


def _shown(inputs: Iterable[Document | Failure], label: str) -> Iterator[Document | Failure]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=None)
        for item in inputs:
            yield item
            progress.advance(task)
