"""What one article shows of names."""

import pytest

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.mining import Sighting, expansion_of, sightings
from audit.text.reading import document_from_text


def seen(text: str) -> dict[str, Sighting]:
    document = document_from_text(text, name="a")
    found = sightings(document, shipped_gazetteer(), shipped_lexicons().vocabulary)
    return {sighting.form: sighting for sighting in found}


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("The mill belongs to Yevhen Dorokhin’s family.", "Yevhen Dorokhin", Kind.PERSON),
        ("The mill was opened by President Yevhen Dorokhin on Monday.", "Yevhen Dorokhin", Kind.PERSON),
        ("The mill belongs to the National Bank of Halmirsk.", "National Bank of Halmirsk", Kind.ORGANIZATION),
        ("He joined the Department of Mills and Waters in May.", "Department of Mills and Waters", Kind.ORGANIZATION),
        ("The road leads past Saint-Vorenne.", "Saint-Vorenne", None),
        ("Nobody in the town of Halmirsk slept.", "Halmirsk", Kind.PLACE),
        ("It was Mr Dorokhin who left.", "Dorokhin", Kind.PERSON),
        ("The paper quoted Dorokhin.", "Dorokhin", None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_name_is_seen_without_what_stands_around_it(text: str, form: str, kind: Kind | None) -> None:
    assert seen(text)[form].kind == kind


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Meanwhile Dorokhin slept in the mill.", "Meanwhile Dorokhin"),
        ("They met Yevhen Dorokhin of Vorenne Mills there.", "Dorokhin of Vorenne"),
        ("The Food and Milling Administration wrote back.", "Milling Administration"),
        ("She is the Deputy Prime Minister of the country.", "Deputy Prime Minister"),
        ("Old Dorokhin Mill Burns Again\n\nThe mill has burnt down for the second time, firemen said.", "Mill Burns"),
        ("It was called NEW VORENNE MILLS then.", "NEW VORENNE MILLS"),
    ],
    ids=lambda value: value[:30],
)
def test_what_only_looks_like_a_name_is_not_seen(text: str, form: str) -> None:
    assert form not in seen(text)


def test_an_acronym_is_seen_with_its_name() -> None:
    found = seen("He wrote to the Federation of Mills and Bakeries (FMB) on Monday.")
    assert found["Federation of Mills and Bakeries"].acronym == "FMB"


def test_odd_characters_are_in_no_form() -> None:
    found = seen(f"They met Yevhen\N{NO-BREAK SPACE}Dorokhin and Vor\N{SOFT HYPHEN}enkov, and A{'bc' * 300} left.")
    assert "Yevhen Dorokhin" in found
    assert all(form.isprintable() and len(form) <= 80 for form in found)


@pytest.mark.parametrize(
    ("acronym", "before", "name"),
    [
        ("NBH", "the head of the National Bank of Halmirsk", "National Bank of Halmirsk"),
        ("FMB", "Federation of Mills and Bakeries", "Federation of Mills and Bakeries"),
        ("NBH", "the National Bank", ""),
        ("AP", "he said", ""),
        ("UK", "", ""),
    ],
    ids=lambda value: value or "none",
)
def test_an_acronym_is_made_of_the_capitals_before_it(acronym: str, before: str, name: str) -> None:
    assert expansion_of(acronym, before) == name
