"""Which of many words have a property that no article changes."""

from collections.abc import Callable, Set

# Words remembered; half of them are those met last, the others are let go of when these are as many.
_REMEMBERED = 50_000


class Sieve:
    """Finds the words that have a property; one met before in this process costs next to nothing."""

    def __init__(self, has: Callable[[str], object], *, remembered: int = _REMEMBERED) -> None:
        self._has = has
        self._remembered = remembered
        self._kept: set[str] = set()
        self._dropped: set[str] = set()
        self._kept_before: set[str] = set()
        self._dropped_before: set[str] = set()

    def of(self, words: Set[str]) -> Set[str]:
        """Return those of the words that have it."""
        kept = words - self._dropped
        unmet = kept - self._kept
        return kept - self._drop(unmet) if unmet else kept

    def _drop(self, unmet: Set[str]) -> Set[str]:
        """Return those of the words that do not have it, and remember the answers."""
        if 2 * (len(self._kept) + len(self._dropped)) > self._remembered:
            self._kept_before, self._dropped_before = self._kept, self._dropped
            self._kept, self._dropped = set(), set()
        dropped = unmet & self._dropped_before
        kept = unmet & self._kept_before
        kept |= set(filter(self._has, unmet - dropped - kept))
        self._kept |= kept
        self._dropped |= unmet - kept
        return unmet - kept
