"""Nothing in a rule is idle: whatever it loses, an example tells."""

import pytest

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.proving import idle_parts
from audit.rulebook.mutants import mutants, shorter_expressions

AUDITOR = Auditor(settings_without_file(Overrides()))
RULES = {rule.id: rule for rule in AUDITOR.rulebook.all_rules()}


@pytest.mark.parametrize("rule_id", [rule_id for rule_id, rule in RULES.items() if any(mutants(rule))])
def test_an_example_fails_for_whatever_a_rule_loses(rule_id: str) -> None:
    assert not list(idle_parts(RULES[rule_id], AUDITOR.context))


def test_an_expression_loses_choices_optional_parts_words_and_flags() -> None:
    lost = {shorter for _, shorter in shorter_expressions("(?i)on (?:the|a) (?:old )?roads?")}
    assert lost == {
        "on (?:the|a) (?:old )?roads?",
        "(?i)(?:the|a) (?:old )?roads?",
        "(?i)on (?:a) (?:old )?roads?",
        "(?i)on (?:the) (?:old )?roads?",
        "(?i)on (?:the|a) roads?",
        "(?i)on (?:the|a) (?:old )?",
        "(?i)on (?:the|a) (?:old )?road",
    }
