"""Laws of the checks of spelling: what they leave alone, how they write what they suggest."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.checks.joined_words import joined_words
from audit.checks.misspelled_words import misspelled_words
from audit.checks.split_words import split_words
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())
CHECKS = (misspelled_words, joined_words, split_words)
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"

# fmt: off
PIECES = st.sampled_from([
    "goverment", "Goverment", "GOVERMENT", "Ukranian", "ofthe", "theexpert", "govern ment", "agai nst", "teh", "didnt",
    "minister", "recieve", "Kyiv", "Nebytov", "the", "of", "and", " ", " ", " ", "\n", ".", ",", "-", "'s", "5", "A",
    CURLY + "s", "@", "_", "\u00e9", "\u0301", "\U0001f600", "\u0442", "z",
])
# fmt: on


def found(text: str) -> list[tuple[str, str, str]]:
    """Return check, words and first suggestion of every match in plain text."""
    document = document_from_text(text, name="text")
    return [
        (check.__name__, match.span.of(text), match.suggestions[0].text)
        for check in CHECKS
        for match in check(document, CONTEXT)
    ]


def test_the_name_that_naive_spelling_breaks_is_left_alone() -> None:
    assert found("Presidant Zelensky met Thaksin Shinawatra in Kyiv") == [
        ("misspelled_words", "Presidant", "President")
    ]


@pytest.mark.parametrize("word", ["Thaksin", "Shinawatra", "Bakhmut", "Kyiv", "Prugozhin", "Kremmina", "Avdiivkasouth"])
@pytest.mark.parametrize("sentence", ["{} was the first to speak.", "They met {} on Monday.", "IN {} THERE IS PEACE"])
def test_a_name_is_never_judged_by_spelling_alone(word: str, sentence: str) -> None:
    assert found(sentence.format(word)) == []


@pytest.mark.parametrize(
    "word", ["superyachts", "rightsholders", "semaglutide", "paywalled", "podcaster", "metaverse", "re-election", "bn"]
)
def test_a_new_word_is_no_misspelling(word: str) -> None:
    assert found(f"They spoke of {word} for an hour.") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("goverment", "government"),
        ("Goverment", "Government"),
        ("goverment's", "government's"),
        (f"goverment{CURLY}s", f"government{CURLY}s"),
        (f"Ukranian{CURLY}s", f"Ukrainian{CURLY}s"),
        ("teh", "the"),
        ("definately", "definitely"),
    ],
)
def test_a_suggestion_keeps_capital_and_possessive(wrong: str, right: str) -> None:
    text = f"{wrong} officials said so." if wrong[0].isupper() else f"Critics of the plan said {wrong} plan failed."
    assert ("misspelled_words", wrong, right) in found(text)


def test_a_headline_in_capitals_gets_a_suggestion_in_capitals() -> None:
    assert found("THE GOVERMENT FALLS IN KYIV") == [("misspelled_words", "GOVERMENT", "GOVERNMENT")]


@pytest.mark.parametrize(
    "text", ["See www.goverment.example for more.", "He wrote to goverment@example.org.", "#goverment"]
)
def test_addresses_and_tags_are_not_spelt(text: str) -> None:
    assert found(text) == []


def test_a_slip_in_an_address_is_not_marked_beside_one_in_a_sentence() -> None:
    text = "The goverment fell, as goverment.example said first."
    assert [match.span.start for match in misspelled_words(document_from_text(text, name="text"), CONTEXT)] == [4]


def test_british_and_american_spellings_are_both_words() -> None:
    assert found("The labour ministry honoured the colour of the center in its defense program.") == []


def test_two_places_of_one_slip_point_to_each_other() -> None:
    text = "Ukranian troops held. The Ukrainian flag flew over a Ukranian post."
    first, second = misspelled_words(document_from_text(text, name="text"), CONTEXT)
    assert [reference.span for reference in first.related] == [second.span]


def test_pieces_of_one_word_are_not_misspelt_as_well() -> None:
    assert found("They marched agai nst the law.") == [("split_words", "agai nst", "against")]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_matches_lie_in_the_text_in_order_and_change_it(text: str) -> None:
    document = document_from_text(text, name="text")
    for check in CHECKS:
        matches: list[Match] = list(check(document, CONTEXT))
        assert matches == list(check(document, CONTEXT))
        assert [match.span for match in matches] == sorted(match.span for match in matches)
        for match in matches:
            assert 0 <= match.span.start < match.span.end <= len(document.prose)
            assert all(one.text != match.span.of(document.prose) for one in match.suggestions)
            assert match.confidence is None or 0 <= match.confidence <= 1


@pytest.mark.parametrize("piece", ["goverment ", "ofthe ", "govern ment ", "xq", "Ukranian ", "a-", "'s "])
def test_a_long_line_takes_time_that_grows_with_it(piece: str) -> None:
    document = document_from_text(piece * (200_000 // len(piece)), name="text")
    start = time.process_time()
    for check in CHECKS:
        list(check(document, CONTEXT))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("noun", ["saxaul", "raipe"])
def test_a_rare_noun_is_not_mended_into_an_embarrassing_word(noun: str) -> None:
    assert found(f"Herders burned the {noun} of the desert all winter.") == []


@pytest.mark.parametrize(
    ("slip", "meant"), [("sexaul", "sexual"), ("pornogaphy", "pornography"), ("suicde", "suicide")]
)
def test_a_sure_slip_for_one_is_named(slip: str, meant: str) -> None:
    assert found(f"The report on {slip} was read in court.") == [("misspelled_words", slip, meant)]
