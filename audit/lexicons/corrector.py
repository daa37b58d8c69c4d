"""What a misspelt word was meant to be, likeliest first."""

import math
from dataclasses import dataclass, field
from functools import cached_property

from audit.lexicons.bigrams import Bigrams
from audit.lexicons.slips import are_neighbouring_keys, difference, skeleton, sound
from audit.lexicons.spelling import Neighbour, Spelling
from audit.lexicons.spelling_model import Slip, rank
from audit.lexicons.vocabulary import Vocabulary

# Neighbours looked at closely: the nearest and most frequent ones.
_MOST_NEIGHBOURS = 60
# How many powers of ten in frequency an edit outweighs in that choice.
_EDIT = 1.7
# Spellings whose neighbours are remembered; beyond it the memory starts afresh.
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that may have been meant, cased as the dictionary has it; `score` compares corrections of one spelling."""

    word: str
    slip: Slip
    score: float

    @property
    def distance(self) -> int:
        return 2 if self.slip.second_edit else 1


@dataclass(frozen=True)
class Corrector:
    """Ranks the neighbours of a spelling by kind of slip, frequency and the words around."""

    vocabulary: Vocabulary
    spelling: Spelling
    bigrams: Bigrams
    _remembered: dict[tuple[str, int], tuple[tuple[str, Slip], ...]] = field(default_factory=dict)

    def corrections(self, word: str, *, before: str = "", after: str = "", distance: int = 2) -> list[Correction]:
        """Return corrections of a lower-case word, best first; `before` and `after` are the words beside it, folded."""
        ranked = [
            Correction(self._cased(other), slip, rank(slip))
            for other, slip in self.slips(word, before=before, after=after, distance=distance)
        ]
        return sorted(ranked, key=lambda correction: (-correction.score, correction.word))

    def slips(self, word: str, *, before: str, after: str, distance: int) -> list[tuple[str, Slip]]:
        """Return the closest words, in lower case, each with the slip that would lead from it to `word`."""
        count = self.bigrams.count
        return [
            (
                other,
                slip._replace(
                    fits_before=math.log10(1 + count(before, other)), fits_after=math.log10(1 + count(other, after))
                ),
            )
            for other, slip in self._slips_alone(word, distance)
        ]

    def _cased(self, word: str) -> str:
        return word.capitalize() if self.vocabulary.is_name(word) else word

    def _slips_alone(self, word: str, distance: int) -> tuple[tuple[str, Slip], ...]:
        """Return the closest words with what can be said of them without the words around."""
        slips = self._remembered.get((word, distance))
        if slips is None:
            if len(self._remembered) > _REMEMBERED:
                self._remembered.clear()
            near = sorted(self.spelling.neighbours(word, distance=distance), key=_remoteness)[:_MOST_NEIGHBOURS]
            own = _Traits(word)
            slips = tuple((one.word, _slip(own, one)) for one in near if one.distance)
            self._remembered[word, distance] = slips
        return slips


@dataclass(frozen=True)
class _Traits:
    word: str

    @cached_property
    def skeleton(self) -> str:
        return skeleton(self.word)

    @cached_property
    def sound(self) -> str:
        return sound(self.word)

    @cached_property
    def letters(self) -> list[str]:
        return sorted(self.word)


def _slip(own: _Traits, other: Neighbour) -> Slip:
    word, meant = own.word, other.word
    wrong, right = difference(word, meant)
    return Slip(
        second_edit=other.distance > 1,
        other_first_letter=word[0] != meant[0],
        other_last_letter=word[-1] != meant[-1],
        same_consonants=own.skeleton == skeleton(meant),
        same_sound=own.sound == sound(meant),
        same_letters=len(word) == len(meant) and own.letters == sorted(meant),
        letter_left_out=len(meant) > len(word),
        letter_too_many=len(meant) < len(word),
        apostrophe_left_out=word == meant.replace("'", ""),
        neighbouring_key=are_neighbouring_keys(wrong, right),
        frequency=math.log10(other.count),
        fits_before=0.0,
        fits_after=0.0,
    )


def _remoteness(neighbour: Neighbour) -> float:
    return neighbour.distance * _EDIT - math.log10(neighbour.count)
