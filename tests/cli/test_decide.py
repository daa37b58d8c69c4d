"""`audit decide`: keys through a pipe, and on a terminal."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_check import run
from tests.suppression.articles import OLD

TEXT = "\n\n".join(OLD[:4]) + "\n"
WORDS = ["goverment", "ther", "acording", "the the", "beleive"]


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)


def decide(folder: Path, keys: str, *arguments: str) -> str:
    done = run(folder, "decide", "a.txt", *arguments, stdin=keys.encode())
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def rows(folder: Path, name: str = "decisions.json") -> dict[str, dict[str, Any]]:
    (document,) = json.loads((folder / name).read_text())["documents"]
    return {one["text"]: one for one in document["decisions"]}


def test_keys_decide_in_reading_order_and_are_put_in_by_apply(tmp_path: Path) -> None:
    told = decide(tmp_path, "a2erelying\nrwso in the minutes\ni", "--author", "dk")
    assert "5 findings, 0 decided already" in told
    assert "3 accepted, 1 rejected, 1 ignored, 0 undecided" in told
    found = rows(tmp_path)
    assert list(found) == WORDS
    assert [one["decision"] for one in found.values()] == ["accept", "accept", "accept", "reject", "ignore"]
    assert [found[word].get("replacement") for word in WORDS] == ["government", "there", "relying", None, None]
    assert found["the the"]["reason"] == "so in the minutes"
    assert json.loads((tmp_path / "decisions.json").read_text())["author"] == "dk"
    corrected = run(tmp_path, "apply", "decisions.json").stdout.decode()
    assert corrected == TEXT.replace("goverment", "government").replace("ther ", "there ").replace(
        "acording", "relying"
    )


def test_a_walk_is_gone_on_with_and_taken_back(tmp_path: Path) -> None:
    decide(tmp_path, "asq", "--author", "dk")
    assert list(rows(tmp_path)) == ["goverment"]
    told = decide(tmp_path, "aauq")
    assert "1 decided already" in told
    assert list(rows(tmp_path)) == ["goverment", "ther"]
    # Back to the first, which is decided otherwise; taken back, it is as it was.
    decide(tmp_path, "kkrq")
    assert rows(tmp_path)["goverment"]["decision"] == "reject"
    decide(tmp_path, "kkauq")
    assert rows(tmp_path)["goverment"]["decision"] == "reject"
    assert json.loads((tmp_path / "decisions.json").read_text())["author"] == "dk"


def test_what_is_like_it_is_decided_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(OLD))
    told = decide(tmp_path, "Aq")
    assert "accepted: government, 3 times" in told
    (document,) = json.loads((tmp_path / "decisions.json").read_text())["documents"]
    assert [one["text"] for one in document["decisions"]] == ["goverment"] * 3


def test_decisions_on_what_is_mended_stay_in_the_file(tmp_path: Path) -> None:
    decide(tmp_path, "arq")
    run(tmp_path, "apply", "decisions.json", "--in-place", "--remember")
    decide(tmp_path, "aq")
    assert {word: one["decision"] for word, one in rows(tmp_path).items()} == {
        "goverment": "accept",
        "ther": "reject",
        "acording": "accept",
    }
    told = run(tmp_path, "apply", "decisions.json", "--in-place").stderr.decode()
    assert "audit: a.txt: 1 changed, 1 as decided already\n" in told


def test_own_words_are_escaped_in_html(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(f"<p>{OLD[0]}</p>\n")
    run(tmp_path, "decide", "b.html", stdin=b"eA & B\n")
    assert rows(tmp_path)["goverment"]["replacement"] == "A &amp; B"


def test_standard_input_cannot_be_the_article(tmp_path: Path) -> None:
    done = run(tmp_path, "decide", "-", stdin=b"a")
    assert done.returncode == 2
    assert done.stderr.decode() == "audit: -: standard input is where the keys come from; give the article as a file\n"


def log_in(terminal: int) -> None:
    """Make a process that of a terminal, with signals as there; whoever runs tests may have them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.login_tty(terminal)


class Terminal:
    """`audit decide` on a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)
        command = [sys.executable, "-m", "audit", "decide", "a.txt"]
        # Ctrl-C comes from the terminal that a process is logged in on.
        login = partial(log_in, self.slave)
        self.process = subprocess.Popen(command, cwd=folder, preexec_fn=login)  # noqa: PLW1509 - there are no threads
        self.told = ""

    def wait_for(self, text: str) -> None:
        while text not in self.told:
            ready, _, _ = select.select([self.master], [], [], 60)
            assert ready, self.told
            self.told += os.read(self.master, 4096).decode()

    def type(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C, as a person does: once more where it came in the instant before Python began to read."""
        for _ in range(6):
            self.type("\x03")
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=10)
                return

    def leave(self) -> int:
        code = self.process.wait(timeout=60)
        assert termios.tcgetattr(self.slave) == self.before
        return code


@pytest.fixture
def terminal(tmp_path: Path, article: None) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.process.kill()
    opened.process.wait()
    os.close(opened.master)
    os.close(opened.slave)


def test_on_a_terminal_a_key_needs_no_end_of_line(tmp_path: Path, terminal: Terminal) -> None:
    terminal.wait_for("1 of 5")
    terminal.type("a")
    terminal.wait_for("2 of 5")
    terminal.type("\x1b[Ce")
    terminal.wait_for("write: ")
    terminal.type("theirs\r")
    terminal.wait_for("3 of 5")
    terminal.type("q")
    assert terminal.leave() == 0
    assert {word: one["replacement"] for word, one in rows(tmp_path).items()} == {
        "goverment": "government",
        "ther": "theirs",
    }


@pytest.mark.parametrize("keys", ["", "e"], ids=["at a finding", "while words are typed"])
def test_ctrl_c_leaves_the_terminal_and_the_decisions_whole(tmp_path: Path, terminal: Terminal, keys: str) -> None:
    terminal.wait_for("1 of 5")
    terminal.type("a")
    terminal.wait_for("2 of 5")
    if keys:
        terminal.type(keys)
        terminal.wait_for("write: ")
    terminal.interrupt()
    assert terminal.leave() == 130
    assert list(rows(tmp_path)) == ["goverment"]
