"""What articles name, and which places of them name the same."""

from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.entities import Entity, entities
from audit.names.entity_entries import entry_of
from audit.pipeline import Auditor
from audit.text.archive import Archive
from audit.text.reading import document_from_text

PASSAGES = Path(__file__).parent / "entity_passages.txt"


def entities_of(text: str) -> tuple[Entity, ...]:
    document = document_from_text(text, name="article")
    return entities(document, shipped_gazetteer(), shipped_lexicons().vocabulary, Archive())


def told(entity: Entity) -> str:
    return ", ".join(form if count == 1 else f"{form} {count}" for form, count in entity.forms.items())


def groups(text: str) -> list[str]:
    return [told(entity) for entity in entities_of(text)]


def passages() -> list[tuple[str, dict[str, str]]]:
    """Return the passages with forms → kind of each entity."""
    found: list[tuple[str, dict[str, str]]] = []
    text = ""
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            kind, _, forms = line.strip().partition(": ")
            if text:
                found.append((text.strip(), {}))
                text = ""
            found[-1][1][forms] = kind
        elif not line.startswith("#"):
            text += line + "\n"
    return found


def test_passages_are_read_as_they_were_marked() -> None:
    wanted = found = right = of_kind = 0
    for text, marked in passages():
        read = {told(entity): str(entity.kind or "any") for entity in entities_of(text)}
        both = marked.keys() & read.keys()
        wanted, found, right = wanted + len(marked), found + len(read), right + len(both)
        of_kind += sum(marked[forms] in ("any", read[forms]) for forms in both)
    print(f"entities: recall {right / wanted:.3f}, precision {right / found:.3f}, kinds {of_kind / right:.3f}")
    assert right >= 0.96 * wanted
    assert right >= 0.96 * found
    assert of_kind >= 0.96 * right


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Aides woke President Milena Hartvik at five.", "President"),
        ("In Oslo the Bralund boss Edvin Skarre resigned.", "Bralund boss"),
        ("It was signed by the Hungarian foreign minister Peter Szalk.", "Hungarian foreign minister"),
        ("A letter from Secretary of Defense Carl Moorden arrived.", "Secretary of Defense"),
    ],
    ids=["title", "boss", "field and country", "of"],
)
def test_a_title_is_told_and_is_no_part_of_the_name(text: str, title: str) -> None:
    titled = [entity for entity in entities_of(text) if entity.titles]
    assert [entity.titles for entity in titled] == [(title,)]
    assert title.rsplit(maxsplit=1)[-1] not in titled[0].name


def test_the_fullest_form_is_no_headline() -> None:
    text = "HARTVIK QUITS AFTER VOTE ON BUDGET\n\nMilena Hartvik quit on Friday. Hartvik's party is split.\n"
    hartvik = entities_of(text)[0]
    assert hartvik.name == "Milena Hartvik"
    assert hartvik.forms == {"HARTVIK": 1, "Milena Hartvik": 1, "Hartvik": 1}


def test_a_surname_of_two_goes_to_the_nearest_before() -> None:
    text = "Anna Velder sang. Velder bowed. Then Otto Velder played, and Velder broke a string."
    assert groups(text) == ["Anna Velder, Velder", "Otto Velder, Velder"]


def test_a_surname_before_both_of_its_bearers_stands_alone() -> None:
    text = "It is what Velder wanted. Anna Velder sang, and Otto Velder played."
    assert groups(text) == ["Velder", "Anna Velder", "Otto Velder"]


def test_a_country_is_no_surname_behind_in() -> None:
    text = "Michael Jordan flew out. It is hot in Jordan, and Jordan wore white."
    assert groups(text) == ["Michael Jordan, Jordan", "Jordan"]


def test_spans_cover_the_name_alone() -> None:
    text = "The office of Mr Skarre's lawyer is in Bergen."
    skarre = entities_of(text)[0]
    assert [naming.span.of(text) for naming in skarre.namings] == ["Skarre"]


def test_nothing_is_joined_for_an_article_in_which_nothing_is_found() -> None:
    auditor = Auditor(settings_without_file(Overrides()))
    clean = sorted((Path(__file__).parent.parent / "articles" / "clean").glob("*.txt"))[0]
    entities.cache_clear()
    report = auditor.report([document_from_text(clean.read_text(encoding="utf-8"), name=clean.name)])
    assert not report.findings
    assert entities.cache_info().misses == 0


def test_a_country_is_no_village_of_its_name() -> None:
    text = "Trucks crossed from Russia into Georgia on Monday, and the United States said so. Russia closed the road."
    (russia,) = [entity for entity in entities_of(text) if entity.name == "Russia"]
    entry = entry_of(russia)
    assert entry is not None
    assert (entry.type, entry.country) == ("country", "RU")
