"""A place that an article calls by two accepted forms."""

import pytest

import audit

RULE = "linguistic-conventions/inconsistent-name"


def test_each_rarer_mention_is_a_finding_and_the_others_are_related() -> None:
    text = "Trams in Kyiv stood still. A bridge in Kiev was shut. Rain fell in Kyiv, and KYIV AIRPORT CLOSED."
    (finding,) = audit.check(text).findings
    assert (finding.rule, finding.text, finding.suggestions[0].text) == (RULE, "Kiev", "Kyiv")
    assert [reference.span.of(text) for reference in finding.related] == ["Kyiv", "Kyiv"]
    assert finding.evidence[0] == "Spelt Kiev once and Kyiv twice in this article."


@pytest.mark.parametrize(
    ("given_up", "kept"), [("Lvov", "Lviv"), ("Kharkov", "Kharkiv"), ("Teheran", "Tehran"), ("Odessa", "Odesa")]
)
def test_of_two_as_frequent_the_preferred_form_stays(given_up: str, kept: str) -> None:
    text = f"Officials in Ukraine and Iran met. The mayor of {given_up} left early. Trams in {kept} stood still."
    (finding,) = audit.check(text).findings
    assert (finding.rule, finding.text, finding.suggestions[0].text) == (RULE, given_up, kept)


@pytest.mark.parametrize(
    "text",
    [
        "The prince, Georgy Lvov, was remembered. Lvov led a government. Trams in Lviv in Ukraine stood still.",
        "The film was shot in Odessa, Texas. Ships left Odesa in Ukraine at noon.",
        "Trams in Kyiv stood still. The score was two to one for Dynamo Kiev.",
    ],
    ids=["a person", "another place", "a longer name"],
)
def test_a_form_that_means_another_is_not_mixed(text: str) -> None:
    assert not audit.check(text).findings
