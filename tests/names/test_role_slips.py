"""Which surnames are held for a public figure's, by the office beside them."""

import pytest

from audit.checks.misspelled_officeholders import misspelled_officeholders
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def matches(text: str) -> list[Match]:
    return list(misspelled_officeholders(document_from_text(text, name="text"), CONTEXT))


def found(text: str) -> list[tuple[str, str]]:
    """Return words and suggestion of every match."""
    return [(match.span.of(text), match.suggestions[0].text) for match in matches(text)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Russian Foreign Minister Lavrrov rang.", [("Lavrrov", "Lavrov")]),
        ("Russia's foreign minister, Lavrrov, rang. Lavrrov slept.", [("Lavrrov", "Lavrov")] * 2),
        ("Sholz, the German chancellor, rang.", [("Sholz", "Scholz")]),
        ("US Secretary of State Blinkin left Cairo.", [("Blinkin", "Blinken")]),
        # Other words for whoever is at the top.
        ("The boss of Wagner, Prigozin, rang.", [("Prigozin", "Prigozhin")]),
        # The country is named elsewhere.
        ("President Maduru rang. Venezuela sells oil.", [("Maduru", "Maduro")]),
        # Others bear the name, but not in that office.
        ("NATO chief Stoltenburg rang.", [("Stoltenburg", "Stoltenberg")]),
        # A stop that ends no sentence.
        ("U.S. Secretary of State Blinkin left Cairo.", [("Blinkin", "Blinken")]),
    ],
)
def test_a_surname_near_the_officeholders_is_replaced(text: str, pairs: list[tuple[str, str]]) -> None:
    assert found(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Russian Foreign Minister Lavrov and German Chancellor Scholz rang.",
        # Another field, country or first name.
        "Russian Health Minister Lavrrov rang.",
        "Latvian Foreign Minister Lavrrov rang.",
        "Russian Foreign Minister Piotr Lavrrov rang.",
        # An office in the sentence before.
        "Ministers met the German chancellor. Sholz rang.",
        # No office.
        "The baker Lavrrov rang from Russia.",
        # An office that many hold.
        "The German footballer Stoltenburg rang.",
        # A regular rendering.
        "Defence Minister Shoygu rang from Russia.",
        "",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_evidence_says_which_words_name_the_office() -> None:
    (match,) = matches("Russian Foreign Minister Lavrrov rang.")
    assert match.evidence == (
        "Sergei Lavrov is a public figure (Russian foreign minister).",
        "The words beside it say so: Russian Foreign Minister.",
        "No source has Lavrrov.",
    )


def test_another_bearer_of_the_name_is_left_alone() -> None:
    text = "Russian Foreign Minister Lavrrov rang. Lavrrov was brief. Anna Lavrrov, a nurse, was not."
    assert found(text) == [("Lavrrov", "Lavrov")] * 2


def test_who_died_long_ago_holds_no_office() -> None:
    assert found("The French president, Mitterand, and the Soviet leader, Brezhnnev, were expected.") == []
