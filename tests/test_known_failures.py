"""What is known to go wrong still does; what has been mended must leave the list."""

import tomllib
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.rule import Example
from audit.pipeline import Auditor
from audit.rulebook.examples import faulty_text
from audit.text.reading import document_from_text

KNOWN = tomllib.loads((Path(__file__).parent / "known_failures.toml").read_text(encoding="utf-8"))
AUDITOR = Auditor(settings_without_file(Overrides()))


def is_flagged(text: str) -> bool:
    plain, (mark,) = faulty_text(Example(text))
    findings = AUDITOR.audit(document_from_text(plain, name="known")).findings
    return any(finding.span.overlaps(mark.span) for finding in findings)


@pytest.mark.parametrize("text", [entry["text"] for entry in KNOWN["missed"]])
def test_a_known_miss_is_still_missed(text: str) -> None:
    assert not is_flagged(text), "mended: take it out of known_failures.toml"


@pytest.mark.parametrize("text", [entry["text"] for entry in KNOWN["flagged"]])
def test_a_known_false_alarm_is_still_raised(text: str) -> None:
    assert is_flagged(text), "mended: take it out of known_failures.toml"


@pytest.mark.parametrize("entry", [*KNOWN["missed"], *KNOWN["flagged"]], ids=lambda entry: entry["text"][:40])
def test_every_known_failure_says_why(entry: dict[str, str]) -> None:
    assert entry["why"].endswith(".")
