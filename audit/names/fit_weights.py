"""Weights of the model of known names; made by tools/make_candidate_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.fit`, against the chance that no known name is meant.
"""

from typing import Final

WEIGHTS: Final = {
    "bias": -1.691,
    "edits_per_letter": -1.779,
    "single_edit": 1.291,
    "single_edit_long": 0.565,
    "sounds": -1.723,
    "same_key": 0.254,
    "same_key_long": -0.141,
    "letters": -1.310,
    "other_initial": -0.755,
    "swap": 1.059,
    "doubling": 0.625,
    "far_letter": -1.356,
    "letter_lost": 0.149,
    "letter_added": -0.896,
    "misread_group": 0.220,
    "misread_letter": 1.050,
    "cut": 0.641,
    "cut_long": 0.748,
    "case_ending": 0.438,
    "slavic_case": 0.316,
    "two_words": 3.202,
    "variant": 0.073,
    "sounds_of_variant": -0.212,
    "letters_of_variant": 0.270,
    "round_trip": 0.856,
    "odd": 2.043,
    "fame": 0.450,
    "very_well_known": 0.504,
    "suspect_in_use": -1.840,
    "mentions": -0.187,
    "first_word_only": -0.076,
    "person_edits_per_letter": -0.520,
    "person_single_edit": -0.489,
    "person_sounds": -0.166,
    "person_same_key": -0.317,
    "person_swap": 0.191,
    "person_doubling": -0.244,
    "person_far_letter": -0.037,
    "person_letter_lost": -0.290,
    "person_letter_added": 0.017,
    "person_odd": 0.104,
    "person_fame": 0.058,
    "land": 0.514,
    "place": -0.768,
    "country_named": 0.540,
    "country_named_size": 0.070,
    "sound_in_country": 0.333,
    "place_near": 0.230,
    "place_near_in_sentence": 0.521,
    "place_word": 0.625,
    "place_hint": 0.796,
    "place_in_list": 0.448,
    "place_after_name": -0.323,
    "place_before_name": -0.032,
    "place_after_given_name": -0.332,
    "place_after_title": 0.269,
    "slavic_person": -0.327,
    "western_person": -1.110,
    "figure_after_title": 0.485,
    "person_after_title": 0.418,
    "person_after_given_name": -0.539,
    "person_before_name": 0.296,
}

# Judged: no annotated archive was at hand. Log-odds for each doubling of the articles that have the known name, over
# what its frequency lets expect, and against each doubling of those that have the suspect.
WEIGHT_OF_ARTICLES: Final = 0.7

# Judged: damage in the training data does not come in crowds. What each other slip of the article adds to the log-odds,
# all of them at most, and what is taken off in an article that has none.
DAMAGE, MOST_DAMAGE, SOUNDNESS = 0.3, 0.9, 0.25
