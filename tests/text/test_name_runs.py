"""Names of several words, as an article writes them."""

import pytest

from audit.text.name_runs import names_of_several_words


@pytest.mark.parametrize(
    ("prose", "names"),
    [
        ("Then Ivan Dorokhin left.", {"Then Ivan", "Ivan Dorokhin", "Then Ivan Dorokhin"}),
        ("the Bank of Halmirsk’s loans", {"Bank of Halmirsk"}),
        ("The Dorokhin Mills closed.", {"Dorokhin Mills"}),
        ("in Halmirsk’s Tarnava district", set()),
        ("at Vilshana-on-Don and near it", {"Vilshana-on-Don"}),
        ("by Jean-Paul Morvan, who", {"Jean-Paul", "Jean-Paul Morvan"}),
        ("met J. D. Kozak", {"J. D.", "D. Kozak", "J. D. Kozak"}),
        ("off Côte d’Azur", {"Côte d’Azur"}),
        ("Halmirsk. Tarnava, Vilshana", set()),
    ],
)
def test_words_with_capitals_side_by_side_are_names(prose: str, names: set[str]) -> None:
    assert names_of_several_words(prose) == names
