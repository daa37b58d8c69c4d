"""A walk through the findings of a run: which is next, and what was decided on each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions
from audit.decisions.known_findings import Decided, decided_finding, paired
from audit.model.decision import DecisionKind, FindingDecision
from audit.model.finding import Finding
from audit.model.report import DocumentReport


@dataclass(frozen=True, slots=True)
class Step:
    """A finding on the way, with its document and its number among all, from 1."""

    number: int
    document: DocumentReport
    finding: Finding


@dataclass(slots=True)
class Walk:
    """All findings of a run in reading order, and what is decided on them, by number of the step.

    `at` is the index of the step that is looked at. `past` remembers where each decision was made, and what had been
    decided on those steps before.
    """

    steps: Sequence[Step]
    decisions: dict[int, FindingDecision]
    at: int = 0
    past: list[tuple[int, Mapping[int, FindingDecision | None]]] = field(default_factory=list)

    @property
    def step(self) -> Step | None:
        """The step looked at; None behind the last."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    @property
    def counts(self) -> Counter[DecisionKind]:
        return Counter(decision.kind for decision in self.decisions.values())

    def go_on(self, by: int = 1) -> None:
        """Look at the next undecided step, or the one before where `by` is -1, whichever that is."""
        self.at += by
        while by > 0 and self.step and self.step.number in self.decisions:
            self.at += by
        self.at = max(0, self.at)

    def decide(self, decision: FindingDecision, *, alike: bool = False) -> int:
        """Decide on this step, with `alike` on all undecided ones of its rule and words, and go on; return how many."""
        step = self.step
        if step is None:
            return 0
        numbers = [one.number for one in self._alike(step)] if alike else [step.number]
        self.past.append((self.at, {number: self.decisions.get(number) for number in numbers}))
        self.decisions.update(dict.fromkeys(numbers, decision))
        self.go_on()
        return len(numbers)

    def explain(self, reason: str) -> bool:
        """Give what was decided last a reason; tell whether anything was."""
        if self.past:
            _, before = self.past[-1]
            self.decisions.update({one: replace(self.decisions[one], reason=reason) for one in before})
        return bool(self.past)

    def undo(self) -> bool:
        """Take back what was decided last, and look at it again; tell whether anything was."""
        if not self.past:
            return False
        self.at, before = self.past.pop()
        for number, decision in before.items():
            if decision:
                self.decisions[number] = decision
            else:
                del self.decisions[number]
        return True

    def _alike(self, step: Step) -> Iterator[Step]:
        wanted = (step.finding.rule, step.finding.text)
        for one in self.steps:
            is_open = one.number not in self.decisions or one.number == step.number
            if is_open and (one.finding.rule, one.finding.text) == wanted:
                yield one


def walk_through(decided: Decided) -> Walk:
    """Return the walk through a report, at its first undecided finding."""
    pairs = [(document, finding) for document in decided.report.documents for finding in document.findings]
    steps = [Step(number, document, finding) for number, (document, finding) in enumerate(pairs, 1)]
    known = {step.number: step.finding.decision for step in steps if step.finding.decision}
    walk = Walk(steps, known, at=-1)
    walk.go_on()
    return walk


def decisions_of(walk: Walk, decided: Decided, earlier: Decisions, author: str) -> Decisions:
    """Return the content of a file: what was decided on the way, and all that the file held before beside it."""
    documents = list({step.document.doc: step.document for step in walk.steps}.values())
    pairs = paired(earlier.documents, [(one.doc, one.sha256) for one in documents])
    made = []
    for number, document in enumerate(documents):
        before = pairs.get(number)
        left = decided.left.get(before.doc, ()) if before else ()
        signed = tuple(replace(one, author=_signature(one.author or earlier.author, author)) for one in left)
        made.append(DecidedDocument(document.doc, document.sha256, (*_rows(walk, document, author), *signed)))
    others = [one for one in earlier.documents if one not in pairs.values()]
    return Decisions((*others, *(one for one in made if one.decisions)), author)


def _rows(walk: Walk, document: DocumentReport, author: str) -> Iterator[DecidedFinding]:
    on_the_way = [(step.finding, walk.decisions.get(step.number)) for step in walk.steps if step.document is document]
    for finding, decision in (*on_the_way, *((one, one.decision) for one in document.suppressed)):
        if decision:
            signed = replace(decision, author=_signature(decision.author, author))
            yield decided_finding(finding, document, signed)


def _signature(name: str, author: str) -> str:
    """Return who decided, where that is not the author of the file."""
    return "" if name == author else name
