"""Programs that are not ours and read our formats; tests/readers/install puts them into .readers/."""

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
READERS = ROOT / ".readers"
SCRIPTS = ROOT / "tests" / "readers"


def reviewdog(text: str, name: str) -> list[dict[str, Any]]:
    """Return the diagnostics that reviewdog reads in a format."""
    command = [READERS / "reviewdog", f"-f={name}", "-reporter=rdjsonl", "-filter-mode=nofilter", "-diff=true"]
    return [json.loads(line) for line in _run(command, text, ROOT).splitlines()]


def jenkins(path: Path, parser: str) -> list[dict[str, Any]]:
    """Return the issues that Jenkins reads in a file."""
    issues = json.loads(_run(["java", "-cp", READERS / "jars" / "*", SCRIPTS / "Jenkins.java", parser, path], "", ROOT))
    return sorted(issues, key=lambda issue: (issue["file"], issue["line"], issue["message"]))


def node(script: str, value: object) -> str:
    """Return what a script of tests/readers/ prints for a value."""
    program = (SCRIPTS / script).read_text(encoding="utf-8")
    return _run(["node", "--input-type=module", "--eval", program], json.dumps(value), READERS)


def _run(command: list[str | Path], text: str, folder: Path) -> str:
    done = subprocess.run(command, input=text.encode(), cwd=folder, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
