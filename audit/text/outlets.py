"""What articles of several outlets prove together."""

from collections.abc import Iterable
from math import log2


def weight_of_outlets(articles: Iterable[int]) -> float:
    """Return how many outlets' worth so many articles of each are: one for 1, two for 3, three for 7.

    Each doubling within one outlet counts like one article of another: an outlet repeats its own spelling.
    """
    return sum(log2(1 + count) for count in articles)
