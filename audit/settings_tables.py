"""Tables of settings: read from TOML, their keys and values tested; what is wrong is said with file and reason."""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.settings_keys import Key


class ConfigError(AuditError):
    """A setting that cannot be used."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


def read_toml(path: Path) -> Mapping[str, Any]:
    """Return the tables of a file. Raises `ConfigError`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as reason:
        raise ConfigError(path, f"cannot be read ({reason.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise ConfigError(path, f"is no valid TOML: {reason}") from None


def test_table(path: Path, table: Mapping[str, Any], allowed: Mapping[str, Key]) -> None:
    """Raise `ConfigError` for a key that is not `allowed`, with the nearest that is, or a value of another type."""
    for key, value in table.items():
        one_of(path, "key", key, allowed)
        if not isinstance(value, allowed[key].type):
            raise ConfigError(path, f"{key} cannot be {value!r}")


def one_of(path: Path, what: str, value: str, allowed: Collection[str]) -> str:
    """Return the value; raise `ConfigError`, with the nearest one, where it is not `allowed`."""
    if value in allowed:
        return value
    raise ConfigError(path, f"unknown {what} {value!r}; {hint(value, allowed)}")


def files_by_name(folder: str, parents: Collection[Path]) -> dict[str, Path]:
    """Return name → TOML file in a folder of these parents; of two with one name, that of the later parent."""
    return {path.stem: path for parent in parents for path in sorted((parent / folder).glob("*.toml"))}
