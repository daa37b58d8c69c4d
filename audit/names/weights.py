"""Weights of the name models; made by tools/make_name_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.features`.
"""

from typing import Final

ONE_NAME_WEIGHTS: Final = {
    "bias": 3.387,
    "edits_other_key": -4.257,
    "edits_per_letter_other_key": 0.503,
    "sounds": -0.441,
    "same_key": -2.560,
    "letters": 1.542,
    "same_initial": 1.411,
    "far_letter": -1.301,
    "mentions_of_rarer": 0.720,
    "mentions_of_rarer_same_key": 0.055,
    "mentions_of_other": -0.027,
    "one_listed": 0.087,
    "listed_is_rarer": -1.678,
    "both_listed": 0.157,
    "zipf_of_lesser": -0.961,
    "zipf_gap": 0.049,
    "ordinary_word": -1.531,
    "shared_neighbour": 1.628,
    "other_word_before": -0.070,
    "other_word_after": -0.320,
    "left_over_case": 3.608,
    "side_by_side": -0.379,
    "oddness_gap": 0.139,
}

FIRST_WRONG_WEIGHTS: Final = {
    "mentions": 3.733,
    "listed": 0.981,
    "zipf": 1.700,
    "ordinary_word": -2.720,
    "full_name": 0.892,
    "left_over_case": 2.047,
    "oddness": 1.015,
    "letters": 2.020,
    "oddness_same_key": 0.526,
    "letters_same_key": -0.106,
}
