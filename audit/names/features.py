"""What speaks for two forms being one name, and for which of them is the slip, as numbers."""

from math import log
from typing import Final

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.slips import are_neighbouring_keys, difference
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import Form, Pair, is_listed_form
from audit.names.mentions import Usage, nearest, shared_neighbours
from audit.orthography.derivations import is_case_of
from audit.orthography.letters import oddness
from audit.orthography.misreadings import misread_group, misread_letter

# A name is listed by the dictionaries with a capital; frequency lists hold the slips too and count by degree only.
_RARE_ZIPF = 1.0
_IN_USE_ZIPF = 2.5

# Two mentions as near as this name two things: "Kulikov and Kulakov". Code points.
_SIDE_BY_SIDE = 40

# The same for both orders of the pair.
ONE_NAME: Final = (
    "bias",
    "edits_other_key",
    "edits_per_letter_other_key",
    "sounds",
    "same_key",
    "letters",
    "same_initial",
    "far_letter",
    "misread_group",
    "misread_letter",
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
    "other_word_before",
    "other_word_after",
    "left_over_case",
    "side_by_side",
    "oddness_gap",
    "one_known",
    "one_known_same_key",
    "known_is_rarer",
    "both_known",
    "both_known_same_key",
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
    "known",
    "known_slavic",
    "fame",
)


def one_name_features(
    pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer
) -> tuple[float, ...]:
    """Return the numbers of `ONE_NAME`."""
    mine, theirs = pair.first.folded, pair.second.folded
    rarer, other = sorted((first, second), key=lambda usage: usage.count)
    listed = is_listed(rarer.form, vocabulary), is_listed(other.form, vocabulary)
    known = gazetteer.is_standard(rarer.form.folded), gazetteer.is_standard(other.form.folded)
    zipfs = vocabulary.zipf(mine), vocabulary.zipf(theirs)
    shared = bool(shared_neighbours(first, second))
    same_key = pair.sounds == 0
    return (
        1.0,
        float(pair.edits) * (not same_key),
        pair.edits / max(len(mine), len(theirs)) * (not same_key),
        pair.sounds,
        float(same_key),
        log(min(len(mine), len(theirs))),
        float(mine[0] == theirs[0]),
        float(has_far_letter(pair)),
        float(misread_group(mine, theirs) is not None),
        float(misread_letter(mine, theirs) is not None),
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
        float(not shared and bool(first.before and second.before)),
        float(not shared and bool(first.after and second.after)),
        float(is_case_of(mine, theirs) or is_case_of(theirs, mine)),
        float(nearest(first.mentions, second.mentions) < _SIDE_BY_SIDE),
        min(3.0, abs(oddness(mine) - oddness(theirs))),
        float(known[0] != known[1]),
        float(known[0] != known[1] and same_key),
        float(known[0] and not known[1] and rarer.count < other.count),
        float(all(known)),
        float(all(known) and same_key),
    )


def first_wrong_features(
    pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer
) -> tuple[float, ...]:
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
        float(bool(second.before)) - float(bool(first.before)),
        float(is_case_of(mine, theirs)) - float(is_case_of(theirs, mine)),
        odder * (not same_key),
        letters * (not same_key),
        odder * same_key,
        letters * same_key,
        float(gazetteer.is_standard(theirs)) - float(gazetteer.is_standard(mine)),
        float(_is_slavic(theirs, gazetteer)) - float(_is_slavic(mine, gazetteer)),
        max(-3.0, min(3.0, _fame(theirs, gazetteer) - _fame(mine, gazetteer))),
    )


def _is_slavic(folded: str, gazetteer: Gazetteer) -> bool:
    """Tell whether the form is how English copy writes a Cyrillic name."""
    return any(map(gazetteer.bearers.is_cyrillic, gazetteer.bearers_called(folded)))


def _fame(folded: str, gazetteer: Gazetteer) -> float:
    number = gazetteer.number(folded)
    return gazetteer.fame(number) if number is not None and gazetteer.is_standard(folded) else 0.0


def has_far_letter(pair: Pair) -> bool:
    """Tell whether all that differs is one letter, near the other neither in sound nor on the keyboard."""
    mine, theirs = difference(pair.first.folded, pair.second.folded)
    return len(mine) == len(theirs) == 1 and pair.sounds >= 1 and not are_neighbouring_keys(mine, theirs)


def is_listed(form: Form, vocabulary: Vocabulary) -> bool:
    """Tell whether a dictionary has the form, as a name or as an ordinary word, or what it is the plural of."""
    return is_listed_form(form.folded, vocabulary)


def is_accepted(form: Form, vocabulary: Vocabulary) -> bool:
    """Tell whether the form is listed or, though the dictionaries lack it, in use: Sergey, Kyiv."""
    return is_listed(form, vocabulary) or vocabulary.zipf(form.folded) >= _IN_USE_ZIPF


def is_ordinary(form: Form, vocabulary: Vocabulary) -> bool:
    """Tell whether the form is a common word that a capital makes no name."""
    return vocabulary.in_dictionary(form.folded)
