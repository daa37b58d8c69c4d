"""Share tasks among processes."""

import gc
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar, cast

from audit.model.errors import AuditError

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

# So many handfuls of tasks for each worker: of fewer one is idle at the end, more are more messages.
_HANDFULS = 32


# A forked process has all that was read and counted before at once; elsewhere than on Linux forking is not safe.
START = "fork" if sys.platform == "linux" else "spawn"


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


@dataclass(frozen=True, slots=True)
class _Each(Generic[_Result]):
    """Does some tasks one after the other."""

    work: Callable[[int], _Result]

    def __call__(self, tasks: Sequence[int]) -> list[_Result]:
        return [self.work(task) for task in tasks]


@dataclass(slots=True)
class Worker(Generic[_Task, _Result]):
    """A process, the way to it, and the tasks that it has not answered."""

    process: BaseProcess
    connection: "Connection[Sequence[_Task], Sequence[_Result | _Raised]]"
    tasks: Sequence[_Task] = ()


def usable_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[int], _Result], sizes: Sequence[int], workers: int
) -> Iterator[tuple[int, _Result | Ended]]:
    """Yield the number of each task and what `work` returns for it, as `handfuls_shared_out` does."""
    return handfuls_shared_out(_Each(work), sizes, workers)


def handfuls_shared_out(
    work: Callable[[Sequence[int]], Sequence[_Result]], sizes: Sequence[int], workers: int
) -> Iterator[tuple[int, _Result | Ended]]:
    """Yield the number of each task and what `work` returns for it in one of so many processes, as they are done.

    It is given the numbers of some tasks and returns a result for each.
    `sizes` say how long tasks take, in any unit. A process that ends costs the one task it was at; another takes over
    the rest. Raises AuditError where `work` does, and WorkerError for any other exception.
    """
    handfuls = _handfuls(sizes, workers)
    crew = [hired(work, handfuls.popleft()) for _ in range(min(workers, len(handfuls)))]
    try:
        while crew:
            for worker in heard_from(crew):
                tasks, answers = worker.tasks, answers_of(worker)
                if isinstance(answers, Ended):
                    crew.remove(worker)
                    # One of them it did not survive: which one, each by itself will tell.
                    handfuls.extendleft([[task] for task in tasks] if len(tasks) > 1 else [])
                    crew.extend([hired(work, handfuls.popleft())] if handfuls else [])
                    yield from [(task, answers) for task in tasks if len(tasks) == 1]
                    continue
                # Handed on before the answers are, so that it need not wait.
                if handfuls:
                    hand(worker, handfuls.popleft())
                else:
                    crew.remove(worker)
                    dismiss(worker)
                yield from zip(tasks, answers, strict=True)
    finally:
        end(crew)


def _handfuls(sizes: Sequence[int], workers: int) -> deque[Sequence[int]]:
    """Return the tasks in handfuls of about one size, the longest tasks first and by themselves."""
    most = sum(sizes) / (workers * _HANDFULS)
    handfuls: list[list[int]] = []
    room = 0.0
    for task in sorted(range(len(sizes)), key=lambda task: -sizes[task]):
        if sizes[task] > room:
            handfuls.append([])
            room = most
        handfuls[-1].append(task)
        room -= sizes[task]
    return deque(handfuls)


def hired(work: Callable[[Sequence[_Task]], Sequence[_Result]], tasks: Sequence[_Task]) -> Worker[_Task, _Result]:
    """Start a process and hand it its first tasks."""
    context = get_context("fork") if START == "fork" else get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(work, there), daemon=True)
    process.start()
    there.close()
    worker: Worker[_Task, _Result] = Worker(process, here)
    hand(worker, tasks)
    return worker


def heard_from(crew: Sequence[Worker[_Task, _Result]]) -> list[Worker[_Task, _Result]]:
    """Wait, and return those that have answered or ended."""
    ready = wait([worker.connection for worker in crew])
    return [worker for worker in crew if worker.connection in ready]


def hand(worker: Worker[_Task, _Result], tasks: Sequence[_Task]) -> None:
    """Give tasks to a process that has none."""
    worker.tasks = tasks
    # One that has ended meanwhile is found out when it is to answer.
    with suppress(OSError):
        worker.connection.send(tasks)


def dismiss(worker: Worker[_Task, _Result]) -> None:
    """Let a process that has no tasks come to its end."""
    with suppress(OSError):
        worker.connection.send(())
    worker.process.join()


def end(crew: Sequence[Worker[_Task, _Result]]) -> None:
    """End processes whatever they are at."""
    for worker in crew:
        worker.process.terminate()
        worker.process.join()


def answers_of(worker: Worker[_Task, _Result]) -> Sequence[_Result] | Ended:
    """Return what a process that was heard from has answered. Raises what its work did, see `handfuls_shared_out`."""
    try:
        answers = worker.connection.recv()
    except (EOFError, OSError):
        worker.process.join()
        return Ended(_ending(worker.process.exitcode or 0))
    for answer in answers:
        if isinstance(answer, _Raised):
            raise AuditError(answer.message) if answer.is_for_user else WorkerError(answer.message)
    return cast(Sequence[_Result], answers)


def _ending(code: int) -> str:
    if code < 0:
        return f"the process that audited it was ended by {signal.Signals(-code).name}"
    return f"the process that audited it ended with code {code}"


def _serve(
    work: Callable[[Sequence[_Task]], Sequence[object]], connection: "Connection[Sequence[object], Sequence[_Task]]"
) -> None:
    """Answer handfuls of tasks until there are no more or the process that gives them has gone."""
    # Ctrl-C reaches all processes of a terminal; the one that started the others ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was there before stays: looked through for garbage, its pages would no longer be shared.
    gc.freeze()
    parent = parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    with suppress(EOFError):
        while tasks := connection.recv():
            connection.send(_done(work, tasks))


def _end_with(parent: int) -> None:
    """End this process, whatever it is at, when the one has gone that started it."""
    wait([parent])
    os._exit(1)


def _done(work: Callable[[Sequence[_Task]], Sequence[object]], tasks: Sequence[_Task]) -> Sequence[object]:
    try:
        return work(tasks)
    except AuditError as error:
        return [_Raised(str(error), is_for_user=True)]
    except Exception:
        return [_Raised(traceback.format_exc(), is_for_user=False)]
