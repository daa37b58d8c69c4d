"""Confidences (0-1) of name rules without a model; made by tools/make_confidences.py, not by hand.

Each is that of one option of a check; behind it what it was measured on, in weighed findings, and what was judged.
"""

from typing import Final

LEFTOVER_CASES: Final = 0.93  # 2.0 true, 0.0 false; judged 0.9
LEFTOVER_CASES_AFTER_NAME: Final = 0.82  # 4.0 true, 0.0 false; judged 0.65
MISSPELLED_BRANDS: Final = 0.87  # 12.3 true, 1.0 false; judged 0.7
MISSPELLED_BRANDS_BESIDE: Final = 0.93  # 2.1 true, 0.0 false; judged 0.9
MISSPELLED_ENDINGS: Final = 0.73  # 1.0 true, 1.0 false; judged 0.85
MISSPELLED_FIGURES: Final = 0.93  # 50.6 true, 4.0 false; judged 0.95
MISSPELLED_FIGURES_NAME: Final = 0.78  # 9.2 true, 3.0 false; judged 0.85
MISSPELLED_OFFICEHOLDERS: Final = 0.96  # 5.7 true, 0.0 false; judged 0.9
MISSPELLED_OFFICEHOLDERS_NAME: Final = 0.83  # 2.0 true, 0.0 false; judged 0.75
MISSPELLED_PHRASES: Final = 0.86  # 31.5 true, 5.0 false; judged 0.85
RUN_ON_NAMES_IN_ARTICLE: Final = 0.99  # 87.5 true, 0.0 false; judged 0.95
RUN_ON_NAMES_LISTED: Final = 0.92  # 28.5 true, 2.0 false; judged 0.8
UNRECORDED_NAMES: Final = 0.88  # 28.6 true, 3.0 false; judged 0.7
UNRECORDED_NAMES_FULL_NAME: Final = 0.88  # 98.0 true, 13.0 false; judged 0.9
