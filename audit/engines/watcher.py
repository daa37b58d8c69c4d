"""Run a program for as long as whoever started this one is there: a script, not a module of the package.

Its standard input is a pipe of which nobody else holds the other end. When that end closes, be it by `kill -9`, or a
byte comes, the program is ended.
"""

import os
import subprocess
import sys
import threading

_PATIENCE = 3  # seconds to end by itself


def _end(program: "subprocess.Popen[bytes]") -> None:
    os.read(0, 1)
    program.terminate()
    try:
        program.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()


if __name__ == "__main__":
    watched = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
    threading.Thread(target=_end, args=(watched,), daemon=True).start()
    # The other thread may be reading still: nothing is to wait for it.
    os._exit(watched.wait() % 256)
