"""Places left in another language: where a name stands for a place, and where for a club, a person or a ship."""

import pytest

from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.city_names import CityName, city_names
from audit.names.exonyms import exonyms
from audit.text.reading import document_from_text


def found(text: str, *, least_people: int = 100_000) -> list[tuple[str, str]]:
    document = document_from_text(text, name="article")
    vocabulary = shipped_lexicons().vocabulary
    names = exonyms(document, shipped_gazetteer(), vocabulary, least_people=least_people)
    return [(one.span.of(document.prose), one.right) for one in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He flew to Beograd on Monday.", [("Beograd", "Belgrade")]),
        ("The court in Den Haag adjourned.", [("Den Haag", "The Hague")]),
        ("Portugal's premier flew to Lisboa's airport.", [("Lisboa", "Lisbon")]),
        ("Prices rose in the Schweiz.", [("the Schweiz", "Switzerland")]),
        (
            "The Dutch live in Nederland, in the Nederland they love.",
            [("Nederland", "the Netherlands"), ("Nederland", "Netherlands")],
        ),
        ("Exports from Deutschland fell.", [("Deutschland", "Germany")]),
        # Names of several words, one of which English copy has not, say themselves what they are.
        ("Shells hit Welyka Nowosilka, Ukraine said.", [("Welyka Nowosilka", "Velyka Novosilka")]),
    ],
)
def test_a_name_after_a_word_of_place_is_found_with_its_article(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Italy's champions lost a match against Milano.",
        "They met in Milano Centrale, a station in Italy.",
        "The airship Italia left Rome.",
        "The Teatro di Milano is in Italy.",
        "She moved to Firenze Street.",
        "The news was read on Polska 24.",
        "Breslau, as Wroclaw then was, lay in Breslau's plain in Poland.",
        "His mother walked to Leninakan in Armenia.",
        "The fair in Nürnberg-Messe drew Germans.",
        "He was born in Zürich in Switzerland.",
    ],
)
def test_a_name_that_may_be_something_else_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_lesser_cities_are_passed_over() -> None:
    text = "Italian students met in Padova on Friday."
    assert found(text, least_people=100_000) == [("Padova", "Padua")]
    assert found(text, least_people=10**6) == []


def test_a_name_with_other_bearers_waits_for_its_country() -> None:
    assert found("They met in Colonia on Friday.") == []
    assert found("They met in Colonia on Friday, German papers wrote.") == [("Colonia", "Cologne")]


def test_of_a_capital_a_few_persons_are_no_other_bearers() -> None:
    assert found("He flew to Riad on Friday.") == [("Riad", "Riyadh")]
    assert found("He flew to Riad with Mr Riad on Friday.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Surgeons in München parted the twins.", [("München", "Munich")]),
        ("LISBOA (Reuters) - Fires burned for a third day.", [("LISBOA", "Lisbon")]),
        ("She grew up with her aunt (Firenze, Italy) and in Kent.", [("Firenze", "Florence")]),
        ("The mayor of Milano wants more trams.", [("Milano", "Milan")]),
        ("They met in Roma in May and signed in June.", [("Roma", "Rome")]),
    ],
)
def test_a_great_city_needs_no_country(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The striker moved from Roma to Napoli, and the coach went to Torino's training ground in Torino's hills.",
        "Ms Venezia said that she had trust in Venezia's own lawyers, and left Venezia to them.",
        "In Roma families the tale is told still, and life in Roma settlements is hard.",
        "Prejudice among the Roma's neighbours grew; a rise in Roma, whom few hire, was noted.",
        "The investor has a stake in Milano.",
        "Londres, a town in Argentina, is older than most; he was born in Londres.",
    ],
)
def test_a_great_city_is_not_seen_where_others_are_called_so(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The bank has offices in Lisboa, Firenze and Warszawa.", ["Lisbon", "Florence", "Warsaw"]),
        ("Envoys from Varsovie, Pekin and Lisboa signed the text.", ["Warsaw", "Beijing", "Lisbon"]),
        ("She drove through Peoria, Pekin and Varsovie, all three of them in Illinois.", ["Warsaw"]),
        ("Schools in Pekin, Peoria and Springfield closed.", []),
        ("The shops Milano, Pekin and Lisboa closed.", []),
    ],
)
def test_members_of_a_list_tell_what_the_others_are(text: str, names: list[str]) -> None:
    assert [english for _, english in found(text)] == names


def test_a_capital_needs_no_country() -> None:
    assert found("She flew to Neu-Delhi on Friday.") == [("Neu-Delhi", "New Delhi")]


@pytest.mark.parametrize("known", city_names().values(), ids=lambda known: known.name)
def test_every_listed_name_leads_to_its_city(known: CityName) -> None:
    right = found(f"They met in {known.name} on Friday.")
    assert [english.removeprefix("the ") for _, english in right] == [known.english]
