"""Share tasks among processes."""

import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from audit.model.errors import AuditError

_Result = TypeVar("_Result")

# So many handfuls of tasks for each worker: of fewer one is idle at the end, more are more messages.
_HANDFULS = 16


class WorkerError(Exception):
    """A task that raised an exception in its process; the message is the traceback there."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Stands for the result of a task during which its process ended, and says how."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Raised:
    message: str
    is_for_user: bool


@dataclass(slots=True)
class _Worker(Generic[_Result]):
    """A process, the way to it, and the tasks that it has not answered, in their order."""

    process: BaseProcess
    connection: "Connection[Sequence[int], tuple[int, _Result | _Raised]]"
    tasks: deque[int] = field(default_factory=deque)


def usable_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[int], _Result], sizes: Sequence[int], workers: int
) -> Iterator[tuple[int, _Result | Ended]]:
    """Yield the number of each task and what `work` returns for it in one of so many processes, as they are done.

    `sizes` say how long tasks take, in any unit. A process that ends costs the one task it was at; another takes over
    the rest. Raises AuditError where `work` does, and WorkerError for any other exception.
    """
    handfuls = _handfuls(sizes, workers)
    crew = [_hired(work, handfuls.popleft()) for _ in range(min(workers, len(handfuls)))]
    try:
        while crew:
            for worker in _heard_from(crew):
                answer = _answer(worker)
                yield worker.tasks.popleft(), answer
                if isinstance(answer, Ended):
                    crew.remove(worker)
                    handfuls.extendleft([list(worker.tasks)] if worker.tasks else [])
                    crew.extend([_hired(work, handfuls.popleft())] if handfuls else [])
                elif handfuls and not worker.tasks:
                    _hand(worker, handfuls.popleft())
                elif not worker.tasks:
                    crew.remove(worker)
                    _dismiss(worker)
    finally:
        for worker in crew:
            worker.process.terminate()
            worker.process.join()


def _handfuls(sizes: Sequence[int], workers: int) -> deque[list[int]]:
    """Return the tasks in handfuls of about one size, the longest tasks first and by themselves."""
    most = sum(sizes) / (workers * _HANDFULS)
    handfuls: deque[list[int]] = deque()
    room = 0.0
    for task in sorted(range(len(sizes)), key=lambda task: -sizes[task]):
        if sizes[task] > room:
            handfuls.append([])
            room = most
        handfuls[-1].append(task)
        room -= sizes[task]
    return handfuls


def _hired(work: Callable[[int], _Result], tasks: Sequence[int]) -> _Worker[_Result]:
    # A forked process has all that was read and counted before at once; elsewhere than on Linux forking is not safe.
    context = get_context("fork") if sys.platform == "linux" else get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(work, there), daemon=True)
    process.start()
    there.close()
    worker: _Worker[_Result] = _Worker(process, here)
    _hand(worker, tasks)
    return worker


def _heard_from(crew: Sequence[_Worker[_Result]]) -> list[_Worker[_Result]]:
    ready = wait([worker.connection for worker in crew])
    return [worker for worker in crew if worker.connection in ready]


def _hand(worker: _Worker[_Result], tasks: Sequence[int]) -> None:
    worker.tasks.extend(tasks)
    # One that has ended meanwhile is found out when it is to answer.
    with suppress(OSError):
        worker.connection.send(tasks)


def _dismiss(worker: _Worker[_Result]) -> None:
    with suppress(OSError):
        worker.connection.send(())
    worker.process.join()


def _answer(worker: _Worker[_Result]) -> _Result | Ended:
    try:
        task, answer = worker.connection.recv()
    except (EOFError, OSError):
        worker.process.join()
        return Ended(_ending(worker.process.exitcode or 0))
    assert task == worker.tasks[0]
    if isinstance(answer, _Raised):
        raise AuditError(answer.message) if answer.is_for_user else WorkerError(answer.message)
    return answer


def _ending(code: int) -> str:
    if code < 0:
        return f"the process that audited it was ended by {signal.Signals(-code).name}"
    return f"the process that audited it ended with code {code}"


def _serve(work: Callable[[int], object], connection: "Connection[tuple[int, object], Sequence[int]]") -> None:
    """Answer tasks until there are no more or the process that gives them has gone."""
    # Ctrl-C reaches all processes of a terminal; the one that started the others ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None
    while connection in wait([connection, parent.sentinel]):
        tasks = connection.recv()
        if not tasks:
            return
        for task in tasks:
            connection.send((task, _done(work, task)))


def _done(work: Callable[[int], object], task: int) -> object:
    try:
        return work(task)
    except AuditError as error:
        return _Raised(str(error), is_for_user=True)
    except Exception:
        return _Raised(traceback.format_exc(), is_for_user=False)
