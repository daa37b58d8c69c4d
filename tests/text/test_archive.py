"""How many other articles use a name."""

import random
from dataclasses import replace

from audit.text.archive import Archive
from audit.text.document import Document
from audit.text.reading import document_from_text


def article(text: str, name: str = "a") -> Document:
    return document_from_text(text, name=name)


FIRST = article("Boss Dorokhin spoke in Halmirsk.", "a")
SECOND = article("Dorokhin’s men left Halmirsk.", "b")
THIRD = article("The boss was silent.", "c")
MR = "Mr Dorokhin left."
LEAD = "The mayor of the town said on Monday that the bridge over the river would be closed for repairs " * 2

# One text translated twice, and a note that has only the name in common with it.
ONCE = article(
    "Ivan Dorokhin opened a mill in Halmirsk on 14 May 2019, said Olha Bilenko. It cost 320,000 euros, and 47 people "
    "work there, said Petro Savchuk of Tarnava.",
    "once",
)
TWICE = article(
    "On 14 May 2019 in Halmirsk the mill of Ivan Dorohin was opened, as Olha Bilenko told. There work 47 persons; "
    "320,000 euros were spent, added Petro Savchuk from Tarnava.",
    "twice",
)
NOTE = article("Ivan Dorokhin, who owns a mill, was fined on 3 June 2021 in Vilshana, as Roman Kozak told.", "note")


def test_only_other_articles_count() -> None:
    archive = Archive((FIRST, SECOND, THIRD))
    assert archive.articles_with(["Dorokhin"], besides=FIRST) == 1
    assert archive.articles_with(["Dorokhin"], besides=THIRD) == 2


def test_an_article_with_two_of_the_words_counts_once() -> None:
    assert Archive((FIRST, SECOND)).articles_with(["Dorokhin", "Halmirsk"], besides=THIRD) == 2


def test_a_word_without_its_capital_is_no_name() -> None:
    assert Archive((FIRST, SECOND, THIRD)).articles_with(["boss"], besides=FIRST) == 0


def test_a_name_of_several_words_is_met_as_it_is_written() -> None:
    archive = Archive((ONCE, NOTE))
    assert archive.articles_with(["Ivan Dorokhin"], besides=THIRD) == 2
    assert archive.articles_with(["Dorokhin Ivan"], besides=THIRD) == 0
    assert archive.articles_with(["mill of Halmirsk"], besides=THIRD) == 0


def test_a_reposted_article_is_no_further_evidence() -> None:
    original = article(f"{LEAD}\nMr Dorokhin agreed.", "d")
    again = article(f"{LEAD}\nMr Dorokhin agreed.\nRead more: Bridges", "e")
    assert Archive((original, again, THIRD)).articles_with(["Dorokhin"], besides=THIRD) == 1
    assert Archive((original, again)).articles_with(["Dorokhin"], besides=again) == 0


def test_translations_of_one_text_count_as_one_article() -> None:
    archive = Archive((ONCE, TWICE, NOTE))
    assert archive.articles_with(["Halmirsk"], besides=NOTE) == 1
    assert archive.articles_with(["Dorohin", "Dorokhin"], besides=THIRD) == 2


def test_another_translation_is_no_evidence_for_this_one() -> None:
    archive = Archive((ONCE, TWICE, NOTE))
    assert archive.articles_with(["Dorohin"], besides=ONCE) == 0
    assert archive.articles_with(["Dorokhin"], besides=TWICE) == 1


def test_it_does_not_matter_whether_the_article_lies_in_the_archive() -> None:
    assert Archive((TWICE, NOTE)).articles_with(["Dorokhin", "Dorohin"], besides=ONCE) == 1
    assert Archive((ONCE, ONCE, TWICE, NOTE)).articles_with(["Dorokhin", "Dorohin"], besides=ONCE) == 1


def test_order_does_not_matter() -> None:
    documents = [FIRST, SECOND, THIRD, ONCE, TWICE, NOTE]
    shuffled = random.Random(5)
    for _ in range(20):
        shuffled.shuffle(documents)
        archive = Archive(tuple(documents))
        counts = [archive.articles_with(["Dorokhin"], besides=document) for document in (FIRST, ONCE, NOTE)]
        assert counts == [3, 3, 3]


def test_without_articles_nothing_is_known() -> None:
    assert Archive().articles_with(["Dorokhin"], besides=FIRST) == 0


def test_who_asked_for_its_size_sees_another_document() -> None:
    archive = Archive((FIRST, SECOND)).with_answers()
    assert archive.size() == 2
    assert archive.answers
    assert Archive((SECOND, FIRST)).still_says(archive.answers, besides=FIRST)
    assert not Archive((FIRST, SECOND, NOTE)).still_says(archive.answers, besides=FIRST)


def told_by(outlet: str, text: str, times: int = 1) -> list[Document]:
    """Return short articles of one outlet that have nothing in common but the text."""
    return [replace(article(f"On day {n} of {outlet}: {text}", f"{outlet}{n}"), outlet=outlet) for n in range(times)]


def test_articles_of_one_outlet_weigh_less_than_those_of_several() -> None:
    often, widely = (
        told_by("Bugle", "Dorohin left.", 7),
        [*told_by("Echo", MR), *told_by("Globe", MR), *told_by("Sun", MR)],
    )
    archive = Archive((*often, *widely))
    wrong, right = (archive.evidence_for([name], besides=THIRD) for name in ("Dorohin", "Dorokhin"))
    assert (wrong.number, wrong.weight) == (7, 3)
    assert (right.number, right.weight) == (3, 3)
    assert not wrong.outweigh(right, times=1)
    assert right.outweigh(wrong, times=1)


def test_an_archive_of_one_outlet_or_of_none_counts_articles() -> None:
    for outlet in ("", "Bugle"):
        assert Archive(tuple(told_by(outlet, MR, 7))).evidence_for(["Dorokhin"], besides=THIRD) == (7, 7, 7)
