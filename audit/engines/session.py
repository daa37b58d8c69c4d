"""LanguageTool during one run: started by the first question, ended with the run, never waited for too long."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from audit.engines.client import Client, Hit
from audit.engines.errors import EngineError
from audit.engines.installation import classpath, languagetool_folder
from audit.engines.java import find_java
from audit.engines.options import GrammarOptions, usable_threads
from audit.engines.server import Server
from audit.engines.tables import categories_off, rules_off

# So many questions in a row without an answer, and a server is given up.
_PATIENCE = 3
# Requests in flight to a server that others may use too.
_REMOTE_THREADS = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A text, and the language to read it in: "en-US"."""

    text: str
    language: str


_TRIAL = Question("This sentence is sound.", "en-US")


class Session:
    """Questions go in by `ask`, answers come by `finish`; between, `begin` starts the threads that ask.

    Before `begin` there is at most a process of the server, so that this process may still be forked.
    """

    def __init__(self, options: GrammarOptions) -> None:
        self._options = options
        self._questions: SimpleQueue[Question | None] = SimpleQueue()
        self._asked: set[Question] = set()
        self._answers: dict[Question, tuple[Hit, ...]] = {}
        self._threads: list[Thread] = []
        self._server: Server | None = None
        self._over = Event()
        self._reason = ""
        self._deadline = 0.0
        self._failures = 0

    def close(self) -> None:
        """Ask no more, and end a server of ours."""
        self._over.set()
        if self._server:
            self._server.stop()

    @property
    def has_asked(self) -> bool:
        """Tell whether any question may have been sent."""
        return bool(self._threads)

    @property
    def reason(self) -> str:
        """Why not every question was answered; empty where all were."""
        return self._reason

    def ask(self, questions: Iterable[Question]) -> None:
        """Put questions, each once, and start a server where the first one needs it."""
        for question in questions:
            if question not in self._asked and not self._over.is_set():
                if not self._asked:
                    self._start()
                self._asked.add(question)
                self._questions.put(question)

    def begin(self) -> None:
        """Begin to ask, if there is anything to be asked."""
        if self._asked and not self._threads and not self._over.is_set():
            self._deadline = time.monotonic() + self._options.total_limit
            # Imported here by one thread, and not by several at a time.
            import language_tool_python  # noqa: F401

            self._threads = [Thread(target=self._lead, daemon=True)]
            self._threads[0].start()

    def finish(self) -> dict[Question, tuple[Hit, ...]]:
        """Return what was answered, when all is, or a limit has passed."""
        if not self._asked:
            return {}
        self.begin()
        self._questions.put(None)
        while not self._over.wait(0.01):
            if time.monotonic() > self._deadline:
                self._give_up(f"not done within {self._options.total_limit:g} seconds (total_limit)")
        return dict(self._answers)

    def _start(self) -> None:
        try:
            _test_package()
            if not self._options.url:
                folder = self._options.folder
                where = Path(folder).expanduser() if folder else languagetool_folder()
                self._server = Server(find_java().program, classpath(where), self._options.memory)
        except (EngineError, OSError) as reason:
            self._give_up(str(reason))

    def _lead(self) -> None:
        """Wait for the server and share the questions among threads."""
        try:
            if self._server:
                self._server.wait(self._options.start_limit)
                # The first answer takes as long as the start; later ones are not to be given that much.
                self._client(self._options.start_limit).hits(_TRIAL.text, _TRIAL.language)
            client = self._client(self._options.request_limit)
        except EngineError as reason:
            self._give_up(str(reason))
            return
        number = usable_threads() if self._server else _REMOTE_THREADS
        askers = [Thread(target=self._answer, args=(client,), daemon=True) for _ in range(number)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
        self._over.set()

    def _client(self, limit: float) -> Client:
        return Client(
            self._server.url if self._server else self._options.url,
            is_ours=self._server is not None,
            limit=limit,
            rules_off=rules_off(),
            categories_off=categories_off(),
        )

    def _answer(self, client: Client) -> None:
        while not self._over.is_set():
            question = self._questions.get()
            if question is None:
                # For the next one, too, there are no more.
                self._questions.put(None)
                return
            try:
                self._answers[question] = client.hits(question.text, question.language)
                self._failures = 0
            except EngineError as reason:
                self._note(str(reason))

    def _note(self, failure: str) -> None:
        self._failures += 1
        if self._server and self._server.has_ended():
            self._give_up(self._server.why_ended())
        elif self._failures >= _PATIENCE or "_limit" in failure:
            self._give_up(failure)
        else:
            self._reason = self._reason or failure

    def _give_up(self, reason: str) -> None:
        if not self._over.is_set():
            self._reason = reason
            self._over.set()


def _test_package() -> None:
    from importlib.util import find_spec

    if find_spec("language_tool_python") is None:
        raise EngineError("language_tool_python is not installed; pip install 'newsroom-audit[languagetool]' gets it")
