"""`audit check --grammar` with a server that works, that fails, and none; a small one stands in for LanguageTool."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

import audit
from tests.cli.test_check import run
from tests.engines import stand_in
from tests.engines.stand_in import StandIn

FIRST = "The bridge was were closed on Tuesday, the mayor said."
ARTICLE = f"{FIRST}\n\nThe road 😀 was were HERE open again, he said.\n\nNobody was hurt in the town.\n"
STAND_IN = Path(stand_in.__file__)


class Desk:
    """A folder with an article, and a Java that runs the stand-in for LanguageTool."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "unpacked").mkdir()
        (folder / "unpacked" / "languagetool-server.jar").write_bytes(b"")

    def settle(self, manner: str, **limits: float) -> None:
        java = self.folder / "java" / "bin" / "java"
        java.parent.mkdir(parents=True, exist_ok=True)
        version = '[ "$1" = -version ] && { echo \'openjdk version "17.0.1"\' >&2; exit 0; }'
        # "$$" stays the number of the process, for `exec` keeps it.
        note = f'echo $$ >> "{self.folder}/started"'
        java.write_text(f'#!/bin/sh\n{version}\n{note}\nexec "{sys.executable}" "{STAND_IN}" {manner} "$@"\n')
        java.chmod(0o755)
        lines = ["grammar = true", "[languagetool]", 'folder = "unpacked"']
        lines += [f"{name} = {value}" for name, value in limits.items()]
        (self.folder / "audit.toml").write_text("\n".join(lines), encoding="utf-8")

    def check(self, *arguments: str) -> tuple[list[str], dict[str, object], str]:
        """Return the texts that LanguageTool found wrong, the engines of the report, what was told."""
        done = run(self.folder, *self._command(*arguments), environment=self.environment)
        report = json.loads(done.stdout)
        (document,) = report["documents"]
        found = [one["text"] for one in document["findings"] if one["rule"] == "languagetool/WAS_WERE"]
        return found, report["engines"], done.stderr.decode()

    def begin(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "audit", *self._command()]
        environment = os.environ | self.environment
        return subprocess.Popen(command, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, stderr=-3)

    @property
    def environment(self) -> dict[str, str]:
        return {"JAVA_HOME": str(self.folder / "java"), "XDG_CACHE_HOME": str(self.folder / "cache")}

    def servers(self) -> list[int]:
        """Return the processes of servers that have been started."""
        path = self.folder / "started"
        return [int(line) for line in path.read_text().split()] if path.is_file() else []

    def _command(self, *arguments: str) -> list[str]:
        return ["check", "a.txt", "--format", "json", *arguments]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    here = Desk(tmp_path)
    yield here
    assert not [process for process in here.servers() if not gone(process)]


def gone(process: int, patience: float = 10) -> bool:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def reason(engines: dict[str, object]) -> str:
    (one,) = engines["not_run"]  # type: ignore[misc]
    return str(one["reason"])  # type: ignore[index]


def test_findings_stand_where_the_text_has_them_behind_an_emoji_too(desk: Desk) -> None:
    desk.settle("sound")
    found, engines, _ = desk.check()
    assert found == ["was were", "was were"]
    assert engines["not_run"] == []


def test_a_second_run_asks_nothing_and_finds_the_same(desk: Desk) -> None:
    desk.settle("sound")
    first, _, _ = desk.check()
    second, engines, _ = desk.check()
    assert second == first
    assert len(desk.servers()) == 1
    assert {"name": "languagetool", "version": "unpacked"} in engines["run"]


def test_a_cache_that_cannot_be_written_changes_nothing(desk: Desk) -> None:
    desk.settle("sound")
    (desk.folder / "cache").write_text("in the way")
    assert desk.check()[0] == ["was were", "was were"]


def test_a_cache_without_room_keeps_what_it_had(desk: Desk) -> None:
    desk.settle("sound")
    first, _, _ = desk.check()
    cache = desk.folder / "cache" / "audit" / "languagetool.sqlite"
    size = cache.stat().st_size
    more = "\n\n".join(f"{FIRST} It was the {number}th time." for number in range(180))
    (desk.folder / "a.txt").write_text(f"{ARTICLE}\n\n{more}\n", encoding="utf-8")
    with no_room_above(16 * 1024):
        found, engines, _ = desk.check()
    assert len(found) == 182
    assert cache.stat().st_size == size
    assert engines["not_run"] == []
    (desk.folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert desk.check()[0] == first
    assert len(desk.servers()) == 2


@contextmanager
def no_room_above(size: int) -> Iterator[None]:
    """Let no file of this process, or of one that it starts, grow above so many bytes, as a quota does."""
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


@pytest.mark.parametrize(
    ("manner", "limits", "told"),
    [
        ("hangs", {"request_limit": 3}, "no answer within 3 seconds (request_limit)"),
        ("hangs", {"total_limit": 6}, "not done within 6 seconds (total_limit)"),
        ("ends", {}, "its server ended (code 3)"),
        ("half", {}, "an answer that is no JSON"),
        ("page", {}, "an answer that is no JSON"),
    ],
    ids=["hangs", "hangs in all", "ends", "half an answer", "a page"],
)
def test_a_server_that_fails_in_the_middle_leaves_what_it_had_found(
    desk: Desk, manner: str, limits: dict[str, float], told: str
) -> None:
    desk.settle(manner, **limits)
    found, engines, said = desk.check()
    assert found == ["was were"]
    assert told in reason(engines)
    assert "of 3 paragraphs not read" in reason(engines)
    assert f"audit: languagetool ran in part: {reason(engines)}" in said


def test_a_server_that_never_answers_is_given_up(desk: Desk) -> None:
    desk.settle("never", start_limit=0.5)
    found, engines, said = desk.check()
    assert found == []
    assert reason(engines) == "it did not answer within 0.5 seconds of its start (start_limit)"
    assert "audit: languagetool did not run: it did not answer" in said


def test_without_java_the_rest_is_audited_and_the_report_says_so(desk: Desk) -> None:
    desk.settle("sound")
    (desk.folder / "java" / "bin" / "java").unlink()
    # Whatever else is on the path.
    done = run(desk.folder, "check", "a.txt", environment={**desk.environment, "PATH": str(desk.folder)})
    assert "languagetool did not run: Java is not installed" in done.stdout.decode()
    assert done.returncode in (0, 1)


def test_no_server_outlives_an_audit_that_is_killed(desk: Desk) -> None:
    desk.settle("hangs")
    audit = desk.begin()
    while not desk.servers():
        assert audit.poll() is None
        time.sleep(0.02)
    os.kill(audit.pid, signal.SIGKILL)
    audit.wait()
    assert gone(desk.servers()[0])


def test_two_runs_at_once_have_a_server_each(desk: Desk) -> None:
    desk.settle("sound")
    both = [desk.begin(), desk.begin()]
    assert [audit.wait() for audit in both] == [1, 1]
    assert len(desk.servers()) == 2


@pytest.fixture
def remote() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    StandIn.asked.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_server_that_runs_already_is_asked_paragraph_by_paragraph(desk: Desk, remote: str) -> None:
    found, engines, _ = desk.check("--languagetool-url", remote)
    assert found == ["was were", "was were"]
    assert {"name": "languagetool", "version": "6.8"} in engines["run"]
    assert sorted(StandIn.asked) == sorted(part.replace("😀", "□") for part in ARTICLE.strip().split("\n\n"))


def test_a_python_program_asks_it_too(remote: str) -> None:
    asked = audit.check(ARTICLE, languagetool_url=remote)
    assert [one.text for one in asked.findings if one.engine == "languagetool"] == ["was were", "was were"]
    assert asked.amiss == ()
    lost = audit.check(ARTICLE, languagetool_url="http://127.0.0.1:9")
    assert lost.amiss[0].startswith("languagetool did not run: http://127.0.0.1:9 does not answer")
    assert not any(engine.name == "languagetool" for engine in audit.check(ARTICLE).engines)


def test_an_address_where_nobody_listens_is_said(desk: Desk) -> None:
    _, engines, _ = desk.check("--languagetool-url", "http://127.0.0.1:9")
    assert reason(engines).startswith("http://127.0.0.1:9 does not answer: ")


def test_an_address_that_is_none_is_one_line(desk: Desk) -> None:
    done = run(desk.folder, "check", "a.txt", "--languagetool-url", "localhost:8081")
    assert done.returncode == 2
    assert b'--languagetool-url: url is an address as "http://localhost:8081"' in done.stderr


@pytest.mark.parametrize("ignored", ["languagetool", "languagetool/WAS_WERE"])
def test_an_engines_rules_are_ignored_by_name(desk: Desk, remote: str, ignored: str) -> None:
    found, _, _ = desk.check("--languagetool-url", remote, "--ignore", ignored)
    assert found == []


def test_a_comment_in_an_article_suppresses_an_engines_finding(desk: Desk, remote: str) -> None:
    comment = "<!-- audit: ignore languagetool/WAS_WERE as it was said -->"
    (desk.folder / "a.md").write_text(f"{comment}\n\n{FIRST}\n")
    done = run(desk.folder, "check", "a.md", "--format", "json", "--languagetool-url", remote)
    (document,) = json.loads(done.stdout)["documents"]
    assert document["findings"] == []
    assert [one["rule"] for one in document["suppressed"]] == ["languagetool/WAS_WERE"]
    assert b"no rule" not in done.stderr
