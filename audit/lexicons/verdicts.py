"""Whether an unlisted word is a slip or a new word."""

from dataclasses import dataclass
from functools import lru_cache

from audit.lexicons.corrector import Correction
from audit.lexicons.embarrassment import is_embarrassing
from audit.lexicons.formation import Formation, Parts, is_agent_noun, parts_of
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.spelling_model import Doubt, chance
from audit.lexicons.surroundings import Surroundings
from audit.lexicons.vocabulary import Vocabulary, fold

# From this Zipf frequency on, a word has so many readers that only a single slip is likely.
_ATTESTED = 2.0
_SHORT = 5
# Of three letters two cannot be wrong: any word is so near to another.
_VERY_SHORT = 3
# A long part is no accident: "demining" is formed, "unstand" is a slip.
_LONG_PART = 6
_USUAL_LENGTH = 7
# Words in their places of which the verdict is remembered.
_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word judged: the chance (0-1) that it is a slip, and what was meant, best first and never empty.

    `is_formed` tells that it can be read as a new word, of parts that are listed, `is_agent` as one for a doer,
    `is_rare` that it is a word, if one that few writers use.
    """

    chance: float
    corrections: tuple[Correction, ...]
    is_formed: bool
    is_agent: bool
    is_rare: bool


# Checks for misspelt and for joined words ask for the same.
@lru_cache(maxsize=_REMEMBERED)
def judge(word: str, place: Surroundings, lexicons: Lexicons, *, distance: int = 2) -> Verdict | None:
    """Judge an unlisted word, folded, in its place; None where no known word is near, or what is would embarrass."""
    doubt, corrections = weigh(word, place, lexicons, distance=distance)
    if doubt is None or is_embarrassing(corrections[0]):
        return None
    corrections = tuple(one for one in corrections if not is_embarrassing(one))
    parts = parts_of(word, lexicons.vocabulary)
    formed = parts is not None and max(len(parts.first), len(parts.second)) >= _LONG_PART
    # "liras", "brines": the plural of a listed word is formed like no slip.
    names_doer = is_agent_noun(word, lexicons.vocabulary)
    return Verdict(
        chance(doubt),
        corrections,
        is_formed=formed or bool(doubt.is_plural),
        is_agent=names_doer,
        is_rare=word in lexicons.rare_words,
    )


def weigh(
    word: str, place: Surroundings, lexicons: Lexicons, *, distance: int = 2
) -> tuple[Doubt | None, tuple[Correction, ...]]:
    """Return what speaks for a slip, and the corrections within `distance` edits, one for words that have a reason."""
    parts = parts_of(word, lexicons.vocabulary)
    if parts or len(word) <= _VERY_SHORT or lexicons.vocabulary.zipf(word) >= _ATTESTED:
        distance = 1
    corrections = lexicons.corrector.corrections(
        word, before=fold(place.before), after=fold(place.after), distance=distance
    )
    if not corrections:
        return None, ()
    return _doubt(word, place, corrections[0], parts, lexicons.vocabulary), tuple(corrections)


def _doubt(word: str, place: Surroundings, best: Correction, parts: Parts | None, vocabulary: Vocabulary) -> Doubt:
    slip = best.slip
    # Frequency lists drop apostrophes, so that "didnt" looks like a word in use.
    frequency = 0.0 if slip.apostrophe_left_out else vocabulary.zipf(word)
    beside = (place.before, place.after)
    return Doubt(
        always=1,
        correction=best.score,
        frequency_ratio=slip.frequency - frequency,
        frequency=frequency,
        second_edit=slip.second_edit,
        second_edit_in_short_word=slip.second_edit and len(word) <= _SHORT,
        other_first_letter=slip.other_first_letter,
        apostrophe_left_out=slip.apostrophe_left_out,
        length=len(word) - _USUAL_LENGTH,
        has_prefix=parts is not None and parts.kind is Formation.PREFIX,
        has_suffix=parts is not None and parts.kind is Formation.SUFFIX,
        is_compound=parts is not None and parts.kind is Formation.COMPOUND,
        is_plural=_is_plural(word, vocabulary),
        foreign_beside=any(other.islower() and not vocabulary.is_listed(other) for other in beside),
        after_hyphen=bool(place.half_before),
        before_hyphen=bool(place.half_after),
    )


def _is_plural(word: str, vocabulary: Vocabulary) -> bool:
    if word.endswith("men"):
        return vocabulary.in_dictionary(word[:-3] + "man")
    return word.endswith("s") and vocabulary.in_dictionary(word[:-1])
