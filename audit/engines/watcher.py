"""Run a program for as long as whoever started this one is there: a script, not a module of the package.

    python watcher.py FOLDER PROGRAM ARGUMENT...

Its standard input is a pipe of which nobody else holds the other end. A byte there ends the program. If that end
closes without one, whoever started this was killed: the program is ended and the folder removed.
"""

import os
import shutil
import subprocess
import sys
import threading

_PATIENCE = 3  # seconds to end by itself


def _end(program: "subprocess.Popen[bytes]", alone: threading.Event) -> None:
    if not os.read(0, 1):
        alone.set()
    program.terminate()
    try:
        program.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()


if __name__ == "__main__":
    folder, *command = sys.argv[1:]
    watched = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    is_alone = threading.Event()
    threading.Thread(target=_end, args=(watched, is_alone), daemon=True).start()
    code = watched.wait()
    if is_alone.is_set():
        shutil.rmtree(folder, ignore_errors=True)
    # The other thread may be reading still: nothing is to wait for it.
    os._exit(code % 256)
