"""How likely a slip is: weights measured by `tools/fit_spelling.py` on annotated articles, and what they weigh."""

import math
from operator import mul
from typing import NamedTuple


class Slip(NamedTuple):
    """What speaks for one correction of a spelling; yes and no are 1 and 0."""

    second_edit: float
    other_first_letter: float
    other_last_letter: float
    same_consonants: float
    same_sound: float
    same_letters: float
    letter_left_out: float
    letter_too_many: float
    neighbouring_key: float
    apostrophe_left_out: float
    # log10 per thousand million words
    frequency: float
    # log10 of one more than the thousands of times the pair with the word before, and with the word after, was counted
    fits_before: float
    fits_after: float


class Doubt(NamedTuple):
    """What speaks for an unlisted word's being a slip; yes and no are 1 and 0."""

    always: float
    # weighed features of the best correction
    correction: float
    # how many powers of ten the correction is more frequent than the word
    frequency_ratio: float
    # log10 per thousand million words
    frequency: float
    second_edit: float
    second_edit_in_short_word: float
    other_first_letter: float
    apostrophe_left_out: float
    # letters above seven
    length: float
    has_prefix: float
    has_suffix: float
    is_compound: float
    # of a listed word
    is_plural: float
    # unlisted lower-case words before or after: a foreign phrase
    foreign_beside: float
    after_hyphen: float
    before_hyphen: float


RANKING = Slip(
    second_edit=-3.2,
    other_first_letter=-2.02,
    other_last_letter=-0.83,
    same_consonants=1.26,
    same_sound=2.1,
    same_letters=2.64,
    letter_left_out=2.03,
    letter_too_many=-0.91,
    neighbouring_key=-0.05,
    apostrophe_left_out=1.18,
    frequency=1.39,
    fits_before=0.44,
    fits_after=0.42,
)
VERDICT = Doubt(
    always=-5.95,
    correction=0.75,
    frequency_ratio=0.56,
    frequency=-1.36,
    second_edit=0.18,
    second_edit_in_short_word=-1.26,
    other_first_letter=-1.41,
    apostrophe_left_out=0.07,
    length=0.32,
    has_prefix=-0.9,
    has_suffix=-0.6,
    is_compound=-0.74,
    is_plural=-1.91,
    foreign_beside=-1.23,
    after_hyphen=-0.48,
    before_hyphen=-0.79,
)


def rank(slip: Slip) -> float:
    """Return the weighed sum: log odds against the other corrections of the same spelling."""
    return float(sum(map(mul, slip, RANKING)))


def chance(doubt: Doubt) -> float:
    """Return the chance (0-1) that the word is a slip."""
    return logistic(sum(map(mul, doubt, VERDICT)))


def logistic(log_odds: float) -> float:
    """Return the chance (0-1) that has these log odds."""
    return 1.0 / (1.0 + math.exp(-log_odds))
