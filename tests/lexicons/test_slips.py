"""Laws of slips and of what stands beside a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.lexicons.lexicons import shipped_lexicons
from audit.lexicons.slips import are_neighbouring_keys, difference, is_one_edit, sound, undoubled, with_one_left_out
from audit.lexicons.surroundings import surroundings, word_ending_at, word_starting_at

WORDS = st.text("abcd", min_size=1, max_size=7)


@given(WORDS, WORDS)
def test_one_edit_leads_both_ways_and_shows_in_what_is_left_out(word: str, other: str) -> None:
    assert is_one_edit(word, other) == is_one_edit(other, word)
    if is_one_edit(word, other):
        assert word != other
        assert with_one_left_out(word) & with_one_left_out(other)


@given(WORDS, st.integers(0, 6), st.sampled_from("abcd"))
def test_every_single_slip_is_one_edit(word: str, place: int, letter: str) -> None:
    place %= len(word)
    left_out, put_in = word[:place] + word[place + 1 :], word[:place] + letter + word[place:]
    assert is_one_edit(word, left_out)
    assert is_one_edit(word, put_in)


@given(WORDS, WORDS, WORDS)
def test_the_difference_put_back_gives_the_other_word(start: str, middle: str, end: str) -> None:
    word, other = start + end, start + middle + end
    wrong, right = difference(word, other)
    assert other == word.replace(wrong, right, 1) or len(wrong) == 0
    assert len(right) - len(wrong) == len(middle)


@pytest.mark.parametrize(
    ("word", "other"), [("fone", "phone"), ("retale", "retail"), ("nowledge", "knowledge"), ("voise", "voice")]
)
def test_words_of_one_sound_share_their_key(word: str, other: str) -> None:
    assert sound(word) == sound(other)


def test_keys_touch_in_their_row_and_across() -> None:
    assert are_neighbouring_keys("g", "h")
    assert are_neighbouring_keys("r", "f")
    assert not are_neighbouring_keys("g", "g")
    assert not are_neighbouring_keys("q", "p")
    assert not are_neighbouring_keys("", "a")


@given(st.text("ab", max_size=8))
def test_no_letter_stands_twice_in_an_undoubled_word(word: str) -> None:
    assert "aa" not in undoubled(word)
    assert "bb" not in undoubled(word)


@given(st.text("ab' -\N{RIGHT SINGLE QUOTATION MARK}\n.", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_what_stands_beside_a_stretch_is_in_the_text_around_it(prose: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(prose)), min(second, len(prose))))
    place = surroundings(prose, start, end)
    assert prose[:start].rstrip().endswith(place.before)
    assert prose[end:].lstrip().startswith(place.after)
    assert prose[:start].endswith(word_ending_at(prose, start))
    assert prose[end:].startswith(word_starting_at(prose, end))


def test_a_mark_keeps_words_apart() -> None:
    prose = "He came, saw and re-elected himself."
    assert surroundings(prose, prose.index("saw"), prose.index("saw") + 3).before == ""
    assert surroundings(prose, prose.index("elected"), prose.index(" himself")).half_before == "re"


def test_syllables_and_pairs_are_found_in_any_case() -> None:
    assert shipped_lexicons().syllables.count("Government") == 3
    assert shipped_lexicons().syllables.count("zzzyx") is None
    assert shipped_lexicons().bigrams.count("prime", "minister") > shipped_lexicons().bigrams.count("prime", "monster")
