"""Find words of another script left untranslated in English text."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"[\x{370}-\x{17FF}\x{2C00}-\x{2C5F}\x{2DE0}-\x{2DFF}\x{3005}-\x{9FFF}\x{A640}-\x{A69F}\x{AC00}-\x{D7AF}]"
)

_SCRIPTS: Final = (
    "\u0370-\u0373\u0376-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u06ff\u0900-\u0fff\u10a0-\u10ff\u1200-\u137f"
    "\u1780-\u17ff\u2c00-\u2c5f\u2de0-\u2dff\u3005\u3040-\u30ff\u3400-\u9fff\ua640-\ua69f\uac00-\ud7af"
)
_PASSAGE: Final = re.compile(rf"[{_SCRIPTS}][{_SCRIPTS}'\u2019-]*(?:[ \u00a0][{_SCRIPTS}'\u2019-]+)*")
_OPENING: Final = "([{\"'\u201c\u2018\u00ab\u201e/"
_CLOSING: Final = ")]}\"'\u201d\u2019\u00bb\u201c/"
# "in Russian: ...", "Russian ...", "from the Greek ...": the passage is spoken of.
_NAMED: Final = re.compile(
    r"(?:Russian|Ukrainian|Belarusian|Bulgarian|Serbian|Greek|Arabic|Persian|Farsi|Hebrew|Chinese|Mandarin|Cantonese"
    r"|Japanese|Korean|Thai|Hindi|Georgian|Armenian|Cyrillic|word|words|letter|letters|character|characters|sign|called"
    r"|term|spelled|spelt|written|hashtag|#)[:,]?\s*\Z"
)


def foreign_words(document: Document, context: Context, *, shortest: int = 2) -> Iterator[Match]:
    """Yield passages of at least `shortest` letters that nothing marks as quoted or explained.

    Passed over are names of organizations, for which English has one, unless the article has that too.
    """
    prose = document.prose
    for found in _PASSAGE.finditer(prose):
        start, end = found.span()
        is_free = _is_alone(prose, start, end) and not _is_spoken_of(prose, start, end)
        if len(found.group()) >= shortest and is_free and not _is_organization(found.group(), document, context):
            yield Match(Span(start, end))


def _is_organization(passage: str, document: Document, context: Context) -> bool:
    """Tell whether a passage is the name of an organization whose English names the article has not."""
    organizations = context.gazetteer.organizations
    named = organizations.originals.get(re.split("[ -]", passage)[0], ())
    meant = [organizations.by_number(number) for original, number in named if original == passage]
    return any(not any(name in document.prose for name in organizations.names_of(one)) for one in meant)


def _is_alone(prose: str, start: int, end: int) -> bool:
    """Tell whether no Latin letter or digit touches the passage, which would make one word of both."""
    touching = prose[max(0, start - 1) : start] + prose[end : end + 1]
    return not any(character.isalnum() or character == "_" for character in touching)


def _is_spoken_of(prose: str, start: int, end: int) -> bool:
    before = prose[max(0, start - 30) : start]
    if before[-1:] in _OPENING and prose[end : end + 1] in _CLOSING and before:
        return True
    return _NAMED.search(before) is not None or _is_bracketed(prose, start)


def _is_bracketed(prose: str, start: int) -> bool:
    line = prose[max(prose.rfind("\n", 0, start) + 1, start - 200) : start]
    return line.rfind("(") > line.rfind(")") or line.rfind("\u201c") > line.rfind("\u201d")
