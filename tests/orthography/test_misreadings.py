"""Letters that a scanner takes for one another."""

import pytest

from audit.orthography.misreadings import before_misreading, misread_group, misread_letter


@pytest.mark.parametrize(
    ("read", "printed", "letters"),
    [
        ("harnilton", "hamilton", ("rn", "m")),
        ("bemard", "bernard", ("m", "rn")),
        ("lonclon", "london", ("cl", "d")),
        ("wasliington", "washington", ("li", "h")),
        ("vvarsaw", "warsaw", ("vv", "w")),
    ],
)
def test_two_letters_are_read_as_one_or_one_as_two(read: str, printed: str, letters: tuple[str, str]) -> None:
    assert misread_group(read, printed) == letters
    assert printed in before_misreading(read)


@pytest.mark.parametrize(("read", "printed"), [("beriin", "berlin"), ("berlin", "beriin"), ("hornburg", "homburg")])
def test_one_letter_and_two_are_told_apart(read: str, printed: str) -> None:
    assert (misread_letter(read, printed) is None) != (misread_group(read, printed) is None)


@pytest.mark.parametrize("other", ["london", "landon", "lonndon", "lodon"])
def test_other_slips_are_no_misreadings(other: str) -> None:
    assert misread_group("london", other) is None
    assert misread_letter("london", other) is None
