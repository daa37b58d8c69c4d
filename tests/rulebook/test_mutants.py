"""Nothing in a rule is idle: whatever it loses, an example tells."""

from collections.abc import Iterator

import pytest

from audit.checks.loading import check_function
from audit.config import Overrides, settings_without_file
from audit.findings import Findings
from audit.model.rule import Rule
from audit.pipeline import Auditor
from audit.proving import context_of
from audit.rulebook.examples import corrected_text, faulty_text
from audit.text.context import Context
from audit.text.document import Document
from audit.text.reading import document_from_text
from tests.rulebook.mutants import mutants, shorter_expressions

AUDITOR = Auditor(settings_without_file(Overrides()))
RULES = {rule.id: rule for rule in AUDITOR.rulebook.all_rules()}


@pytest.mark.parametrize("rule_id", [rule_id for rule_id, rule in RULES.items() if any(mutants(rule))])
def test_an_example_fails_for_whatever_a_rule_loses(rule_id: str) -> None:
    rule = RULES[rule_id]
    cases = list(_cases(rule))
    sound = [_shown(rule, *case) for case in cases]
    survivors = [
        mutant.lost
        for mutant in mutants(rule)
        if all(_shown(mutant.rule, *case) == shown for case, shown in zip(cases, sound, strict=True))
    ]
    assert not survivors, f"no example of {rule_id} needs {'; '.join(survivors)}"


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


def _cases(rule: Rule) -> Iterator[tuple[Document, Context]]:
    for example in (*rule.bad, *rule.good):
        for text in sorted({faulty_text(example)[0], corrected_text(example)}):
            document = document_from_text(text, name="example")
            yield document, context_of(example, document, AUDITOR.context)


def _shown(rule: Rule, document: Document, context: Context) -> list[tuple[object, ...]]:
    """Return what a reader of the examples would see of a rule: where it speaks, and what it proposes first."""
    matches = check_function(rule.check)(document, context, **rule.options)
    return [(finding.span, finding.suggestions[:1]) for finding in Findings(document).of(rule, matches)]
