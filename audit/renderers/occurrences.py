"""Where the forms of a name stand in an article, for the card of a finding on it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from audit.model.finding import Finding
from audit.model.report import DocumentReport
from audit.model.rule import Reach

# So many places are led to; of the rest only the number is told.
_MOST_PLACES = 8
# Findings with these say of a name that it is wrong; a house lexicon can say that it is right.
_OF_NAMES = frozenset({"inconsistency", "misspelling", "terminology", "untranslated"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a form stands: what leads there, and the anchor."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling with the number of times it stands in the article, and the first of its places."""

    text: str
    count: int
    places: tuple[Place, ...]


@dataclass(slots=True)
class Occurrences:
    """Looks for forms in the document with a number in the report; each form once."""

    page: int
    document: DocumentReport
    _known: dict[str, Form] = field(default_factory=dict)

    def of(self, finding: Finding) -> list[Form]:
        """Return how often a name and what is suggested for it stand in the article, unless it stands there once."""
        if not is_of_name(finding):
            return []
        written = finding.prose_span.of(self.document.prose)
        forms = dict.fromkeys([written, *(self._as_read(one.text) for one in finding.suggestions[:1])])
        found = [self._form(form) for form in forms if form.strip()]
        return found if sum(form.count for form in found) > 1 else []

    def _as_read(self, text: str) -> str:
        """Return what a reader sees of "Marks &amp; Spencer"."""
        return text if self.document.text == self.document.prose else unescape(text)

    def _form(self, form: str) -> Form:
        if form not in self._known:
            starts = list(_starts(form, self.document.prose))
            places = tuple(self._place(start) for start in starts[:_MOST_PLACES])
            self._known[form] = Form(form, len(starts), places)
        return self._known[form]

    def _place(self, start: int) -> Place:
        """Return the finding that begins there, or else the paragraph."""
        findings = self.document.findings
        number = bisect_right(findings, start, key=lambda one: one.prose_span.start)
        if number and findings[number - 1].prose_span.start == start:
            return Place(str(number), f"m{self.page}-{number}")
        paragraph = max(1, bisect_right(self.document.blocks, start, key=lambda block: block.span.start))
        return Place(f"\N{PILCROW SIGN}{paragraph}", f"p{self.page}-{paragraph}")


def is_of_name(finding: Finding) -> bool:
    """Tell whether a finding says of a name that it is wrong."""
    return finding.lqi in _OF_NAMES and finding.reach is not Reach.BLOCK and finding.text[:1].isupper()


def _starts(form: str, prose: str) -> Iterator[int]:
    pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    return (found.start() for found in pattern.finditer(prose))
