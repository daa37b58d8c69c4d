"""Find hours counted to twelve beside hours counted to twenty-four."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from audit.model.match import Match, Reference, Suggestion
from audit.model.scope import OWN_WORDS
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"(?:^|\W)(?:1[3-9]|2[0-3]|00)[:.][0-5]\d"

# Behind other words it may be a score, a result, a verse; 09:30 may be either clock's.
_LONG: Final = re.compile(
    r"(?<![\w-])(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Bb]etween) "
    r"(?P<time>(?P<hour>1[3-9]|2[0-3]|00)(?P<point>[:.])(?P<minute>[0-5]\d))(?![\w%-]|[:.,]\d)"
)
_SHORT: Final = re.compile(
    r"(?<![\w:.,$\N{POUND SIGN}-])(?P<time>(?P<hour>1[0-2]|[1-9])(?:(?P<point>[:.])(?P<minute>[0-5]\d))?"
    r"(?P<gap>[ \N{NO-BREAK SPACE}]?)(?P<half>[ap])(?P<stop>\.?)m(?P=stop))(?!\w)"
)
# The hour of another place, or of all; what a number of this form may count beside hours.
_EXEMPT: Final = re.compile(r"\s?(?:[AP]M|[ap]\.?m|GMT|UTC|[A-Z]{2,4}\b|per|%|[mb]illion|met|seconds)")


def mixed_hours(document: Document, context: Context, *, most_related: int = 20) -> Iterator[Match]:
    """Yield hours on the rarer clock, of two as frequent what comes later; quotations do not count.

    `most_related` bounds how many hours on the clock to keep are named.
    """
    if not _SHORT.search(document.prose):
        return
    short, long = _hours(document, _SHORT), _hours(document, _LONG)
    if not short or not long:
        return
    # Of two as frequent the one that comes first is kept.
    many, few = sorted((short, long), key=lambda hours: (-len(hours), hours[0].start()))
    evidence = (f"Elsewhere in this article: {many[0]['time']}.",)
    related = tuple(Reference("", Span(*found.span("time"))) for found in many[:most_related])
    for found in few:
        text = _on_long_clock(found, many) if few is short else _on_short_clock(found, many)
        yield Match(Span(*found.span("time")), (Suggestion(text, "article"),), evidence=evidence, related=related)


def _hours(document: Document, form: re.Pattern[str]) -> list[re.Match[str]]:
    return [
        found
        for found in form.finditer(document.prose)
        if not _EXEMPT.match(document.prose, found.end()) and document.scope_at(found.start()) in OWN_WORDS
    ]


def _on_long_clock(found: re.Match[str], models: Sequence[re.Match[str]]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0)
    return f"{hour:02}{models[0]['point']}{found['minute'] or '00'}"


def _on_short_clock(found: re.Match[str], models: Sequence[re.Match[str]]) -> str:
    model, hour = models[0], int(found["hour"])
    point = next((other["point"] for other in models if other["point"]), found["point"])
    minute = "" if found["minute"] == "00" else point + found["minute"]
    half = f"{'p' if hour >= 12 else 'a'}{model['stop']}m{model['stop']}"
    return f"{hour % 12 or 12}{minute}{model['gap']}{half}"
