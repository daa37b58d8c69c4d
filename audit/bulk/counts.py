"""The counts of a corpus in a file: what `audit.text.holdings` asks of them."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from audit.text.document import Document
from audit.text.holdings import Held

# Answers that are kept for the next article of a process.
_REMEMBERED = 4_096
_MAPPED = 1 << 40  # bytes of the file that may be mapped, which is all


class Counts:
    """A file that `audit.bulk.counting` made, opened in each process by itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.articles_with = lru_cache(_REMEMBERED)(self._articles_with)

    def __reduce__(self) -> tuple[type["Counts"], tuple[Path]]:
        """Go to another process as a path; the file is opened there anew."""
        return Counts, (self._path,)

    @cached_property
    def size(self) -> int:
        return int(self._one("SELECT size FROM about")[0])

    @cached_property
    def tells_outlets_apart(self) -> bool:
        return bool(self._one("SELECT outlets > 1 FROM about")[0])

    def words_by_sound(self, key: str) -> Collection[str]:
        return [word for (word,) in self._store.execute("SELECT word FROM sounds WHERE sound = ?", (key,))]

    def words_by_trace(self, trace: str) -> Collection[str]:
        return [word for (word,) in self._store.execute("SELECT word FROM traces WHERE trace = ?", (trace,))]

    def held(self, number: int) -> Held | None:
        """Return what the article of a document holds, None where no other document tells it."""
        found = self._store.execute("SELECT article, outlet FROM told WHERE number = ?", (number,)).fetchone()
        if found is None:
            return None
        forms = self._store.execute("SELECT form FROM held WHERE article = ?", (found[0],))
        return Held(found[1], frozenset(form for (form,) in forms))

    def alone(self, outlet: str, forms: Collection[str]) -> Held:
        """Return what an article holds that one document tells."""
        return Held(outlet if self.tells_outlets_apart else "", forms)

    def told(self, first: int, documents: int) -> dict[int, str]:
        """Return number → first name of the article, of the documents from a number on whose article others tell."""
        query = "SELECT number, first FROM told WHERE number >= ? AND number < ?"
        return dict(self._store.execute(query, (first, first + documents)))

    def again(self, first: int, documents: int) -> dict[int, int]:
        """Return number → which of those of its name it is, of the documents whose name an earlier one has."""
        query = "SELECT number, nth FROM again WHERE number >= ? AND number < ?"
        return dict(self._store.execute(query, (first, first + documents)))

    def _articles_with(self, form: str) -> Mapping[str, int]:
        return dict(self._store.execute("SELECT outlet, articles FROM forms WHERE form = ?", (form,)))

    def _one(self, query: str) -> tuple[int, ...]:
        found: tuple[int, ...] = self._store.execute(query).fetchone()
        return found

    @cached_property
    def _store(self) -> sqlite3.Connection:
        store = sqlite3.connect(f"{self._path.absolute().as_uri()}?immutable=1", uri=True)
        store.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return store


@dataclass(frozen=True, eq=False)
class CountsBeside:
    """The counts as one document asks for them; `own` is what its article holds, which the document may be alone in."""

    counts: Counts
    own: Held

    @property
    def size(self) -> int:
        return self.counts.size

    def articles_with(self, form: str) -> Mapping[str, int]:
        return self.counts.articles_with(form)

    def words_by_sound(self, key: str) -> Collection[str]:
        return self.counts.words_by_sound(key)

    def words_by_trace(self, trace: str) -> Collection[str]:
        return self.counts.words_by_trace(trace)

    def told_by(self, document: Document | None) -> Sequence[Held]:
        return (self.own,)
