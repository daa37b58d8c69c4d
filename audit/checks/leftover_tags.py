"""Find tags of HTML and of bulletin boards left in the text."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"</?[A-Za-z!]|\[/?"
    r"(?i:b|i|u|s|url|img|quote|color|size|center|list|code|caption|gallery|embed|video|audio|youtube)[\]= ]"
)

_NAMES: Final = (
    "a abbr article aside b big blockquote body br button caption center cite code dd del div dl dt em embed "
    "figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins "
    "label li link main meta nav "
    "noscript ol option p picture pre q s script section select small source span strike strong style sub sup svg "
    "table tbody td textarea tfoot th thead title tr tt u ul video"
).split()
_ATTRIBUTES: Final = r"(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"<>]{0,500}\"|'[^'<>]{0,500}'|[^\s\"'<>]{1,200}))?){0,12}"
_TAG: Final = re.compile(
    rf"<!--[^<>]{{0,300}}-->|</?(?:{'|'.join(_NAMES)}){_ATTRIBUTES}\s*/?>"
    r"|\[/?(?:b|i|u|s|url|img|quote|color|size|center|list|code|caption|gallery|embed|video|audio|youtube)"
    r"(?:[= ][^\[\]\n]{0,200})?\]",
    re.IGNORECASE,
)
_CLOSED: Final = re.compile(r"\[/(\w+)\]")


def leftover_tags(document: Document, context: Context) -> Iterator[Match]:
    """Yield tags, to be deleted; a blank stays where two words would otherwise run together."""
    prose, end = document.prose, 0
    closed = {found[1].lower() for found in _CLOSED.finditer(prose)}
    for found in _TAG.finditer(prose):
        if found.start() < end or _is_remark(found.group(), closed):
            continue
        end = found.end()
        while following := _TAG.match(prose, end):
            end = following.end()
        joins = prose[found.start() - 1 : found.start()].isalnum() and prose[end : end + 1].isalnum()
        blank = " " if joins and not _is_inline(found.group()) else ""
        yield Match(Span(found.start(), end), (Suggestion(blank, "rule"),))


def _is_inline(tag: str) -> bool:
    """Tell whether the tag marks letters inside a line, so that it may stand within a word."""
    return re.match(r"[<\[]/?(?:b|i|u|s|em|strong|a|span|sub|sup|font|small|big|q)\b", tag, re.IGNORECASE) is not None


def _is_remark(tag: str, closed: Collection[str]) -> bool:
    """Tell whether square brackets hold an editor's letter, "[i] think", rather than a tag that is closed somewhere."""
    if not tag.startswith("[") or "=" in tag or tag.startswith("[/"):
        return False
    return tag[1:-1].partition(" ")[0].lower() not in closed
