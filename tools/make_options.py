"""Write `docs/options.md`: every command with its options, every key of the settings, as the code has them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from audit.cli.app import app
from audit.config import Settings
from audit.engines.options import GrammarOptions
from audit.settings_keys import LANGUAGETOOL, LEXICON, PROFILE, SETTINGS, STYLE, Key

PAGE = Path(__file__).parent.parent / "docs" / "options.md"
_HEAD = """# Options and keys

Made of the code by `python tools/make_options.py`; what they are for: [README](../README.md), [For CI](ci.md).
"""
_TYPES = {bool: "true, false", dict: "table", int: "whole number", list: "list", str: "text"}
_OF_TYPER = {"help", "install_completion", "show_completion"}
# A setting that is called otherwise in the code.
_ATTRIBUTES = {"rules": "own_rules", "grammar": "wanted"}


def options_page() -> str:
    """Return the page as Markdown."""
    return "\n".join([_HEAD, *_commands(typer.main.get_command(app), "audit"), *_keys()])


def _commands(command: Any, name: str) -> Iterator[str]:
    """Yield the sections of a command and of those below it, in the order in which help lists them."""
    options = [param for param in command.params if param.name not in _OF_TYPER]
    if options:
        yield f"## {name}\n\n{_cell(command.help or '')}\n\n| option | default | meaning |\n|---|---|---|"
        yield "\n".join(map(_option, options)) + "\n"
    for below, inner in getattr(command, "commands", {}).items():
        if not inner.params:
            yield f"## {name} {below}\n\n{_cell(inner.help or '')}\n"
        yield from _commands(inner, f"{name} {below}")


def _option(param: Any) -> str:
    is_argument = param.param_type_name == "argument"
    value = "" if getattr(param, "is_flag", False) else param.metavar or "|".join(getattr(param.type, "choices", ()))
    shown = value if is_argument else f"{', '.join(param.opts)} {value}".strip()
    default = "" if param.default in (None, False, "", []) else f"`{param.default}`"
    several = "; may be repeated" if getattr(param, "multiple", False) and "repeated" not in param.help else ""
    return f"| `{_cell(shown)}` | {default} | {_cell((param.help or '').rstrip('.'))}{several} |"


def _keys() -> Iterator[str]:
    yield from _table("audit.toml, or [tool.audit] in pyproject.toml", SETTINGS, Settings())
    yield from _table("[lexicon]", LEXICON)
    yield from _table("[languagetool]", LANGUAGETOOL, GrammarOptions())
    yield from _table("profiles/NAME.toml in a folder of rules", PROFILE)
    yield from _table("styles/NAME.toml in a folder of rules", STYLE)


def _table(title: str, keys: Mapping[str, Key], defaults: Settings | GrammarOptions | None = None) -> Iterator[str]:
    yield f"## {title}\n\n| key | type | default | meaning |\n|---|---|---|---|"
    for name, key in keys.items():
        default = getattr(defaults, _ATTRIBUTES.get(name, name), None)
        shown = "" if default in (None, "", ()) or key.type is dict else f"`{_toml(default)}`"
        yield f"| `{name}` | {_TYPES.get(key.type, 'number')} | {shown} | {_cell(key.about)} |"
    yield ""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


if __name__ == "__main__":
    PAGE.write_text(options_page(), encoding="utf-8")
