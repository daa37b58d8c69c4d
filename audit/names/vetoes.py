"""Pairs of forms that are two names, or two words of one name, whatever else speaks for a slip."""

import re
from collections.abc import Iterator, Mapping

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.features import has_far_letter, is_accepted, is_listed, is_ordinary
from audit.names.forms import Pair
from audit.names.mentions import Usage, shared_neighbours
from audit.names.parts_played import play_different_parts
from audit.names.persons import is_borne_by_persons
from audit.orthography.derivations import is_derived, is_other_gender
from audit.orthography.fold import differ_in_diacritics_only

# Short names are near one another by chance: Hata, Haka. Letters.
_SHORT = 6

_AND = re.compile(r"(?:,| and| or|, and|, or)[ \u00a0]")

# Known names are one only if they sound alike: distance of their keys.
_ALIKE = 0.35


def are_two_words(pair: Pair, vocabulary: Vocabulary) -> bool:
    """Tell by the forms alone that they are no slips for one another.

    Ukraine and Ukrainian are derived, Petrov and Petrova two people, Iran and Iraq both in the dictionary. Two listed
    names that sound alike (Sergei, Sergey) are left to `are_two_names`.
    """
    first, second = pair.first, pair.second
    listed = is_listed(first, vocabulary), is_listed(second, vocabulary)
    if all(listed) and pair.sounds > 0.35:
        return True
    if any(is_derived(mine, theirs, is_known=any(listed)) for mine, theirs in _singulars(pair)):
        return True
    return any(differ_in_diacritics_only(mine, theirs) for mine in first.words for theirs in second.words)


def are_two_names(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell by the words around the forms that they name two things, or no name at all.

    Oleg Kulikov and Pavel Kulakov are two people, Marc Jones and Mark Smith, Bakker and Baker; Sergei and Sergey Lavrov
    are one.
    """
    if _stand_together(first, second) or _are_listed_together(first, second):
        return True
    if play_different_parts(first, second, vocabulary, gazetteer):
        return True
    # Apec and Opec are each what their letters stand for.
    if all(gazetteer.organizations.forms_with_acronym(form.folded.upper()) for form in (pair.first, pair.second)):
        return True
    if shared_neighbours(first, second) or _share_title(pair, first, second):
        return False
    if any(is_other_gender(mine, theirs) for mine, theirs in _singulars(pair)):
        return True
    if is_listed(pair.first, vocabulary) and is_listed(pair.second, vocabulary):
        return True
    # Fedorov and Fedotov; but Zelensky and Zelenskyy are one.
    if pair.sounds > _ALIKE and all(gazetteer.is_standard(form.folded) for form in (pair.first, pair.second)):
        return True
    if has_far_letter(pair) and len(pair.first.folded) <= _SHORT:
        return True
    if any(_is_first_word_only(usage, vocabulary) for usage in (first, second)):
        return True
    return _have_other_bearers(pair, first, second, vocabulary) or _are_two_persons(
        first, second, vocabulary, gazetteer
    )


def share_first_name(first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether one first name stands before both: Peter Horb, Peter Horby."""
    names = (set(_first_names(usage, vocabulary, gazetteer)) for usage in (first, second))
    return any(len(name) > 1 for name in set.intersection(*names))


def _share_title(pair: Pair, first: Usage, second: Usage) -> bool:
    """Tell whether both have a title of office, one a given name besides: "General Mark Milley", "General Milly"."""
    is_near = pair.edits <= 1 or pair.sounds <= _ALIKE
    return is_near and not first.titles.isdisjoint(second.titles) and bool(first.before) != bool(second.before)


def _stand_together(first: Usage, second: Usage) -> bool:
    """Tell whether one stands right beside the other: Baden Badan."""
    mine, theirs = first.form.key, second.form.key
    return mine in second.before or mine in second.after or theirs in first.before or theirs in first.after


def _are_listed_together(first: Usage, second: Usage) -> bool:
    """Tell whether the one is named with the other: "Bachmann and Bachman"."""
    prose = first.document.prose
    for one, other in ((first, second), (second, first)):
        starts = {mention.span.start for mention in other.mentions}
        joined = (found for mention in one.mentions if (found := _AND.match(prose, mention.span.end)))
        if any(found.end() in starts for found in joined):
            return True
    return False


def _are_two_persons(first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether each has a first name of its own, and people are called by both: Ihor Klymenko, Iryna Klimenko.

    So it is where sources have either full name: James Chadwick beside Edwin Chadwik.
    """
    mine, theirs = (_first_names(usage, vocabulary, gazetteer) for usage in (first, second))
    if not mine or not theirs:
        return False
    if all(is_borne_by_persons(usage.form.folded, gazetteer) for usage in (first, second)):
        return True
    full = (f"{name} {usage.form.folded}" for usage, names in ((first, mine), (second, theirs)) for name in names)
    return any(map(gazetteer.bearers_called, full))


def _first_names(usage: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> list[str]:
    return sorted(name for name in _personal(usage.before, vocabulary) if is_borne_by_persons(name, gazetteer))


def _have_other_bearers(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary) -> bool:
    sides = [(_personal(one, vocabulary), _personal(other, vocabulary)) for one, other in _sides(first, second)]
    if is_accepted(pair.first, vocabulary) and is_accepted(pair.second, vocabulary):
        return any(mine or theirs for mine, theirs in sides)
    # A surname lost a letter rather than found another bearer: "Anna Belloni", "Piero Bellonni". A given name has
    # many bearers anyhow: "Vladimmir Petrov" is a slip, whoever else is called Vladimir.
    return pair.sounds > 0 and all(sides[0])


def _sides(first: Usage, second: Usage) -> Iterator[tuple[Mapping[str, str], Mapping[str, str]]]:
    yield first.before, second.before
    yield first.after, second.after


def _personal(names: Mapping[str, str], vocabulary: Vocabulary) -> set[str]:
    """Return initials and names that are no common words: "North Koria" says nothing of a Miss Koria."""
    return {name for name in names.values() if len(name) == 1 or not vocabulary.in_dictionary(name)}


def _singulars(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield both forms as they are and without a plural: the Petrovs are Petrov and Petrova."""
    mine, theirs = pair.first.folded, pair.second.folded
    yield mine, theirs
    if mine.endswith("s") != theirs.endswith("s"):
        yield mine.removesuffix("s"), theirs.removesuffix("s")


def _is_first_word_only(usage: Usage, vocabulary: Vocabulary) -> bool:
    return is_ordinary(usage.form, vocabulary) and not usage.stands_inside_sentence
