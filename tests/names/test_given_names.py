"""Which words before a public figure's surname are held for a slip."""

import pytest

from audit.checks.misspelled_figures import misspelled_figures
from audit.lexicons.lexicons import shipped_lexicons
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def found(text: str) -> list[tuple[str, str]]:
    """Return words and suggestion of every match."""
    matches = misspelled_figures(document_from_text(text, name="text"), CONTEXT)
    return [(match.span.of(text), match.suggestions[0].text) for match in matches]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Narendera Modi's plane was late.", [("Narendera", "Narendra")]),
        ("Recep Tayip Erdogan flew home.", [("Tayip", "Tayyip")]),
        ("Ursla von der Leyen flew home.", [("Ursla", "Ursula")]),
        ("Ursla von der Leyen flew home. Ursla slept.", [("Ursla", "Ursula")] * 2),
        # Others bear the first name, but hardly another figure the surname.
        ("Kier Starmer opened the fair in London, in Britain.", [("Kier", "Keir")]),
        ("Prime Minister Georgia Meloni opened the fair.", [("Georgia", "Giorgia")]),
        # A Ukrainian name read as a Russian one.
        ("Ukraine's Dmitro Kuleba flew home.", [("Dmitro", "Dmytro")]),
        # The scheme of another language.
        ("Sergij Lavrov flew home.", [("Sergij", "Sergei")]),
        ("Wladimir Putin flew home.", [("Wladimir Putin", "Vladimir Putin")]),
        # Of names that many bear, where the office tells.
        ("China's President Xi Jingping flew home.", [("Jingping", "Jinping")]),
        ("President Xi Jingping flew home.", [("Jingping", "Jinping")]),
        ("China's Xi Jingping flew home.", [("Jingping", "Jinping")]),
    ],
)
def test_a_slip_before_the_surname_is_found_by_it(text: str, pairs: list[tuple[str, str]]) -> None:
    assert found(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Keir Starmer, Ursula von der Leyen and Recep Tayyip Erdogan met.",
        # A surname of many, and a first name that others bear.
        "Manjit Singh and Jon Martin met in Delhi, in India.",
        "Xi Jingping of Wuhan sells tea in China.",
        # Relatives, short forms and other languages' forms of the name.
        "Justin Henin and Emmanuelle Macron met in Paris, in France.",
        "Mikhail Fedorov and Sergey Lavrov met Philip Kirkorov.",
        "Mohammad bin Salman and Yassir Arafat met.",
        # Someone of history, whom copy calls by several forms.
        "Antoni van Leeuwenhoek saw them first in the Netherlands.",
        "",
    ],
)
def test_a_word_that_may_be_right_stays_silent(text: str) -> None:
    assert found(text) == []
