"""Captions, credits and residue: the lexicon's own examples, and how it is looked up."""

import re

import pytest

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.resources import rules_folder
from audit.text.furniture import furniture_words, residue_in, scope_of_line
from audit.text.reading import document_from_text
from audit.text.words import distinct_and_running

_FILE = rules_folder() / "lexicons" / "furniture.tsv"
ROWS = [line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
IDS = [row[4] for row in ROWS]
LINES = [row for row in ROWS if row[1] == "line"]
PASSAGES = [row for row in ROWS if row[1] != "line"]


def _passages(text: str) -> list[Region]:
    blocks = (Region(Span(0, len(text)), Scope.BODY),)
    return list(residue_in(text, blocks, distinct_and_running(text)[0]))


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_an_entry_has_six_columns_and_a_known_scope_and_place(row: list[str]) -> None:
    scope, place, _keys, _pattern, _bad, _good = row
    assert scope in ("boilerplate", "caption")
    assert place in ("line", "start", "inside", "end")


@pytest.mark.parametrize(("scope", "place", "keys", "pattern", "bad", "good"), LINES, ids=[row[4] for row in LINES])
def test_a_line_is_told_from_a_sentence(scope: str, place: str, keys: str, pattern: str, bad: str, good: str) -> None:
    assert scope_of_line(bad) is Scope(scope)
    assert scope_of_line(good) is Scope.BODY


@pytest.mark.parametrize(("scope", "place", "keys", "pattern", "bad", "good"), PASSAGES, ids=[r[4] for r in PASSAGES])
def test_a_passage_is_told_from_a_sentence(
    scope: str, place: str, keys: str, pattern: str, bad: str, good: str
) -> None:
    assert [region.scope for region in _passages(bad)] == [Scope(scope)]
    assert _passages(good) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "boilerplate"], ids=lambda row: row[4])
def test_whatever_is_boilerplate_holds_a_furniture_word(row: list[str]) -> None:
    words = {word.casefold() for word in re.findall(r"\w+", row[4])}
    assert not words.isdisjoint(furniture_words())


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE",
        "read more »",
        "Read more...",
        "• Share on Facebook",
        "[Advertisement]",
        "SIGN UP FOR OUR NEWSLETTER!",
    ],
)
def test_case_marks_and_bullets_make_no_difference(line: str) -> None:
    assert scope_of_line(line) is Scope.BOILERPLATE


def test_a_long_paragraph_is_never_furniture_as_a_whole() -> None:
    assert scope_of_line("Read more: " + "the harbour " * 30) is Scope.BODY


def test_residue_at_the_end_of_a_paragraph_is_a_region() -> None:
    text = "The mayor of the town resigned on Monday. Read the original article on Harbour Gazette"
    document = document_from_text(text, name="x")
    assert document.scope_at(0) is Scope.BODY
    assert document.regions[0] == Region(Span(text.index("Read"), len(text)), Scope.BOILERPLATE)


def test_a_feed_tail_is_boilerplate_line_by_line() -> None:
    text = (
        "Mayor resigns\n\nThe mayor of Port Ann resigned on Monday after a vote, the council said.\n\n"
        "Read the original article on Harbour Gazette\n"
        "from Harbour Gazette https://example.org/x\nvia IFTTT\n\nComments"
    )
    assert [block.scope.value for block in document_from_text(text, name="x").blocks] == [
        "headline",
        "body",
        *["boilerplate"] * 4,
    ]
