"""Find sentences that begin with a small letter."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"[\w)'\"\x{80}-\x{10FFFF}]{2}\.[ \x{A0}]+[a-z]"
    r"|[\n\v\f\r\x{85}\x{2028}\x{2029}][\s\x{A0}\x{2000}-\x{200A}\x{3000}]*[a-z\x{DF}-\x{1FFF}]"
)

_AFTER_STOP: Final = re.compile(r"(?<=[\w)'\"\u2019\u201d]{2}\.)[ \u00a0]{1,3}(?=[a-z])")
_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019]*(?![\w.@/-])")
_WORD_BEFORE: Final = re.compile(r"[\w'\u2019-]+\Z")
_ENDED: Final = re.compile(r"[^.][.!?][\"'\u201d\u2019)]*\Z")


def lowercase_starts(
    document: Document,
    context: Context,
    *,
    paragraphs: bool = False,
    shortest_paragraph: int = 40,
    names: Collection[str] = (),
) -> Iterator[Match]:
    """Yield the first words of sentences inside paragraphs, to be replaced by the same with a capital.

    With `paragraphs` those of whole paragraphs, which have `shortest_paragraph` code points or more. `names` are
    written small even there.
    """
    for offset in _paragraph_starts(document, shortest_paragraph) if paragraphs else _inside(document, context):
        word = _WORD.match(document.prose, offset)
        if word and word.group().islower() and word.group() not in names and _is_ordinary(context, word.group()):
            text = word.group()[0].upper() + word.group()[1:]
            yield Match(Span(*word.span()), (Suggestion(text, "rule"),))


def _inside(document: Document, context: Context) -> Iterator[int]:
    return (found.end() for found in _AFTER_STOP.finditer(document.prose) if _is_sure(document, context, found))


def _is_sure(document: Document, context: Context, found: re.Match[str]) -> bool:
    """Tell whether the stop ends a sentence and shortens nothing: it stands behind a whole word or a number."""
    stop = found.start() - 1
    before = _WORD_BEFORE.search(document.prose[max(0, stop - 60) : stop])
    if before:
        word = before.group()
        listed = word.isdigit() or len(word) > 3 or context.lexicons.vocabulary.in_dictionary(word.lower())
        # "120m." and "2020г." are shortened, "2020" is not.
        is_mixed = not word.isdigit() and any(map(str.isdigit, word))
        if len(word) < 2 or is_mixed or not listed:
            return False
    return document.sentence_at(found.end()).start == found.end()


def _paragraph_starts(document: Document, shortest: int) -> Iterator[int]:
    """Yield where a paragraph between whole paragraphs begins with a small letter; in a list they all may."""
    blocks = [block for block in document.blocks if block.scope in (Scope.BODY, Scope.QUOTATION)]
    for before, block in pairwise(blocks):
        if _begins_small(document, block) and len(block.span) >= shortest and not _begins_small(document, before):
            text = block.span.of(document.prose)
            if _ENDED.search(text) and _ENDED.search(before.span.of(document.prose)):
                yield block.span.start


def _begins_small(document: Document, block: Region) -> bool:
    return document.prose[block.span.start : block.span.start + 1].islower()


def _is_ordinary(context: Context, word: str) -> bool:
    vocabulary = context.lexicons.vocabulary
    return word == "a" or (len(word) > 1 and vocabulary.in_dictionary(word))
