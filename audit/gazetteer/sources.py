"""Where the shipped words and names come from: `data/sources.toml` compiled for reports and for `audit --version`."""

import json
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path

from audit.lexicons.store import open_bytes
from audit.model.report import DataSource
from audit.resources import data_folder

TABLE = "sources.toml"
_COMPILED = "sources.json"


def compile_sources(folder: Path, target: Path) -> None:
    """Write into `target` what is to be told of the sources in `folder`."""
    content = [asdict(source) for source in read_sources(folder)]
    (target / _COMPILED).write_text(json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8")


def read_sources(folder: Path) -> tuple[DataSource, ...]:
    """Return the sources of the tables in `folder`, in the order in which they are named."""
    import tomllib

    listed = tomllib.loads((folder / TABLE).read_text(encoding="utf-8"))["sources"]
    told = [field.name for field in fields(DataSource)]
    return tuple(DataSource(**{name: source[name] for name in told}) for source in listed)


@cache
def shipped_sources() -> tuple[DataSource, ...]:
    """Return the sources of what comes with the package, in the order in which they are named.

    Raises CompiledDataError.
    """
    content = json.loads(bytes(open_bytes(data_folder() / "gazetteer", _COMPILED)))
    return tuple(DataSource(**source) for source in content)
