"""What a form covers in a text, and what it leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.orthography.phrases import end_of, phrase_of

CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"


@pytest.mark.parametrize(
    ("form", "text", "written"),
    [
        ("Kiev", "Kiev", "Kiev"),
        ("Kiev", "Kiev's", "Kiev"),
        ("Kiev", f"KIEV{CURLY}S", "KIEV"),
        ("Kiev", "Kiev-based", "Kiev"),
        ("Kiev", "Kíev", "Kíev"),
        ("Kiev", "kiev", None),
        ("Kiev", "KIev", None),
        ("Kiev", "Kievan", None),
        ("Łódź", "ŁÓDŹ", "ŁÓDŹ"),
        ("Łódź", "Lodz", None),
        ("Lodz", "Łódź", "Łódź"),
        ("Köln", "Ko\u0308ln", "Ko\u0308ln"),
        ("US", "Us", None),
        ("iPhone", "IPhones", None),
        ("iPhone", "IPHONE", "IPHONE"),
        ("special operation", "Special\noperation's", "Special\noperation"),
        ("special operation", "special\n\noperation", None),
        ("special operation", "special, operation", None),
        ("Novi Sad", "Novi\N{NO-BREAK SPACE}Sad", "Novi\N{NO-BREAK SPACE}Sad"),
        ("Novi Sad", "Novi-Sad", None),
        ("Stratford-on-Avon", "Stratford\N{NON-BREAKING HYPHEN}on-Avon", "Stratford\N{NON-BREAKING HYPHEN}on-Avon"),
        ("Stratford-on-Avon", "Stratford on Avon", None),
        ("St. Ives", "St. Ives", "St. Ives"),
        ("St. Ives", "St Ives", None),
        ("Peoples Party", "People's Party", None),
        ("People's Party", f"People{CURLY}s Party", f"People{CURLY}s Party"),
        ("People Party", "People's Party", None),
        ("McDonald's", "McDonald", None),
        ("McDonald's", f"McDonald{CURLY}s", f"McDonald{CURLY}s"),
        ("Sana'a", f"Sana{CURLY}a's", f"Sana{CURLY}a"),
        ("Sanaa", "Sana'a", None),
        ("Yahoo!", "Yahoo", "Yahoo"),
    ],
)
def test_what_a_form_covers(form: str, text: str, written: str | None) -> None:
    end = end_of(phrase_of(form), text, 0)
    assert (None if end is None else text[:end]) == written


@given(st.text("aB é'-.\n", max_size=12), st.text("aB é'-.\n", max_size=12))
def test_a_phrase_ends_inside_the_text_and_with_its_last_word(form: str, text: str) -> None:
    try:
        phrase = phrase_of(form)
    except ValueError:
        return
    end = end_of(phrase, text, 0)
    assert end is None or 0 < end <= len(text)
    assert end is None or len(phrase_of(text[:end]).words) == len(phrase.words)


@pytest.mark.parametrize("form", ["", " ", "...", "?!", "'"])
def test_a_form_without_a_word_is_none(form: str) -> None:
    with pytest.raises(ValueError, match="has no word in it"):
        phrase_of(form)
