"""A real LanguageTool, where it is installed."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from audit.engines.errors import EngineError
from audit.engines.installation import VERSION, classpath, languagetool_folder
from audit.engines.java import find_java
from audit.engines.server import Server, free_port
from audit.engines.tables import categories, categories_off
from tests.cli.test_check import run
from tests.engines.test_grammar import gone

pytestmark = pytest.mark.languagetool

ARTICLE = """\
Shelling hit Khromove and Bakhmutka on Monday, Serhii Cherevatyi said.

Mykhailo Podolyak suggested to move the talks. Between you and I, nobody believed him, a diplomat in Kyiv said.

Viktoriia Nebytova, a nurse from Khromove, would of left earlier.
"""
PATIENCE = 180


def test_every_category_of_its_english_rules_is_in_the_table() -> None:
    known = {*categories(), *categories_off()}
    with zipfile.ZipFile(languagetool_folder() / f"language-en-{VERSION}.jar") as jar:
        files = [name for name in jar.namelist() if re.search(r"/rules/en/.*\.xml$", name)]
        ids = {found for name in files for found in re.findall(r'<category[^>]*\sid="(\w+)"', jar.read(name).decode())}
    with zipfile.ZipFile(languagetool_folder() / f"languagetool-core-{VERSION}.jar") as jar:
        # The constants of its own class: in a class file a name has its length before it.
        constants = re.findall(rb"[A-Z]+(?:_[A-Z]+)*", jar.read("org/languagetool/rules/Categories.class"))
    ids |= {name.decode() for name in constants if len(name) > 3} - {"VALUES"}
    assert len(ids) > 30
    assert not ids - known - {"LANGUAGETOOL"}


def test_it_finds_grammar_and_leaves_names_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = run(tmp_path, "check", "a.txt", "--grammar", "--format", "json")
    report = json.loads(done.stdout)
    assert {"name": "languagetool", "version": VERSION} in report["engines"]["run"], done.stderr
    found = {one["text"] for document in report["documents"] for one in document["findings"]}
    assert "suggested to move" in found
    assert not [text for text in found if re.search("Khromov|Bakhmut|Cherevat|Podol|Nebyt|Vikto|Serh", text)]


def test_a_port_that_was_taken_meanwhile_is_left_for_another() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ports = iter([other.getsockname()[1], free_port()])
        server = Server(find_java().program, classpath(languagetool_folder()), "1g", lambda: next(ports))
        try:
            server.wait(PATIENCE)
            assert str(other.getsockname()[1]) not in server.url
        finally:
            server.stop()


def test_too_little_memory_is_said_in_a_line() -> None:
    server = Server(find_java().program, classpath(languagetool_folder()), "1k")
    try:
        with pytest.raises(EngineError, match="its server ended") as caught:
            server.wait(PATIENCE)
        assert "\n" not in str(caught.value)
    finally:
        server.stop()


def test_no_java_outlives_an_audit_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    command = [sys.executable, "-m", "audit", "check", "a.txt", "--grammar", "--no-cache"]
    audit = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE
    while not (servers := _children(audit.pid)):
        assert audit.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    watched = [process for server in servers for process in (server, *_children(server))]
    os.kill(audit.pid, signal.SIGKILL)
    audit.wait()
    assert all(gone(process) for process in watched)


def _children(process: int) -> list[int]:
    path = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in path.read_text().split()] if path.is_file() else []
