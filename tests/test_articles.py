"""Our own articles: the sound ones give no finding, and of the marks in the others a floor is found."""

import tomllib
from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.finding import Finding
from audit.model.rule import Example
from audit.model.span import Span
from audit.pipeline import Auditor
from audit.rulebook.examples import Mark, corrected_text, faulty_text
from audit.text.inputs import format_of
from audit.text.reading import document_from_text

# What must not be lost again; raise them when a rule adds to what is found.
FLOOR_PRECISION = 0.96  # of findings, the share that overlaps a mark
FLOOR_RECALL = 0.52  # of marks, the share that a finding overlaps

ARTICLES = Path(__file__).parent / "articles"
CLEAN = sorted((ARTICLES / "clean").iterdir())
MARKED = sorted((ARTICLES / "marked").iterdir())
KNOWN = tomllib.loads((ARTICLES.parent / "known_failures.toml").read_text(encoding="utf-8"))
KNOWN_FALSE_ALARMS = {
    text[mark.span.start : mark.span.end]
    for text, marks in (faulty_text(Example(entry["text"])) for entry in KNOWN["flagged"])
    for mark in marks
}
AUDITOR = Auditor(settings_without_file(Overrides()))


@dataclass(frozen=True, slots=True)
class Audited:
    """A marked article in its faulty form, its marks, what was found, and what is still found in it corrected."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    findings: tuple[Finding, ...]
    left: tuple[Finding, ...]

    def all_marks(self) -> tuple[Mark, ...]:
        return self.marks

    def all_findings(self) -> tuple[Finding, ...]:
        return self.findings

    def right(self) -> list[Finding]:
        return [finding for finding in self.findings if any(finding.span.overlaps(mark.span) for mark in self.marks)]

    def found(self) -> list[Mark]:
        return [mark for mark in self.marks if any(finding.span.overlaps(mark.span) for finding in self.findings)]

    def mended(self) -> list[Mark]:
        """Return the marks that the first suggestion of some finding corrects as the mark does."""
        return [mark for mark in self.marks if any(self._mends(finding, mark) for finding in self.findings)]

    def _mends(self, finding: Finding, mark: Mark) -> bool:
        if mark.right is None or not finding.suggestions or not finding.span.overlaps(mark.span):
            return False
        by_finding = _replaced(self.text, finding.span, finding.suggestions[0].text)
        return by_finding == _replaced(self.text, mark.span, mark.right)


@pytest.fixture(scope="module")
def audited() -> list[Audited]:
    return [_audited(path) for path in MARKED]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_clean_article_gives_no_finding(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    findings = [finding for finding in _findings(text, path) if finding.text not in KNOWN_FALSE_ALARMS]
    assert not findings, "\n".join(_described(finding, text) for finding in findings)


def test_findings_in_marked_articles_keep_the_floor_of_precision(
    audited: list[Audited], capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print("\n" + "\n".join(_figures(audited)))
    assert _share(audited, Audited.right, Audited.all_findings) >= FLOOR_PRECISION, "\n".join(_wrong(audited))


def test_marks_in_marked_articles_keep_the_floor_of_recall(audited: list[Audited]) -> None:
    assert _share(audited, Audited.found, Audited.all_marks) >= FLOOR_RECALL, "\n".join(_missed(audited))


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.name)
def test_the_corrected_article_has_fewer_findings(path: Path) -> None:
    article = _audited(path)
    assert len(article.left) < len(article.findings)


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.name)
def test_no_mark_is_left_in_the_text_that_is_audited(path: Path) -> None:
    example = _example(path)
    for text in (faulty_text(example)[0], corrected_text(example)):
        assert not any(sign in text for sign in ("{~~", "~>", "~~}", "{==", "==}"))


def _example(path: Path) -> Example:
    return Example(path.read_text(encoding="utf-8"))


def _audited(path: Path) -> Audited:
    text, marks = faulty_text(_example(path))
    return Audited(path.name, text, marks, _findings(text, path), _findings(corrected_text(_example(path)), path))


def _findings(text: str, path: Path) -> tuple[Finding, ...]:
    return AUDITOR.audit(document_from_text(text, name=path.name, format=format_of(path.name))).findings


def _replaced(text: str, span: Span, replacement: str) -> list[str]:
    # What is left of the blank lines around a deleted line is no concern of an editor.
    return (text[: span.start] + replacement + text[span.end :]).split()


def _share(audited: list[Audited], part: Callable[[Audited], Sized], whole: Callable[[Audited], Sized]) -> float:
    return sum(len(part(article)) for article in audited) / sum(len(whole(article)) for article in audited)


def _figures(audited: list[Audited]) -> Iterator[str]:
    yield f"{'article':<24}{'marks':>6}{'found':>6}{'mended':>7}{'findings':>9}{'wrong':>6}{'left':>5}"
    for article in audited:
        wrong = len(article.findings) - len(article.right())
        numbers = f"{len(article.marks):>6}{len(article.found()):>6}{len(article.mended()):>7}"
        yield f"{article.name:<24}{numbers}{len(article.findings):>9}{wrong:>6}{len(article.left):>5}"
    yield (
        f"precision {_share(audited, Audited.right, Audited.all_findings):.3f}, "
        f"recall {_share(audited, Audited.found, Audited.all_marks):.3f}, "
        f"first suggestion right {_share(audited, Audited.mended, Audited.all_marks):.3f}"
    )


def _wrong(audited: list[Audited]) -> Iterator[str]:
    for article in audited:
        right = article.right()
        yield from (_described(f, article.text, article.name) for f in article.findings if f not in right)


def _missed(audited: list[Audited]) -> Iterator[str]:
    for article in audited:
        found = article.found()
        for mark in article.marks:
            if mark not in found:
                yield f"{article.name}: {mark.span.of(article.text)!r} > {mark.right!r}"


def _described(finding: Finding, text: str, name: str = "") -> str:
    suggestions = [suggestion.text for suggestion in finding.suggestions]
    around = text[max(0, finding.span.start - 30) : finding.span.end + 30]
    return f"{name} {finding.rule}: {finding.span.of(text)!r} > {suggestions} in {around!r}"
