"""Lists of numbers come back out of the flat arrays as they went in."""

from hypothesis import given
from hypothesis import strategies as st

from audit.gazetteer.postings import flatten

NUMBERS = st.integers(0, 2**31 - 1)


@given(st.lists(st.lists(NUMBERS, min_size=1, max_size=9)))
def test_every_list_comes_back(lists: list[list[int]]) -> None:
    postings = flatten(lists)
    assert [list(postings.of(number)) for number in range(len(lists))] == lists


@given(st.lists(NUMBERS))
def test_single_members_take_no_second_array(members: list[int]) -> None:
    postings = flatten([[member] for member in members])
    assert list(postings.values) == members
    assert not len(postings.lists)
