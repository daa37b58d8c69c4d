"""The words around a stretch of text, such that moving, wrapping and typesetting a paragraph leave them as they are."""

import re
import unicodedata

from audit.model.span import Span

# How much is taken on each side, in code points.
REACH = 30

_BLANKS = re.compile(r"\s+")
# Of many blanks in a row the rest is looked at in vain.
_SEEN = 8 * REACH
_MARKS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u2026": "...",
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
    }
)


def vicinity(prose: str, block: Span, span: Span, reach: int = REACH) -> tuple[str, str]:
    """Return what stands before and after a span in its paragraph, up to `reach` code points on each side.

    Blanks are single there, and quotation marks and dashes each of one kind.
    """
    before = prose[max(block.start, span.start - _SEEN) : span.start]
    after = prose[span.end : min(max(block.end, span.end), span.end + _SEEN)]
    return _plain(before)[-reach:].lstrip(), _plain(after)[:reach].rstrip()


def collapsed(text: str) -> str:
    """Return a text with each run of blanks as one space."""
    return _BLANKS.sub(" ", text)


def _plain(text: str) -> str:
    return collapsed(unicodedata.normalize("NFC", text).translate(_MARKS)).strip()
