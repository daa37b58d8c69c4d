"""Which names of places of several words are held for misspelt."""

import pytest

from audit.checks.misspelled_phrases import misspelled_phrases
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def matches(text: str) -> list[Match]:
    return list(misspelled_phrases(document_from_text(text, name="text"), CONTEXT))


def found(text: str) -> list[tuple[str, str]]:
    """Return words and suggestion of every match."""
    return [(match.span.of(text), match.suggestions[0].text) for match in matches(text)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("They sailed through Bass Straight at night.", [("Straight", "Strait")]),
        ("GREAT BRITTAIN WON; GREAT BRITTAIN LOST", [("BRITTAIN", "BRITAIN")] * 2),
        ("A flight to Rio de Janeira was late.", [("Janeira", "Janeiro")]),
        # The word is a name by itself, which others bear.
        ("Tankers lay off Bandar Abas.", [("Abas", "Abbas")]),
        ("She flew to São Paolo on Monday.", [("Paolo", "Paulo")]),
    ],
)
def test_a_word_that_differs_from_a_well_known_name_is_replaced(text: str, pairs: list[tuple[str, str]]) -> None:
    assert found(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Great Britain, Bass Strait and Rio de Janeiro are far apart.",
        # Made of the name.
        "South Australian wine and North Koreans crossed the Atlantic and Indian Oceans.",
        # A well-known name behind a common word.
        "County York and Lake York lie in the novel.",
        # Perhaps another name in -s.
        "St Helen's bakery opened.",
        "Abu Musab al-Zarqawi was born in Zarqa.",
        "John Smithson and Mary New York-Jones met.",
        # A person.
        "Pham Minh Thanh flew home.",
        "",
    ],
)
def test_a_name_that_may_be_right_stays_silent(text: str) -> None:
    assert found(text) == []


def test_the_evidence_says_what_place_is_meant() -> None:
    (match,) = matches("They sailed through Bass Straight at night.")
    assert match.evidence == ("Bass Strait is a strait in Australia; no source has the name as written.",)
