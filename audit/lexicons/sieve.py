"""Which of many words have a property that no article changes."""

from collections.abc import Callable, Set

# Words remembered; beyond it the memory starts afresh.
_REMEMBERED = 50_000


class Sieve:
    """Finds the words that have a property; one met before in this process costs next to nothing."""

    def __init__(self, has: Callable[[str], object], *, remembered: int = _REMEMBERED) -> None:
        self._has = has
        self._remembered = remembered
        self._kept: set[str] = set()
        self._dropped: set[str] = set()

    def of(self, words: Set[str]) -> Set[str]:
        """Return those of the words that have it."""
        kept = words - self._dropped
        unmet = kept - self._kept
        return kept - self._drop(unmet) if unmet else kept

    def _drop(self, unmet: Set[str]) -> Set[str]:
        """Return those of the words that do not have it, and remember the answers."""
        if len(self._kept) + len(self._dropped) > self._remembered:
            self._kept.clear()
            self._dropped.clear()
        kept = set(filter(self._has, unmet))
        self._kept |= kept
        self._dropped |= unmet - kept
        return unmet - kept
