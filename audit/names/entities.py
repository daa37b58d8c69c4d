"""What an article is about: persons, places and organizations, each with all places where it names them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.model.match import Reference
from audit.model.span import Span
from audit.names.figures import figure_slips
from audit.names.joining import is_one_first_name, joined
from audit.names.kinds import kind_of
from audit.names.known_names import identifications
from audit.names.namings import Naming, as_written, namings
from audit.names.verdicts import verdicts
from audit.orthography.fold import bare, fold, folded_phrase
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.document import Document
from audit.text.words import WORD

# From here on the chance that two spellings are one name joins what they name.
_ONE_NAME: Final = 0.5
# Places that are told beside a finding.
_MOST_RELATED: Final = 20


@dataclass(frozen=True, eq=False)
class Entity:
    """One person, place or organization of a document; `namings` are in reading order."""

    document: Document
    namings: tuple[Naming, ...]
    gazetteer: Gazetteer
    vocabulary: Vocabulary

    @cached_property
    def kind(self) -> Kind | None:
        """What it is, None where nothing tells."""
        return kind_of(self.namings, self.document, self.gazetteer, self.vocabulary)

    @cached_property
    def forms(self) -> Mapping[str, int]:
        """The forms as they are written, in the order of their first places, with how often each stands there."""
        counts: dict[str, int] = defaultdict(int)
        for naming in self.namings:
            counts[as_written(self.document.prose, naming)] += 1
        return dict(counts)

    @cached_property
    def name(self) -> str:
        """The fullest form: of the most words, then not in capitals, known to the gazetteer, the commonest."""
        return min(self.forms, key=self._rank)

    def _rank(self, form: str) -> tuple[int, bool, bool, int, str]:
        words = [word for word in form.replace("-", " ").split() if len(word) > 1]
        is_known = self.gazetteer.is_standard(folded_phrase(form))
        return -len(words), form.isupper(), not is_known, -self.forms[form], form

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What stands before it, each once, in reading order."""
        return tuple(dict.fromkeys(naming.title for naming in self.namings if naming.title))

    def places_of(self, folded: str, *, given: str = "") -> Iterator[Span]:
        """Yield where a folded word stands in its names, without a possessive; of full ones those of a first name."""
        prose = self.document.prose
        for naming in self.namings:
            if given and naming.words[0] != folded and not is_one_first_name(naming.words[0], given):
                continue
            for word in WORD.finditer(prose, naming.span.start, naming.span.end):
                if fold(word.group()) == folded:
                    yield Span(word.start(), word.start() + len(bare(word.group())))

    def named_without(self, folded: str) -> tuple[Reference, ...]:
        """Return where it is named by forms that do not have a folded word in them, of very many the first."""
        others = (naming.span for naming in self.namings if folded not in naming.words)
        return tuple(Reference("", span) for span in islice(others, _MOST_RELATED))


# Several checks ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def entities(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, archive: Archive) -> tuple[Entity, ...]:
    """Return what the document names, in the order of first places; spellings of one name are one entity.

    Costs as much as several checks: for articles in which something is found, not for clean ones.
    """
    found = namings(document, gazetteer, vocabulary)
    spelt = _meant(document, gazetteer, vocabulary, archive)
    groups = joined(document.prose, _respelt(found, spelt), gazetteer)
    by_span = {naming.span: naming for naming in found}
    return tuple(
        Entity(document, tuple(by_span[one.span] for one in group), gazetteer, vocabulary)
        for group in sorted(groups, key=lambda group: group[0])
    )


def entity_at(span: Span, document: Document, context: Context) -> Entity | None:
    """Return the entity that is named at a span of the prose."""
    named = _by_place(document, context.gazetteer, context.lexicons.vocabulary, context.archive)
    at = bisect_left(named, span.end, key=lambda place: place[0].start) - 1
    return named[at][1] if at >= 0 and named[at][0].overlaps(span) else None


@lru_cache(maxsize=AT_HAND)
def _by_place(
    document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, archive: Archive
) -> list[tuple[Span, Entity]]:
    found = entities(document, gazetteer, vocabulary, archive)
    places = [(naming.span, entity) for entity in found for naming in entity.namings]
    return sorted(places, key=lambda place: place[0])


def _meant(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, archive: Archive) -> dict[str, str]:
    """Return folded word → folded word of which the models take it for another spelling."""
    meant = {
        verdict.suspect.form.folded: verdict.candidate.form.folded
        for verdict in verdicts(document, vocabulary, gazetteer, archive)
        if verdict.one_name >= _ONE_NAME
    }
    for one in identifications(document, gazetteer, vocabulary, archive):
        if one.supports and one.chance >= _ONE_NAME and not one.candidates[0].is_phrase:
            meant.setdefault(one.suspect.form.folded, one.candidates[0].word)
    figures = figure_slips(document, gazetteer, vocabulary)
    meant.update({slip.word: fold(slip.right) for slip in figures if not slip.is_listed})
    return {word: _last(word, meant) for word in meant}


def _last(word: str, meant: Mapping[str, str]) -> str:
    seen = {word}
    while word in meant and meant[word] not in seen:
        word = meant[word]
        seen.add(word)
    return word


def _respelt(found: Sequence[Naming], spelt: Mapping[str, str]) -> list[Naming]:
    return [
        Naming(naming.span, tuple(spelt.get(word, word) for word in naming.words), naming.title) for naming in found
    ]
