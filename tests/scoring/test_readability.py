"""Readability with the network off and our sentences."""

import socket
import subprocess
import sys

import pytest

from audit.model.span import Span
from audit.scoring.readability import readability


def spans(*sentences: str) -> tuple[str, list[Span]]:
    """Join sentences into a text, and say where they stand."""
    prose, found = "", []
    for sentence in sentences:
        found.append(Span(len(prose), len(prose) + len(sentence)))
        prose += f"{sentence} "
    return prose, found


def one_each(word: str) -> int:
    return 1


def test_formula_sees_our_syllables() -> None:
    prose, sentences = spans("The ferry reached the quiet harbour early.")
    result = readability(
        prose, sentences, {"the": 1, "ferry": 2, "quiet": 2, "harbour": 2, "early": 2, "reached": 1}.get
    )
    assert result is not None
    assert result.flesch_reading_ease == pytest.approx(206.835 - 1.015 * 7 - 84.6 * 11 / 7)
    assert result.flesch_kincaid_grade == pytest.approx(0.39 * 7 + 11.8 * 11 / 7 - 15.59)


def test_dots_of_abbreviations_end_no_sentence() -> None:
    prose, sentences = spans("He left for Washington D.C. at 7.30 a.m. on Monday.", "The talks went on without him.")
    result = readability(prose, sentences, one_each)
    assert result is not None
    assert result.words_per_sentence == 8


def test_curly_apostrophe_and_dash_make_the_words_that_typewriter_marks_make() -> None:
    curly, straight = spans("We don\u2019t know\u2014nobody does."), spans("We don't know - nobody does.")
    asked: list[str] = []
    assert readability(*curly, lambda word: asked.append(word) or 1) == readability(*straight, one_each)
    assert "don't" in asked
    assert "knownobody" not in asked


@pytest.mark.parametrize("prose", ["", " \n", "?!", "\u2026"], ids=["empty", "blank", "marks", "ellipsis"])
def test_text_without_words_has_no_readability(prose: str) -> None:
    assert readability(prose, [Span(0, len(prose))], one_each) is None


def test_unknown_word_is_hyphenated_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("asked for the network")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    prose, sentences = spans("Superyachts gathered off the breakwater.")
    result = readability(prose, sentences, lambda word: None)
    assert result is not None
    assert result.gunning_fog > 0


def test_library_is_loaded_only_when_a_text_is_measured() -> None:
    code = "import sys, audit.scoring.readability, audit.scoring.mqm; sys.exit('textstat' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
