"""How `audit engines install` ends where something is not as it should be; a whole installation is made by .ci/run."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from audit.engines.errors import EngineError
from audit.engines.installation import classpath, faults, install, languagetool_folder
from audit.engines.java import find_java
from tests.engines.test_grammar import gone


def program(folder: Path, name: str, lines: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of this name before all others."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


def test_without_maven_the_ways_out_are_named_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError) as caught:
        install(tmp_path / "languagetool")
    told = str(caught.value)
    assert "\n" not in told
    assert all(way in told for way in ("apt-get install maven", "[languagetool] folder", "--languagetool-url"))


def test_what_maven_says_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin", "mvn", ["echo '[ERROR] Unknown host mirror.example'", "exit 1"], monkeypatch)
    with pytest.raises(EngineError, match=r"Unknown host mirror\.example"):
        install(tmp_path / "languagetool")


def test_a_file_that_was_not_tested_leaves_no_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = 'target=$(printf "%s\\n" "$@" | sed -n s/-DoutputDirectory=//p)'
    program(
        tmp_path / "bin", "mvn", [target, 'mkdir -p "$target"', 'echo no > "$target/guava-33.5.0-jre.jar"'], monkeypatch
    )
    with pytest.raises(EngineError, match="is not what was tested"):
        install(tmp_path / "engines" / "languagetool")
    assert not list((tmp_path / "engines").iterdir())


def test_an_installation_that_is_killed_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin", "mvn", [f"echo $$ > '{tmp_path}/maven'", "exec sleep 600"], monkeypatch)
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "audit", "engines", "install", "languagetool"]
    audit = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    while not (tmp_path / "maven").is_file():
        assert audit.poll() is None
        time.sleep(0.02)
    (folder,) = (tmp_path / "audit" / "engines").iterdir()
    os.kill(audit.pid, signal.SIGKILL)
    audit.wait()
    assert gone(int((tmp_path / "maven").read_text()))
    deadline = time.monotonic() + 10
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not folder.exists()


def test_what_a_power_cut_has_left_is_removed_by_the_next_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin", "mvn", ["exit 1"], monkeypatch)
    left, other = tmp_path / "engines" / "installing-old", tmp_path / "engines" / "installing-at-this-moment"
    for folder in (left, other):
        folder.mkdir(parents=True)
    os.utime(left, (0, 0))
    with pytest.raises(EngineError):
        install(tmp_path / "engines" / "languagetool")
    assert [path.name for path in (tmp_path / "engines").iterdir()] == [other.name]


def test_a_file_too_many_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "stranger.jar").write_bytes(b"")
    assert "stranger.jar does not belong to it" in list(faults(tmp_path))


def test_an_old_java_is_refused_with_what_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    program(tmp_path / "bin", "java", ["echo 'openjdk version \"11.0.21\" 2023-10-17' >&2"], monkeypatch)
    with pytest.raises(EngineError, match="is Java 11; LanguageTool needs Java 17"):
        find_java()


def test_a_java_that_says_nothing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    program(tmp_path / "bin", "java", ["exit 0"], monkeypatch)
    with pytest.raises(EngineError, match="does not say its version"):
        find_java()


def test_an_unpacked_languagetool_serves_as_well(tmp_path: Path) -> None:
    (tmp_path / "languagetool-server.jar").write_bytes(b"")
    assert classpath(tmp_path) == str(tmp_path / "languagetool-server.jar")


def test_a_folder_without_a_server_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="has no languagetool-server"):
        classpath(tmp_path)


@pytest.mark.languagetool
def test_what_the_command_installed_is_whole() -> None:
    assert not list(faults(languagetool_folder()))
