"""Surnames of public figures in another language's spelling, where no first name tells whose they are."""

import pytest

from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.known_names import identifications
from audit.text.archive import Archive
from audit.text.reading import document_from_text


def found(text: str) -> dict[str, tuple[str, str]]:
    """Return form → the name meant and the first sentence of evidence."""
    document = document_from_text(text, name="article")
    known = identifications(document, shipped_gazetteer(), shipped_lexicons().vocabulary, Archive(()))
    return {one.suspect.form.folded: (one.candidates[0].name, one.evidence[0]) for one in known if one.supports}


@pytest.mark.parametrize(
    ("text", "form", "right", "whose"),
    [
        ("Prigoschin said that his men had left the town.", "prigoschin", "Prigozhin", "German writes Пригожин"),
        ("Reporters asked Choïgou about the shells.", "choigou", "Shoigu", "French writes Шойгу"),
        ("On Monday Putyin spoke for an hour.", "putyin", "Putin", "Hungarian writes Путин"),
        ("A play by Tschechow opened in Leeds.", "tschechow", "Chekhov", "German writes Чехов"),
        ("Germany's chancellor called Selenskyj at noon.", "selenskyj", "Zelensky", "German writes Зелен"),
    ],
)
def test_a_lone_surname_is_told_by_the_language_that_writes_it_so(text: str, form: str, right: str, whose: str) -> None:
    name, evidence = found(text)[form]
    assert name == right
    assert whose in evidence


@pytest.mark.parametrize(
    "text",
    [
        "The violinist Anna Prigoschin studied in Leipzig. Prigoschin has played there since.",
        "Prigoschin Verlag publishes her novels.",
        "The goalkeeper Popow saved two shots, and Iwanow scored for Kaiserslautern.",
        "Poutine is served with gravy.",
    ],
)
def test_a_surname_of_others_is_left_alone(text: str) -> None:
    assert found(text) == {}
