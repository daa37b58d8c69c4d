"""What speaks for two forms being one name, and for which of them is the slip, as numbers."""

from math import log
from typing import Final

from audit.lexicons.vocabulary import Vocabulary
from audit.names.derivations import is_case_of
from audit.names.forms import Form, Pair
from audit.names.letters import oddness
from audit.names.mentions import Usage, nearest

# A name is listed by the dictionaries with a capital; frequency lists hold the slips too and count by degree only.
_RARE_ZIPF = 1.0

# Two mentions as near as this name two things: "Kulikov and Kulakov". Code points.
_SIDE_BY_SIDE = 40

# The same for both orders of the pair.
ONE_NAME: Final = (
    "bias",
    "edits",
    "edits_per_letter",
    "sounds",
    "same_key",
    "letters",
    "same_initial",
    "mentions_of_rarer",
    "mentions_of_rarer_same_key",
    "mentions_of_other",
    "one_listed",
    "listed_is_rarer",
    "both_listed",
    "zipf_of_lesser",
    "zipf_gap",
    "ordinary_word",
    "shared_neighbour",
    "other_given_name",
    "other_word_after",
    "left_over_case",
    "side_by_side",
    "oddness_gap",
)

# Change their sign with the order of the pair; positive where the first is the slip.
FIRST_WRONG: Final = (
    "mentions",
    "listed",
    "zipf",
    "ordinary_word",
    "full_name",
    "left_over_case",
    "oddness",
    "letters",
    "oddness_same_key",
    "letters_same_key",
)


def one_name_features(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary) -> tuple[float, ...]:
    """Return the numbers of `ONE_NAME`."""
    mine, theirs = pair.first.folded, pair.second.folded
    rarer, other = sorted((first, second), key=lambda usage: usage.count)
    listed = is_listed(rarer.form, vocabulary), is_listed(other.form, vocabulary)
    zipfs = vocabulary.zipf(mine), vocabulary.zipf(theirs)
    shared = bool(first.neighbours & second.neighbours)
    same_key = pair.sounds == 0
    return (
        1.0,
        float(pair.edits),
        pair.edits / max(len(mine), len(theirs)),
        pair.sounds,
        float(same_key),
        log(min(len(mine), len(theirs))),
        float(mine[0] == theirs[0]),
        log(rarer.count),
        log(rarer.count) * same_key,
        log(other.count),
        float(listed[0] != listed[1]),
        float(listed[0] and not listed[1] and rarer.count < other.count),
        float(all(listed)),
        max(0.0, min(zipfs) - _RARE_ZIPF),
        min(4.0, abs(zipfs[0] - zipfs[1])),
        float(is_ordinary(pair.first, vocabulary) or is_ordinary(pair.second, vocabulary)),
        float(shared),
        float(not shared and bool(_given_names(first, vocabulary) and _given_names(second, vocabulary))),
        float(not shared and bool(_beside(first, "after") and _beside(second, "after"))),
        float(is_case_of(mine, theirs) or is_case_of(theirs, mine)),
        float(nearest(first.mentions, second.mentions) < _SIDE_BY_SIDE),
        min(3.0, abs(oddness(mine) - oddness(theirs))),
    )


def first_wrong_features(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary) -> tuple[float, ...]:
    """Return the numbers of `FIRST_WRONG`."""
    mine, theirs = pair.first.folded, pair.second.folded
    same_key = pair.sounds == 0
    odder = max(-3.0, min(3.0, oddness(mine) - oddness(theirs)))
    letters = float(len(theirs) - len(mine))
    return (
        log(second.count / first.count),
        float(is_listed(second.form, vocabulary)) - float(is_listed(first.form, vocabulary)),
        max(-2.0, min(2.0, vocabulary.zipf(theirs) - vocabulary.zipf(mine))),
        float(is_ordinary(second.form, vocabulary)) - float(is_ordinary(first.form, vocabulary)),
        float(bool(_beside(second, "before"))) - float(bool(_beside(first, "before"))),
        float(is_case_of(mine, theirs)) - float(is_case_of(theirs, mine)),
        odder * (not same_key),
        letters * (not same_key),
        odder * same_key,
        letters * same_key,
    )


def is_listed(form: Form, vocabulary: Vocabulary) -> bool:
    """Tell whether a dictionary has the form, as a name or as an ordinary word, or what it is the plural of."""
    stems = (form.folded, form.folded.removesuffix("s"))
    return any(vocabulary.in_dictionary(stem.capitalize()) or vocabulary.in_dictionary(stem) for stem in stems)


def is_ordinary(form: Form, vocabulary: Vocabulary) -> bool:
    """Tell whether the form is a common word that a capital makes no name."""
    return vocabulary.in_dictionary(form.folded)


def _beside(usage: Usage, side: str) -> set[str]:
    return {name for where, name in usage.neighbours if where == side}


def _given_names(usage: Usage, vocabulary: Vocabulary) -> set[str]:
    """Return the names before a form that are no common words, and initials: "North Kurea" is not Miss Kurea."""
    return {name for name in _beside(usage, "before") if len(name) == 1 or not vocabulary.in_dictionary(name)}
