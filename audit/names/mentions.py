"""Where a form stands, and between which words; looked at only for forms that are in doubt."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from audit.model.span import Span
from audit.names.forms import Form
from audit.orthography.fold import bare, fold
from audit.orthography.key import key
from audit.text.document import Document
from audit.text.words import WORD

# More mentions than these prove nothing further.
MOST_MENTIONS = 40

# Beyond as many words one pass over the text is cheaper than a search for each.
_MOST_SEARCHES = 50

_BEFORE = re.compile(r"([^\W\d_]\w*(?:['\u2019](?!s[ \xa0-])\w+)*)(\.?)[ \xa0-]\Z")
_AFTER = re.compile(r"[ \xa0-]([^\W\d_][\w'\u2019]*)")
_TITLE = re.compile(r"\b([A-Z]\w+)\.? (?:[A-Z]\w+ )?\Z")
_REACH = 32

# What a person is called before the name, folded.
ROLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady prof professor doctor saint st president vice prime minister premier chancellor
    king queen prince princess pope general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    commander commissioner judge justice senator sen congressman congresswoman representative rep governor gov mayor
    ambassador secretary chairman chairwoman director officer deputy leader chief coach captain detective inspector
    archbishop bishop cardinal father sister brother imam sheikh rabbi ayatollah mullah emir sultan marshal attorney
    """.split()
)

# Those that anybody may be called.
COURTESY = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor doctor sister brother father king queen".split()
)

# Small words inside a name of a person or place, and in front of a surname.
PARTICLES = frozenset(
    "al bin ben da das de del della den der des di do dos du e el ibn la le ten ter van von y zu".split()
)

# Words before a name that are no part of it: two bearers may share them.
TITLES = ROLES | frozenset(
    """
    the a an and or but of in on at by for with from to as it he she they we after before when while says said former
    """.split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence, without a possessive; `before` and `after` are the capitalised words beside it, folded, or ""."""

    span: Span
    before: str
    after: str


@dataclass(frozen=True)
class Usage:
    """How a document uses a form; `spans` are the places of its words, in reading order."""

    document: Document
    form: Form
    spans: tuple[Span, ...]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The first mentions, in reading order."""
        return tuple(_mention(self.document.prose, span) for span in self.spans)

    @cached_property
    def count(self) -> int:
        """How often the form stands in the document, as far as that matters."""
        return len(self.spans)

    @cached_property
    def before(self) -> Mapping[str, str]:
        """The names before it by their key: a given name, "North"; no titles."""
        names = {mention.before for mention in self.mentions} - TITLES - {""}
        return {key(name): name for name in sorted(names)}

    @cached_property
    def after(self) -> Mapping[str, str]:
        """The names behind it by their key: a surname, "Federation"."""
        names = {mention.after for mention in self.mentions} - {""}
        return {key(name): name for name in sorted(names)}

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles of office before it, be it a lone surname or behind a given name: "General Mark Milley"."""
        prose, starts = self.document.prose, (mention.span.start for mention in self.mentions)
        found = (_TITLE.search(prose[max(0, start - _REACH) : start]) for start in starts)
        return frozenset(fold(title[1]) for title in found if title) & ROLES - COURTESY

    @cached_property
    def stands_inside_sentence(self) -> bool:
        """Tell whether the form is capitalised where only names are."""
        return any(not self.document.starts_sentence(mention.span.start) for mention in self.mentions)


def shared_neighbours(first: Usage, second: Usage) -> list[str]:
    """Return the names that stand on the same side of both, and titles of office before both, folded and sorted."""
    before = {first.before[sound] for sound in first.before.keys() & second.before.keys()}
    return sorted(before | {first.after[sound] for sound in first.after.keys() & second.after.keys()})


def usages(document: Document, forms: Collection[Form]) -> dict[str, Usage]:
    """Return the use of each form by its folded spelling; of very frequent ones the first mentions only."""
    words = {word for form in forms for word in form.words}
    if len(words) > _MOST_SEARCHES:
        places = _places(document.prose, words)
    else:
        places = {word: document.spans_of(word) for word in words}
    found = {form.folded: sorted(chain.from_iterable(places[word] for word in form.words)) for form in forms}
    return {form.folded: Usage(document, form, tuple(found[form.folded][:MOST_MENTIONS])) for form in forms}


def _places(prose: str, words: Collection[str]) -> dict[str, Sequence[Span]]:
    places: dict[str, list[Span]] = {word: [] for word in words}
    for found in WORD.finditer(prose):
        spans = places.get(found.group())
        if spans is not None and len(spans) < MOST_MENTIONS:
            spans.append(Span(*found.span()))
    return dict(places)


def nearest(first: Sequence[Mention], second: Sequence[Mention]) -> int:
    """Return the least distance in code points between a mention of the one and one of the other, both in order."""
    least, here, there = abs(first[0].span.start - second[0].span.start), 0, 0
    while here < len(first) and there < len(second):
        gap = first[here].span.start - second[there].span.start
        least = min(least, abs(gap))
        here, there = (here + 1, there) if gap < 0 else (here, there + 1)
    return least


def _mention(prose: str, span: Span) -> Mention:
    span = Span(span.start, span.start + len(bare(span.of(prose))))
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    # A full stop ends an initial or a title, or else the sentence before.
    if before and before[2] and len(before[1]) > 1 and fold(before[1]) not in ROLES:
        before = None
    after = _AFTER.match(prose, span.end)
    return Mention(span, _capitalised(before), _capitalised(after))


def _capitalised(found: re.Match[str] | None) -> str:
    return fold(found[1]) if found and found[1][0].isupper() else ""
