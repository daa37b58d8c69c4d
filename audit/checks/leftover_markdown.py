"""Find marks of Markdown left in plain text: **bold**, [text](address), ## heading."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\*\*[^\s*]|__[^\s_]|\]\(|(?:^|\n)#{1,6} "

_MARKED: Final = re.compile(
    r"(?P<bold>(?<![\w*])\*\*(?P<text>[^\s*](?:[^*\n]{0,300}[^\s*])?)\*\*(?![\w*]))"
    r"|(?P<strong>(?<![\w_])__(?P<words>[^\s_](?:[^_\n]{0,300}[^\s_])?)__(?![\w_]))"
    r"|(?P<image>!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}\))"
    r"|(?P<link>\[(?P<label>[^\[\]\n]{1,300})\]\((?:https?://|/|www\.|#|mailto:)[^()\s]{0,500}\))"
    r"|(?P<heading>^#{1,6} +(?P<title>\S[^\n]{0,300}?)[ #]*$)",
    re.MULTILINE,
)


def leftover_markdown(document: Document, context: Context) -> Iterator[Match]:
    """Yield text with its marks, to be replaced by the text alone."""
    for found in _MARKED.finditer(document.prose):
        text = found["text"] or found["words"] or found["label"] or found["title"] or ""
        if any(character.isalpha() for character in text) or found["image"]:
            yield Match(Span(*found.span()), (Suggestion(text, "rule"),))
