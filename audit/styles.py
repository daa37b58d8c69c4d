"""House styles: how a newsroom spells names that have several accepted forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.gazetteer.decisions import Decision, Layer
from audit.gazetteer.house_spellings import spelling_decisions
from audit.resources import rules_folder
from audit.settings_keys import STYLE
from audit.settings_tables import ConfigError, files_by_name, one_of, read_toml, test_table


@dataclass(frozen=True, slots=True)
class Style:
    """A file of `styles/`: whose style it is, where that is written, and what it decides."""

    name: str
    title: str
    sources: tuple[str, ...]
    decisions: tuple[Decision, ...]


def style_files(own_rules: Path | None = None) -> dict[str, Path]:
    """Return name → file of the shipped styles and a project's own; of two with one name, the project's."""
    return files_by_name("styles", [rules_folder(), *([own_rules] if own_rules else [])])


def read_style(name: str, where: Path, own_rules: Path | None = None) -> Style:
    """Return a style, which is named in the settings at `where`. Raises `ConfigError`."""
    files = style_files(own_rules)
    path = files[one_of(where, "style", name, files)]
    table = read_toml(path)
    test_table(path, table, STYLE)
    title = table.get("title", name)
    decisions = spellings_in(table, path, Layer.STYLE, f"{title} style")
    return Style(name, title, tuple(map(str, table.get("sources", ()))), decisions)


def spellings_in(table: Mapping[str, Any], path: Path, layer: Layer, settings: str) -> tuple[Decision, ...]:
    """Return what a table of settings decides by its `[spelling]` and `accept`. Raises `ConfigError`."""
    try:
        return spelling_decisions(table.get("spelling", {}), table.get("accept", ()), layer, settings)
    except ValueError as reason:
        raise ConfigError(path, str(reason)) from None
