"""Where a form stands, and between which words; looked at only for forms that are in doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from audit.model.span import Span
from audit.names.fold import bare, fold
from audit.names.forms import Form
from audit.text.document import Document

# More mentions than these prove nothing further.
_MOST = 40

_BEFORE = re.compile(r"([^\W\d_][\w'’]*)\.?[ \xa0-]\Z")
_AFTER = re.compile(r"[ \xa0-]([^\W\d_][\w'’]*)")
_REACH = 32

# Words before a name that are no part of it: two bearers may share them. Folded.
TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady prof professor doctor saint st president vice prime minister premier chancellor
    king queen prince princess pope general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    commander commissioner judge justice senator sen congressman congresswoman representative rep governor gov mayor
    ambassador secretary chairman chairwoman director officer deputy leader chief coach captain detective inspector
    archbishop bishop cardinal father sister brother imam sheikh rabbi ayatollah mullah emir sultan marshal attorney
    the a an and or but of in on at by for with from to as it he she they we after before when while says said former
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence, without a possessive; `before` and `after` are the capitalised words beside it, folded, or ""."""

    span: Span
    before: str
    after: str


@dataclass(frozen=True)
class Usage:
    """How a document uses a form."""

    document: Document
    form: Form

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The first mentions, in reading order."""
        spans = sorted((span, word) for word in self.form.words for span in self.document.spans_of(word))
        return tuple(_mention(self.document.prose, span, word) for span, word in islice(spans, _MOST))

    @cached_property
    def count(self) -> int:
        """How often the form stands in the document."""
        return len(self.mentions)

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """The names beside it: ("before", "yevgeny"), ("after", "federation")."""
        before = {("before", mention.before) for mention in self.mentions if mention.before not in TITLES}
        after = {("after", mention.after) for mention in self.mentions if mention.after}
        return frozenset((before | after) - {("before", "")})

    @cached_property
    def stands_inside_sentence(self) -> bool:
        """Tell whether the form is capitalised where only names are."""
        return any(not self.document.starts_sentence(mention.span.start) for mention in self.mentions)


def nearest(first: Iterable[Mention], second: Iterable[Mention]) -> int:
    """Return the least distance in code points between a mention of the one and one of the other."""
    return min(abs(mine.span.start - theirs.span.start) for mine in first for theirs in second)


def _mention(prose: str, span: Span, word: str) -> Mention:
    span = Span(span.start, span.start + len(bare(word)))
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    after = _AFTER.match(prose, span.end)
    return Mention(span, _capitalised(before), _capitalised(after))


def _capitalised(found: re.Match[str] | None) -> str:
    return fold(found[1]) if found and found[1][0].isupper() else ""
