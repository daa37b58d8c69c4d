"""Laws of free spellings, and names as they stand side by side in the news."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.orthography.chinese import are_same_syllables
from audit.orthography.spelling_groups import GROUPS, LANGUAGES
from audit.orthography.spellings import are_free_spellings

TABLE = Path(__file__).with_name("spellings.tsv")
COUNTRIES = sorted(LANGUAGES)
MAIN = ("Arabic", "Persian", "Hebrew", "Chinese", "Korean", "Greek", "Turkish", "Japanese")
# Letters that no language writes for one another, and none leaves out.
FIRM = "lmr"
NAMES = st.text("abdeghiklmnoprstuwyz -", max_size=9)
CONSONANTS = st.sampled_from(FIRM)
SKELETONS = st.text("alomirut", min_size=1, max_size=6)


def rows() -> list[tuple[str, str, list[str], list[str]]]:
    lines = (line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    cells = (line.split("\t") for line in lines)
    return [(country, name, free.split("|"), others.split("|")) for country, name, free, others in cells]


FREE = [(country, name, form) for country, name, forms, _ in rows() for form in forms]
OTHERS = [(country, name, form) for country, name, _, forms in rows() for form in forms]


@pytest.mark.parametrize(("country", "name", "form"), FREE)
def test_spellings_of_one_name_are_free(country: str, name: str, form: str) -> None:
    assert are_free_spellings(name, form, country)


@pytest.mark.parametrize(("country", "name", "form"), OTHERS)
def test_slips_are_no_free_spellings(country: str, name: str, form: str) -> None:
    assert not are_free_spellings(name, form, country)


@pytest.mark.parametrize("pairs", [FREE, OTHERS], ids=["free", "others"])
def test_forty_pairs_of_each_language_are_tried(pairs: list[tuple[str, str, str]]) -> None:
    tried = Counter(LANGUAGES[country][0] for country, _, _ in pairs)
    assert all(tried[language] >= 40 for language in MAIN), tried


@given(NAMES, st.sampled_from(COUNTRIES))
def test_a_name_is_a_spelling_of_itself(name: str, country: str) -> None:
    assert are_free_spellings(name, name, country)


@given(NAMES, NAMES, st.sampled_from(COUNTRIES))
def test_free_spellings_are_so_from_both_sides(first: str, second: str, country: str) -> None:
    assert are_free_spellings(first, second, country) == are_free_spellings(second, first, country)


@given(SKELETONS, CONSONANTS, SKELETONS, st.sampled_from(COUNTRIES))
def test_capitals_and_marks_are_no_difference(before: str, letter: str, after: str, country: str) -> None:
    name = before + letter + after
    assert are_free_spellings(name, name.upper().replace("A", "Â"), country)


@given(SKELETONS, st.permutations(FIRM), SKELETONS, st.sampled_from(sorted(set(COUNTRIES) - {"KP", "KR"})))
def test_swapped_consonants_are_no_free_spelling(before: str, letters: list[str], after: str, country: str) -> None:
    mine, theirs = letters[0] + "o" + letters[1], letters[1] + "o" + letters[0]
    assert not are_free_spellings(before + mine + after, before + theirs + after, country)


@given(st.text(FIRM + "ao", max_size=4), st.text(FIRM + "ao", max_size=4), st.sampled_from(["CN", "DE", "EG", "JP"]))
def test_a_lost_consonant_is_no_free_spelling(before: str, after: str, country: str) -> None:
    assert not are_free_spellings(f"{before}obo{after}", f"{before}oo{after}", country)


@given(NAMES, NAMES)
def test_countries_of_latin_letters_leave_nothing_open(first: str, second: str) -> None:
    assert not are_free_spellings(first, second, "DE")


def test_every_country_has_a_table_of_sounds_written_in_two_ways_or_more() -> None:
    assert {language for languages in LANGUAGES.values() for language in languages} == set(GROUPS)
    groups = [group.split() for table in GROUPS.values() for group in table.split(",")]
    assert all(len(set(group)) == len(group) > 1 for group in groups)


@pytest.mark.parametrize(
    ("first", "second"), [("mao zedong", "mao tse tung"), ("xian", "xi an"), ("zhongguo", "chung kuo")]
)
def test_pinyin_and_wade_giles_are_read_as_the_same_syllables(first: str, second: str) -> None:
    assert are_same_syllables(first, second)


@pytest.mark.parametrize(("first", "second"), [("peijing", "beijing"), ("xian", "xi ang"), ("", "ma"), ("x", "y")])
def test_a_mixture_of_schemes_is_read_as_nothing(first: str, second: str) -> None:
    assert not are_same_syllables(first, second)
