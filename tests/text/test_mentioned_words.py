"""A word that an article marks or explains is none that it was left with."""

import pytest

from audit.text.mentioned_words import is_mentioned
from audit.text.reading import document_from_text


@pytest.mark.parametrize(
    "text",
    [
        "The \u201cgenplan\u201d was drawn up in May.",
        "The master plan (genplan) was drawn up in May.",
        "The genplan (a master plan) was drawn up in May.",
        "The genplan, or master plan, was drawn up in May.",
        "The plan, known as the genplan, was drawn up in May.",
        "Genplan was drawn up. The word genplan is Russian.",
    ],
)
def test_a_marked_or_explained_word_is_mentioned(text: str) -> None:
    assert is_mentioned(document_from_text(text, name="example"), "genplan")


@pytest.mark.parametrize(
    "text",
    [
        "The genplan was drawn up (in May).",
        "\u201cWe have the genplan of the city,\u201d she said.",
        "The mayor (45) has a genplan of the city.",
        "The genplan, which the mayor signed, was drawn up in May.",
    ],
)
def test_a_word_in_use_is_not(text: str) -> None:
    assert not is_mentioned(document_from_text(text, name="example"), "genplan")
