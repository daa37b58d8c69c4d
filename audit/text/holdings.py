"""What the articles of an archive hold, counted: which forms, in how many articles of which outlet."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from audit.gazetteer.sounds import traces
from audit.model.at_hand import AT_HAND
from audit.orthography.fold import fold
from audit.orthography.key import english_key, keys
from audit.text.clippings import Clipping, clipping_of
from audit.text.document import Document
from audit.text.retellings import Retellings

# Articles from which on a word is looked at as what another may be a slip for.
SEVERAL = 2


class Held(NamedTuple):
    """The forms that one article has, whichever of its documents, and the outlet it counts for."""

    outlet: str
    forms: Collection[str]


class Holdings(Protocol):
    """What an archive is asked; "" stands for an outlet that is not known, and for all where there are not two."""

    @property
    def size(self) -> int:
        """The number of documents."""
        ...

    def articles_with(self, form: str) -> Mapping[str, int]:
        """Return outlet → number of articles that have a form as it is written, without its possessive."""
        ...

    def told_by(self, document: Document | None) -> Sequence[Held]:
        """Return the articles here that a document tells; those asked for one document know it."""
        ...

    def words_by_sound(self, key: str) -> Collection[str]:
        """Return the capitalised words, acronyms left out, with an English key."""
        ...

    def words_by_trace(self, trace: str) -> Collection[str]:
        """Return those of them that several articles have and whose sounds leave a trace."""
        ...


@dataclass(frozen=True, eq=False)
class CountedHere:
    """The holdings of documents in memory, counted once for all who ask."""

    documents: Sequence[Clipping]

    @property
    def size(self) -> int:
        return len(self.documents)

    def count(self) -> None:
        """Count all that may be asked for."""
        _ = self._by_form, self._by_sound, self._by_trace

    def articles_with(self, form: str) -> Mapping[str, int]:
        return self._by_form.get(form, {})

    def told_by(self, document: Document | None) -> Sequence[Held]:
        return _told_by(document, self) if document else ()

    def words_by_sound(self, key: str) -> Collection[str]:
        return self._by_sound.get(key, ())

    def words_by_trace(self, trace: str) -> Collection[str]:
        return self._by_trace.get(trace, ())

    @cached_property
    def retellings(self) -> Retellings:
        return Retellings(self.documents)

    @cached_property
    def held(self) -> Mapping[int, Held]:
        """Article → what it holds."""
        forms: dict[int, set[str]] = defaultdict(set)
        outlets: dict[int, set[str]] = defaultdict(set)
        for document, article in zip(self.documents, self.retellings.articles, strict=True):
            forms[article] |= document.forms
            outlets[article] |= {document.outlet} - {""}
        first = {article: min(outlets[article], default="") for article in forms}
        counts = len(set(first.values()) - {""}) > 1
        return {article: Held(first[article] if counts else "", held) for article, held in forms.items()}

    @cached_property
    def _by_form(self) -> Mapping[str, Mapping[str, int]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for held in self.held.values():
            for form in held.forms:
                found[form][held.outlet] += 1
        return dict(found)

    @cached_property
    def _by_sound(self) -> Mapping[str, Collection[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in frozenset().union(*(document.names for document in self.documents)):
            found[english_key(fold(word))].append(word)
        return dict(found)

    @cached_property
    def _by_trace(self) -> Mapping[str, Collection[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        words = [
            word
            for words in self._by_sound.values()
            for word in words
            if sum(self.articles_with(word).values()) >= SEVERAL
        ]
        for word, sounds in zip(words, keys([fold(word) for word in words]), strict=True):
            for trace in traces(sounds):
                found[trace].add(word)
        return dict(found)


# Asked for every name in doubt of one document, one after the other.
@lru_cache(maxsize=AT_HAND)
def _told_by(document: Document, holdings: CountedHere) -> Sequence[Held]:
    return [holdings.held[article] for article in sorted(holdings.retellings.told_by(clipping_of(document)))]
