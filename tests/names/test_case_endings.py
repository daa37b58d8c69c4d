"""Which names are held for left in a case of Russian or Ukrainian."""

import pytest

from audit.checks.leftover_cases import leftover_cases
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def matches(text: str) -> list[Match]:
    return list(leftover_cases(document_from_text(text, name="text"), CONTEXT))


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Varkovskomu", "Varkovsky"),
        ("Varkovskogo", "Varkovsky"),
        ("Varkovskim", "Varkovsky"),
        ("VARKOVSKIKH", "VARKOVSKY"),
        ("Luginovym", "Luginov"),
        ("Darkevym", "Darkev"),
        # In the spelling that sources have.
        ("Dostoevskogo", "Dostoevsky"),
    ],
)
def test_an_ending_that_no_name_has_is_replaced_wherever_the_name_stands(name: str, right: str) -> None:
    text = f"The road past {name} was closed."
    (match,) = matches(text)
    assert (match.span.of(text), match.suggestions[0].text) == (name, right)


@pytest.mark.parametrize(
    ("given", "right"), [("Oleg", "Varkovinsky"), ("Dmitry", "Varkovinsky"), ("Olga", "Varkovinskaya")]
)
def test_an_ending_that_few_names_have_is_replaced_behind_a_first_name(given: str, right: str) -> None:
    text = f"The lawyer, {given} Varkovinskoy, rang; Varkovinskoy's clerk wrote."
    assert [match.suggestions[0].text for match in matches(text)] == [right] * 2
    assert matches("The lawyer, Varkovinskoy, rang.") == []


@pytest.mark.parametrize(
    "name", ["Trubetskoy", "Donskoy", "Haskim", "Ibrahim", "Tolstoy", "Jerusalem", "Dostoyevsky", "Wim", "Petrova"]
)
def test_a_name_of_the_first_case_is_left_alone(name: str) -> None:
    assert matches(f"Ivan {name} came to the old mill.") == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Shells fell near Donetska, Ukraine said.", "Donetska", "Donetsk"),
        ("Ukraine cut power in Poltavi at night.", "Poltavi", "Poltava"),
        ("Russian drones flew from Kyiva to Sumy.", "Kyiva", "Kyiv"),
        ("The Kremlin said President Putinu had left.", "Putinu", "Putin"),
        ("They had told President Putina so.", "Putina", "Putin"),
    ],
)
def test_a_great_name_is_known_in_another_case_by_the_words_before(text: str, wrong: str, right: str) -> None:
    (match,) = matches(text)
    assert (match.span.of(text), match.suggestions[0].text) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "Marina Putina met Foreign Minister Lavrova in Russia.",
        "The Ukrainian village of Lvove lies on the Dnipro, and Russia holds it.",
        "President Lukashenka met President Zelenska of Ukraine.",
        "Nina Donetska sang in Ukraine; Donetska was born in Lviv.",
        "An old map of Peru has a road to Putina.",
    ],
)
def test_a_name_that_may_be_somebody_elses_is_no_case(text: str) -> None:
    assert matches(text) == []


def test_the_evidence_names_the_ending() -> None:
    (match,) = matches("The road past Varkovskomu was closed.")
    assert match.evidence[0].startswith("-omu is the ending")
    assert match.evidence[1] == "No source has Varkovskomu."
