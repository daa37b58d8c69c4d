"""What earlier runs found in the articles of a run, as far as it still holds."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from audit.corpus.cache import Cache, Stored
from audit.corpus.case import Case
from audit.corpus.judgement import Judgement
from audit.corpus.keys import key_of
from audit.corpus.packing import pack_judgement, unpack_judgement
from audit.model.report import Failure
from audit.text.document import Document

_LENGTH = 16  # bytes of a hash that are kept


class Memory:
    """Judgements by the number of their article in a run.

    One holds if the archive is the same, or else says the same: a change in one article lets only those be judged
    again that asked for what changed.
    """

    def __init__(self, case: Case, folder: Path) -> None:
        self._case = case
        self._cache = Cache(folder)
        articles = [manuscript.digest() for manuscript in case.manuscripts]
        evidence = [manuscript.digest() for manuscript in case.beside] + ([] if case.manner.alone else articles)
        self._evidence = _hash(*sorted(evidence))
        base = key_of(case.auditor, readability=case.manner.readability) + bytes([bool(evidence)])
        self._keys = [_hash(base, article) for article in articles]
        self._as_stored: set[int] = set()

    def recalled(self) -> dict[int, Judgement]:
        """Return what is known of the articles."""
        stored = self._cache.load(self._keys)
        found = {}
        for number, key in enumerate(self._keys):
            known = unpack_judgement(stored[key].packed) if key in stored else None
            if known and self._holds(number, known, stored[key].evidence):
                found[number] = known
        return found

    def keep(self, judgements: Mapping[int, Judgement | Failure]) -> None:
        """Store what is not stored so already."""
        self._cache.save(
            {
                self._keys[number]: Stored(self._evidence, one.packed or pack_judgement(one))
                for number, one in judgements.items()
                if isinstance(one, Judgement) and number not in self._as_stored
            }
        )

    def _holds(self, number: int, known: Judgement, evidence: bytes) -> bool:
        if evidence == self._evidence:
            self._as_stored.add(number)
            return True
        document = self._case.document(number)
        return isinstance(document, Document) and self._case.archive.still_says(known.answers, besides=document)


def _hash(*parts: bytes) -> bytes:
    digest = sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()[:_LENGTH]
