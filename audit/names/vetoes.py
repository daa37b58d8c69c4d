"""Pairs of forms that are two names, or two words of one name, whatever else speaks for a slip."""

from audit.lexicons.vocabulary import Vocabulary
from audit.names.derivations import is_derived, is_other_gender
from audit.names.features import is_listed, is_ordinary
from audit.names.fold import differ_in_diacritics_only
from audit.names.forms import Pair
from audit.names.mentions import Usage


def are_two_words(pair: Pair, vocabulary: Vocabulary) -> bool:
    """Tell by the forms alone that they are no slips for one another.

    Ukraine and Ukrainian are derived, Petrov and Petrova two people, Iran and Iraq both in the dictionary. Two listed
    names that sound alike (Sergei, Sergey) are left to `are_two_names`.
    """
    first, second = pair.first, pair.second
    listed = is_listed(first, vocabulary), is_listed(second, vocabulary)
    if all(listed) and pair.sounds > 0.35:
        return True
    if is_derived(first.folded, second.folded, is_known=any(listed)):
        return True
    return any(differ_in_diacritics_only(mine, theirs) for mine in first.words for theirs in second.words)


def are_two_names(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary) -> bool:
    """Tell by the words around the forms that they name two things, or no name at all.

    Marc Jones and Mark Smith are two people; Sergei Lavrov and Sergey Lavrov are one.
    """
    if first.neighbours & second.neighbours:
        return False
    if is_other_gender(pair.first.folded, pair.second.folded):
        return True
    if is_listed(pair.first, vocabulary) and is_listed(pair.second, vocabulary):
        return True
    return any(_is_first_word_only(usage, vocabulary) for usage in (first, second))


def _is_first_word_only(usage: Usage, vocabulary: Vocabulary) -> bool:
    return is_ordinary(usage.form, vocabulary) and not usage.stands_inside_sentence
