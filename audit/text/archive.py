"""The other articles of a run, as evidence for how a name is spelt."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from audit.gazetteer.sounds import are_one_sound_away, readings, traces
from audit.orthography.fold import fold
from audit.orthography.key import keys
from audit.text.clippings import Clipping, clipping_of
from audit.text.document import Document
from audit.text.holdings import CountedHere, Holdings
from audit.text.outlets import weight_of_outlets


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
    `near` a folded form and the words near it, `sizes` what `size` said where it was asked.
    """

    articles: dict[tuple[str, ...], Articles] = field(default_factory=dict)
    sounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sizes: set[int] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class Archive:
    """Documents, or what is kept of them, and the capitalised words in them; nothing is counted before somebody asks.

    Documents that tell the same article count as one, see `Retellings`. `answers`, where there are any, keep what was
    said on behalf of one document. `counted` stands for the documents where they were counted elsewhere. Where the
    questions ask `besides` None, no article is left out but what `counted` leaves out by itself.
    """

    documents: tuple[Document | Clipping, ...] = ()
    answers: Answers | None = None
    counted: Holdings | None = None

    def with_answers(self) -> "Archive":
        """Return the same archive, to be asked on behalf of one document, which keeps its answers."""
        return Archive(self.documents, Answers(), self.holdings)

    def count(self) -> None:
        """Count all that may be asked for."""
        if isinstance(self.holdings, CountedHere):
            self.holdings.count()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no document at all, without keeping it for an answer."""
        return not (self.documents or self.holdings.size)

    def size(self) -> int:
        """Return the number of documents, to two digits: of a hundred one more is to be no other answer."""
        if self.answers:
            self.answers.sizes.add(self._size)
        return self._size

    def articles_with(self, names: Collection[str], *, besides: Document | None) -> int:
        """Return how many articles other than that of `besides` have one of these names, case kept, possessive or not.

        Of several names that one counts which most have. A name is a capitalised word, or two side by side, or all
        that stand together.
        """
        return self.evidence_for(names, besides=besides).number

    def evidence_for(self, names: Collection[str], *, besides: Document | None) -> Articles:
        """Return the articles that `articles_with` counts, and what they weigh."""
        if self.is_empty:
            return Articles(0, 0.0, 0)
        known = self.answers.articles if self.answers else {}
        asked = tuple(sorted(names))
        if asked not in known:
            known[asked] = self._evidence_for(asked, besides)
        return known[asked]

    def words_sounding(self, key: str) -> tuple[str, ...]:
        """Return the capitalised words, acronyms left out, that have this English key, sorted."""
        words = tuple(sorted(self.holdings.words_by_sound(key)))
        if self.answers:
            self.answers.sounds[key] = words
        return words

    def words_near(self, folded: str) -> tuple[str, ...]:
        """Return the capitalised words, sorted, that several articles have and that are one sound away from a form."""
        words = tuple(sorted(self._words_near(folded)))
        if self.answers:
            self.answers.near[folded] = words
        return words

    def still_says(self, answers: Answers, *, besides: Document | None) -> bool:
        """Tell whether the same questions, asked on behalf of a document, would have the same answers."""
        return (
            answers.sizes <= {self._size}
            and all(self.words_sounding(key) == words for key, words in answers.sounds.items())
            and all(self.words_near(folded) == words for folded, words in answers.near.items())
            and all(
                self.evidence_for(names, besides=besides) == articles for names, articles in answers.articles.items()
            )
        )

    @cached_property
    def holdings(self) -> Holdings:
        """What the documents hold."""
        if self.counted:
            return self.counted
        return CountedHere([one if isinstance(one, Clipping) else clipping_of(one) for one in self.documents])

    @property
    def _size(self) -> int:
        size = self.holdings.size
        return round(size, 2 - len(str(size))) if size else 0

    def _evidence_for(self, names: Collection[str], document: Document | None) -> Articles:
        most: Counter[str] = Counter()
        for name in names:
            most |= self._elsewhere(name, document)
        unknown = most.pop("", 0)
        return Articles(unknown + most.total(), unknown + weight_of_outlets(most.values()), unknown + len(most))

    def _elsewhere(self, name: str, document: Document | None) -> Counter[str]:
        """Return outlet → number of articles with a name, without those that the document tells."""
        there: Mapping[str, int] = self.holdings.articles_with(name)
        own = [held.outlet for held in self.holdings.told_by(document) if name in held.forms] if there else []
        return Counter(there) - Counter(own)

    def _words_near(self, folded: str) -> set[str]:
        meant = readings(folded)
        found = {word for sounds in meant for trace in traces(sounds) for word in self.holdings.words_by_trace(trace)}
        keyed = zip(found, keys([fold(word) for word in found]), strict=True)
        return {word for word, sounds in keyed if are_one_sound_away(meant, sounds)}
