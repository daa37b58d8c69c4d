"""Corrected once is corrected twice: samples, generated articles, and rules that undo one another."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.config import Overrides, settings_without_file
from audit.corpus.case import Manner
from audit.corpus.correcting import Correction, correct
from audit.corrections.choosing import Tier
from audit.pipeline import Auditor
from audit.text.manuscript import Manuscript
from audit.text.reading import read_manuscripts

SAMPLES = Path(__file__).parent.parent.parent / "reports" / "samples" / "articles"
AUDITOR = Auditor(settings_without_file(Overrides()))
# What is often wrong, in the middle of what is right; one correction may bring another to light.
PIECES = [
    "The goverment left the town ,", "the mayor said.The bridge", "  ", " is closed..", "\n\n", "it rained , and",
    " a hour", " of 1,7 million hectares", " \u201cIt is an\u201d", ' "so he said ."', " caf&eacute;s", " <br>",
    " between 5-7 dogs", " $ 20 dollars", "4 thousand men", " in 14:00 o'clock", " the the", " Donâ€™t", ".", ",",
    " and", " Kyiv", "\u00a0", "\u200b",
]  # fmt: skip


def corrected(texts: list[Manuscript], tier: Tier) -> Correction:
    return correct(AUDITOR, texts, Manner(workers=1), tier)


@pytest.mark.parametrize("tier", list(Tier))
def test_samples_corrected_twice_are_as_corrected_once(tier: Tier) -> None:
    samples = [one for one in read_manuscripts([str(SAMPLES)]) if isinstance(one, Manuscript)]
    once = corrected(samples, tier)
    assert once.settled
    # One of the samples has nothing that is surely right.
    assert sum(bool(article.changes) for article in once.articles) >= len(samples) - 1
    twice = corrected([article.after for article in once.articles], tier)
    assert [article.after.text for article in twice.articles] == [article.after.text for article in once.articles]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=3, max_size=25), st.sampled_from(list(Tier)))
def test_anything_corrected_twice_is_as_corrected_once(pieces: list[str], tier: Tier) -> None:
    once = corrected([Manuscript("a.txt", "".join(pieces))], tier)
    assert once.settled
    (twice,) = corrected([article.after for article in once.articles], tier).articles
    assert twice.after.text == once.articles[0].after.text
