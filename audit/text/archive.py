"""The other articles of a run, as evidence for how a name is spelt."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from audit.gazetteer.sounds import are_one_sound_away, readings, traces
from audit.orthography.fold import bare, fold
from audit.orthography.key import english_key, keys
from audit.text.clippings import Clipping, clipping_of
from audit.text.document import Document
from audit.text.outlets import weight_of_outlets
from audit.text.retellings import Retellings
from audit.text.words import WORD

# Documents from which on a word is looked at as what another may be a slip for.
_SEVERAL = 2


class Articles(NamedTuple):
    """How many articles there are, and what they prove: as many, but less where one outlet has several of them.

    See `audit.text.outlets`. An article whose outlet is not known, and all in an archive of one outlet, stand for an
    outlet each.
    """

    number: int
    weight: float
    outlets: int

    def outweigh(self, others: "Articles", *, times: float) -> bool:
        """Tell whether they weigh so many times as much, and are not one outlet's against those of several."""
        return self.weight >= times * others.weight and not self.outlets == 1 < others.outlets


@dataclass(frozen=True, slots=True)
class Answers:
    """What an archive was asked on behalf of one document, and what it said: all that a finding may owe to it.

    `articles` has the names asked for and the articles that have one, `sounds` a key and the words that sound so,
    `near` a folded form and the words near it, `sizes` the number of documents where it was asked for.
    """

    articles: dict[tuple[str, ...], Articles] = field(default_factory=dict)
    sounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sizes: set[int] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class Archive:
    """Documents, or what is kept of them, and the capitalised words in them; nothing is counted before somebody asks.

    Documents that tell the same article count as one, see `Retellings`. `answers`, where there are any, keep what was
    said on behalf of one document.
    """

    documents: tuple[Document | Clipping, ...] = ()
    answers: Answers | None = None

    def with_answers(self) -> "Archive":
        """Return the same archive, to be asked on behalf of one document, which keeps its answers."""
        keeping = Archive(self.documents, Answers())
        keeping.__dict__["_holdings"] = self._holdings
        return keeping

    def count(self) -> None:
        """Count all that may be asked for."""
        self._holdings.count()

    def size(self) -> int:
        """Return the number of documents."""
        if self.answers:
            self.answers.sizes.add(len(self.documents))
        return len(self.documents)

    def articles_with(self, names: Collection[str], *, besides: Document) -> int:
        """Return how many articles other than that of `besides` have one of these names, case kept, possessive or not.

        A name has a capitalised word in it, or it is met nowhere.
        """
        return self.evidence_for(names, besides=besides).number

    def evidence_for(self, names: Collection[str], *, besides: Document) -> Articles:
        """Return the articles that `articles_with` counts, and what they weigh."""
        if not self.documents:
            return Articles(0, 0.0, 0)
        known = self.answers.articles if self.answers else {}
        asked = tuple(sorted(names))
        if asked not in known:
            known[asked] = self._holdings.evidence_for(asked, besides=besides)
        return known[asked]

    def words_sounding(self, key: str) -> tuple[str, ...]:
        """Return the capitalised words, acronyms left out, that have this English key, sorted."""
        words = tuple(sorted(self._holdings.words_by_sound.get(key, ())))
        if self.answers:
            self.answers.sounds[key] = words
        return words

    def words_near(self, folded: str) -> tuple[str, ...]:
        """Return the capitalised words, sorted, that several documents have and that are one sound away from a form."""
        words = tuple(sorted(self._holdings.words_near(folded)))
        if self.answers:
            self.answers.near[folded] = words
        return words

    def still_says(self, answers: Answers, *, besides: Document) -> bool:
        """Tell whether the same questions, asked on behalf of a document, would have the same answers."""
        return (
            answers.sizes <= {len(self.documents)}
            and all(self.words_sounding(key) == words for key, words in answers.sounds.items())
            and all(self.words_near(folded) == words for folded, words in answers.near.items())
            and all(
                self.evidence_for(names, besides=besides) == articles for names, articles in answers.articles.items()
            )
        )

    @cached_property
    def _holdings(self) -> "_Holdings":
        return _Holdings([one if isinstance(one, Clipping) else clipping_of(one) for one in self.documents])


@dataclass(frozen=True, eq=False)
class _Holdings:
    """What the documents of an archive hold, counted once for all who ask."""

    documents: Sequence[Clipping]

    def count(self) -> None:
        _ = self.retellings.articles, self.outlets, self.holders_of_word, self.words_by_sound, self.words_by_trace

    def evidence_for(self, names: Collection[str], *, besides: Document) -> Articles:
        holders = {self.retellings.articles[holder] for name in names for holder in self._holders(name)}
        found = holders - _articles_told_by(besides, self.retellings) if holders else holders
        outlets = Counter(self.outlets.get(article, "") for article in found)
        unknown = outlets.pop("", 0)
        return Articles(len(found), unknown + weight_of_outlets(outlets.values()), unknown + len(outlets))

    def _holders(self, name: str) -> Iterator[int]:
        words = [bare(word) for word in WORD.findall(name) if word[0].isupper()]
        if not words:
            return
        holders = set(self.holders_of_word.get(words[0], ()))
        holders.intersection_update(*(self.holders_of_word.get(word, ()) for word in words[1:]))
        is_word = words == [bare(name)]
        yield from (holder for holder in holders if is_word or name in self.documents[holder].prose)

    def words_near(self, folded: str) -> set[str]:
        meant = readings(folded)
        found = {word for sounds in meant for trace in traces(sounds) for word in self.words_by_trace.get(trace, ())}
        keyed = zip(found, keys([fold(word) for word in found]), strict=True)
        return {word for word, sounds in keyed if are_one_sound_away(meant, sounds)}

    @cached_property
    def retellings(self) -> Retellings:
        return Retellings(self.documents)

    @cached_property
    def outlets(self) -> Mapping[int, str]:
        """Article → the outlet that tells it, of several the first by name; empty unless there are two outlets."""
        told = sorted(
            (document.outlet, article)
            for document, article in zip(self.documents, self.retellings.articles, strict=True)
            if document.outlet
        )
        first = {article: outlet for outlet, article in reversed(told)}
        return first if len(set(first.values())) > 1 else {}

    @cached_property
    def holders_of_word(self) -> Mapping[str, Sequence[int]]:
        holders: dict[str, list[int]] = defaultdict(list)
        for at, document in enumerate(self.documents):
            for word in document.words:
                holders[word].append(at)
        return dict(holders)

    @cached_property
    def words_by_sound(self) -> Mapping[str, Collection[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for word in frozenset().union(*(document.names for document in self.documents)):
            sounding = found[english_key(fold(word))]
            sounding.update([] if word.isupper() else [bare(word)])
        return dict(found)

    @cached_property
    def words_by_trace(self) -> Mapping[str, Collection[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        words = sorted(
            word
            for words in self.words_by_sound.values()
            for word in words
            if len(self.holders_of_word.get(word, ())) >= _SEVERAL
        )
        for word, sounds in zip(words, keys([fold(word) for word in words]), strict=True):
            for trace in set(traces(sounds)):
                found[trace].add(word)
        return dict(found)


# Asked for every name in doubt of one document, one after the other.
@lru_cache(maxsize=1)
def _articles_told_by(document: Document, retellings: Retellings) -> set[int]:
    return retellings.told_by(clipping_of(document))
