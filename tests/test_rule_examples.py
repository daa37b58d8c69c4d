"""Every rule's own examples, judged with all rules switched on."""

import pytest

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.proving import prove
from audit.rulebook.examples import faulty_text

AUDITOR = Auditor(settings_without_file(Overrides()))
RULES = AUDITOR.rulebook.all_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_the_rule_hold(rule) -> None:  # type: ignore[no-untyped-def]
    faults = [f"{fault.reason}: {fault.example}" for fault in prove(rule, AUDITOR)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_rule_has_two_examples_of_each_kind(rule) -> None:  # type: ignore[no-untyped-def]
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2
    assert all(faulty_text(example)[1] for example in rule.bad)
