"""Two forms that stand for different sorts of things in an article, however alike they are."""

import re
from typing import Final

from audit.gazetteer.entry import LANDS
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.species import names_species
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import Mention, Usage
from audit.names.persons import is_borne_by_persons

# "To", "of" and "with" may stand before a person.
_IN_PLACE: Final = re.compile(r"\b(?:at|in|near|inside|outside) \Z")
_REACH: Final = 10
# An initial is no first name.
_SHORTEST: Final = 2
# A shorter word is one of "da", "dos", "van".
_WORD_BEHIND: Final = re.compile(r" (?P<word>[a-z]{4,})\b")


def play_different_parts(first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether one is a surname behind a first name, and the other a first name, a place, or a known brand.

    Ruth Glenne and Glenn Barker; Richard Brixam, and a prisoner at Brixham; Anna Boeling, who runs Boeing. Or one is of
    a plant: Linnaea borealis, which Linnea painted.
    """
    if any(_is_genus(usage, vocabulary) for usage in (first, second)):
        return True
    return any(
        all(_is_behind_first_name(mention, vocabulary, gazetteer) for mention in one.mentions)
        and _is_no_surname(other, vocabulary, gazetteer)
        for one, other in ((first, second), (second, first))
    ) or _are_surname_and_first_name(first, second, vocabulary, gazetteer)


def _are_surname_and_first_name(first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    """Tell whether names stand always before the one, and before the other, which persons bear, always behind.

    No dictionary need have them, for they may be misspelt too: Lamin Yamal, Jamal Musiela.
    """
    return any(
        is_borne_by_persons(other.form.folded, gazetteer)
        and all(not mention.after and _is_name(mention.before, vocabulary) for mention in one.mentions)
        and all(not mention.before and _is_name(mention.after, vocabulary) for mention in other.mentions)
        for one, other in ((first, second), (second, first))
    )


def _is_name(folded: str, vocabulary: Vocabulary) -> bool:
    return len(folded) >= _SHORTEST and not vocabulary.in_dictionary(folded)


def _is_no_surname(usage: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    if usage.before:
        return False
    if gazetteer.organizations.brands.is_known(usage.form.folded):
        return True
    return all(_is_first_name(one, vocabulary, gazetteer) or _is_in_place(one, usage) for one in usage.mentions)


def _is_behind_first_name(mention: Mention, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    return not mention.after and _is_person(mention.before, vocabulary, gazetteer)


def _is_first_name(mention: Mention, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    return not mention.before and _is_person(mention.after, vocabulary, gazetteer)


def _is_person(folded: str, vocabulary: Vocabulary, gazetteer: Gazetteer) -> bool:
    if len(folded) < _SHORTEST or vocabulary.in_dictionary(folded) or not is_borne_by_persons(folded, gazetteer):
        return False
    # "The German Mercedes": people are called German, too.
    return not any(gazetteer.bearers.type(bearer) in LANDS for bearer, _ in gazetteer.meanings(folded))


def _is_in_place(mention: Mention, usage: Usage) -> bool:
    start = mention.span.start
    return bool(_IN_PLACE.search(usage.document.prose[max(0, start - _REACH) : start]))


def _is_genus(usage: Usage, vocabulary: Vocabulary) -> bool:
    prose, name = usage.document.prose, usage.form.words[0]
    found = (_WORD_BEHIND.match(prose, mention.span.end) for mention in usage.mentions)
    return all(
        one and not vocabulary.is_listed(one["word"]) and names_species(one["word"], name, vocabulary) for one in found
    )
