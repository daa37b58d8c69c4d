"""A document: its text as the file holds it, its readable prose, and views computed on first use."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import filterfalse

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.anchors import pairs_of
from audit.text.comments import Comment
from audit.text.lines import Lines
from audit.text.positions import Positions
from audit.text.regions import flattened, foreign_matter, quoted
from audit.text.sentences import sentence_around, sentences_in
from audit.text.words import WORD, Words, distinct_and_running

_APOSTROPHE = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_TOKEN = re.compile(WORD.pattern + r"|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a single mark, with its span in the prose."""

    text: str
    span: Span


# By identity, so that what is found out of a document can be remembered at little cost.
@dataclass(frozen=True, eq=False)
class Document:
    """One article.

    `text` is the decoded file and never changed; `prose` is what a reader reads of it, the same string for plain text.
    Checks work in `prose`; `positions` leads back. `blocks` are the paragraphs in reading order, each with its scope;
    `marked` the stretches inside them to which the file's markup gives a scope.
    `comments` are those of its markup that speak to the auditor.
    `source` is the text this one was translated from, `outlet` who published it, where they are known.
    """

    name: str
    text: str
    prose: str
    blocks: tuple[Region, ...]
    marked: tuple[Region, ...] = ()
    positions: Positions = field(default_factory=Positions)
    title: str = ""
    date: str = ""
    language: str = ""
    source: str = ""
    source_language: str = ""
    outlet: str = ""
    encoding: str = "utf-8"
    is_html: bool = False
    notices: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """The stretches inside paragraphs with a scope of their own, in reading order; no two overlap."""
        return flattened((*self.foreign_matter, *quoted(self.prose, self.blocks)))

    @cached_property
    def foreign_matter(self) -> tuple[Region, ...]:
        """What the markup marks, addresses, foreign passages and residue inside paragraphs; some may overlap.

        Cheaper than `regions`, which knows the quotations as well.
        """
        return (*self.marked, *foreign_matter(self.prose, self.blocks, self.distinct_words))

    @property
    def distinct_words(self) -> frozenset[str]:
        """The distinct forms of words, case kept; hyphens divide, apostrophes and combining marks do not."""
        return self._words.distinct

    @cached_property
    def raised_words(self) -> frozenset[str]:
        """Those of the distinct words that are not in small letters: names, first words of sentences, acronyms."""
        return frozenset(filterfalse(str.islower, self.distinct_words))

    @cached_property
    def folded_words(self) -> frozenset[str]:
        """The distinct words in lower case, and the parts of those with an apostrophe in them."""
        folded = set(self.distinct_words - self.raised_words)
        folded.update(map(str.lower, self.raised_words))
        # Of an odd word without an apostrophe the only part is itself.
        folded.update(*map(_APOSTROPHE.split, map(str.lower, self._words.odd)))
        return frozenset(folded)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What rules are looked up by: the folded words, and every two words that follow one another."""
        return self.folded_words | pairs_of(self.prose)

    @property
    def word_count(self) -> int:
        """The number of running words."""
        return self._words.running

    @cached_property
    def _words(self) -> Words:
        return distinct_and_running(self.prose)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words, numbers and marks, in reading order."""
        return tuple(Token(found.group(), Span(*found.span())) for found in _TOKEN.finditer(self.prose))

    def spans_of(self, word: str) -> tuple[Span, ...]:
        """Return where `word`, or a phrase of several, stands in exactly this form and in whole words."""
        return tuple(self.places_of(word))

    def places_of(self, word: str) -> Iterator[Span]:
        """Yield what `spans_of` returns, each looked for only when it is asked for."""
        prose = self.prose
        start = prose.find(word)
        last = 0 if word.isalpha() else max((found.start() for found in WORD.finditer(word)), default=0)
        while start >= 0:
            end = start + len(word)
            whole = WORD.match(prose, start + last)
            if whole and whole.end() == end and not _continues(prose, start):
                yield Span(start, end)
            start = prose.find(word, end)

    def block_at(self, offset: int) -> Region:
        """Return the paragraph around an offset of the prose; between two paragraphs, the one before."""
        return self.blocks[self._block_index(offset)]

    def scope_at(self, offset: int) -> Scope:
        """Return the innermost scope at an offset of the prose."""
        if not self.blocks:
            return Scope.BODY
        block = self._block_index(offset)
        inside = (region.scope for region in self._regions_in(block) if region.span.start <= offset < region.span.end)
        return next(inside, self.blocks[block].scope)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence around an offset of the prose, without the blanks at its ends."""
        return sentence_around(self.prose, self.block_at(offset).span, offset)

    def starts_sentence(self, offset: int) -> bool:
        """Tell whether nothing but marks stands between a sentence's start and `offset`."""
        before = self.prose[self.sentence_at(offset).start : offset]
        return not any(character.isalnum() for character in before)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text, not of the prose."""
        return Lines(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """All sentences in reading order; none reaches over the end of a paragraph."""
        return tuple(span for block in self.blocks for span in sentences_in(self.prose, block.span))

    def _block_index(self, offset: int) -> int:
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def _regions_in(self, index: int) -> tuple[Region, ...]:
        """Return the regions of one paragraph; a quotation depends on the paragraphs beside it and on no other."""
        if index not in self._known_regions:
            beside = quoted(self.prose, self.blocks[max(0, index - 1) : index + 2])
            self._known_regions[index] = flattened((*self._matter_by_block.get(index, ()), *beside))
        return self._known_regions[index]

    @cached_property
    def _known_regions(self) -> dict[int, tuple[Region, ...]]:
        return {}

    @cached_property
    def _matter_by_block(self) -> dict[int, list[Region]]:
        by_block: dict[int, list[Region]] = defaultdict(list)
        for region in self.foreign_matter:
            for index in range(self._block_index(region.span.start), self._block_index(region.span.end) + 1):
                by_block[index].append(region)
        return dict(by_block)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]


def _continues(prose: str, start: int) -> bool:
    """Tell whether a word begins before `start`: "don't" is no occurrence of "t"."""
    if start == 0:
        return False
    previous = prose[start - 1]
    if previous in "'\N{RIGHT SINGLE QUOTATION MARK}":
        return start > 1 and (prose[start - 2].isalnum() or prose[start - 2] == "_")
    return previous.isalnum() or previous == "_" or "\u0300" <= previous <= "\u036f"
