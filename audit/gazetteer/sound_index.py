"""Find, among some names, those whose key is at most one sound away from how a form may be read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path

from editdistpy import damerau_osa

from audit.gazetteer.postings import Postings, open_postings
from audit.gazetteer.sounds import readings, traces
from audit.lexicons.store import Trie, open_trie

# Forms of which is remembered what is near them.
_REMEMBERED = 20_000


@dataclass(frozen=True, eq=False)
class SoundIndex:
    """Distinct keys, the traces that lead to each, and the numbers of the forms that have it; files by `name`."""

    folder: Path
    name: str

    def near(self, folded: str) -> tuple[int, ...]:
        """Return the numbers of the forms, in ascending order, whose key is one sound away from one of the readings.

        A sound is added, left out, changed or swapped with the next.
        """
        return self._near(folded)

    def alike(self, folded: str) -> Iterator[int]:
        """Yield the numbers of the forms whose key is that of one of the readings, reading by reading."""
        for reading in readings(folded):
            place = self._keys.get(reading)
            if place is not None:
                yield from self._forms.of(place)

    @cached_property
    def _near(self) -> Callable[[str], tuple[int, ...]]:
        return lru_cache(maxsize=_REMEMBERED)(self._find_near)

    def _find_near(self, folded: str) -> tuple[int, ...]:
        meant, key_of, distance = readings(folded), self._keys.restore_key, damerau_osa.distance
        found: list[int] = []
        for place in set(chain.from_iterable(self._led_to(meant))):
            sounds = key_of(place)
            for reading in meant:
                if distance(reading, sounds, 1) >= 0:
                    found += self._forms.of(place)
                    break
        return tuple(sorted(found))

    def _led_to(self, meant: Sequence[str]) -> Iterator[Sequence[int]]:
        for trace in set(chain.from_iterable(map(traces, meant))):
            place = self._traces.get(trace)
            if place is not None:
                yield self._traced.of(place)

    @cached_property
    def _keys(self) -> Trie:
        return open_trie(self.folder, f"{self.name}-keys.marisa")

    @cached_property
    def _forms(self) -> Postings:
        return open_postings(self.folder, f"{self.name}-forms")

    @cached_property
    def _traces(self) -> Trie:
        return open_trie(self.folder, f"{self.name}-traces.marisa")

    @cached_property
    def _traced(self) -> Postings:
        return open_postings(self.folder, f"{self.name}-traces")
