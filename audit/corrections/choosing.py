"""Which findings are put into the text: those that may be, of which no two claim the same words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from audit.corrections.edits import Edit, edit_of
from audit.model.finding import Finding
from audit.model.rule import Fix
from audit.model.scope import Scope
from audit.resolution import disjoint
from audit.text.document import Document


class Tier(StrEnum):
    """How far a correction goes without asking: what is surely right, or every first suggestion."""

    SAFE = "safe"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Change:
    """A finding and the edit that mends it."""

    finding: Finding
    edit: Edit


@dataclass(frozen=True, slots=True)
class Choice:
    """The changes of one document, in reading order, and the findings whose correction would take markup with it."""

    changes: tuple[Change, ...]
    among_markup: tuple[Finding, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(change.edit for change in self.changes)


def may_change(finding: Finding, tier: Tier) -> bool:
    """Tell whether the first suggestion may be put in; what somebody said is never changed."""
    if not finding.suggestions or finding.scope is Scope.QUOTATION:
        return False
    return finding.fix is Fix.SAFE or (tier is Tier.SUGGESTED and finding.fix is Fix.SUGGEST)


def choose(document: Document, findings: Iterable[Finding], tier: Tier) -> Choice:
    """Return what of a document's findings is put in; of several that claim the same words, as in `resolve`."""
    changes, among_markup = [], []
    for finding in disjoint(one for one in findings if may_change(one, tier)):
        edit = edit_of(document, finding.prose_span, finding.suggestions[0].text)
        if edit is None:
            among_markup.append(finding)
        elif edit.span.of(document.text) != edit.replacement:
            changes.append(Change(finding, edit))
    return Choice(tuple(changes), tuple(among_markup))
