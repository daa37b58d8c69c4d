"""The table of organizations, and what its compiled form says of names."""

import json
import re
from pathlib import Path

import pytest

from audit.gazetteer.compile_organizations import compile_organizations
from audit.gazetteer.organization_senses import HEADS
from audit.gazetteer.organization_words import head, is_head, singular, term
from audit.gazetteer.organizations import ANY_COUNTRY, Organizations, gist, key

SOURCES = Path(__file__).parents[2] / "data"
ROWS = [
    line.split("\t")
    for line in (SOURCES / "organizations.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def organizations(tmp_path_factory: pytest.TempPathFactory) -> Organizations:
    target = tmp_path_factory.mktemp("compiled") / "organizations.json"
    compile_organizations(SOURCES, target)
    return Organizations(json.loads(target.read_bytes()))


def is_known(organizations: Organizations, name: str) -> bool:
    """Tell whether the table has a name."""
    return organizations.is_known(token.term for token in organizations.tokens(name))


def entries(cell: str) -> list[str]:
    return [entry for entry in cell.split("|") if entry]


def test_rows_are_sorted_and_have_seven_columns() -> None:
    assert [row[0] for row in ROWS] == sorted({row[0] for row in ROWS})
    assert {len(row) for row in ROWS} == {7}
    assert all(row[3] == ANY_COUNTRY or all(len(code) == 2 for code in entries(row[3])) for row in ROWS)


def test_there_are_a_thousand_organizations() -> None:
    assert len(ROWS) >= 1_000


def test_no_two_organizations_have_one_name(organizations: Organizations) -> None:
    bearers: dict[str, set[str]] = {}
    for row in ROWS:
        for name in (row[0], *entries(row[1])):
            bearers.setdefault(key(token.term for token in organizations.tokens(name)), set()).add(row[0])
    assert [names for names in bearers.values() if len(names) > 1] == []


def test_no_calque_is_a_name(organizations: Organizations) -> None:
    calques = [calque for row in ROWS for calque in entries(row[4])]
    assert [calque for calque in calques if is_known(organizations, calque)] == []


def test_no_calque_stands_for_two_organizations(organizations: Organizations) -> None:
    gists = [gist(token.term for token in organizations.tokens(calque)) for row in ROWS for calque in entries(row[4])]
    assert sorted(one for one in set(gists) if gists.count(one) > 1) == []


def test_only_organizations_of_certain_countries_share_calques() -> None:
    assert [row[0] for row in ROWS if row[5] and row[3] in ("", ANY_COUNTRY)] == []


@pytest.mark.parametrize(
    "name",
    [
        "Institute for the Study of War",
        "Institute for Study of War",
        "Center for Strategic & International Studies",
        "Organization for the Prohibition of Chemical Weapons",
        "Organisation for Economic Cooperation and Development",
        "UN Security Council",
        "U.N. Security Council",
        "National Anticorruption Bureau of Ukraine",
        "Central Election Commission's",
        "British Museum",
    ],
)
def test_a_name_is_known_in_either_variety(organizations: Organizations, name: str) -> None:
    assert is_known(organizations, name)


def test_other_connectors_make_another_name(organizations: Organizations) -> None:
    assert not is_known(organizations, "Institute of the Study of War")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Institute for the Study of War", "institute"),
        ("World Health Organization", "organization"),
        ("Doctors Without Borders", "doctor"),
        ("Amnesty International", None),
        ("Security Council of the United Nations", "council"),
        ("the European Union", "union"),
    ],
)
def test_the_head_says_what_the_organization_is(organizations: Organizations, name: str, expected: str | None) -> None:
    terms = tuple(token.term for token in organizations.tokens(name))
    place = head(terms)
    assert (None if place is None else terms[place].word) == expected


def test_every_head_is_an_anchor_as_it_is_printed() -> None:
    for name in (row[0] for row in ROWS):
        words = {word.lower() for word in re.findall(r"\w+", name)}
        heads = {word for word in words if is_head(term(singular(word)))}
        assert heads <= HEADS, name


def test_countries_are_one_term(organizations: Organizations) -> None:
    found = [token.term.country for token in organizations.tokens("United States and South Korean envoys")]
    assert found == ["US", "", "KR", ""]
