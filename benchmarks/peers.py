"""Megabytes a CPU-second, start and memory of audit and of other checkers that are installed: same files, one core.

    python benchmarks/peers.py [--texts FOLDER] [--megabytes 4] [--slow-megabytes 0.2] [--node-modules FOLDER]

CPU-seconds are user and system time of a process and all that it started; the start, measured on one file, is taken off
in the first column and left in in the second. Tools that read little in a second get the first files only. Without
--texts the corpus is drawn from `tests/articles/clean/`, as in `throughput.py`, which favours what remembers words.
cspell and harper.js are looked for in --node-modules. None of the others knows names, or looks at what an article says
elsewhere: codespell and typos look for listed misspellings, aspell, hunspell and cspell for words they do not know.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from names_share import rules_of_names
from throughput import corpora, program, write_corpus

from audit.engines.errors import EngineError

_PATIENCE = 300  # seconds
_SPELLING = "linguistic-conventions/misspelled-word"
_AUDIT = ("check", "--format", "jsonl", "--no-cache", "--workers", "1", "--alone")
_VALE = "MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n"


class Peer(NamedTuple):
    """A checker; `command` makes the arguments that audit some files, named in a list too, None where it is absent."""

    name: str
    command: Callable[[Sequence[Path], Path], list[str] | None]
    is_slow: bool = False


class Cost(NamedTuple):
    """What a process and all that it started took: CPU-seconds, and megabytes of the largest of them."""

    seconds: float
    memory: float


def main() -> None:
    options = _options()
    if options.languagetool:
        _ask_languagetool(options.languagetool)
        return
    # Whatever a tool starts stays on this core.
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.texts is None:
            write_corpus(folder / "texts", corpora(None)["clean"], options.megabytes)
        files = sorted((options.texts or folder / "texts").rglob("*.txt"))
        _compare(_first(files, options.megabytes), _first(files, options.slow_megabytes), folder, options.node_modules)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    parser.add_argument("--megabytes", type=float, default=4.0)
    parser.add_argument("--slow-megabytes", type=float, default=0.2, help="for the slow tools")
    parser.add_argument("--node-modules", type=Path, help="where cspell and harper.js are")
    parser.add_argument("--languagetool", type=Path, metavar="LIST", help="ask it about the files of a list")
    return parser.parse_args()


def _first(files: Sequence[Path], megabytes: float) -> list[Path]:
    """Return the first files of so many megabytes together."""
    kept: list[Path] = []
    room = megabytes * 1e6
    for path in files:
        room -= path.stat().st_size
        if room < 0 and kept:
            break
        kept.append(path)
    return kept


def _compare(files: Sequence[Path], few: Sequence[Path], folder: Path, modules: Path | None) -> None:
    """Print a line for each tool; throughput is compared with codespell's."""
    print(f"{len(files)} files, {_size(files):.2f} MB; slow tools {len(few)} files, {_size(few):.2f} MB")
    print(f"{'':<24}{'MB/CPU-s':>10}{'with start':>12}{'start s':>9}{'peak MB':>9}{'codespell':>11}")
    measure: float | None = None
    for peer in _peers(folder, modules):
        read = few if peer.is_slow else files
        start, whole = (_cost(peer, some, folder) for some in (read[:1], read))
        if start is None or whole is None:
            print(f"{peer.name:<24}{'not installed':>10}")
            continue
        speed = _size(read[1:]) / max(whole.seconds - start.seconds, 1e-2)
        measure = speed if peer.name == "codespell" else measure
        beside = f"{speed / measure:11.3f}" if measure else ""
        with_start = _size(read) / whole.seconds
        print(f"{peer.name:<24}{speed:10.3f}{with_start:12.3f}{start.seconds:9.2f}{whole.memory:9.0f}{beside}")


def _size(files: Sequence[Path]) -> float:
    return sum(path.stat().st_size for path in files) / 1e6


def _peers(folder: Path, modules: Path | None) -> list[Peer]:
    """Return the checkers, codespell first, with which the others are compared."""
    config = folder / "vale.ini"
    config.write_text(_VALE, encoding="utf-8")
    without = [part for rule in rules_of_names() for part in ("--ignore", rule)]
    return [
        Peer("codespell", _of("codespell", "{files}")),
        Peer("typos", _of("typos", "-j1", "{files}")),
        Peer("audit, all rules", _of("audit", *_AUDIT, "{files}")),
        Peer("audit, without names", _of("audit", *_AUDIT, *without, "{files}")),
        Peer("audit, spelling only", _of("audit", *_AUDIT, "--select", _SPELLING, "{files}")),
        Peer("hunspell", _of("hunspell", "-d", "en_US", "-l", "{files}")),
        Peer("aspell", _of("sh", "-c", 'xargs cat <"$0" | aspell list -l en', "{list}", needs="aspell")),
        Peer("cspell", _of("cspell", "--no-progress", "--file-list", "{list}", modules=modules), is_slow=True),
        Peer("vale", _of("vale", "--config", str(config), "{files}"), is_slow=True),
        Peer("Harper", _harper(modules), is_slow=True),
        Peer("LanguageTool", _languagetool, is_slow=True),
    ]


def _of(
    name: str, *arguments: str, needs: str = "", modules: Path | None = None
) -> Callable[[Sequence[Path], Path], list[str] | None]:
    """Return what makes the command; `{files}` stands for all paths, `{list}` for a file with one a line."""

    def command(files: Sequence[Path], listed: Path) -> list[str] | None:
        beside = shutil.which(name, path=modules / ".bin") if modules else None
        found = beside or program(name)
        if found is None or (needs and program(needs) is None):
            return None
        places = {"{files}": [str(path) for path in files], "{list}": [str(listed)]}
        return [found, *(part for argument in arguments for part in places.get(argument, [argument]))]

    return command


def _harper(modules: Path | None) -> Callable[[Sequence[Path], Path], list[str] | None]:
    def command(files: Sequence[Path], listed: Path) -> list[str] | None:
        if modules is None or not (modules / "harper.js").is_dir() or program("node") is None:
            return None
        return ["node", str(Path(__file__).with_name("harper.mjs")), str(modules.resolve()), str(listed)]

    return command


def _languagetool(files: Sequence[Path], listed: Path) -> list[str] | None:
    from audit.engines.installation import languagetool_folder
    from audit.engines.java import find_java

    try:
        languagetool_folder(), find_java()
    except EngineError:
        return None
    return [sys.executable, __file__, "--languagetool", str(listed)]


def _ask_languagetool(listed: Path) -> None:
    """Put the files of a list, whole, to a server of our own."""
    from audit.engines.installation import classpath, languagetool_folder
    from audit.engines.java import find_java
    from audit.engines.server import Server

    server = Server(find_java().program, classpath(languagetool_folder()), "1g")
    try:
        server.wait(_PATIENCE)
        for path in listed.read_text(encoding="utf-8").splitlines():
            asked = {"language": "en-US", "text": Path(path).read_text(encoding="utf-8")}
            urllib.request.urlopen(f"{server.url}/v2/check", urllib.parse.urlencode(asked).encode()).read()
    finally:
        server.stop()


def _cost(peer: Peer, files: Sequence[Path], folder: Path) -> Cost | None:
    """Return what a tool takes for some files, None where it is not installed."""
    listed = folder / "files"
    listed.write_text("".join(f"{path}\n" for path in files), encoding="utf-8")
    command = peer.command(files, listed)
    return None if command is None else cost_of(command)


def cost_of(command: Sequence[str]) -> Cost:
    """Return what a command takes."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
