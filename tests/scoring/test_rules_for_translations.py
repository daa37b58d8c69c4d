"""Rules that speak in translations alone, and how sure findings are where a text reads like one."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.proving import prove
from audit.rulebook.errors import RuleFileError
from audit.rulebook.parsing import parse_rule
from audit.text.document import Document
from audit.text.reading import document_from_text
from tests.house_rule import RULE

CALQUED = "The mill burned down. This was reported by the press service of the mayor."
PLAIN = "The mill burned down, the mayor said."
WORDY = "According to him, nobody was hurt."
DENSE = "It is also noted that two men were detained. This was stated in the press service of the police."
NEEDS = 'check    = "patterns"\nfrom     = ["uk"]\nneeds    = "translation"'


@pytest.fixture
def auditor(tmp_path: Path) -> Auditor:
    """The shipped rules, and one about "mill" that needs translation."""
    (tmp_path / "style").mkdir()
    rule = RULE.replace("WORD", "mill").replace('check    = "patterns"', NEEDS).replace("The mill was", "The barn was")
    (tmp_path / "style" / "mill.toml").write_text(rule, encoding="utf-8")
    return Auditor(replace(settings_without_file(Overrides()), own_rules=tmp_path))


def _from(text: str, language: str) -> Document:
    return replace(document_from_text(text, name="a.txt"), source_language=language)


@pytest.mark.parametrize(
    ("text", "language", "speaks"),
    [(CALQUED, "", True), (PLAIN, "", False), (PLAIN, "uk", True), (PLAIN, "en", False)],
    ids=["reads like one", "does not", "is known as one", "is known as none"],
)
def test_a_rule_that_needs_translation_speaks_there_alone(
    auditor: Auditor, text: str, language: str, speaks: bool
) -> None:
    found = {finding.rule for finding in auditor.audit(_from(text, language)).findings}
    assert ("style/mill" in found) is speaks


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (f"The mill burned down. {WORDY} {DENSE}", "", True),
        (f"The mill burned down. {WORDY} {PLAIN * 30}", "", False),
        (f"The mill burned down. {WORDY} {PLAIN * 30}", "uk", True),
    ],
    ids=["among many signs", "among few", "in a known translation"],
)
def test_a_wordy_phrase_is_named_where_signs_are_dense(auditor: Auditor, text: str, language: str, found: bool) -> None:
    findings = auditor.audit(_from(text, language)).findings
    assert ("According to him," in {finding.text for finding in findings}) is found


def test_a_phrase_that_is_no_english_needs_no_signs(auditor: Auditor) -> None:
    text = f"The mill {PLAIN * 30} The town wants to bring to criminal responsibility two men."
    assert "bring to criminal responsibility" in {finding.text for finding in auditor.audit(_from(text, "")).findings}


def test_its_examples_are_judged_as_of_a_translation(auditor: Auditor) -> None:
    assert not list(prove(auditor.rulebook.rule("style/mill"), auditor))


def test_a_rule_that_needs_translation_says_from_where(tmp_path: Path) -> None:
    path = tmp_path / "mill.toml"
    path.write_text(RULE.replace('check    = "patterns"', NEEDS.replace('["uk"]', "[]")), encoding="utf-8")
    with pytest.raises(RuleFileError, match='names in "from" the languages'):
        parse_rule(path, "style/mill")


def test_a_guessed_source_makes_its_faults_surer_and_a_given_one_more(auditor: Auditor) -> None:
    def confidence(text: str, language: str = "") -> float:
        found = auditor.audit(_from(text, language)).findings
        return next(one.confidence for one in found if one.text == "bring to criminal responsibility")

    fault = " The town wants to bring to criminal responsibility two men."
    assert confidence(PLAIN + fault, "de") < confidence(CALQUED + fault) < confidence(CALQUED + fault, "uk")
