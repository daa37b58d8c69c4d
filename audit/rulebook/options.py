"""Options of a rule that the settings give in place of its own."""

from collections.abc import Mapping
from typing import Any

from audit.checks.catalogue import CHECKS
from audit.model.rule import Rule
from audit.rulebook.parsing import test_options


def options_with(rule: Rule, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of a rule with those given; a list is added to the rule's own, all else replaces it.

    Raises ValueError for an option that the check has not, with the nearest it has, or a value that it cannot take.
    """
    test_options(CHECKS[rule.check], {**rule.options, **given})
    return {**rule.options, **{name: _joined(rule.options.get(name), value) for name, value in given.items()}}


def _joined(own: Any, given: Any) -> Any:
    return [*own, *(one for one in given if one not in own)] if isinstance(own, list) else given
