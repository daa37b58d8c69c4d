"""What the vocabulary knows of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.lexicons.lexicons import shipped_lexicons
from audit.lexicons.vocabulary import fold

VOCABULARY = shipped_lexicons().vocabulary
LISTED = ("government", "minister", "colour", "Ukraine", "don't", "re-elected".split("-")[1], "cafe", "fiancee")


@pytest.mark.parametrize("apostrophe", ["'", "\N{RIGHT SINGLE QUOTATION MARK}"], ids=["straight", "curly"])
def test_a_possessive_is_known_with_either_apostrophe(apostrophe: str) -> None:
    for word in ("government", "Ukraine", "boss"):
        assert VOCABULARY.is_listed(f"{word}{apostrophe}s")
    assert VOCABULARY.is_listed(f"workers{apostrophe}")
    assert VOCABULARY.is_listed(f"don{apostrophe}t")
    assert not VOCABULARY.is_listed(f"goverment{apostrophe}s")


@pytest.mark.parametrize(
    ("word", "varieties"),
    [
        ("color", {"US"}),
        ("colour", {"GB", "CA", "AU"}),
        ("centre", {"GB", "CA", "AU"}),
        ("Labour\N{RIGHT SINGLE QUOTATION MARK}s", {"GB", "CA", "AU"}),
        ("minister", {"US", "GB", "CA", "AU"}),
        ("goverment", set()),
    ],
)
def test_the_varieties_of_a_word_are_those_whose_dictionary_has_it(word: str, varieties: set[str]) -> None:
    assert VOCABULARY.varieties(word) == varieties


def test_a_word_may_stand_with_a_capital_but_a_name_not_without() -> None:
    assert VOCABULARY.is_listed("Minister")
    assert VOCABULARY.is_listed("MINISTER")
    assert VOCABULARY.is_listed("PARIS")
    assert VOCABULARY.is_listed("Paris")
    assert not VOCABULARY.is_listed("paris")


def test_only_what_the_dictionaries_have_with_a_capital_alone_is_a_name() -> None:
    assert VOCABULARY.is_name("London")
    assert VOCABULARY.is_name("ukrainian")
    assert not VOCABULARY.is_name("Turkey")
    assert not VOCABULARY.is_name("Bakhmut")


def test_an_accent_hides_no_word() -> None:
    assert VOCABULARY.is_listed("café")
    assert VOCABULARY.is_listed("cafe\N{COMBINING ACUTE ACCENT}")
    assert not VOCABULARY.is_listed("städtisch")


def test_a_common_misspelling_is_not_listed_though_it_is_attested() -> None:
    for word in ("definately", "seperate", "recieved", "occured"):
        assert VOCABULARY.zipf(word) > 1.5
        assert not VOCABULARY.is_listed(word)


def test_the_frequency_of_a_word_does_not_depend_on_case_or_possessive() -> None:
    assert VOCABULARY.zipf("Government\N{RIGHT SINGLE QUOTATION MARK}s") == VOCABULARY.zipf("government") > 5
    assert VOCABULARY.zipf("qqqqq") == 0


@given(st.sets(st.sampled_from(LISTED) | st.text("abcdé'\N{RIGHT SINGLE QUOTATION MARK}Z", min_size=1, max_size=6)))
def test_asking_for_many_words_or_twice_gives_what_asking_for_each_does(words: set[str]) -> None:
    expected = sorted(word for word in words if not VOCABULARY.is_listed(word))
    assert VOCABULARY.unlisted(words) == expected
    assert VOCABULARY.unlisted(words) == expected


@given(st.text("abcXYZ", max_size=8))
def test_folding_forgets_case_and_one_possessive_ending(word: str) -> None:
    assert fold(f"{word}'s") == fold(f"{word}\N{RIGHT SINGLE QUOTATION MARK}S") == word.lower()
