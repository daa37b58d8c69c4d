"""Which full names are held for a public figure's with a slip in it."""

import pytest

from audit.checks.misspelled_figures import misspelled_figures
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def matches(text: str) -> list[Match]:
    return list(misspelled_figures(document_from_text(text, name="text"), CONTEXT))


def found(text: str) -> list[tuple[str, str]]:
    """Return words and suggestion of every match."""
    return [(match.span.of(text), match.suggestions[0].text) for match in matches(text)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Jens Stoltenburg spoke first.", [("Stoltenburg", "Stoltenberg")]),
        ("JENS STOLTENBURG SPOKE FIRST", [("STOLTENBURG", "STOLTENBERG")]),
        ("Ursula von der Layen flew home.", [("Layen", "Leyen")]),
        ("Recep Tayyip Erdogen's plane was late.", [("Erdogen", "Erdogan")]),
        ("It was Tayyip Erdogen who called.", [("Erdogen", "Erdogan")]),
        # A listed form of another language.
        ("Wolodymyr Selenskyj's plan was read out.", [("Wolodymyr Selenskyj", "Volodymyr Zelensky")]),
        # The preferred form, not an accepted one that is in it.
        ("Boris Jeltsin stood on a tank.", [("Jeltsin", "Yeltsin")]),
        ("Vladimir Putinu was sent a letter.", [("Putinu", "Putin")]),
        # Others are called Bennet and Haris, but hardly anybody Naftali Bennet.
        ("Israel's Naftali Bennet agreed.", [("Bennet", "Bennett")]),
        # First names have forms too.
        ("Mark Zouccerberg spoke first.", [("Zouccerberg", "Zuckerberg")]),
        ("Senator Elisabeth Warran spoke.", [("Elisabeth", "Elizabeth"), ("Warran", "Warren")]),
        ("Valery Pekres spoke in Lyon.", [("Pekres", "Pecresse")]),
        # A rare first name in an article about the figure's country.
        ("In Turkey, Mevlut Chavusolu spoke.", [("Chavusolu", "Cavusoglu")]),
        # What translations make of Cyrillic letters, also of lone mentions; of a wrong surname, that alone.
        (
            "Vopke Gukstra met them. Gukstra spoke.",
            [("Vopke Gukstra", "Wopke Hoekstra"), ("Gukstra", "Hoekstra")],
        ),
        (
            "They met Si Tszinpin and Akhmed ash-Sharaa.",
            [("Si Tszinpin", "Xi Jinping"), ("Akhmed ash-Sharaa", "Ahmed al-Sharaa")],
        ),
        ("Riyad Marez scored.", [("Marez", "Mahrez")]),
    ],
)
def test_a_slip_in_the_surname_is_found_by_the_first_name(text: str, pairs: list[tuple[str, str]]) -> None:
    assert found(text) == pairs


def test_later_mentions_by_the_surname_alone_are_found_too() -> None:
    text = "Jens Stoltenburg spoke. Mr Stoltenburg left early; Stoltenburg's speech was short."
    assert found(text) == [("Stoltenburg", "Stoltenberg")] * 3


def test_a_headline_is_found_too() -> None:
    text = "STOLTENBURG WARNS ALLIES\n\nJens Stoltenburg spoke in Riga.\n"
    assert found(text) == [("STOLTENBURG", "STOLTENBERG"), ("Stoltenburg", "Stoltenberg")]


def test_mentions_before_another_bearer_are_found_too() -> None:
    text = "Jens Stoltenburg spoke. Then Stoltenburg left, and Karla Stoltenburg sang."
    assert [match.span.start for match in matches(text)] == [text.index("Stol"), text.index("Stoltenburg left")]


def test_forms_that_are_right_are_told_beside() -> None:
    text = "Jens Stoltenburg spoke for an hour. Mr Stoltenberg then left."
    (match,) = matches(text)
    assert [reference.span.of(text) for reference in match.related] == ["Stoltenberg"]


def test_mentions_are_left_alone_where_somebody_else_is_called_so() -> None:
    text = "Jens Stoltenburg spoke. Karla Stoltenburg sang; Stoltenburg was tired."
    assert found(text) == [("Stoltenburg", "Stoltenberg")]


@pytest.mark.parametrize(
    "text",
    [
        "Jens Stoltenberg and Angela Merkel met in Oslo.",
        "Jens Stoltenberg\u2019s car and Merkel's train were late.",
        # Common names that others bear.
        "John Terry bought the boat.",
        "Mark Miley of Leeds sold it.",
        "In Lima, Mevlut Chavusolu spoke.",
        "Egypt's Mohamed Saleh and China's Li Qian swam.",
        "Abdel Fatah al-Sisi spoke in Cairo, Egypt.",
        # Another first name.
        "Karl Stoltenburg runs the bakery.",
        # A longer name.
        "Ronald Regan Junior School in Ohio won.",
        # How another regular scheme writes the name.
        "Vladimir Kara-Murza and Dmytro Kuleba met Yurii Ignat.",
        "The Putins and the Merkels were neighbours.",
        "Yulia Navalnaya, the wife of Alexei Navalny, spoke.",
        "",
    ],
)
def test_a_name_that_may_be_right_stays_silent(text: str) -> None:
    assert found(text) == []


def test_a_name_of_others_needs_the_country_where_both_words_are_common() -> None:
    assert found("Ronald Regan opened the fair.") == []
    assert found("Ronald Regan opened the fair in Texas, in the United States.") == []
    assert found("Former President Ronald Regan opened the fair.") == [("Regan", "Reagan")]
    assert found("Naftali Benet opened the fair in Haifa, in Israel.") == [("Benet", "Bennett")]


def test_the_evidence_says_who_is_meant_and_what_speaks_for_it() -> None:
    (match,) = matches("Former President Ronald Regan opened the fair.")
    assert match.evidence[0].startswith("Ronald Reagan is a public figure (US president")
    assert "The article has President." in " ".join(match.evidence)
    assert match.evidence[-1] == "No source has Ronald Regan, though others bear the surname."


def test_a_name_nobody_bears_is_surer_than_one_that_others_bear() -> None:
    (unknown,) = matches("Jens Stoltenbergg spoke.")
    (known,) = matches("Israel's Naftali Bennet agreed.")
    assert (unknown.confidence or 0) > (known.confidence or 0) > 0.5


def test_of_a_person_of_history_the_evidence_says_so() -> None:
    (match,) = matches("A street named after Ivan Turgenjew was closed.")
    assert match.suggestions[0].text == "Turgenev"
    assert match.evidence[0] == "Ivan Turgenev, the 19th-century Russian novelist, is a figure of history."


def test_a_surname_of_history_that_english_spells_by_no_scheme_has_no_other() -> None:
    assert found("Pyotr Ilyich Chaikovskiy wrote the ballet.") == [("Chaikovskiy", "Tchaikovsky")]
    assert found("Vasily Zhukovskiy wrote the poem.") == []


def test_whom_one_word_names_is_found_by_it_unless_a_name_stands_beside() -> None:
    assert found("The mask of Tutanchamun left Cairo.") == [("Tutanchamun", "Tutankhamun")]
    assert found("Maria Tutanchamun and Tutanchamun Weber left Cairo.") == []
