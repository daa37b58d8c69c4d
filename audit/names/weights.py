"""Weights of the name models; made by tools/make_name_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.features`.
"""

from typing import Final

ONE_NAME_WEIGHTS: Final = {
    "bias": 3.320,
    "edits_other_key": -4.207,
    "edits_per_letter_other_key": 0.443,
    "sounds": -0.459,
    "same_key": -2.057,
    "letters": 1.550,
    "same_initial": 1.272,
    "far_letter": -0.970,
    "mentions_of_rarer": 0.703,
    "mentions_of_rarer_same_key": 0.057,
    "mentions_of_other": -0.003,
    "one_listed": -0.252,
    "listed_is_rarer": -1.970,
    "both_listed": 0.113,
    "zipf_of_lesser": -0.641,
    "zipf_gap": 0.037,
    "ordinary_word": -1.627,
    "shared_neighbour": 1.553,
    "other_word_before": 0.021,
    "other_word_after": -0.339,
    "left_over_case": 3.575,
    "side_by_side": -0.441,
    "oddness_gap": 0.129,
    "one_known": 0.607,
    "one_known_same_key": -0.599,
    "known_is_rarer": -1.182,
    "both_known": 0.301,
    "both_known_same_key": -1.257,
}

FIRST_WRONG_WEIGHTS: Final = {
    "mentions": 3.637,
    "listed": 0.783,
    "zipf": 1.307,
    "ordinary_word": -1.674,
    "full_name": 0.834,
    "left_over_case": 1.404,
    "oddness": 0.943,
    "letters": 1.676,
    "oddness_same_key": 0.531,
    "letters_same_key": -0.010,
    "known": 2.173,
    "known_slavic": 0.531,
    "fame": 0.129,
}
