"""Find two sentences parted by a comma alone."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.reporting import VERBS

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[a-z\d)%], (?:he|she|it|they|we|there|this) "

_FINITE: Final = (
    "is|are|was|were|has|have|had|will|would|could|can|did|does|do|went|fell|became|began|left|came|got|took|died|hit|"
    "lost|ran|made|gave|found|held|won|beat"
)
_CANDIDATE: Final = re.compile(rf", (?:he|she|it|they|we|there|this) (?:{_FINITE})\b[^,]*?\.(?=\s|\Z)")
_SPLICE: Final = re.compile(
    rf"(?P<first>[\w\u2019'%)-]+), (?P<second>he|she|it|they|we|there|this) (?:{_FINITE})\b[^,]*\.\Z"
)
# Whoever did something stands first; behind "In", "Born", "Asked" the comma is in place.
_SUBJECT: Final = re.compile(
    r"(?:The|A|An|He|She|It|They|This|These|His|Her|Their|Its|There|We|I|"
    r"(?!(?:In|On|At|By|As|For|With|From|Of|Last|Next|Now|Then|Like|Born|Once|Had|Were|Should)\s)"
    r"[A-Z][a-z]+ (?:[A-Z][a-z]+|is|was|has|will))\b"
)
_CLAUSE: Final = re.compile(rf"\b(?:{_FINITE}|lives?|[a-z]{{3,}}ed)\b")
# The other clause depends on the one with such a word, or is what somebody said or thought.
_DEPENDENT: Final = re.compile(
    r"\b(?:if|when|whenever|while|because|although|though|since|after|before|until|unless|as|once|whether|that|which|who|"
    r"where|what|whatever|how|why|despite|even|so|should|no|not|never|just|more|only|according|says?|believe[sd]?|thinks?|thought|"
    rf"seems?|hope[sd]?|feels?|felt|suggest(?:s|ed)?|understood|{VERBS})\b",
    re.IGNORECASE,
)
_SAID: Final = rf"(?:believed?|thinks?|thought|seems?|hoped?|feels?|felt|say|understood|{VERBS})"
_REPORTED: Final = re.compile(rf"\b{_SAID}[^a-z]*\Z|\b(?:is|was|been|be|has|had|will|would|can|could) {_SAID}\b")
_OTHER_MARKS: Final = re.compile('["\u201c\u201d:;()\u2026?!]|\\s[-\u2013\u2014]\\s|,.*,', re.DOTALL)


def comma_splices(document: Document, context: Context) -> Iterator[Match]:
    """Yield the comma with the words on both sides, to be two sentences.

    Sure only where the sentence has this one mark, both halves have a subject and a verb of their own, the first none
    of the words by which one depends on the other, and the second none by which somebody says or thinks the first.
    """
    for candidate in _CANDIDATE.finditer(document.prose):
        sentence = document.sentence_at(candidate.start())
        text = sentence.of(document.prose)
        splice = _SPLICE.search(text)
        if splice and _are_two(text, splice) and document.scope_at(sentence.start) in OWN_WORDS:
            span = Span(sentence.start + splice.start("first"), sentence.start + splice.end("second"))
            joined = f"{splice['first']}. {splice['second'].capitalize()}"
            yield Match(span, (Suggestion(joined, "rule"),))


def _are_two(text: str, splice: re.Match[str]) -> bool:
    end = splice.end("first")
    if not _SUBJECT.match(text) or _OTHER_MARKS.search(text):
        return False
    if _DEPENDENT.search(text, 0, end) or _REPORTED.search(text, end):
        return False
    return _CLAUSE.search(text, 0, end) is not None
