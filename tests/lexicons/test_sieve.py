"""Which words have a property, asked once a word."""

from hypothesis import given
from hypothesis import strategies as st

from audit.lexicons.sieve import Sieve

ARTICLES = st.lists(st.frozensets(st.text("ab", min_size=1, max_size=3)), max_size=6)


@given(ARTICLES, st.integers(0, 8))
def test_finds_the_same_words_however_much_it_remembers(articles: list[frozenset[str]], remembered: int) -> None:
    sieve = Sieve(lambda word: word[0] == "a", remembered=remembered)
    for words in articles:
        assert sieve.of(words) == {word for word in words if word[0] == "a"}


def test_asks_only_for_words_it_has_not_met() -> None:
    asked: list[str] = []

    def has(word: str) -> bool:
        asked.append(word)
        return word == "Kyiv"

    sieve = Sieve(has)
    assert sieve.of({"Kyiv", "river"}) == sieve.of({"Kyiv", "river"}) == {"Kyiv"}
    assert sieve.of({"river", "bridge"}) == set()
    assert sorted(asked) == ["Kyiv", "bridge", "river"]


def test_a_word_of_every_article_is_asked_for_once_however_many_others_come() -> None:
    asked: list[str] = []
    sieve = Sieve(asked.append, remembered=8)
    for number in range(20):
        sieve.of({"river", f"name {number}"})
    assert asked.count("river") == 1
    assert len(asked) == 21
