"""Which words are held for misspelt names of newspapers, platforms and companies; and the table of these."""

from pathlib import Path

import pytest

from audit.checks.misspelled_brands import misspelled_brands
from audit.gazetteer.brands import Brand, Brands
from audit.lexicons.lexicons import shipped_lexicons
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[2] / "data" / "brands.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
SMALL = Brands((("Rosneft", (), "company", "RU"), ("Forbes", ("Forbess",), "newspaper", "US")))


def found(text: str) -> list[tuple[str, str]]:
    """Return words and suggestion of every match."""
    matches = misspelled_brands(document_from_text(text, name="text"), CONTEXT)
    return [(match.span.of(text), match.suggestions[0].text) for match in matches]


def test_rows_are_sorted_and_have_four_columns() -> None:
    assert [row[0] for row in ROWS] == sorted({row[0] for row in ROWS})
    assert {len(row) for row in ROWS} == {4}
    assert {row[2] for row in ROWS} == {"newspaper", "agency", "broadcaster", "platform", "company", "bank", "carmaker"}


@pytest.mark.parametrize("folded", ["rosnieft", "rosnft", "rosnaft", "rosnetf", "rosneft"])
def test_a_word_one_letter_away_is_near(folded: str) -> None:
    assert SMALL.near(folded) == [Brand("Rosneft", "company", "RU")]


@pytest.mark.parametrize("folded", ["rosniftt", "resnift", "neft"])
def test_a_word_further_away_is_not(folded: str) -> None:
    assert SMALL.near(folded) == []


def test_accepted_spellings_are_known() -> None:
    assert SMALL.is_known("forbess")
    assert not SMALL.is_known("forbs")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Users of Instagrem were told on Monday.", [("Instagrem", "Instagram")]),
        ("The oil company Surgutneftegas paid.", [("Surgutneftegas", "Surgutneftegaz")]),
        ("He told the Aftenpostan newspaper that he would stay.", [("Aftenpostan", "Aftenposten")]),
        ("It was bought by Lufthanza in May, and LUFTHANZA'S shares fell.", ["Lufthansa", "LUFTHANSA"]),
    ],
)
def test_misspelt_names_are_led_back(text: str, expected: list[object]) -> None:
    matches = found(text)
    assert [match if isinstance(expected[0], tuple) else match[1] for match in matches] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lufthanza and Peter Instagrem paid.",
        "Users of Instagram read the Aftenposten newspaper.",
        "The Lufthansa pilots' union and Toyota's plant agreed.",
        "Randex, a virus, is known as such to Randex hunters.",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_word_beside_the_name_is_evidence() -> None:
    (match,) = misspelled_brands(document_from_text("The oil company Rosnieft paid.", name="text"), CONTEXT)
    assert match.evidence == (
        "No source has this name; one letter away is Rosneft, the company.",
        "The word “company” stands beside it.",
    )
