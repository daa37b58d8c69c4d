"""Weights of the name models; made by tools/make_name_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.features`.
"""

from typing import Final

ONE_NAME_WEIGHTS: Final = {
    "bias": 3.770,
    "edits_other_key": -4.145,
    "edits_per_letter_other_key": 0.721,
    "sounds": -0.463,
    "same_key": -1.885,
    "letters": 1.383,
    "same_initial": 0.921,
    "far_letter": -0.260,
    "misread_group": 2.761,
    "misread_letter": 0.642,
    "mentions_of_rarer": 0.653,
    "mentions_of_rarer_same_key": 0.084,
    "mentions_of_other": -0.091,
    "one_listed": -0.168,
    "listed_is_rarer": -1.971,
    "both_listed": 0.177,
    "zipf_of_lesser": -0.571,
    "zipf_gap": 0.001,
    "ordinary_word": -1.432,
    "shared_neighbour": 1.537,
    "other_word_before": -0.068,
    "other_word_after": -0.272,
    "left_over_case": 3.575,
    "side_by_side": -0.412,
    "oddness_gap": 0.166,
    "one_known": 0.640,
    "one_known_same_key": -0.540,
    "known_is_rarer": -0.908,
    "both_known": -0.030,
    "both_known_same_key": -0.968,
}

FIRST_WRONG_WEIGHTS: Final = {
    "mentions": 3.396,
    "listed": 0.305,
    "zipf": 1.606,
    "ordinary_word": -1.342,
    "full_name": 0.865,
    "left_over_case": 0.984,
    "oddness": 1.016,
    "letters": 1.569,
    "oddness_same_key": 0.538,
    "letters_same_key": -0.350,
    "known": 1.978,
    "known_slavic": 0.782,
    "fame": 0.302,
}
