"""Common endings of surnames, and the slips that stand for them."""

from audit.gazetteer.endings import ending_rows, endings_of
from audit.gazetteer.gazetteer import shipped_gazetteer


def _endings(names=()):
    common = [f"{first}{second}achenko" for first in "bdgklmnprst" for second in "aeiou"]
    return endings_of(ending_rows([*common, *names], common))


def test_a_slip_in_a_common_ending_stands_for_it():
    found = _endings().of("marachekno")
    assert found is not None
    assert ("marachekno".removesuffix(found.written) + found.right, found.names) == ("marachenko", 55)


def test_an_ending_that_some_listed_name_has_is_no_slip():
    assert _endings(names=["tkachekno"]).of("marachekno") is None


def test_a_short_name_is_no_stem_with_an_ending():
    assert _endings().of("chekno") is None


def test_no_shipped_name_ends_in_a_slip():
    gazetteer = shipped_gazetteer()
    numbers = range(0, 400_000, 37)
    assert not [form for form in map(gazetteer.form, numbers) if gazetteer.endings.of(form)]
