"""Laws of the checks of names: what they mark, what they suggest, what they leave alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checks.inconsistent_names import inconsistent_names
from audit.checks.lower_case_names import lower_case_names
from audit.checks.run_on_names import run_on_names
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"

# fmt: off
PIECES = st.sampled_from([
    "Prigozhin", "Prugozhin", "PRIGOZHIN", "Prigozhin" + CURLY + "s", "Prugozhin's", "Zelensky", "Zelenskyy", "Korea",
    "Koreaand", "inMoscow", "russia", "thursday", "Yevgeny", "the", "said", " ", " ", " ", "\n", ".", ",", "-", "@",
    "\u00e9", "\u0301", "\U0001f600",
])
# fmt: on


def matches(text: str) -> list[Match]:
    """Return the matches of all checks of names in plain text."""
    document = document_from_text(text, name="text")
    return [
        *inconsistent_names(document, CONTEXT),
        *inconsistent_names(document, CONTEXT, variants=True),
        *run_on_names(document, CONTEXT),
        *lower_case_names(document, CONTEXT),
    ]


def found(text: str) -> list[tuple[str, str]]:
    """Return words and first suggestion of every match."""
    return [(match.span.of(text), match.suggestions[0].text) for match in matches(text)]


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_matches_lie_on_words_and_change_them(text: str) -> None:
    for match in matches(text):
        assert match.span.of(text).translate({ord("'"): None, ord(CURLY): None, 0x301: None}).isalpha()
        assert match.suggestions[0].text != match.span.of(text)
        assert all(reference.span.of(text) for reference in match.related)


@pytest.mark.parametrize("apostrophe", ["'", CURLY])
def test_a_possessive_stays_outside_the_span(apostrophe: str) -> None:
    text = f"Prigozhin left. They saw Prugozhin{apostrophe}s men and heard Prigozhin."
    assert found(text) == [("Prugozhin", "Prigozhin")]


def test_every_mention_of_the_slip_is_marked_and_the_others_are_named() -> None:
    text = (
        "Prigozhin said so. Prigozhin left, and Prigozhin died. Prugozhin! Prigozhin? Men saw Prugozhin, not Prigozhin."
    )
    both = matches(text)
    assert [match.span.of(text) for match in both] == ["Prugozhin", "Prugozhin"]
    assert {reference.span.of(text) for reference in both[0].related} == {"Prigozhin"}
    assert both[0].evidence[0] == "Spelt Prugozhin twice and Prigozhin 5 times in this article."


def test_capitals_are_answered_with_capitals() -> None:
    text = "PRUGOZHIN IS DEAD\nPrigozhin died on Monday. Friends of Prigozhin wept."
    assert found(text) == [("PRUGOZHIN", "PRIGOZHIN")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They called Norwegianauthorities by phone.", "Norwegianauthorities", "Norwegian authorities"),
        ("The Halmirskwas lost. People of Halmirsk wept.", "Halmirskwas", "Halmirsk was"),
        ("A strike inMoscow was heard.", "inMoscow", "in Moscow"),
    ],
)
def test_a_run_on_is_parted(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, right)]


def test_a_direction_ends_an_unknown_name() -> None:
    document = document_from_text("Tanks stood at Harvonivkasouth of the river.", name="text")
    (match,) = run_on_names(document, CONTEXT, directions=("south",))
    assert match.suggestions[0].text == "Harvonivka south"
    assert not list(run_on_names(document, CONTEXT))


@pytest.mark.parametrize(
    "text",
    [
        "She uses an iPhone, and eBay, and YouTube.",
        "Follow @Halmirskwas and halmirsk.com/Parisnews for more. Paris waits.",
        "Johannesburg, Londoners, Parisians and Washingtonians.",
    ],
)
def test_marks_of_the_net_and_makes_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("small", "large"), [("russia", "Russia"), ("thursday", "Thursday"), ("british", "British")])
def test_a_small_name_gets_its_capital(small: str, large: str) -> None:
    assert found(f"They met the {small} again.") == [(small, large)]


@pytest.mark.parametrize(
    "text", ["They march in may.", "A china cup, a polish, a turkey.", "See www.russia.example or #russia."]
)
def test_small_words_that_are_no_names_are_left_alone(text: str) -> None:
    assert found(text) == []
