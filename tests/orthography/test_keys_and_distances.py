"""Laws of folding, keys and distances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.fold import bare, differ_in_diacritics_only, fold
from audit.orthography.key import english_key, key, keys
from audit.orthography.letters import oddness

CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
NAMES = st.text("abceghijkostuvyz", min_size=1, max_size=9)


@given(st.lists(NAMES, min_size=1))
def test_many_keys_at_once_are_the_keys_of_each(names: list[str]) -> None:
    assert keys(names) == [key(name) for name in names]


@given(NAMES)
def test_a_key_knows_no_doubled_sounds(name: str) -> None:
    assert all(first != second for first, second in zip(key(name), key(name)[1:], strict=False))


@given(NAMES, NAMES)
def test_distances_are_the_same_from_both_sides(first: str, second: str) -> None:
    assert edit_distance(first, second) == edit_distance(second, first)
    assert key_distance(first, second) == pytest.approx(key_distance(second, first))


@given(NAMES, NAMES)
def test_distances_are_zero_only_between_equals(first: str, second: str) -> None:
    assert (edit_distance(first, second) == 0) == (first == second)
    assert (key_distance(first, second) == 0) == (first == second)


@given(NAMES, NAMES)
def test_a_distance_is_bounded_by_the_longer_form(first: str, second: str) -> None:
    longer = max(len(first), len(second))
    assert abs(len(first) - len(second)) <= edit_distance(first, second) <= longer
    assert key_distance(first, second) <= longer


@given(NAMES, NAMES)
def test_the_edit_distance_is_that_of_the_textbook(first: str, second: str) -> None:
    assert edit_distance(first, second) == textbook_distance(first, second)


def textbook_distance(first: str, second: str) -> int:
    """Return optimal string alignment by its recursive definition."""
    table = {(i, 0): i for i in range(len(first) + 1)} | {(0, j): j for j in range(len(second) + 1)}
    for i in range(1, len(first) + 1):
        for j in range(1, len(second) + 1):
            cost = table[i - 1, j - 1] + (first[i - 1] != second[j - 1])
            table[i, j] = min(cost, table[i - 1, j] + 1, table[i, j - 1] + 1)
            if i > 1 and j > 1 and first[i - 1] == second[j - 2] and first[i - 2] == second[j - 1]:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(first), len(second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("zelensky", "zelenskyy"),
        ("washington", "waschington"),
        ("bakhmut", "bahmut"),
        ("yesenin", "esenin"),
        ("aleksey", "alexei"),
        ("petersburg", "petersbourg"),
        ("duncan", "dunkan"),
        ("tsarev", "tzarev"),
    ],
)
def test_schemes_share_a_key(first: str, second: str) -> None:
    assert key(first).removeprefix("e").removeprefix("i") == key(second).removeprefix("e").removeprefix("i")


@pytest.mark.parametrize(
    ("first", "second"),
    [("zhukov", "schukow"), ("zhukov", "jukov"), ("chekhov", "tschechow"), ("tsarev", "carev"), ("kharkiv", "charkiv")],
)
def test_schemes_are_near_in_sound(first: str, second: str) -> None:
    assert key_distance(key(first), key(second)) <= 0.8


def test_only_schemes_of_english_copy_share_the_english_key() -> None:
    assert english_key("zelensky") == english_key("zelenskyy") == english_key("zelenskiy")
    assert english_key("alexei") == english_key("aleksey")
    assert english_key("washington") != english_key("waschington")


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ko\u0308ln's", "koln"),
        (f"Łódź{CURLY}s", "lodz"),
        ("O'Brien", "obrien"),
        ("Kharkiv's", "kharkiv"),
        ("Straße", "strasse"),
        ("JONES'", "jones"),
    ],
)
def test_folding_drops_case_marks_and_possessive(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(min_size=1))
def test_folding_twice_changes_nothing_more_than_a_possessive(word: str) -> None:
    assert bare(word) == word[: len(bare(word))]
    assert fold(fold(word)) == fold(word) or not word.isascii()


@pytest.mark.parametrize(("first", "second"), [("Müller", "Mueller"), ("Şahin", "Shahin"), ("Erdoğan", "Erdogan")])
def test_spelt_out_diacritics_are_no_difference(first: str, second: str) -> None:
    assert differ_in_diacritics_only(first, second)
    assert not differ_in_diacritics_only(first, second + "a")


@pytest.mark.parametrize(("odd", "usual"), [("hmailton", "hamilton"), ("brdige", "bridge"), ("vladmiir", "vladimir")])
def test_a_slip_is_odder_than_the_name(odd: str, usual: str) -> None:
    assert oddness(odd) > oddness(usual)
