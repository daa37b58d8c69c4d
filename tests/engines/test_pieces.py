"""What an engine is asked about, and which of its doubts about a word count."""

from collections.abc import Sequence

import pytest

from audit.engines.client import Hit
from audit.engines.pieces import language_of, pieces_of
from audit.engines.vetting import is_vouched_for
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.scope import Region, Scope
from audit.model.span import Span

SENTENCE = "The council voted on the budget 😀 after a long evening in the old hall. "


def test_a_long_paragraph_is_cut_between_sentences_and_nothing_is_lost() -> None:
    prose = SENTENCE * 300
    pieces = list(pieces_of(prose, [Region(Span(0, len(prose)), Scope.BODY)]))
    assert len(pieces) > 2
    assert all(piece.text == prose[piece.start : piece.start + len(piece.text)] for piece in pieces)
    assert all(piece.text.startswith("The council") and piece.text.rstrip().endswith("hall.") for piece in pieces)
    assert sum(piece.text.count("council") for piece in pieces) == 300


def test_a_sentence_without_an_end_is_asked_as_a_whole() -> None:
    prose = "and so on " * 2000
    assert [piece.text for piece in pieces_of(prose, [Region(Span(0, len(prose)), Scope.BODY)])] == [prose]


@pytest.mark.parametrize("scope", [Scope.BOILERPLATE, Scope.CODE, Scope.URL, Scope.FOREIGN])
def test_what_is_no_copy_is_not_asked(scope: Scope) -> None:
    assert not list(pieces_of(SENTENCE, [Region(Span(0, len(SENTENCE)), scope)]))


@pytest.mark.parametrize(
    ("prose", "variety", "language"),
    [
        ("The harbour labour centre organised a tour.", "", "en-GB"),
        ("The harbor labor center organized a tour.", "", "en-US"),
        ("The town held a vote.", "", "en-US"),
        ("The harbour labour centre organised a tour.", "AU", "en-AU"),
    ],
)
def test_the_language_is_that_of_the_run_or_of_the_article(prose: str, variety: str, language: str) -> None:
    assert language_of(prose, variety, shipped_lexicons()) == language


def vouched_for(
    sentence: str, word: str, suggestions: Sequence[str] = ("other",), rule: str = "MORFOLOGIK_RULE_EN_US"
) -> bool:
    start = sentence.index(word)
    hit = Hit(start, start + len(word), rule, "TYPOS", "Possible spelling mistake.", (*suggestions,))
    return is_vouched_for(sentence, Span(hit.start, hit.end), hit, shipped_lexicons())


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("They met in Khromove on Monday.", "Khromove"),
        ("The harbour was closed.", "harbour"),
        ("The owner of two superyachts left.", "superyachts"),
        ("The painter von Stuck was there.", "von"),
        ("The f16s took off at noon.", "f16s"),
        ("The ariary was low, and ariary notes were rare.", "ariary"),
    ],
)
def test_a_word_that_our_evidence_knows_stands(sentence: str, word: str) -> None:
    assert vouched_for(sentence, word)


def test_a_hyphen_more_or_less_is_no_slip() -> None:
    assert vouched_for("They built it on a nano-scale.", "nano-scale", ["nanoscale"])


@pytest.mark.parametrize(
    ("sentence", "word", "meant"),
    [
        ("The goverment met at noon.", "goverment", "government"),
        ("He left imidiatly.", "imidiatly", "immediately"),
        ("The afficiandos of chess met.", "afficiandos", "aficionados"),
        ("The citys of the coast were flooded.", "citys", "cities"),
    ],
)
def test_a_slip_does_not(sentence: str, word: str, meant: str) -> None:
    assert not vouched_for(sentence, word, [meant])


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [("The musical Where to, Mary? opened in Lviv.", True), ("The show was late. opened it was at nine.", False)],
)
def test_a_small_letter_behind_a_title_stands(sentence: str, stands: bool) -> None:
    assert vouched_for(sentence, "opened", ["Opened"], "UPPERCASE_SENTENCE_START") is stands
