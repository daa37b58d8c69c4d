"""Corrections that would shame a newsroom if they were wrong."""

from functools import cache

from audit.lexicons.corrector import Correction
from audit.resources import rules_folder

# Letters from which one edit leads to few words but the one that was meant.
_LONG = 6


def is_embarrassing(correction: Correction) -> bool:
    """Tell whether the word meant is of sex, the body, abuse or insult, and not surely meant: saxaul is not sexual."""
    word, slip = correction.word, correction.slip
    if word.lower() not in _words():
        return False
    is_sure = slip.same_letters or (len(word) >= _LONG and not slip.second_edit)
    return not is_sure


@cache
def _words() -> frozenset[str]:
    lines = (rules_folder() / "lexicons" / "embarrassing-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
