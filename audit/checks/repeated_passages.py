"""Find sentences and paragraphs that an article holds twice, word for word or nearly so."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import chain, combinations

from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.function_words import ENGLISH

# Two sentences are compared if so many code points at their beginning are the same, or at their end.
_ALIKE = 24
# Where more begin alike, as in a table or a litany, the others are left out.
_MOST_ALIKE = 8
_FUNCTION_WORDS = ENGLISH - {
    "no",
    "not",
    "after",
    "before",
    "up",
    "off",
    "over",
    "under",
    "out",
    "he",
    "she",
    "they",
    "i",
    "we",
}
_LABEL = re.compile(
    r"(?:Photo|Image|Picture|Caption|Illustration|Video)s?\s?: |\((?:Photo|Image|Picture|Video)s?\b[^()\n]*\) "
)
_MARKS = ".,;:!?\"'()\u201c\u201d\u2018\u2019\u2022*- "


def repeated_passages(
    document: Document,
    context: Context,
    *,
    shortest: int = 7,
    shortest_beside: int = 5,
    shortest_near: int = 7,
    likeness: float = 0.86,
) -> Iterator[Match]:
    """Yield later copies of a passage, to be deleted, each with the first copy as `related`.

    A copy word for word counts from `shortest` words on, right behind the first from `shortest_beside`, a near one
    from `shortest_near` and the ratio `likeness`. Of two of which one is a caption ("Photo: …"), that is the copy.
    """
    copies: dict[Span, Span] = {}
    pairs = _alike(document.prose)
    sentences = {offset: document.sentence_at(offset) for offset in {*chain.from_iterable(pairs)}}
    for first, second in pairs:
        one, other = sorted((sentences[first], sentences[second]), key=lambda span: _is_labelled(document, span))
        if one != other and not copies.keys() & {one, other}:
            words, others = _words(document, one), _words(document, other)
            beside = one < other and not document.prose[one.end : other.start].strip()
            exact = words == others and len(words) >= (shortest_beside if beside else shortest)
            if exact or (min(len(words), len(others)) >= shortest_near and _is_near(words, others, likeness)):
                copies[other] = one
    for span, first_copy in _joined(document, copies):
        if document.block_at(first_copy.start).scope is not Scope.BOILERPLATE:
            yield Match(span, (Suggestion("", "rule"),), related=(Reference("", first_copy),))


def _alike(prose: str) -> list[tuple[int, int]]:
    """Return offsets in two sentences that begin or end alike, in reading order of the later; cuts are rough here."""
    places: dict[str, list[int]] = defaultdict(list)
    offset = 0
    for line in prose.split("\n"):
        for piece in line.split(". "):
            if len(piece) > _ALIKE:
                words = piece.strip()
                # The ends of all labels.
                if ": " in words or ") " in words:
                    words = _LABEL.sub("", words)
                words = words.rstrip(".")
                places[words[:_ALIKE]].append(offset + len(piece) // 2)
                places[f".{words[-_ALIKE:]}"].append(offset + len(piece) // 2)
            offset += len(piece) + 2
        offset -= 1
    pairs = (combinations(offsets[:_MOST_ALIKE], 2) for offsets in places.values() if len(offsets) > 1)
    return sorted({pair for group in pairs for pair in group}, key=lambda pair: pair[::-1])


def _is_labelled(document: Document, span: Span) -> bool:
    return _LABEL.match(document.prose, span.start, span.end) is not None


def _words(document: Document, span: Span) -> list[str]:
    label = _LABEL.match(document.prose, span.start, span.end)
    stripped = (word.strip(_MARKS) for word in document.prose[label.end() if label else span.start : span.end].split())
    return [word for word in stripped if word]


def _is_near(words: list[str], others: list[str], likeness: float) -> bool:
    """Tell whether one copy lacks words of the other, or has other function words in their places.

    Another name, number or word makes another statement, and so does a "not".
    """
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    if matcher.quick_ratio() < likeness or matcher.ratio() < likeness:
        return False
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    if {kind for kind, *_ in changes} in ({"delete"}, {"insert"}):
        return True
    changed = chain.from_iterable((*words[start:end], *others[first:last]) for _, start, end, first, last in changes)
    return _FUNCTION_WORDS.issuperset(map(str.lower, changed))


def _joined(document: Document, copies: Mapping[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the copies, those that follow one another in a paragraph as one, with the blank before them."""
    start, end, first = -1, -1, Span(0, 0)
    for copy, origin in sorted(copies.items()):
        if start >= 0 and not document.prose[end : copy.start].strip(" ") and copy.start > end - 1:
            end = copy.end
            continue
        if start >= 0:
            yield _with_blank(document, start, end), first
        start, end, first = copy.start, copy.end, origin
    if start >= 0:
        yield _with_blank(document, start, end), first


def _with_blank(document: Document, start: int, end: int) -> Span:
    """Return the span with the blanks before it where a sentence of the same paragraph stands there."""
    block = document.block_at(start).span
    before = document.prose[block.start : start].rstrip(" ")
    return Span(block.start + len(before), end) if before else Span(start, end)
