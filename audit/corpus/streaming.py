"""Have a stream worked on by processes, in its order, however long it is."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from audit.corpus.workers import Ended, Worker, answers_of, dismiss, end, hand, heard_from, hired

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

# So many handfuls for each process may be under way or wait for one before them.
_AHEAD = 4


@dataclass(slots=True)
class _Handful(Generic[_Task, _Result]):
    tasks: Sequence[_Task]
    answers: Sequence[_Result] | Ended | None = None


@dataclass(slots=True)
class _Crew(Generic[_Task, _Result]):
    """Processes, at most so many, and what each is at."""

    work: Callable[[Sequence[_Task]], Sequence[_Result]]
    most: int
    busy: list[tuple[Worker[_Task, _Result], _Handful[_Task, _Result]]] = field(default_factory=list)
    free: list[Worker[_Task, _Result]] = field(default_factory=list)

    def takes(self) -> bool:
        return len(self.busy) < self.most

    def take(self, handful: _Handful[_Task, _Result]) -> None:
        if self.free:
            worker = self.free.pop()
            hand(worker, handful.tasks)
        else:
            worker = hired(self.work, handful.tasks)
        self.busy.append((worker, handful))

    def hear(self) -> None:
        """Wait until some are done."""
        heard = heard_from([worker for worker, _ in self.busy])
        for worker, handful in [(worker, handful) for worker, handful in self.busy if worker in heard]:
            self.busy.remove((worker, handful))
            handful.answers = answers_of(worker)
            if not isinstance(handful.answers, Ended):
                self.free.append(worker)


def streamed(
    work: Callable[[Sequence[_Task]], Sequence[_Result]],
    handfuls: Iterator[Sequence[_Task]],
    workers: int,
    *,
    wanted: Callable[[Sequence[_Task]], bool],
) -> Iterator[tuple[Sequence[_Task], Sequence[_Result] | Ended]]:
    """Yield each handful of a stream and what `work` returns for it in one of so many processes, in their order.

    Handfuls for which it is not `wanted` come to nothing. The next ones are read while processes work, a few for each.
    Raises AuditError where `work` does, and WorkerError for any other exception.
    """
    crew = _Crew(work, workers)
    read: deque[_Handful[_Task, _Result]] = deque()
    waiting: deque[_Handful[_Task, _Result]] = deque()
    try:
        while True:
            while waiting and crew.takes():
                crew.take(waiting.popleft())
            while read and (answers := read[0].answers) is not None:
                yield read.popleft().tasks, answers
            if len(waiting) < workers and len(read) < workers * _AHEAD and (tasks := next(handfuls, ())):
                handful: _Handful[_Task, _Result] = _Handful(tasks)
                read.append(handful)
                if wanted(tasks):
                    waiting.append(handful)
                else:
                    handful.answers = ()
            elif crew.busy:
                crew.hear()
            else:
                break
        for worker in crew.free:
            dismiss(worker)
    finally:
        end([*crew.free, *(worker for worker, _ in crew.busy)])
