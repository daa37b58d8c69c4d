"""Weights of the name models; made by tools/make_name_model.py, not by hand. Log-odds for one unit of each feature."""

from typing import Final

ONE_NAME_WEIGHTS: Final = {
    "bias": 3.545,
    "edits": -4.097,
    "edits_per_letter": 0.621,
    "sounds": -0.986,
    "same_key": 1.196,
    "letters": 1.440,
    "same_initial": 1.751,
    "mentions_of_rarer": 0.253,
    "mentions_of_rarer_same_key": -0.229,
    "mentions_of_other": -0.003,
    "one_listed": -0.054,
    "listed_is_rarer": -0.930,
    "both_listed": 0.346,
    "zipf_of_lesser": -1.097,
    "zipf_gap": 0.080,
    "ordinary_word": -1.596,
    "shared_neighbour": 1.674,
    "other_given_name": -0.519,
    "other_word_after": -0.959,
    "left_over_case": 3.932,
    "side_by_side": -0.516,
    "oddness_gap": 0.153,
}

FIRST_WRONG_WEIGHTS: Final = {
    "mentions": 3.837,
    "listed": 0.790,
    "zipf": 1.822,
    "ordinary_word": -2.369,
    "full_name": 0.833,
    "left_over_case": 1.992,
    "oddness": 0.905,
    "letters": 1.796,
    "oddness_same_key": 0.531,
    "letters_same_key": -0.235,
}
