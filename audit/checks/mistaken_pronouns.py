"""Find "he" and "she" for an organization: "The ministry published a report. He said …", "The firm said that he …"."""

import re
from collections.abc import Iterator
from typing import Final

from audit.gazetteer.entry import Kind
from audit.model.match import Match, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.names.entities import entities
from audit.text.context import Context
from audit.text.document import Document

_BODIES: Final = (
    "administration|agency|army|association|bank|board|brigade|command|commission|committee|company|concern|council|"
    "court|department|embassy|firm|government|headquarters|institute|ministry|operator|organi[sz]ation|parliament|"
    "police|portal|press service|publication|regulator|service|union|university"
)
_SAID: Final = (
    "added|announced|believes|called|confirmed|considers|denied|emphasi[sz]ed|explained|noted|promised|reported|said|"
    "says|stated|stressed|warned"
)
_SUBJECT: Final = (
    r"(?P<subject>(?:The|This|A|An|[A-Z]\w+['\u2019]s) (?:[\w'\u2019-]+ )?(?:[\w'\u2019-]+ )?"
    rf"(?P<body>(?i:{_BODIES})))(?: of [\w ]+?)?"
)
_DID: Final = r"\w+ed|did|gave|got|had|has|have|held|is|made|put|said|sent|shut|took|was|will"
# Its head, spokesman or chief may be "he": a verb must stand behind the body.
_BEFORE: Final = re.compile(rf"{_SUBJECT} (?:also )?(?:{_DID})\b[^.!?\n\"\u201c]*\Z")
_WHEN: Final = "(?:(?:today|yesterday|(?:on|in) [A-Z][a-z]+) )?"
_NEXT: Final = re.compile(
    rf"[.!] (?P<fault>He|She) (?:(?:also|further|later|then) )?(?:{_SAID})\b"
    rf"|\b(?:{_SAID}) {_WHEN}that (?P<inside>he|she) (?:is|was|has|had|will|would|can|could|did|does|plans|intends)\b"
)
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = rf"[.!] (?:He|She) (?:{_SAID}|also|further|later|then) | that (?:he|she) "
_PLURAL: Final = {"police": "They"}
# Words that may stand for a man or a woman, and some that only end like these.
_THINGS: Final = (
    "after|another|border|center|computer|december|ever|factor|however|letter|matter|minor|never|november|number|october|"
    "offer|order|other|over|paper|power|rather|river|sector|september|summer|under|water|weather|whether|winter|winner"
)
_HUMAN: Final = re.compile(
    rf"\b(?!(?:{_THINGS})s?\b)(?:he|him|his|she|her|who|whose|agent|boss|boy|chief|father|girl|guest|head|husband|king|monk|"
    r"mother|participant|patient|president|priest|queen|resident|student|thief|victim|wife|"
    r"\w{2,}(?:er|or|ist|ian|man|men))s?\b",
    re.IGNORECASE,
)


def mistaken_pronouns(document: Document, context: Context) -> Iterator[Match]:
    """Yield the pronouns, to be replaced by "it", of police by "they".

    Sure only where a sentence about a body goes before and no person is named, nor a word met that might stand for one,
    between the two, in their paragraph and in the one before.
    """
    for found in _NEXT.finditer(document.prose):
        sentence = document.sentence_at(found.start())
        span = Span(*found.span("fault" if found["fault"] else "inside"))
        about = _BEFORE.match(document.prose, sentence.start, found.start() if found["fault"] else span.start - 1)
        if about and document.scope_at(span.start) in OWN_WORDS:
            subject = Span(*about.span("subject"))
            if _names_nobody(document, context, _paragraph_before(document, sentence.start), subject, span):
                text = _PLURAL.get(about["body"].lower(), "It")
                text = text if found["fault"] else text.lower()
                values = (("body", about["subject"].lower()),)
                yield Match(span, (Suggestion(text, "rule"),), values=values)


def _paragraph_before(document: Document, offset: int) -> int:
    """Return where the paragraph before that of an offset begins."""
    before = document.prose[: document.block_at(offset).span.start].rstrip()
    return before.rfind("\n") + 1


def _names_nobody(document: Document, context: Context, start: int, subject: Span, fault: Span) -> bool:
    prose = document.prose
    if _HUMAN.search(prose, start, subject.start) or _HUMAN.search(prose, subject.end, fault.start):
        return False
    return not any(start <= place < fault.start for place in _places_of_people(document, context))


def _places_of_people(document: Document, context: Context) -> Iterator[int]:
    """Yield where persons are named, or what may be one."""
    named = entities(document, context.gazetteer, context.lexicons.vocabulary, context.archive)
    for entity in named:
        if entity.kind in (Kind.PERSON, None):
            yield from (naming.span.start for naming in entity.namings)
