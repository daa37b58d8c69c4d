"""What a stored result depends on beside the articles: code, data, rules, decisions and settings."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from audit.config import Settings
from audit.gazetteer.house import LexiconFiles
from audit.lexicons.store import MANIFEST
from audit.pipeline import Auditor
from audit.resources import data_folder, rules_are_a_checkout, rules_folder
from audit.version import VERSION

_NEUTRAL = Settings()


def key_of(auditor: Auditor, *, readability: bool) -> bytes:
    """Return a hash that changes with whatever may change what is found in an article and is not in the run itself."""
    digest = sha256(f"{VERSION} {sys.version} {readability}".encode())
    for part in _parts(auditor):
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.digest()


def key_of_code() -> bytes:
    """Return a hash that changes with the code and the packages that are installed."""
    code = _code(str(Path(__file__).parent.parent)) if rules_are_a_checkout() else ()
    return sha256("\n".join((VERSION, sys.version, *_packages(), *code)).encode()).digest()


def _parts(auditor: Auditor) -> Iterator[bytes]:
    yield "\n".join(_packages()).encode()
    if rules_are_a_checkout():
        yield "\n".join(_code(str(Path(__file__).parent.parent))).encode()
    yield from ((folder / MANIFEST).read_bytes() for folder in (data_folder(), data_folder() / "gazetteer"))
    yield from (path.read_bytes() for path in sorted((rules_folder() / "lexicons").iterdir()))
    yield auditor.rulebook.digest()
    yield repr(auditor.context.house).encode("utf-8", "surrogatepass")
    yield repr(_settings_that_matter(auditor.settings)).encode("utf-8", "surrogatepass")


def _packages() -> Iterator[str]:
    """Yield the names and versions of installed packages, some of whose answers reach a finding."""
    for folder in filter(os.path.isdir, sys.path):
        yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))


def _code(folder: str) -> Iterator[str]:
    """Yield names, sizes and times of the modules in a folder: in a checkout one version has many states."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _code(entry.path)
        elif entry.name.endswith(".py"):
            yield f"{entry.path} {entry.stat().st_size} {entry.stat().st_mtime_ns}"


def _settings_that_matter(settings: Settings) -> Settings:
    """Return the settings but for those that decide what is read or how a run ends, and files, which are read."""
    return replace(
        settings,
        profile=_NEUTRAL.profile,
        own_rules=None,
        archive=(),
        exclude=(),
        fail_on=_NEUTRAL.fail_on,
        max_findings=_NEUTRAL.max_findings,
        min_score=_NEUTRAL.min_score,
        max_size=_NEUTRAL.max_size,
        lexicon=LexiconFiles(),
        suppressions=_NEUTRAL.suppressions,
        strict_suppressions=False,
        grammar=_NEUTRAL.grammar,
    )
