"""A desk in the terminal: one finding after the other, and what the keys decide on it."""

import shutil
import sys
from collections import Counter
from dataclasses import replace
from html import escape
from pathlib import Path

from audit.cli.keyboard import Keyboard, single_keys
from audit.corrections.writing import write_whole
from audit.decisions.decisions_file import Decisions, decisions_text
from audit.decisions.known_findings import Decided
from audit.decisions.walk import Step, Walk, decisions_of, walk_through
from audit.model.decision import DecisionKind, FindingDecision
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.text import colour_wanted, finding_lines, painter, paragraph_around
from audit.renderers.wording import count_of, decision_in_words
from audit.text.inputs import format_of

_KEYS = """\
  a  accept: the first suggestion is to stand there; 2 to 9: that one; 0: a fault, but write nothing
  e  accept, in your own words
  r  reject: a false alarm; n: and never flag these words again
  i  ignore: leave it, without a verdict
  A, R, I   the same for all that is like it: this rule, these words
  w  say why, of what was decided last
  s  skip, k  back to the one before, u  undo
  p  show the whole paragraph
  q  quit; every decision is saved at once"""
_KINDS = {"a": DecisionKind.ACCEPT, "r": DecisionKind.REJECT, "n": DecisionKind.REJECT, "i": DecisionKind.IGNORE}


class Book:
    """The decisions of a walk and the file in which they are kept."""

    def __init__(self, decided: Decided, earlier: Decisions, path: Path, author: str) -> None:
        self._decided, self._earlier, self._author = decided, earlier, author
        self.path = path
        self.walk: Walk = walk_through(decided)

    def save(self) -> None:
        """Write the file whole. Raises `AuditError`."""
        content = decisions_of(self.walk, self._decided, self._earlier, self._author)
        data = decisions_text(content).encode("utf-8", "surrogatepass")
        write_whole(self.path, data, like=self.path if self.path.exists() else None)


class Desk:
    """Shows findings and does what the keys say; after each decision the file is saved."""

    def __init__(self, book: Book) -> None:
        self._book, self._walk = book, book.walk
        self._keyboard = Keyboard()
        self._paint = painter(colour=colour_wanted(sys.stdout))
        self._doc = ""

    def work(self) -> None:
        """Go through what is undecided, until the end or until somebody has had enough."""
        known = len(self._walk.decisions)
        print(f"{count_of(len(self._walk.steps), 'finding')}, {known:,} decided already; ? lists the keys", flush=True)
        try:
            with single_keys():
                self._walk_on()
        finally:
            self._tell_end()

    def _walk_on(self) -> None:
        shown: Step | None = None
        while step := self._walk.step:
            if step is not shown:
                self._show(step)
                shown = step
            key = self._keyboard.key()
            if key in ("", "q"):
                return
            self._act(key, step)

    def _act(self, key: str, step: Step) -> None:
        decision = self._decision(key, step)
        if decision:
            count = self._walk.decide(decision, alike=key in "ARI")
            times = f", {count:,} times" if count > 1 else ""
            self._save(f"{decision_in_words(decision)}{_as_written(decision)}{times}")
        elif key == "w" and self._walk.past:
            if reason := self._keyboard.line("  why? "):
                self._walk.explain(reason)
                self._save("noted")
        elif key == "u" and self._walk.undo():
            self._save("taken back")
        elif key == "s":
            self._walk.go_on()
        elif key == "k":
            self._walk.go_on(-1)
        elif key == "p":
            self._say(paragraph_around(step.finding, step.document))
        elif key == "?":
            print(_KEYS, flush=True)

    def _decision(self, key: str, step: Step) -> FindingDecision | None:
        """Return what a key decides, None where it decides nothing."""
        suggestions = [one.text for one in step.finding.suggestions]
        if key in "0123456789":
            number = int(key)
            if number > len(suggestions):
                self._say(f"there are {count_of(len(suggestions), 'suggestion')}")
                return None
            return FindingDecision(DecisionKind.ACCEPT, suggestions[number - 1] if number else None)
        if key == "e":
            words = self._keyboard.line("  write: ")
            return FindingDecision(DecisionKind.ACCEPT, _for_file(words, step)) if words else None
        kind = _KINDS.get(key.lower() if key in "ARI" else key)
        if kind is DecisionKind.ACCEPT:
            return FindingDecision(kind, suggestions[0] if suggestions else None)
        return FindingDecision(kind, never_again=key == "n") if kind else None

    def _show(self, step: Step) -> None:
        if step.document.doc != self._doc:
            self._doc = step.document.doc
            print(f"\n{self._paint(on_one_line(self._doc), 'doc')}")
        print(f"\n{step.number:,} of {len(self._walk.steps):,}")
        width = shutil.get_terminal_size().columns
        finding = replace(step.finding, decision=self._walk.decisions.get(step.number))
        for line in finding_lines(finding, step.document, self._paint, width):
            print(line.rstrip())
        if len(step.finding.suggestions) > 1:
            texts = (shortened(visible(one.text)) or "(delete)" for one in step.finding.suggestions[:9])
            print(f"{'':11}{'   '.join(f'{number} {text}' for number, text in enumerate(texts, 1))}")
        sys.stdout.flush()

    def _save(self, told: str) -> None:
        self._book.save()
        self._say(told)

    def _say(self, text: str) -> None:
        print(f"  {on_one_line(text)}", flush=True)

    def _tell_end(self) -> None:
        walk, path = self._walk, self._book.path
        told = ", ".join(f"{number:,} {name}" for name, number in _numbers(walk.counts).items())
        print(f"\n{told}, {len(walk.steps) - len(walk.decisions):,} undecided", flush=True)
        if walk.decisions:
            print(f"{path}: saved; `audit apply {path}` puts in what was accepted", flush=True)


def _numbers(counts: Counter[DecisionKind]) -> dict[str, int]:
    accept, reject, ignore = (counts[kind] for kind in DecisionKind)
    return {"accepted": accept, "rejected": reject, "ignored": ignore}


def _as_written(decision: FindingDecision) -> str:
    if decision.never_again:
        return ", and never flagged again"
    if decision.replacement is None:
        return ""
    return f": {shortened(visible(decision.replacement)) or '(delete)'}"


def _for_file(words: str, step: Step) -> str:
    """Return words as the file writes them: "A &amp; B" in HTML."""
    return escape(words, quote=False) if format_of(step.document.doc) == "html" else words
