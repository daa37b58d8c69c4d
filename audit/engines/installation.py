"""Install LanguageTool into a folder of the user's, each file tested against its sum."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from audit.engines.errors import EngineError
from audit.engines.watched import end_watched, logged, start_watched
from audit.resources import engines_folder, rules_folder

VERSION = "6.8"
WAYS_OUT = (
    "install Maven with your package manager (apt-get install maven, brew install maven), or unpack a LanguageTool and "
    'name it in audit.toml ([languagetool] folder = "..."), or name a server: --languagetool-url URL'
)
_SERVER = "languagetool-server.jar"
_PREFIX = "installing-"
_PATIENCE = 1800  # seconds for 250 MB
_PIECE = 1 << 20  # bytes


def languagetool_folder() -> Path:
    """Return the folder that LanguageTool is installed into."""
    return engines_folder() / f"languagetool-{VERSION}"


def tables_folder() -> Path:
    """Return the folder of what is shipped about LanguageTool."""
    return rules_folder() / "engines" / "languagetool"


def sums_file() -> Path:
    """Return the list of the files of an installation with their sums, as sha256sum reads it."""
    return tables_folder() / "jars.sha256"


def install(target: Path) -> None:
    """Have Maven fetch LanguageTool into a folder that is there whole or not at all. Raises EngineError.

    What Maven had fetched when an attempt was broken off it does not fetch again.
    """
    maven = shutil.which("mvn")
    if maven is None:
        raise EngineError(f"Maven, which fetches LanguageTool, is not installed; {WAYS_OUT}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_remains(target.parent)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=_PREFIX) as folder:
            fetched = Path(folder) / "jars"
            _fetch(maven, Path(folder), fetched)
            _test(fetched)
            _replace(target, fetched, Path(folder) / "before")
    except OSError as reason:
        raise EngineError(f"{target}: cannot be written ({reason.strerror})") from None


def faults(folder: Path) -> Iterator[str]:
    """Yield what is amiss with the files of an installation: "guava-33.5.0-jre.jar is missing"."""
    sums = _sums()
    for name, expected in sums.items():
        path = folder / name
        if not path.is_file():
            yield f"{name} is missing"
        elif _sum(path) != expected:
            yield f"{name} is not the file that was tested"
    if folder.is_dir():
        others = {path.name for path in folder.glob("*.jar")} - sums.keys()
        yield from (f"{name} does not belong to it" for name in sorted(others))


def classpath(folder: Path) -> str:
    """Return the class path of what was installed here, or of a LanguageTool that was unpacked. Raises EngineError."""
    if (folder / _SERVER).is_file():
        return str(folder / _SERVER)
    if (folder / f"languagetool-server-{VERSION}.jar").is_file():
        return str(folder / "*")
    if folder == languagetool_folder():
        raise EngineError("LanguageTool is not installed; `audit engines install languagetool` gets it")
    raise EngineError(f"{folder}: has no {_SERVER}; name the folder of an unpacked LanguageTool")


def _remove_remains(folder: Path) -> None:
    """Remove what installations have left that a power cut ended; none that goes on is so old."""
    for remains in folder.glob(f"{_PREFIX}*"):
        if time.time() - remains.stat().st_mtime > 2 * _PATIENCE:
            shutil.rmtree(remains, ignore_errors=True)


def _fetch(maven: str, folder: Path, target: Path) -> None:
    # Maven may write beside its project file, and the shipped one may lie where nobody may write.
    project = shutil.copy(tables_folder() / "pom.xml", folder)
    command = [maven, "-B", "-q", "-f", str(project), "dependency:copy-dependencies"]
    command += [f"-DoutputDirectory={target}", "-DincludeScope=runtime"]
    process = start_watched(command, folder)
    try:
        code = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        raise EngineError(
            "Maven was not done within half an hour; run the command again, it goes on from there"
        ) from None
    finally:
        end_watched(process)
    if code:
        raise EngineError(f"Maven could not fetch LanguageTool: {_first_error(logged(folder))}; {WAYS_OUT}")


def _first_error(output: str) -> str:
    errors = [line.removeprefix("[ERROR]").strip() for line in output.splitlines() if line.startswith("[ERROR]")]
    return next(filter(None, errors), "it gave no reason")


def _test(fetched: Path) -> None:
    wrong = list(faults(fetched))
    if wrong:
        more = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        raise EngineError(
            f"what Maven fetched is not what was tested: {wrong[0]}{more}; "
            "delete org/languagetool and the file's folder in Maven's repository (~/.m2/repository) and try again"
        )


def _replace(target: Path, fetched: Path, aside: Path) -> None:
    with suppress(FileNotFoundError):
        os.replace(target, aside)
    os.replace(fetched, target)


def _sums() -> dict[str, str]:
    lines = sums_file().read_text(encoding="ascii").splitlines()
    return {name: expected for expected, name in (line.split() for line in lines)}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
