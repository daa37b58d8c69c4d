"""Look names up: exactly, or by a key that spelling slips and schemes of romanisation share."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from audit.gazetteer.endings import Endings, endings_of
from audit.gazetteer.entry import Sense
from audit.gazetteer.organizations import Organizations, open_organizations
from audit.gazetteer.postings import Postings, open_postings
from audit.gazetteer.sound_index import SoundIndex
from audit.gazetteer.sounds import edits_apart, sounds_apart
from audit.gazetteer.store import NONSTANDARD, SENSE_BITS, STATUS_MASK, STATUSES, STEPS, Bearers
from audit.gazetteer.well_known import WellKnownPlaces
from audit.lexicons.store import Trie, open_bytes, open_numbers, open_trie
from audit.orthography.fold import folded_phrase
from audit.orthography.key import given_key
from audit.resources import data_folder

# Forms of which is remembered what they mean.
_MEANINGS_REMEMBERED = 50_000


class Neighbour(NamedTuple):
    """A known form, folded, near a given one: `edits` count letters, `sounds` is the distance of the keys."""

    number: int
    form: str
    edits: int
    sounds: float


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names of places and persons; opened column by column as they are asked for. May raise CompiledDataError.

    A form is folded (`folded_phrase`) and has a number; a sense is the number of a bearer and a status, see `store`.
    """

    folder: Path

    @cached_property
    def bearers(self) -> Bearers:
        return Bearers(self.folder)

    @cached_property
    def organizations(self) -> Organizations:
        return open_organizations(self.folder / "organizations.json")

    @cached_property
    def well_known_places(self) -> WellKnownPlaces:
        return WellKnownPlaces(self.folder)

    @cached_property
    def endings(self) -> Endings:
        return endings_of(json.loads(bytes(open_bytes(self.folder, "endings.json"))))

    @cached_property
    def prominence(self) -> memoryview:
        """How well known each form is as a name, in `STEPS`."""
        return open_numbers(self.folder, "prominence.bin", "B")

    def fame(self, number: int) -> float:
        """Return how well known a form is as a name, on the scale of Zipf frequencies."""
        return self.prominence[number] / STEPS

    def senses(self, form: str) -> tuple[Sense, ...]:
        """Return what `form` may mean: better status first, then countries, then more inhabitants."""
        meanings = self.meanings(folded_phrase(form))
        return tuple(Sense(self.bearers.entry(bearer), STATUSES[status]) for bearer, status in meanings)

    def number(self, folded: str) -> int | None:
        """Return the number of a folded form, None where it is unknown."""
        return self._forms.get(folded)

    def form(self, number: int) -> str:
        """Return the folded form of a number."""
        return self._forms.restore_key(number)

    def senses_of(self, number: int) -> list[tuple[int, int]]:
        """Return the bearers of a form with the place of the status in `STATUSES`, as `senses` orders them."""
        return [(sense >> SENSE_BITS, sense & STATUS_MASK) for sense in self._senses.of(number)]

    def meanings(self, folded: str) -> tuple[tuple[int, int], ...]:
        """Return `senses_of` a folded form, none where it is unknown."""
        return self._meanings(folded)

    def bearers_of(self, number: int) -> list[int]:
        """Return the bearers of which a form is a preferred or accepted name, in the order of `senses`."""
        return [bearer for bearer, status in self.senses_of(number) if status < NONSTANDARD]

    def bearers_called(self, folded: str) -> tuple[int, ...]:
        """Return `bearers_of` a folded form, none where it is unknown."""
        return self._called(folded)

    def is_standard(self, folded: str) -> bool:
        """Tell whether a folded form is preferred or accepted for some bearer, or a word of such a form."""
        number = self._forms.get(folded)
        if number is not None and self._senses.of(number)[0] & STATUS_MASK < NONSTANDARD:
            return True
        return folded in self._parts

    def is_nonstandard(self, folded: str) -> bool:
        """Tell whether a folded form is known, but neither preferred nor accepted for any bearer."""
        return self._forms.get(folded) is not None and not self.is_standard(folded)

    def near(self, folded: str) -> tuple[int, ...]:
        """Return the numbers of preferred or accepted forms, in ascending order, whose key is at most one sound away.

        That is from the key of one of the `readings`. Known forms of fewer than four letters, or with other letters
        than English has, are not looked up.
        """
        return self._names.near(folded)

    def sounding_alike(self, folded: str) -> list[int]:
        """Return those of `near` whose key is that of one of the readings."""
        return sorted(self._names.alike(folded))

    def surnames_near(self, folded: str) -> tuple[int, ...]:
        """Return those of `near` that are names of one word of public figures."""
        return self._surnames.near(folded)

    def neighbours(self, folded: str) -> tuple[Neighbour, ...]:
        """Return those of `near`, the nearest first, then the better known."""
        found = (self.neighbour(folded, number) for number in self.near(folded))
        return tuple(
            sorted(found, key=lambda one: (one.sounds + one.edits / 4, -self.prominence[one.number], one.form))
        )

    def neighbour(self, folded: str, number: int) -> Neighbour:
        """Return how near the form of a number is to a folded form."""
        form = self.form(number)
        return Neighbour(number, form, edits_apart(folded, form), sounds_apart(folded, form))

    def completions(self, folded: str, most: int) -> list[str]:
        """Return the preferred or accepted forms that begin with a folded one and have up to `most` letters more."""
        longest = len(folded) + most
        forms = (form for form in self._forms.iterkeys(folded) if len(folded) < len(form) <= longest)
        return sorted(form for form in forms if self.is_standard(form))

    def figures_called(self, word: str) -> Sequence[int]:
        """Return the numbers of public figures' full names whose first word has the `given_key` of a folded one."""
        place = self._figures.get(given_key(word))
        return () if place is None else self._full_names.of(place)

    def figures_ending(self, word: str) -> Sequence[int]:
        """Return the numbers of public figures' full names whose last word is a folded one."""
        place = self._figures_ends.get(word)
        return () if place is None else self._full_names_by_end.of(place)

    @cached_property
    def _meanings(self) -> Callable[[str], tuple[tuple[int, int], ...]]:
        return lru_cache(maxsize=_MEANINGS_REMEMBERED)(self._find_meanings)

    def _find_meanings(self, folded: str) -> tuple[tuple[int, int], ...]:
        number = self.number(folded)
        return () if number is None else tuple(self.senses_of(number))

    @cached_property
    def _called(self) -> Callable[[str], tuple[int, ...]]:
        return lru_cache(maxsize=_MEANINGS_REMEMBERED)(self._find_called)

    def _find_called(self, folded: str) -> tuple[int, ...]:
        return tuple(bearer for bearer, status in self._meanings(folded) if status < NONSTANDARD)

    @cached_property
    def _forms(self) -> Trie:
        return open_trie(self.folder, "forms.marisa")

    @cached_property
    def _senses(self) -> Postings:
        return open_postings(self.folder, "senses")

    @cached_property
    def _parts(self) -> Trie:
        return open_trie(self.folder, "parts.marisa")

    @cached_property
    def _names(self) -> SoundIndex:
        return SoundIndex(self.folder, "names")

    @cached_property
    def _surnames(self) -> SoundIndex:
        return SoundIndex(self.folder, "surnames")

    @cached_property
    def _figures(self) -> Trie:
        return open_trie(self.folder, "figures.marisa")

    @cached_property
    def _full_names(self) -> Postings:
        return open_postings(self.folder, "figures")

    @cached_property
    def _figures_ends(self) -> Trie:
        return open_trie(self.folder, "figures-ends.marisa")

    @cached_property
    def _full_names_by_end(self) -> Postings:
        return open_postings(self.folder, "figures-ends")


@cache
def shipped_gazetteer() -> Gazetteer:
    """Return the gazetteer that comes with the package."""
    return Gazetteer(data_folder() / "gazetteer")
