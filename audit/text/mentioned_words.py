"""Words that an article speaks of or explains, rather than uses."""

import re

from audit.model.span import Span
from audit.text.document import Document

_OPENING = "([{\"'\u201c\u2018\u00ab\u201e/@#*_"
_CLOSING = ")]}\"'\u201d\u2019\u00bb\u201c/*_"
# "so-called dacha", "the word for it, kasha": the word itself is spoken of.
_NAMED = re.compile(
    r"(?:called|known as|so-called|named|dubbed|nicknamed|termed|styled|word|words|term|terms|phrase|means|meaning|or"
    r"|hashtag|spelled|spelt|read|reading|reads|in [A-Z]\w+:)[ ,:]*(?:a |an |the )?\Z"
)
# "genplan (master plan)", "genplan, or master plan", "genplan, which means".
_EXPLAINED = re.compile(
    r" \((?!\d)|,? or (?:a |an |the )?\w|, (?:which|that) (?:is|are|means|was|were)\b|, meaning\b| means\b"
)
_CONTEXT = 40


def is_mentioned(document: Document, word: str) -> bool:
    """Tell whether the word stands anywhere between marks of its own, in brackets, or beside what it means."""
    prose = document.prose
    return any(is_mentioned_at(prose, span) for span in document.spans_of(word))


def is_mentioned_at(prose: str, span: Span) -> bool:
    """Tell whether what stands there is marked, named as a word, or explained by what comes behind."""
    before, after = prose[max(0, span.start - _CONTEXT) : span.start], prose[span.end : span.end + _CONTEXT]
    if before[-1:] and before[-1] in _OPENING and after[:1] and after[0] in _CLOSING:
        return True
    return _NAMED.search(before) is not None or _EXPLAINED.match(after) is not None or _in_brackets(prose, span.start)


def _in_brackets(prose: str, start: int) -> bool:
    line = prose[max(prose.rfind("\n", 0, start) + 1, start - 200) : start]
    return line.rfind("(") > line.rfind(")")
