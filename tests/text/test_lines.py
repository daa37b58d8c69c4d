"""Places in a text, as other programs count."""

import pytest

from audit.text.lines import ANY_END, LINE_FEED, Lines, Place

TEXT = "a\r\n\u00e9\U0001f600b\rc\n\nd"


@pytest.mark.parametrize(
    ("offset", "place", "in_bytes"),
    [(0, (1, 1), (1, 1)), (3, (2, 1), (2, 1)), (5, (2, 3), (2, 7)), (7, (3, 1), (3, 1)), (10, (5, 1), (5, 1))],
)
def test_a_place_counts_code_points_or_bytes(offset: int, place: tuple[int, int], in_bytes: tuple[int, int]) -> None:
    lines = Lines(TEXT, ANY_END)
    assert lines.place(offset) == Place(*place)
    assert lines.place_in_bytes(offset) == Place(*in_bytes)


def test_to_programs_that_compare_files_a_lone_carriage_return_ends_no_line() -> None:
    assert Lines(TEXT, LINE_FEED).place(7) == Place(2, 5)
