"""A LanguageTool server of ours: started beside everything else, ended with us whatever happens."""

import contextlib
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from audit.engines.errors import EngineError
from audit.engines.options import usable_threads
from audit.engines.watched import end_watched, logged, start_watched

HOST = "127.0.0.1"
_CLASS = "org.languagetool.server.HTTPServer"
_STARTED = "Server started"
# Kept pipelines make a question of one paragraph as cheap as its share of a whole article: twice as fast, measured.
_SETTINGS = {
    "maxCheckThreads": usable_threads(),
    "maxWorkQueueSize": 0,
    "pipelineCaching": "true",
    "maxPipelinePoolSize": 2 * usable_threads(),
    "pipelineExpireTimeInSeconds": 3600,
}
# Another program may take a port between our finding it free and the server's listening there.
_ATTEMPTS = 3
_PAUSE = 0.05  # seconds
_LAST_MOMENT = 1.0  # seconds


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


class Server:
    """A server that has been started, but need not answer yet."""

    def __init__(self, java: str, classpath: str, memory: str, port: Callable[[], int] = free_port) -> None:
        self._command = [java, f"-Xmx{memory}", "-cp", classpath, _CLASS]
        self._settings = "\n".join(f"{name}={value}" for name, value in _SETTINGS.items())
        self._free_port = port
        self._temporary = tempfile.TemporaryDirectory(prefix="audit-languagetool-", ignore_cleanup_errors=True)
        self._folder = Path(self._temporary.name)
        self._attempts = 0
        self._start()

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._port}"

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def has_ended(self) -> bool:
        """Tell whether the server has ended or is about to: its connections break off before it is gone."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_LAST_MOMENT)
        return not self.is_running

    def wait(self, limit: float) -> None:
        """Return when the server answers. Raises EngineError where it ends, or does not answer within the limit."""
        deadline = time.monotonic() + limit
        while not self._answers():
            if time.monotonic() > deadline:
                raise EngineError(f"it did not answer within {limit:g} seconds of its start (start_limit)")
            if not self.is_running:
                self._start_again()
            time.sleep(_PAUSE)

    def why_ended(self) -> str:
        """Return how a server ended that should not have."""
        # Of a trace the last cause, which is not indented.
        lines = [line for line in logged(self._folder).splitlines() if line.strip() and not line.startswith("\t")]
        return f"its server ended (code {self._process.poll()})" + (f": {lines[-1]}" if lines else "")

    def stop(self) -> None:
        """End the server and wait until it is gone."""
        end_watched(self._process)
        self._temporary.cleanup()

    def _start(self) -> None:
        self._attempts += 1
        self._port = self._free_port()
        settings = self._folder / "server.properties"
        settings.write_text(self._settings)
        command = [*self._command, "--port", str(self._port), "--config", str(settings)]
        self._process = start_watched(command, self._folder)

    def _start_again(self) -> None:
        if self._attempts == _ATTEMPTS or "Address already in use" not in logged(self._folder):
            raise EngineError(self.why_ended())
        self._start()

    def _answers(self) -> bool:
        # What answers on the port may be another's server until ours says that it listens.
        if _STARTED not in logged(self._folder) or not self.is_running:
            return False
        try:
            with build_opener(ProxyHandler({})).open(f"{self.url}/v2/healthcheck", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False
