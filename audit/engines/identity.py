"""Which LanguageTool answers: what its answers depend on beside the text."""

from dataclasses import dataclass
from pathlib import Path

from audit.engines.client import server_version
from audit.engines.installation import VERSION, classpath, languagetool_folder, tables_folder
from audit.engines.options import GrammarOptions


@dataclass(frozen=True, slots=True)
class Identity:
    """The version of an engine as a reader knows it, and all that tells it from others."""

    version: str
    key: str


def identity_of(options: GrammarOptions) -> Identity:
    """Return what a run under these options asks. Raises EngineError where there is nothing to ask."""
    if options.url:
        version = server_version(options.url, options.request_limit)
        return Identity(version, f"{options.url} {version} {_tables()}")
    folder = Path(options.folder).expanduser() if options.folder else languagetool_folder()
    path = classpath(folder)
    if not options.folder:
        return Identity(VERSION, f"{VERSION} {_tables()}")
    file = Path(path.removesuffix("*")).stat()
    return Identity("unpacked", f"{path} {file.st_size} {file.st_mtime_ns} {_tables()}")


def _tables() -> str:
    """Return what is not asked for."""
    return " ".join(
        (tables_folder() / name).read_text(encoding="utf-8") for name in ("categories.tsv", "rules-off.tsv")
    )
