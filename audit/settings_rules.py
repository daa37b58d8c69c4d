"""Which rules run, and how: what settings say by names of rules."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from audit.model.rule_names import is_named, rule_hint
from audit.model.severity import Severity
from audit.rulebook.rulebook import Choice, open_rulebook
from audit.settings_tables import ConfigError, one_of

_KEYS = ("select", "ignore", "severity", "options")


def choice_in(path: Path, table: Mapping[str, Any], base: Choice, own_rules: Path | None) -> Choice:
    """Return a choice of rules changed as a table says. Raises `ConfigError` where it names a rule that is none."""
    if not any(map(table.get, _KEYS)):
        return base
    known = open_rulebook(Choice(), own_rules).known
    for key in ("select", "ignore"):
        _test_names(path, key, table.get(key, ()), known)
    return replace(
        base,
        select=tuple(table.get("select", ())) or base.select,
        ignore=(*base.ignore, *table.get("ignore", ())),
        severities={**base.severities, **_severities(path, table.get("severity", {}), known)},
        options=_options(path, table.get("options", {}), base, own_rules),
    )


def with_overrides(choice: Choice, select: Collection[str], ignore: Collection[str], own_rules: Path | None) -> Choice:
    """Return a choice changed as the command line says. Raises `ConfigError` where it names a rule that is none."""
    if not select and not ignore:
        return choice
    known = open_rulebook(Choice(), own_rules).known
    _test_names("--select", "", select, known)
    _test_names("--ignore", "", ignore, known)
    return replace(choice, select=tuple(select) or choice.select, ignore=(*choice.ignore, *ignore))


def _test_names(where: Path | str, key: str, names: Collection[Any], known: Collection[str]) -> None:
    """Raise `ConfigError`, with the nearest rule, for what is no name of a known one."""
    for name in names:
        _named(where, key, name, known)


def _named(where: Path | str, key: str, name: Any, known: Collection[str]) -> list[str]:
    found = [rule_id for rule_id in known if isinstance(name, str) and is_named(name, rule_id)]
    if not found:
        raise ConfigError(where, f"{key}{': ' if key else ''}no rule {name!r}; {rule_hint(str(name), known)}")
    return found


def _severities(path: Path, table: Mapping[str, Any], known: Collection[str]) -> dict[str, Severity]:
    """Return severities by rule id; of two names the one that means fewer rules has the last word."""
    named = {name: _named(path, "severity", name, known) for name in table}
    return {
        rule_id: Severity(one_of(path, "severity", table[name], list(Severity)))
        for name in sorted(named, key=lambda name: -len(named[name]))
        for rule_id in named[name]
    }


def _options(
    path: Path, table: Mapping[str, Any], base: Choice, own_rules: Path | None
) -> Mapping[str, Mapping[str, Any]]:
    """Return options by rule id: those there were and those of a table, which names options of rules."""
    if not table:
        return base.options
    from audit.rulebook.options import options_with

    rules = open_rulebook(Choice(options=base.options), own_rules)
    found = dict(base.options)
    for name, given in table.items():
        if not isinstance(given, dict):
            raise ConfigError(path, f'options of {name} are a table: [options."{name}"]')
        for rule_id in _named(path, "options", name, rules.known):
            try:
                found[rule_id] = options_with(rules.rule(rule_id), given)
            except ValueError as reason:
                raise ConfigError(path, f"options of {rule_id}: {reason}") from None
    return found
