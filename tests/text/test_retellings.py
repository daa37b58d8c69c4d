"""Which documents tell the same article, all at once and one by one."""

import random
from collections.abc import Iterable
from itertools import permutations

import pytest

from audit.text.clippings import clipping_of, traits_of
from audit.text.document import Document
from audit.text.reading import document_from_text
from audit.text.retellings import Retellings
from audit.text.sketches import Sketches

_NAMES = "Bilenko Savchuk Dorokhin Halmirsk Vilshana Tarnava Kozak Melnyk Zarudne Hrushko Lysenko Pavlivka".split()


def article(*numbers: int, names: list[str], ending: str = "") -> Document:
    text = ". ".join(f"Then {name} paid {number} euros" for name, number in zip(names, numbers, strict=True))
    return document_from_text(f"{text}. {ending}", name="a")


def told(seed: int, *, drop: int = 0, ending: str = "") -> Document:
    """Return an article with names and numbers of its own, of which some may be left out."""
    chance = random.Random(seed)
    names = [f"{name}{chance.choice('bdgkmnprstvz')}ov" for name in chance.sample(_NAMES, 10)]
    numbers = [chance.randrange(100, 99_999) for _ in names]
    return article(*numbers[drop:], names=names[drop:], ending=ending)


def articles_of(documents: Iterable[Document]) -> tuple[int, ...]:
    return Retellings([*map(clipping_of, documents)]).articles


def test_two_spellings_of_a_name_are_one_trait() -> None:
    first, second = (document_from_text(f"Yevgeny {name} came.", name="a") for name in ("Zhukhov", "Zhuhov"))
    assert traits_of(first) == traits_of(second)


def test_a_shortened_article_tells_the_same() -> None:
    documents = [told(1), told(2), told(1, drop=3, ending="More soon."), told(3)]
    first, second, third, fourth = articles_of(documents)
    assert first == third
    assert len({first, second, fourth}) == 3


def test_short_notes_on_one_town_are_several() -> None:
    notes = [document_from_text(f"A {what} burnt down in Halmirsk in 2019.", name="a") for what in ("barn", "shop")]
    assert len(set(articles_of(notes))) == 2


def test_groups_are_the_same_in_any_order() -> None:
    documents = [told(seed, drop=drop) for seed in range(6) for drop in (0, 2, 4)]
    order = list(range(len(documents)))
    random.Random(3).shuffle(order)
    articles = articles_of(documents)
    shuffled = dict(zip(order, articles_of([documents[at] for at in order]), strict=True))
    assert len(set(articles)) == 6
    assert all((articles[one] == articles[at]) == (shuffled[one] == shuffled[at]) for one in order for at in order)


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_two_parts_of_an_article_belong_together_by_the_whole(order: tuple[int, ...]) -> None:
    numbers, names = range(1_000, 1_110, 11), _NAMES[:10]
    parts = [article(*numbers[cut], names=names[cut]) for cut in (slice(0, 6), slice(0, 10), slice(4, 10))]
    assert len(set(articles_of([parts[0], parts[2]]))) == 2
    assert len(set(articles_of([parts[at] for at in order]))) == 1


def test_a_stream_knows_what_came_before() -> None:
    sketches = Sketches()
    assert [sketches.is_retold(told(seed)) for seed in range(50)] == [False] * 50
    assert [sketches.is_retold(told(seed, drop=1, ending="Read on.")) for seed in range(50)] == [True] * 50


@pytest.mark.parametrize("text", ["", "Rain.", "A barn burnt down in Halmirsk."])
def test_the_same_short_text_is_told_once(text: str) -> None:
    sketches = Sketches()
    document = document_from_text(text, name="a")
    assert [sketches.is_retold(document), sketches.is_retold(document)] == [False, True]
