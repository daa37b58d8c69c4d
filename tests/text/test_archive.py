"""How many other articles use a word."""

from audit.text.archive import Archive
from audit.text.reading import document_from_text

FIRST = document_from_text("Boss Dorokhin spoke in Halmirsk.", name="a")
SECOND = document_from_text("Dorokhin’s men left Halmirsk.", name="b")
THIRD = document_from_text("The boss was silent.", name="c")
LEAD = "The mayor of the town said on Monday that the bridge over the river would be closed for repairs " * 2


def test_only_other_articles_count() -> None:
    archive = Archive((FIRST, SECOND, THIRD))
    assert archive.articles_with(["Dorokhin"], besides=FIRST) == 1
    assert archive.articles_with(["Dorokhin"], besides=THIRD) == 2


def test_an_article_with_two_of_the_words_counts_once() -> None:
    assert Archive((FIRST, SECOND)).articles_with(["Dorokhin", "Halmirsk"], besides=THIRD) == 2


def test_a_word_without_its_capital_is_no_name() -> None:
    assert Archive((FIRST, SECOND, THIRD)).articles_with(["boss"], besides=FIRST) == 0


def test_a_reposted_article_is_no_further_evidence() -> None:
    original = document_from_text(f"{LEAD}\nMr Dorokhin agreed.", name="d")
    again = document_from_text(f"{LEAD}\nMr Dorokhin agreed.\nRead more: Bridges", name="e")
    assert Archive((original, again, THIRD)).articles_with(["Dorokhin"], besides=THIRD) == 1
    assert Archive((original, again)).articles_with(["Dorokhin"], besides=again) == 0


def test_without_articles_nothing_is_known() -> None:
    assert Archive().articles_with(["Dorokhin"], besides=FIRST) == 0
