"""Programs that end when this process does, be it by `kill -9`, and leave nothing behind."""

import contextlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_WATCHER = Path(__file__).with_name("watcher.py")
_PATIENCE = 10  # seconds for a program to end


def start_watched(command: Sequence[str], folder: Path) -> "subprocess.Popen[bytes]":
    """Start a program; what it says goes to `log` in a folder that is removed if this process is killed."""
    with (folder / "log").open("wb") as log:
        # A session of its own: Ctrl-C in a terminal is ours to answer.
        return subprocess.Popen(
            [sys.executable, "-I", "-S", str(_WATCHER), str(folder), *command],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            bufsize=0,
        )


def logged(folder: Path) -> str:
    """Return what a program has said that was started with this folder."""
    return (folder / "log").read_text(encoding="utf-8", errors="replace")


def end_watched(program: "subprocess.Popen[bytes]") -> None:
    """End a program, if it has not ended, and wait until it is gone."""
    assert program.stdin is not None
    with contextlib.suppress(OSError):
        program.stdin.write(b".")
        program.stdin.close()
    try:
        program.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()
