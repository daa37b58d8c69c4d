"""Which phrases are held for distorted names of organizations."""

import re
from pathlib import Path

import pytest

from audit.checks.distorted_organizations import distorted_organizations
from audit.lexicons.lexicons import shipped_lexicons
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())
MARK = re.compile(r"\{~~(?P<wrong>.*?)~>(?P<right>.*?)~~\}")


def lines(name: str) -> list[str]:
    """Return the sentences of a file beside this one."""
    content = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in content.splitlines() if not line.startswith("#")]


# File → the least share of its lines that is led back: of those that the matcher was made with, and of later ones.
SHARES = {"distorted_organizations.txt": 0.95, "rendered_organizations.txt": 0.9, "later_organizations.txt": 0.6}


def found(text: str, *others: str, variety: str = "") -> list[tuple[str, str]]:
    """Return words and suggestion of every match; `others` are articles of the same run."""
    documents = tuple(document_from_text(one, name=str(number)) for number, one in enumerate((text, *others)))
    context = Context(shipped_lexicons(), variety, Archive(documents))
    matches = distorted_organizations(documents[0], context)
    return [(match.span.of(text), match.suggestions[0].text) for match in matches]


def evidence(text: str) -> str:
    """Return the evidence of the only match."""
    (match,) = distorted_organizations(document_from_text(text, name="text"), CONTEXT)
    return " ".join(match.evidence)


@pytest.mark.parametrize(("name", "share"), SHARES.items())
def test_most_translated_names_are_led_back(name: str, share: float) -> None:
    marked = lines(name)
    right = [line for line in marked if found(MARK.sub(r"\g<wrong>", line)) == MARK.findall(line)]
    assert len(right) >= share * len(marked), sorted(set(marked) - set(right))


@pytest.mark.parametrize("name", SHARES)
def test_right_names_are_left_alone(name: str) -> None:
    assert [match for line in lines(name) for match in found(MARK.sub(r"\g<right>", line))] == []


@pytest.mark.parametrize("sentence", lines("sound_organizations.txt") + lines("similar_organizations.txt"))
def test_real_organizations_are_left_alone(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Institute for War Studies (IWS) was founded by four students.",
        "The Danish Institute for War Studies has closed.",
        "Belgium's Federal Service of Security has no cars.",
        "The Institute for War Studies of Denmark has closed.",
        "The Institute for War Studies at Aalborg University has closed.",
        "The Institute for War Studies Foundation has closed.",
        "The Copenhagen Institute for War Studies has closed.",
        "The Institute for War Studies and Peace has closed.",
        "The institute for war studies has closed.",
    ],
)
def test_what_belongs_to_the_name_makes_it_another(text: str) -> None:
    assert found(text) == []


def test_the_possessive_and_the_article_stay_outside() -> None:
    text = "The Institute for War Studies' map and the Institute of War Studies's map differ."
    assert found(text) == [
        ("Institute for War Studies", "Institute for the Study of War"),
        ("Institute of War Studies", "Institute for the Study of War"),
    ]


def test_the_acronym_beside_it_carries_a_word_that_was_changed() -> None:
    text = "The report of the International Panel on Climate Change{} is long."
    assert found(text.format("")) == []
    right = [("International Panel on Climate Change", "Intergovernmental Panel on Climate Change")]
    assert found(text.format(" (IPCC)")) == right
    assert "IPCC, right beside it" in evidence(text.format(" (IPCC)"))


def test_another_article_with_the_name_is_evidence() -> None:
    text = "The League of the Arabs met."
    assert found(text) == []
    assert found(text, "The Arab League will meet.") == [("League of the Arabs", "Arab League")]


def test_the_spelling_of_the_article_is_kept() -> None:
    assert found("The Organisation of World Trade met.") == [
        ("Organisation of World Trade", "World Trade Organisation")
    ]
    assert found("The Organization of World Trade met.") == [
        ("Organization of World Trade", "World Trade Organization")
    ]
    assert found("The UN Safety Council met.") == [("UN Safety Council", "UN Security Council")]


def test_the_variety_decides_where_the_phrase_has_no_such_word() -> None:
    text = "The Bureau of Statistics of Labour Affairs is shut, and so is the World Nutrition Campaign."
    assert found(text) == []
    text = "The Agency of Advanced Protective Research Projects (DARPA) paid."
    assert [right for _, right in found(text, variety="GB")] == ["Defence Advanced Research Projects Agency"]
    assert [right for _, right in found(text, variety="US")] == ["Defense Advanced Research Projects Agency"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Federal Bureau of Investigations paid.", "Federal Bureau of Investigation"),
        ("The International Committee of Red Cross paid.", "International Committee of the Red Cross"),
        ("The Palestinian Liberation Organization paid.", "Palestine Liberation Organization"),
    ],
)
def test_number_articles_and_adjectives_belong_to_the_name(text: str, expected: str) -> None:
    assert [right for _, right in found(text)] == [expected]
    assert "in another number" in evidence(text)


def test_a_name_that_others_bear_is_a_fault_where_its_country_is_named() -> None:
    text = "The Ministry of Digital Affairs of {} paid, and so did the mayor."
    assert found(text.format("Poland")) == []
    assert found(text.format("Ukraine")) == [("Ministry of Digital Affairs", "Ministry of Digital Transformation")]
    text = "In {} the Ministry of Digital Affairs paid."
    assert found(text.format("Ukraine")) == [("Ministry of Digital Affairs", "Ministry of Digital Transformation")]
    assert found(text.format("Kyiv")) == [("Ministry of Digital Affairs", "Ministry of Digital Transformation")]
    assert found(text.format("Ukraine and Poland")) == []
    assert found(text.format("Brazil")) == []


def test_what_each_country_may_have_is_a_fault_only_beside_the_country() -> None:
    assert found("The US Finance Ministry froze it.") == [("Finance Ministry", "Treasury Department")]
    assert found("The Finance Ministry froze it, and the United States agreed.") == []


def test_the_acronym_beside_it_makes_another_kind_of_body_its_own() -> None:
    assert found("The Defence Advanced Research Projects Bank{} paid.".format(" (DARPA)")) == [
        ("Defence Advanced Research Projects Bank", "Defence Advanced Research Projects Agency")
    ]
    assert found("The Defence Advanced Research Projects Bank (DARB) paid.") == []


def test_a_series_with_commas_is_one_name() -> None:
    text = "The Organization of the United Nations for Education, Science and Culture met."
    assert [right for _, right in found(text)] == ["United Nations Educational, Scientific and Cultural Organization"]
