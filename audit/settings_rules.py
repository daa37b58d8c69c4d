"""Which rules run, and how: what settings say by names of rules."""

import string
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from audit.model.rule_names import is_engines, is_named, rule_hint
from audit.model.severity import Severity
from audit.rulebook.rulebook import Choice, Rulebook, open_rulebook
from audit.settings_tables import ConfigError, one_of

_KEYS = ("select", "ignore", "severity", "message", "options")
# What may be said of an engine's rules; the rest is for rules of ours.
_OF_ENGINES = ("", "select", "ignore", "severity")


def choice_in(path: Path, table: Mapping[str, Any], base: Choice, own_rules: Path | None) -> Choice:
    """Return a choice of rules changed as a table says.

    Raises `ConfigError` for a rule that there is not, with the nearest there is, or a change that cannot be.
    """
    if not any(map(table.get, _KEYS)):
        return base
    rules = open_rulebook(Choice(options=base.options), own_rules)
    for key in ("select", "ignore"):
        _test_names(path, key, table.get(key, ()), rules.known)
    return replace(
        base,
        select=tuple(table.get("select", ())) or base.select,
        ignore=(*base.ignore, *table.get("ignore", ())),
        severities={**base.severities, **dict(_severities(path, table.get("severity", {}), rules))},
        messages={**base.messages, **dict(_messages(path, table.get("message", {}), rules))},
        options={**base.options, **dict(_options(path, table.get("options", {}), rules))},
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
    if not found and isinstance(name, str) and is_engines(name) and key in _OF_ENGINES:
        return [name]
    if not found:
        raise ConfigError(where, f"{key}{': ' if key else ''}no rule {name!r}; {rule_hint(str(name), known)}")
    return found


def _severities(path: Path, table: Mapping[str, Any], rules: Rulebook) -> Iterator[tuple[str, Severity]]:
    for rule_id, value in _by_rule(path, "severity", table, rules):
        yield rule_id, Severity(one_of(path, "severity", value, list(Severity)))


def _messages(path: Path, table: Mapping[str, Any], rules: Rulebook) -> Iterator[tuple[str, str]]:
    for rule_id, value in _by_rule(path, "message", table, rules):
        if not isinstance(value, str):
            raise ConfigError(path, f"message of {rule_id} cannot be {value!r}")
        unknown = _places(path, value) - _places(path, rules.rule(rule_id).message) - {"text", "suggestion"}
        if unknown:
            raise ConfigError(path, f"message of {rule_id}: the rule has nothing for {{{min(unknown)}}}")
        yield rule_id, value


def _places(path: Path, message: str) -> set[str]:
    """Return what stands in braces."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}
    except ValueError as reason:
        raise ConfigError(path, f"message {message!r}: {reason}; a brace is written twice") from None


def _options(path: Path, table: Mapping[str, Any], rules: Rulebook) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the rules that the table names, each with its options whole."""
    from audit.rulebook.options import options_with

    for rule_id, given in _by_rule(path, "options", table, rules):
        if not isinstance(given, dict):
            raise ConfigError(path, f'options of {rule_id} are a table: [options."{rule_id}"]')
        try:
            yield rule_id, options_with(rules.rule(rule_id), given)
        except ValueError as reason:
            raise ConfigError(path, f"options of {rule_id}: {reason}") from None


def _by_rule(path: Path, key: str, table: Mapping[str, Any], rules: Rulebook) -> Iterator[tuple[str, Any]]:
    """Yield id and value of the rules that the names in a table mean, those that mean more rules first."""
    named = {name: _named(path, key, name, rules.known) for name in table}
    for name in sorted(named, key=lambda name: -len(named[name])):
        yield from ((rule_id, table[name]) for rule_id in named[name])
