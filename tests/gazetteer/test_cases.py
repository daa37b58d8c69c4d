"""Names of the world's news in our own sentences: how many faults are found, and that sound ones stay silent."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.finding import Finding
from audit.model.rule import Example
from audit.model.span import Span
from audit.pipeline import Auditor
from audit.rulebook.examples import Mark, corrected_text, faulty_text
from audit.text.reading import document_from_text

CASES = Path(__file__).parent / "cases"
SILENT = "silent"
# What must not be lost again, by kind: cases whose fault some finding overlaps, and whose first suggestion is right.
FLOORS = {
    "misspelt-place": (25, 23),
    "nonstandard-place": (28, 28),
    "joined-or-split": (27, 23),
    "truncated-place": (28, 27),
    "misspelt-person": (32, 32),
    "misspelt-historical": (37, 36),
    "distorted-organization": (29, 28),
    "untranslated-exonym": (58, 58),
    "round-trip": (36, 36),
    "land-round-trip": (37, 37),
    "declined-place": (28, 28),
    "misspelt-organization": (30, 30),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with at most one fault, what was found in it, and what is still found in it corrected."""

    id: str
    text: str
    mark: Mark | None
    findings: tuple[Finding, ...]
    left: tuple[Finding, ...]

    def at_mark(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if self.mark and finding.span.overlaps(self.mark.span))

    def is_mended(self) -> bool:
        """Say whether the first suggestion of some finding at the mark gives the corrected text."""
        if self.mark is None or self.mark.right is None:
            return False
        wanted = plain(replaced(self.text, self.mark.span, self.mark.right))
        return any(
            plain(replaced(self.text, finding.span, finding.suggestions[0].text)) == wanted
            for finding in self.at_mark()
            if finding.suggestions
        )

    def described(self) -> str:
        found = [f"{f.span.of(self.text)!r} > {[s.text for s in f.suggestions]}" for f in self.findings]
        return f"{self.id}: {'; '.join(found) or 'nothing found'}"


@cache
def auditor() -> Auditor:
    return Auditor(settings_without_file(Overrides()))


def marked_texts(kind: str) -> dict[str, str]:
    lines = (CASES / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: text for name, text, _ in rows}


@cache
def cases(kind: str) -> tuple[Case, ...]:
    return tuple(case(name, text) for name, text in marked_texts(kind).items())


def case(name: str, marked: str) -> Case:
    text, marks = faulty_text(Example(marked))
    left = findings(corrected_text(Example(marked)))
    return Case(name, text, marks[0] if marks else None, findings(text), left)


def findings(text: str) -> tuple[Finding, ...]:
    return auditor().audit(document_from_text(text, name="case")).findings


def replaced(text: str, span: Span, replacement: str) -> str:
    return text[: span.start] + replacement + text[span.end :]


def plain(text: str) -> str:
    """Return the text without what newsrooms differ in: accents, -isation, a hyphen in "Co-operation"."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.replace("isation", "ization").replace("Co-op", "Coop")


def figures(kind: str) -> tuple[int, int, int, int]:
    """Return of the cases of a kind: found, mended, with a finding beside the mark, with one in the corrected text."""
    found = sum(bool(one.at_mark()) for one in cases(kind))
    beside = sum(len(one.at_mark()) < len(one.findings) for one in cases(kind))
    return found, sum(one.is_mended() for one in cases(kind)), beside, sum(bool(one.left) for one in cases(kind))


@pytest.mark.parametrize("kind", FLOORS)
def test_faults_of_a_kind_are_found_and_mended(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    found, mended, beside, left = figures(kind)
    with capsys.disabled():
        row = f"{kind:<24}{len(cases(kind)):>4} cases{found:>4} found{mended:>4} mended"
        print(f"\n{row}{beside:>4} with a finding beside{left:>4} corrected but not clean", end="")
    missed = "\n".join(one.described() for one in cases(kind) if not one.is_mended())
    assert found >= FLOORS[kind][0], missed
    assert mended >= FLOORS[kind][1], missed


@pytest.mark.parametrize("name", marked_texts(SILENT))
def test_a_sound_sentence_stays_silent(name: str) -> None:
    one = case(name, marked_texts(SILENT)[name])
    assert not one.findings, one.described()


@pytest.mark.parametrize("kind", [*FLOORS, SILENT])
def test_each_kind_has_thirty_cases_marked_as_it_should_be(kind: str) -> None:
    marks = [faulty_text(Example(text))[1] for text in marked_texts(kind).values()]
    assert len(marks) >= 30
    assert all(len(found) == (kind != SILENT) for found in marks)
