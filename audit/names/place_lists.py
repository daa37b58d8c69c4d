"""Lists of places: "from Lisboa, Pekin and Warschau", of which one member tells what another is."""

import re
from typing import Final

from audit.model.span import Span
from audit.text.document import Document

_NAME: Final = r"[^\W\d_a-zß-öø-ÿ][\w'\u2019-]*(?:[ \u00a0][^\W\d_a-zß-öø-ÿ][\w'\u2019-]*)?"
_LIST: Final = re.compile(
    rf"(?<![\w-])(?<![A-Z]\w[ \u00a0]){_NAME}(?:,[ \u00a0]{_NAME})*,?[ \u00a0](?:and|or)[ \u00a0]{_NAME}"
    r"(?![\w'\u2019-]|[ \u00a0][^\W\d_a-z])"
)
_MEMBER: Final = re.compile(_NAME)


def list_around(name: Span, document: Document) -> list[Span]:
    """Return the members of the list of names in which one stands as a whole member, in order; else none."""
    sentence = document.sentence_at(name.start)
    for found in _LIST.finditer(document.prose, sentence.start, sentence.end):
        members = [Span(*member.span()) for member in _MEMBER.finditer(document.prose, *found.span())]
        if name in members:
            return members
    return []
