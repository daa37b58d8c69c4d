"""No line of a lexicon is idle: without it, its own example is read otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.resources import rules_folder
from audit.text import furniture, sentence_ends
from audit.text.reading import document_from_text
from audit.text.words import distinct_and_running

# A sentence for each kind of abbreviation, in which the stop behind it ends nothing.
FRAMES = {
    "name": "They were met by {}. Warren at the station.",
    "more": "They were met by people, {}. The mayor and others, at the station.",
    "number": "They were met at {}. 5 by people.",
    "either": "They were met by {}. Warren at the station.",
}


def lines_of(name: str) -> list[str]:
    lines = (rules_folder() / "lexicons" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


FURNITURE = lines_of("furniture.tsv")
ABBREVIATIONS = lines_of("abbreviations.txt")


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rules whose lexicons the tests write."""
    (tmp_path / "lexicons").mkdir()
    for name in ("furniture.tsv", "abbreviations.txt"):
        (tmp_path / "lexicons" / name).write_text("\n".join(lines_of(name)), encoding="utf-8")
    for module in (furniture, sentence_ends):
        monkeypatch.setattr(module, "rules_folder", lambda: tmp_path)
    yield tmp_path
    _forget()


def _forget() -> None:
    for function in (*vars(furniture).values(), *vars(sentence_ends).values()):
        if hasattr(function, "cache_clear"):
            function.cache_clear()


def _write(rules: Path, name: str, lines: list[str]) -> None:
    (rules / "lexicons" / name).write_text("\n".join(lines), encoding="utf-8")
    _forget()


def test_each_line_of_furniture_is_needed_for_its_example(rules: Path) -> None:
    idle = []
    for line in FURNITURE:
        scope, place, _, _, bad, _ = line.split("\t")
        _write(rules, "furniture.tsv", [other for other in FURNITURE if other != line])
        if _scopes(bad, place) == [Scope(scope)]:
            idle.append(bad)
    assert not idle


def _scopes(text: str, place: str) -> list[Scope]:
    if place == "line":
        return [furniture.scope_of_line(text)]
    blocks = (Region(Span(0, len(text)), Scope.BODY),)
    return [region.scope for region in furniture.residue_in(text, blocks, distinct_and_running(text)[0])]


def test_each_abbreviation_is_needed_in_a_sentence_of_its_kind(rules: Path) -> None:
    idle = []
    for line in ABBREVIATIONS:
        abbreviation, kind = line.split("\t")
        text = FRAMES[kind].replace("{}", abbreviation)
        _write(rules, "abbreviations.txt", ABBREVIATIONS)
        whole = len(document_from_text(text, name="example").sentences)
        _write(rules, "abbreviations.txt", [other for other in ABBREVIATIONS if other != line])
        if whole != 1 or len(document_from_text(text, name="example").sentences) == 1:
            idle.append(line)
    assert not idle
