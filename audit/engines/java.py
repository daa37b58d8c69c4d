"""Find a Java that LanguageTool can run on."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from audit.engines.errors import EngineError

LEAST = 17
_PATIENCE = 20  # seconds
# openjdk version "17.0.15", java version "1.8.0_392"
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that is recent enough: its program and major version."""

    program: str
    version: int


def find_java() -> Java:
    """Return the Java of JAVA_HOME, else the one on the path. Raises EngineError for none, or one too old."""
    home = os.environ.get("JAVA_HOME", "")
    program = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    program = program or shutil.which("java")
    need = f"LanguageTool needs Java {LEAST} or later (apt-get install default-jre-headless)"
    if program is None:
        raise EngineError(f"Java is not installed; {need}, or name a server: --languagetool-url URL")
    version = _version(program)
    if version is None:
        raise EngineError(f"{program} does not say its version; {need}")
    if version < LEAST:
        raise EngineError(f"{program} is Java {version}; {need}, or set JAVA_HOME to one")
    return Java(program, version)


def _version(program: str) -> int | None:
    try:
        done = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(done.stderr + done.stdout)
    return int(found.group(1)) if found else None
