"""What is learned from counts, and what is not."""

import pytest

from audit.gazetteer.decisions import Decision, Ruling
from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.gazetteer.house import HouseLexicon
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.learning import Learner
from audit.names.mining import Sighting
from audit.names.tally import Tally

GAZETTEER, VOCABULARY = shipped_gazetteer(), shipped_lexicons().vocabulary
OUTLETS = ("herald", "courier", "wire")


def counted(*runs: tuple[str, str, int], kind: Kind | None = None, acronym: str = "") -> Tally:
    """Return what so many articles of an outlet with a form come to, for each form, outlet and number."""
    tally = Tally()
    for form, outlet, times in runs:
        for month in range(times):
            tally.count([Sighting(form, kind, acronym)], [], outlet=outlet, month=f"2019-{month % 12 + 1:02}")
    return tally


def learned(tally: Tally, *decisions: Decision, articles: int = 5, outlets: int = 2) -> list[Decision]:
    house = HouseLexicon(decisions)
    learner = Learner(tally, GAZETTEER, VOCABULARY, house, articles, outlets)
    return [lesson.decision for lesson in learner.lessons()]


def test_a_name_of_enough_articles_and_outlets_is_learned() -> None:
    (decision,) = learned(counted(("Dorokhin", "herald", 3), ("Dorokhin", "wire", 2)))
    assert (decision.ruling, decision.form) == (Ruling.ADD, "Dorokhin")
    assert decision.note == "seen in 5 articles of 2 outlets, 2019-01 to 2019-03"


@pytest.mark.parametrize(
    "runs",
    [[("Dorokhin", "herald", 400)], [("Dorokhin", "herald", 2), ("Dorokhin", "wire", 2)], [("Kyiv", "wire", 9)]],
    ids=["of one outlet", "too few", "known"],
)
def test_a_name_of_one_outlet_too_few_articles_or_known_is_not(runs: list[tuple[str, str, int]]) -> None:
    assert learned(counted(*runs)) == []


def test_what_the_house_has_decided_is_left_out() -> None:
    tally = counted(("Dorokhin", "herald", 9), ("Dorokhin", "wire", 9))
    assert learned(tally, Decision(Ruling.REJECT, "Dorokhin", "Dorohin")) == []


def test_a_rarer_form_of_the_same_sound_is_a_slip() -> None:
    right = [("Dorokhin", outlet, 10) for outlet in OUTLETS]
    slip = learned(counted(*right, ("Dorohin", "herald", 5), ("Dorohin", "wire", 1)))[1]
    assert (slip.ruling, slip.form, slip.use) == (Ruling.REJECT, "Dorohin", "Dorokhin")
    assert slip.note.endswith("; Dorokhin seen in 30 articles of 3 outlets, 2019-01 to 2019-10")


def test_a_wrong_form_frequent_in_one_outlet_does_not_become_right() -> None:
    right = [("Dorokhin", outlet, 4) for outlet in OUTLETS]
    decisions = learned(counted(*right, ("Dorohin", "herald", 80)))
    assert {decision.form: decision.ruling for decision in decisions} == {
        "Dorokhin": Ruling.ADD,
        "Dorohin": Ruling.REJECT,
    }


def test_two_forms_as_common_as_one_another_may_be_two_names() -> None:
    runs = [(form, outlet, 6) for form in ("Dorokhin", "Dorohin") for outlet in OUTLETS] + [("Dorokhin", "agency", 6)]
    assert {decision.ruling for decision in learned(counted(*runs))} == {Ruling.ADD}


def test_a_wife_is_no_slip_for_her_husband() -> None:
    runs = [("Vorenkov", outlet, 40) for outlet in OUTLETS] + [("Vorenkova", outlet, 3) for outlet in OUTLETS]
    assert {decision.ruling for decision in learned(counted(*runs))} == {Ruling.ADD}


def test_a_nonstandard_form_is_a_slip_however_common() -> None:
    (decision,) = learned(counted(*[("Bachmut", outlet, 50) for outlet in OUTLETS]))
    assert (decision.ruling, decision.use) == (Ruling.REJECT, "Bakhmut")


def test_a_word_that_is_also_written_small_is_no_name() -> None:
    tally = Tally()
    for outlet in OUTLETS * 3:
        tally.count([Sighting("Vorenking")], ["vorenking"], outlet=outlet, month="")
    assert learned(tally) == []


def test_full_names_and_acronyms_are_told() -> None:
    tally = Tally()
    bank = Sighting("National Bank of Halmirsk", Kind.ORGANIZATION, "NBHK")
    for outlet in OUTLETS * 3:
        found = [Sighting("Dorokhin"), Sighting("Yevhen Dorokhin", Kind.PERSON), bank]
        tally.count(found, [], outlet=outlet, month="")
    notes = {decision.form: (decision.kind, decision.note) for decision in learned(tally)}
    assert notes["Dorokhin"] == (Kind.PERSON, "seen in 9 articles of 3 outlets; full name Yevhen Dorokhin")
    assert notes["NBHK"][1].startswith("short for National Bank of Halmirsk; ")
    assert notes["National Bank of Halmirsk"][1].endswith("; acronym NBHK")


def test_of_too_many_forms_the_rarest_are_let_go_of() -> None:
    tally = Tally(most=300)
    for number in range(2_000):
        found = [Sighting(f"Rare{number}"), *([Sighting("Dorokhin")] * (number % 3 == 0))]
        tally.count(found, [], outlet=OUTLETS[number % 3], month="")
    assert len(tally.records) <= 301
    assert tally.records["Dorokhin"].articles == 667
    assert not tally.is_exact


def test_outlets_are_told_apart() -> None:
    record = counted(("Dorokhin", "herald", 3), ("Dorokhin", "wire", 2)).records["Dorokhin"]
    assert record.outlets == {"herald": 3, "wire": 2}
